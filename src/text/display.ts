import { checkOneOf } from './check.ts';
import { NOTHING } from './glyph.ts';

/** How text looks on the screen. Search and copying use the text as written; lines and widths do not change. */
export type Display = {
  /** Decimal digits: as written, or all of one set (0-9, U+0660-0669, U+06F0-06F9). */
  readonly digits?: 'as-written' | 'western' | 'arabic' | 'persian';
  /** Marks of vocalisation. Hidden are vowel signs and signs of recitation, never what makes another letter. */
  readonly marks?: 'show' | 'hide';
};

/** The unit to draw, by the UTF-16 unit of the text. `undefined`: every unit is drawn as written. */
export type Substitutes = ReadonlyMap<number, number> | undefined;

export function substitutes({ digits = 'as-written', marks = 'show' }: Display): Substitutes {
  if (digits === 'as-written' && marks === 'show') return undefined;
  const key = `${digits} ${marks}`;
  const known = made.get(key);
  if (known) return known;
  checkOneOf('digits', digits, ['as-written', ...Object.keys(ZEROS)]);
  checkOneOf('marks', marks, ['show', 'hide']);

  const map = new Map<number, number>();
  if (marks === 'hide') {
    for (const [first, last] of VOCALISATION) {
      for (let mark = first; mark <= last; mark += 1) map.set(mark, NOTHING);
    }
  }
  if (digits !== 'as-written') {
    for (const zero of Object.values(ZEROS)) {
      for (let value = 0; value < 10; value += 1) map.set(zero + value, ZEROS[digits] + value);
    }
  }
  made.set(key, map);
  return map;
}

/** The text with all its decimal digits of the three sets in one set; `as-written`: unchanged. */
export function inDigits(text: string, digits: NonNullable<Display['digits']>): string {
  if (digits === 'as-written') return text;
  return text.replace(DIGIT, (digit) =>
    String.fromCharCode(ZEROS[digits] + (digit.charCodeAt(0) & 15)),
  );
}

/** The last hexadecimal place is the value of each. */
const DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/g;

/** One map for each of the seven choices other than the default, made on first use. */
const made = new Map<string, ReadonlyMap<number, number>>();

const ZEROS = { western: 0x0030, arabic: 0x0660, persian: 0x06f0 } as const;

/**
 * Marks that a newspaper usually leaves out. The list does not contain madda and hamza above and below (U+0653-0655),
 * which make letters, nor the vowels of Thaana and N'Ko, without which these scripts cannot be read.
 */
const VOCALISATION: readonly (readonly [number, number])[] = [
  [0x0591, 0x05bd], // Hebrew accents and points
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a], // Arabic signs of honour and recitation
  [0x064b, 0x0652], // tanwin, fatha, damma, kasra, shadda, sukun
  [0x0656, 0x065f],
  [0x0670, 0x0670], // superscript alef
  [0x06d6, 0x06dc], // the Koran's marks of recitation
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x0730, 0x074a], // Syriac vowels
  [0x0898, 0x089f], // more of the Koran
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
];
