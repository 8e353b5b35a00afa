/** Pronounced marks of the Arabic and Hebrew scripts, by their Unicode names. */

export const FATHATAN = '\u064b';
export const DAMMATAN = '\u064c';
export const KASRATAN = '\u064d';
export const FATHA = '\u064e';
export const DAMMA = '\u064f';
export const KASRA = '\u0650';
export const SHADDA = '\u0651';
export const SUKUN = '\u0652';
export const HAMZA_ABOVE = '\u0654';
export const SUBSCRIPT_ALEF = '\u0656';
export const INVERTED_DAMMA = '\u0657';
export const DAGGER_ALEF = '\u0670';
export const TATWEEL = '\u0640';
export const ZWNJ = '\u200c';

export const SHEVA = '\u05b0';
export const HATAF_SEGOL = '\u05b1';
export const HATAF_PATAH = '\u05b2';
export const HATAF_QAMATS = '\u05b3';
export const HIRIQ = '\u05b4';
export const TSERE = '\u05b5';
export const SEGOL = '\u05b6';
export const PATAH = '\u05b7';
export const QAMATS = '\u05b8';
export const HOLAM = '\u05b9';
export const HOLAM_HASER = '\u05ba';
export const QUBUTS = '\u05bb';
export const DAGESH = '\u05bc';
export const SHIN_DOT = '\u05c1';
export const SIN_DOT = '\u05c2';
export const QAMATS_QATAN = '\u05c7';

/** Variant forms of the marks above: open tanwin, the small vowels and the sukun of the Koran. */
export const MARK_VARIANTS: Readonly<Record<string, string>> = {
  '\u08f0': FATHATAN,
  '\u08f1': DAMMATAN,
  '\u08f2': KASRATAN,
  '\u0618': FATHA,
  '\u0619': DAMMA,
  '\u061a': KASRA,
  '\u06e1': SUKUN,
};

/** All marks that the readers use. Cantillation, meteg and the Koran's pause signs have no sound. */
export const KEPT_MARKS: ReadonlySet<string> = new Set([
  ...[FATHATAN, DAMMATAN, KASRATAN, FATHA, DAMMA, KASRA, SHADDA, SUKUN],
  ...[HAMZA_ABOVE, SUBSCRIPT_ALEF, INVERTED_DAMMA, DAGGER_ALEF],
  ...[SHEVA, HATAF_SEGOL, HATAF_PATAH, HATAF_QAMATS, HIRIQ, TSERE, SEGOL, PATAH, QAMATS],
  ...[HOLAM, HOLAM_HASER, QUBUTS, DAGESH, SHIN_DOT, SIN_DOT, QAMATS_QATAN],
]);
