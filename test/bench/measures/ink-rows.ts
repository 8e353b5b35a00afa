/**
 * What `bidiStream` takes for a row that Ink writes, beside the engine by itself. Prints JSON for the file in its
 * argument. The rows are written as Ink does it: the frame before is erased from its end, and the next is written.
 */
import { readFileSync } from 'node:fs';
import { RowWriter } from '../../../src/ink/row-writer.ts';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import { analyse, breakLines, visualCells } from '../../../src/text/index.ts';

/** Microseconds a row. */
export type InkRows = { readonly engine: number; readonly stream: number };

const COLUMNS = 72;
const ROWS = 40;
const FRAMES = 12;
const ROUNDS = 80;

const text = readFileSync(process.argv[2], 'utf8').slice(0, 200_000);
const lines = text
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) =>
    breakLines(analyse(line), COLUMNS).map(({ from, to }) => line.slice(from, to)),
  );

const writer = new RowWriter({
  dialect: dialectOf('visual'),
  direction: 'auto',
  size: () => ({ columns: 120, rows: ROWS + 8 }),
});
const ERASED = `${'\u001B[2K\u001B[1A'.repeat(ROWS)}\u001B[2K\u001B[G`;

const found: InkRows = {
  engine: best((frame) => {
    for (const row of rowsOf(frame)) visualCells(analyse(row), whole(row));
  }),
  stream: best((frame) => {
    writer.write(`${frame === 0 ? '' : ERASED}${rowsOf(frame).join('\n')}\n`);
  }),
};
process.stdout.write(JSON.stringify(found));

/** Each frame is the one before, scrolled by one row. */
function rowsOf(frame: number): string[] {
  return Array.from({ length: ROWS }, (_, at) => lines[(frame + at) % lines.length]);
}

function whole({ length }: string) {
  return { from: 0, to: length, end: length };
}

/** Microseconds a row in the best round: the others were disturbed. */
function best(draw: (frame: number) => void): number {
  let least = Number.POSITIVE_INFINITY;
  let frame = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (const end = frame + FRAMES; frame < end; frame += 1) draw(frame);
    least = Math.min(least, performance.now() - start);
  }
  return (least * 1000) / (FRAMES * ROWS);
}
