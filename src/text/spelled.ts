/**
 * Signs that are whole words (U+FDFC, the rial; U+FDFD, the basmala). No terminal cell can hold them, so they are
 * drawn as their letters (`spelling.ts`). Such a sign stays one character of the text; its one cell is as wide as its
 * letters.
 */

/** Whether a code point is drawn as several letters. */
export function isSpelled(code: number): boolean {
  return code >= 0xfd40 && code <= 0xfdff && WIDTHS.has(code);
}

/** The columns of a sign: one for each of its letters and spaces, and one for a lam-alef. */
export function spelledWidth(code: number): number {
  return WIDTHS.get(code) ?? 0;
}

export function hasSpelled(text: string): boolean {
  return SPELLED.test(text);
}

const SPELLED = /[\uFD40-\uFD4F\uFDCF\uFDF0-\uFDFF]/;

/** Apart from the letters, so that a program that only measures does not bring them. A test compares both. */
const WIDTHS: ReadonlyMap<number, number> = new Map([
  ...widths(0xfd40, [9, 12, 13, 13, 14, 13, 18, 10, 11, 12, 17, 7, 23, 11, 12, 10]),
  ...widths(0xfdcf, [10]),
  ...widths(0xfdf0, [3, 3, 4, 4, 4, 4, 4, 4, 4, 3, 18, 7, 4, 22, 13, 6]),
]);

function widths(first: number, columns: readonly number[]): [number, number][] {
  return columns.map((width, at) => [first + at, width]);
}
