/** The keys and what they do, as rows. */
import type { Direction } from '../text/index.ts';
import { phrase } from './phrase.ts';
import { align, blank, type Row, rowWidth } from './row.ts';

export type HelpLine = { readonly keys: readonly string[]; readonly text: string };

const GAP = 2;

/** One row a line of help, `width` cells wide, keys in a column of their own on the side where reading begins. */
export function helpRows(lines: readonly HelpLine[], width: number, direction: Direction): Row[] {
  const widest = Math.floor(width / 2);
  const keys = lines.map((line) => keyCells(line.keys, widest, direction));
  const keyColumn = Math.max(0, ...keys.map(rowWidth));
  return lines.map((line, index) => {
    const text = phrase(line.text, width - keyColumn - GAP, { direction });
    return direction === 'rtl'
      ? align([...text, ...blank(GAP), ...align(keys[index], keyColumn, 'right')], width, 'right')
      : align([...align(keys[index], keyColumn, 'left'), ...blank(GAP), ...text], width, 'left');
  });
}

/** As many of the keys as fit in `width` cells, one after the other in the order of reading. */
function keyCells(keys: readonly string[], width: number, direction: Direction): Row {
  let row: Row = [];
  for (const key of keys) {
    const gap = row.length === 0 ? [] : blank(1);
    const cells = phrase(key, width, { tone: 'strong', direction: 'ltr' });
    if (rowWidth(row) + rowWidth(gap) + rowWidth(cells) > width) break;
    row = direction === 'rtl' ? [...cells, ...gap, ...row] : [...row, ...gap, ...cells];
  }
  return row;
}
