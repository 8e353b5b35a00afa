/** By first mention, by the alphabet of the article or the Latin one, or those on the screen before the others. */
export type Order = 'mention' | 'letters' | 'latin' | 'screen';

export const ORDERS: readonly Order[] = ['mention', 'letters', 'latin', 'screen'];
