/** In which script a text is written, as far as this matters to those who read it. */

export type Script = 'arabic' | 'latin';

/** Undefined for a text without letters. */
export function scriptOf(text: string): Script | 'mixed' | undefined {
  const isArabic = /\p{Script=Arabic}/u.test(text);
  const isLatin = /\p{Script=Latin}/u.test(text);
  if (isArabic && isLatin) return 'mixed';
  if (isArabic) return 'arabic';
  return isLatin ? 'latin' : undefined;
}
