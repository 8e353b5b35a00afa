/** Lists on standard output: aligned columns on a terminal, elsewhere fields separated by tabs. */
import { phrase } from '../../layout/phrase.ts';
import { align, blank, type Row, rowText, rowWidth, type Side } from '../../layout/row.ts';
import { columns, orderOf, writeLines, writeVisual } from './stdout.ts';

/** Cells between columns. */
const GAP = blank(2);

/** Writes a line for each record. `sides`: the edge of the column at which each field is aligned. */
export async function writeTable(
  records: readonly (readonly string[])[],
  sides: readonly Side[],
): Promise<void> {
  if (orderOf('auto') === 'logical') return writeLines(betweenTabs(records));
  await writeVisual(inColumns(records, sides, columns()));
}

function betweenTabs(records: readonly (readonly string[])[]): string[] {
  return records.map((fields) => fields.map((field) => field.replace(/\s+/gu, ' ')).join('\t'));
}

function inColumns(
  records: readonly (readonly string[])[],
  sides: readonly Side[],
  width: number,
): string[] {
  const natural = sides.map((_, column) =>
    Math.max(0, ...records.map((fields) => rowWidth(phrase(fields[column], width)))),
  );
  const widths = narrowed(natural, width - rowWidth(GAP) * (sides.length - 1));
  return records.map((fields) => {
    const cells = fields.map((field, column) => {
      const cell = phrase(field, widths[column]);
      return align(cell, widths[column], sides[column]);
    });
    return rowText(cells.flatMap((cell, column): Row => (column === 0 ? cell : [...GAP, ...cell])));
  });
}

/** Widths of at most `room` cells in all: the widest column is narrowed first. */
function narrowed(widths: readonly number[], room: number): number[] {
  const narrower = [...widths];
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = narrower.indexOf(Math.max(...narrower));
    if (narrower[widest] <= 1) break;
    narrower[widest] -= 1;
  }
  return narrower;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
