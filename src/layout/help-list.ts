/** The keys and what they do, as rows. */
import { type Direction, fold } from '../text/index.ts';
import { phrase, wrapped } from './phrase.ts';
import { align, blank, type Row, rowWidth } from './row.ts';

export type HelpLine = { readonly keys: readonly string[]; readonly text: string };

/** All lines of help, and which way their language runs. */
export type Guide = { readonly lines: readonly HelpLine[]; readonly direction: Direction };

export const NO_GUIDE: Guide = { lines: [], direction: 'ltr' };

const GAP = 2;

/** Keys take at most this share of the width. */
const KEYS_SHARE = 1 / 2;

/** The lines that have the query in a key or in what it does, by folded letters; all of them without a query. */
export function matchingHelp(lines: readonly HelpLine[], query: string): readonly HelpLine[] {
  const wanted = fold(query.trim()).text;
  if (wanted === '') return lines;
  return lines.filter(({ keys, text }) =>
    [text, ...keys].some((part) => fold(part).text.includes(wanted)),
  );
}

/**
 * Lines of help in rows of `width` cells, keys in a column of their own on the side where reading begins. Neither keys
 * nor sentences are cut: what does not fit goes on in the next row.
 */
export function helpRows(lines: readonly HelpLine[], width: number, direction: Direction): Row[] {
  const room = Math.floor(width * KEYS_SHARE);
  const keys = lines.map((line) => keyRows(line.keys, room, direction));
  const keyColumn = Math.max(0, ...keys.flat().map(rowWidth));
  const textWidth = Math.max(1, width - keyColumn - GAP);
  return lines.flatMap((line, index) => {
    const texts = wrapped(line.text, textWidth, { direction });
    return Array.from({ length: Math.max(texts.length, keys[index].length) }, (_, row) => {
      const key = keys[index][row] ?? [];
      const text = align(texts[row] ?? [], textWidth, direction === 'rtl' ? 'right' : 'left');
      return direction === 'rtl'
        ? [...text, ...blank(GAP), ...align(key, keyColumn, 'right')]
        : [...align(key, keyColumn, 'left'), ...blank(GAP), ...text];
    });
  });
}

/** The keys one after the other in the order of reading, in rows of at most `width` cells. */
function keyRows(keys: readonly string[], width: number, direction: Direction): Row[] {
  const rows: Row[] = [];
  for (const key of keys) {
    const cells = phrase(key, width, { tone: 'strong', direction: 'ltr' });
    const last = rows.at(-1);
    if (!last || rowWidth(last) + 1 + rowWidth(cells) > width) rows.push(cells);
    else {
      rows[rows.length - 1] =
        direction === 'rtl' ? [...cells, ...blank(1), ...last] : [...last, ...blank(1), ...cells];
    }
  }
  return rows;
}
