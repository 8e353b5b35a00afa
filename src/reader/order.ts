/** By first mention, by the alphabet of the article or the Latin one, or those on the screen before the others. */
export type NameOrder = 'mention' | 'letters' | 'latin' | 'screen';

export const NAME_ORDERS: readonly NameOrder[] = ['mention', 'letters', 'latin', 'screen'];
