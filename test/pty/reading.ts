/**
 * Reads right-to-left rows off a screen without asking our engine.
 *
 * A row comes as the terminal has it: left cell first, presentation forms, marks after their base.
 * Two ways back to text:
 *
 * - `shows` asks for a phrase of pure right-to-left words. NFKC turns each cell back into base
 *   letters (U+FEFB, one cell, into lam + alef), and the cells are read from the right.
 * - `findParagraph` is for rows in which digits, Latin words, brackets and quotes stand among the
 *   Arabic: those cannot be turned back without guessing, so the paragraph is turned forward
 *   instead. As many of its letters as the row holds are put in order by `bidi-js` (UAX#9, checked
 *   elsewhere against the whole of BidiTest) and must be the row's letters one by one.
 *
 * Neither looks at joining: the forms themselves are checked against literal code points.
 */
import bidiFactory from 'bidi-js';
import type { Screen } from './display.ts';

export type Marks = 'kept' | 'dropped';

/** Rows of the screen, from 0: those that hold a paragraph, and nothing else stands between. */
export type Place = { readonly first: number; readonly last: number };

/** The row in logical order, if it is right-to-left throughout: letters, marks, single spaces. */
export function readRow(row: string, marks: Marks = 'dropped'): string {
  const cells = cellsOf(row).map((cell) => plain(cell, marks));
  return squeeze(cells.reverse().join(''));
}

/**
 * Whether a row of the screen holds the phrase, or the rows together where a phrase is broken.
 *
 * @throws Error if the phrase has a digit, a Latin letter or a mirrored character: their order on
 * the screen is not the reverse of the text, so the answer would be "no" for ever.
 */
export function shows(screen: Screen, phrase: string, marks: Marks = 'dropped'): boolean {
  const wanted = squeeze(plain(phrase, marks));
  if (/[\p{Nd}\p{Script=Latin}\p{Bidi_M}]/u.test(wanted)) {
    throw new Error(`shows: not purely right-to-left: ${JSON.stringify(phrase)}`);
  }
  return squeeze(screen.rows.map((row) => readRow(row, marks)).join(' ')).includes(wanted);
}

/** The rows of the screen that hold the phrase, each whole in itself; from 0 at the top. */
export function rowsShowing(screen: Screen, phrase: string): number[] {
  return screen.rows.flatMap((_, row) =>
    shows({ ...screen, rows: [screen.rows[row] ?? ''] }, phrase) ? [row] : [],
  );
}

/** Where the paragraph stands, whole and in its order, marks and widths of spaces apart. */
export function findParagraph(
  screen: Screen,
  paragraph: string,
  direction: 'ltr' | 'rtl',
): Place | undefined {
  const text = plain(paragraph, 'dropped');
  for (let first = 0; first < screen.rows.length; first++) {
    let from = 0;
    let last = first;
    for (; from < text.length; last++) {
      const next = endOfLine(text, from, screen.rows[last] ?? '', direction);
      if (next === undefined) break;
      from = next;
    }
    if (from >= text.length) return { first, last: last - 1 };
  }
  return undefined;
}

/** Letters of the Arabic script in the row that are not drawn in a joined or isolated form. */
export function unshaped(row: string): string[] {
  return row.match(/[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff]/g) ?? [];
}

const bidi = bidiFactory();

/**
 * The offset in `text` after the line that the row shows, if it starts at `from`.
 * UTF-16 offsets; the blanks after the line belong to it.
 */
function endOfLine(text: string, from: number, row: string, direction: 'ltr' | 'rtl') {
  const seen = cellsOf(row).map((cell) => [...plain(cell, 'dropped')].reverse().join(''));
  const wanted = squeeze(seen.join(''));
  if (wanted === '') return undefined;
  let letters = wanted.replaceAll(' ', '').length;
  let to = from;
  while (to < text.length && letters > 0) if (text.charAt(to++) !== ' ') letters--;
  if (letters > 0) return undefined;
  const levels = bidi.getEmbeddingLevels(text, direction);
  // The line ends in a letter: L1 has nothing to do, which bidi-js 1.1 leaves out in later lines.
  const drawn = bidi.getReorderedString(text, levels, from, to - 1).slice(from, to);
  if (squeeze(drawn) !== wanted) return undefined;
  while (text.charAt(to) === ' ') to++;
  return to;
}

/** A cell is a character with the marks after it. */
function cellsOf(row: string): string[] {
  return row.match(/\P{M}\p{M}*/gu) ?? [];
}

/** Base letters; without tatweel, which only stretches, and with every blank as a space. */
function plain(text: string, marks: Marks): string {
  const letters = text.normalize('NFKC').replaceAll('\u0640', '');
  return (marks === 'dropped' ? letters.replace(/\p{Mn}/gu, '') : letters).replace(/\s/gu, ' ');
}

function squeeze(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}
