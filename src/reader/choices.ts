/** Themes, and orders of the list of names. */

/** `auto`: colours that are readable on a light and on a dark background. */
export type ThemeName = 'auto' | 'light' | 'dark' | 'high-contrast' | 'none';

export const THEMES: readonly ThemeName[] = ['auto', 'light', 'dark', 'high-contrast', 'none'];

/** By first mention, by the alphabet of the article, by the Latin alphabet, or names on the screen first. */
export type NameOrder = 'mention' | 'letters' | 'latin' | 'screen';

export const NAME_ORDERS: readonly NameOrder[] = ['mention', 'letters', 'latin', 'screen'];
