/** The keys and what they do, as rows. */
import { phrase } from './phrase.ts';
import { align, blank, type Row, rowWidth } from './row.ts';

export type HelpLine = { readonly keys: readonly string[]; readonly text: string };

const GAP = 2;

/** One row a line of help, `width` cells wide, keys in a column of their own. */
export function helpRows(lines: readonly HelpLine[], width: number): Row[] {
  const keys = lines.map((line) =>
    phrase(line.keys.join(' '), width, { tone: 'strong', direction: 'ltr' }),
  );
  const keyColumn = Math.min(Math.max(0, ...keys.map(rowWidth)), Math.floor(width / 2));
  return lines.map((line, index) => {
    const cells =
      rowWidth(keys[index]) > keyColumn
        ? phrase(line.keys.join(' '), keyColumn, { tone: 'strong', direction: 'ltr' })
        : keys[index];
    const text = phrase(line.text, width - keyColumn - GAP);
    return align([...align(cells, keyColumn, 'left'), ...blank(GAP), ...text], width, 'left');
  });
}
