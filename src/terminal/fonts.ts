/**
 * Monospaced fonts with the presentation forms of Arabic, by their PostScript names. In kitty a word and the signs
 * glued to it are turned as one where the main font has both; from most fonts it takes the letters elsewhere.
 */
const FONTS_WITH_ARABIC = /^(?:DejaVuSansMono|FreeMono)/;

export function hasArabic(postScriptName: string): boolean {
  return FONTS_WITH_ARABIC.test(postScriptName);
}
