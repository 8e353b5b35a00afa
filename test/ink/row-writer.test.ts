/** Rows that come again, in the next frame or further up, are not turned again: they are written as new ones are. */
import { expect, test } from 'vitest';
import { RowWriter } from '../../src/ink/row-writer.ts';
import { DIALECT_NAMES, type DialectName } from '../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../src/terminal/dialects/dialects.ts';
import { toRtl } from '../terminal/caps.ts';

function writerOf(name: DialectName, size: { columns: number; rows: number }): RowWriter {
  return new RowWriter({ dialect: dialectOf(name), direction: 'auto', size: () => size });
}

const LINE = `${toRtl('ABC DE')} (x)`;

test.each(DIALECT_NAMES)('%s', (name) => {
  const size = { columns: 30, rows: 9 };
  const writer = writerOf(name, size);
  const asNew = (line: string) => expect(writer.write(line)).toBe(writerOf(name, size).write(line));
  asNew(`${LINE}\n`);
  asNew(`${LINE}\n`);
  asNew(`\u001B[1m${LINE}\u001B[0m\n`);
  asNew(`${LINE}\u001B[0m\n`);
  size.columns = 40;
  asNew(`${LINE}\n`);
  asNew(`${LINE}\u001B[1G\n`);
  size.columns = 10; // as wide as the row: nothing may be erased behind it
  asNew(`${LINE}\u001B[1G\n`);
  size.columns = 8;
  asNew(`${LINE}\n`);
});
