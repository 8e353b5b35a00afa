/**
 * Text longer than the terminal is wide wraps in it as it would without us: what xterm shows of the same bytes, written
 * as they are, with each of its rows turned.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowWriter } from '../../src/ink/row-writer.ts';
import { visual } from '../../src/terminal/dialects/dialect.ts';
import { clusters } from '../../src/terminal/row/clusters.ts';
import { visualRow } from '../../src/terminal/row/visual-row.ts';
import { isErased, type ScreenCell } from '../../src/terminal/screen/screen-cell.ts';
import { sized } from '../full-size.ts';
import { Display, type Run } from '../pty/display.ts';
import { toCaps, toRtl } from '../terminal/caps.ts';

type Size = { readonly columns: number; readonly rows: number };

/** Rows as cells with the look that each has; of a text of one look the cells are its clusters. */
type Shown = {
  readonly rows: readonly (readonly ScreenCell[])[];
  readonly row: number;
  readonly column: number;
};

/** What a terminal shows after each of the chunks that was written to it, and where its cursor stands. */
async function shown(size: Size, chunks: readonly string[]): Promise<Shown[]> {
  const display = new Display(size, { newline: true });
  const screens: Shown[] = [];
  for (const chunk of chunks) {
    await display.write(chunk);
    const { cursor } = display.screen();
    const rows = Array.from({ length: size.rows }, (_, row) => cellsOf(display.runs(row)));
    screens.push({ rows, row: cursor.row, column: cursor.column });
  }
  display.dispose();
  return screens;
}

function cellsOf(runs: readonly Run[]): ScreenCell[] {
  const cells = runs.flatMap(({ text, style }) =>
    clusters(text).map((glyph) => ({ ...glyph, style: { sgr: style, link: '' } })),
  );
  return cells.slice(0, cells.findLastIndex((cell) => !isErased(cell)) + 1);
}

/** Each row by itself as it is to be seen, the cursor at the letter that it means. */
function turned({ rows, row, column }: Shown): Shown {
  const visual = rows.map(
    (cells) => visualRow(cells, 'auto') ?? cells.map((cell) => ({ ...cell, column: -1 })),
  );
  let seen = 0;
  let at = column;
  for (const cell of visual[row]) {
    if (cell.column >= 0 && column >= cell.column && column < cell.column + cell.width) at = seen;
    seen += cell.width;
  }
  return { rows: visual, row, column: at };
}

/** To be compared and read: a line a row, `{}` round what has a look, behind it. */
function written({ rows, row, column }: Shown): string[] {
  const lines = rows.map((cells) =>
    cells
      // A blank has no ink, and there is no background.
      .map(({ text, style }) =>
        toCaps(style.sgr === '' || text === ' ' ? text : `{${text} ${style.sgr}}`),
      )
      .join(''),
  );
  return [...lines.map((line) => line.trimEnd()), `cursor ${row}:${column}`];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the subject.
const SEQUENCE = /(\u001B\[[\d;]*[A-Za-z])/;

/** The capitals of sequences are no letters. */
function lettersToRtl(chunk: string): string {
  return chunk
    .split(SEQUENCE)
    .map((part) => (SEQUENCE.test(part) ? part : toRtl(part)))
    .join('');
}

/** `chunks`: what the program writes at once, in capitals that stand for Hebrew letters. */
async function check(size: Size, chunks: readonly string[]) {
  const source = chunks.map(lettersToRtl);
  const options = { dialect: visual, direction: 'auto', size: () => size } as const;
  const writer = new RowWriter(options);
  const sent = source.map((chunk) => writer.write(chunk));
  const expected = (await shown(size, source)).map(turned).map(written);
  const screens = (await shown(size, sent)).map(written);
  expect(screens, JSON.stringify({ size, chunks, sent })).toEqual(expected);
}

const NARROW: Size = { columns: 10, rows: 4 };

test.each<[what: string, ...chunks: string[]]>([
  ['a blank in the last column', 'one AB xx hello'],
  ['a blank in the last column, and a write of its own', 'one AB xx ', 'hello'],
  ['blanks up to it', 'one AB     hello'],
  ['a full row and no more', 'one AB xxx'],
  ['the same row once more, and on', 'one AB xxx', '\rone AB xxx', 'hello'],
  ['right-to-left after a row that was not', 'one two xxAB one'],
  ['and only in a write of its own', 'one two xx', 'yes ', 'AB'],
  ['back to the start of the row that was wrapped into', 'one AB xxxABC\rD'],
  ['and of one that was not turned', 'one two xxABC\rD'],
  ['a wide character that does not fit', 'one AB xx\u4E2D ABC'],
  ['and behind it no right-to-left text', 'one AB xx\u4E2D one'],
  ['a look over the edge', 'one \u001B[31mAB xxhello\u001B[m AB'],
  ['a mark behind the last column', 'one AB xxA\u05B8', '\u05BC hello'],
  ['over the foot of the screen', 'AB one two'.repeat(6)],
])('%s', (_, ...chunks) => check(NARROW, chunks));

test('in the row of the issue', () =>
  check({ columns: 50, rows: 4 }, [`error ABCD ${'x'.repeat(38)} hello world`]));

const LETTERS = ['one', 'AB', 'CDE', 'F', '12', '(G)', 'x', 'HIJKLMNOPQ', 'longer', '-', '3.5'];
const NARROW_WORDS = [...LETTERS, '\u2502', '|', ' ', ' ', ' ', '  ', 'A\u05B8', 'e\u0301'];
const LOOKS = ['\u001B[31m', '\u001B[1m', '\u001B[m', '\u001B[m'];
const MOVES = ['\r', '\n', '\b', '\u001B[2C', '\u001B[3D', '\u001B[2G', '\u001B[A'];

const RUNS = sized(150);

const size = fc.record({
  columns: fc.integer({ min: 2, max: 200 }),
  rows: fc.integer({ min: 2, max: 12 }),
});
const chunksOf = (...parts: readonly string[]) =>
  fc.array(
    fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((all) => all.join('')),
    { minLength: 1, maxLength: 4 },
  );

test.each([
  ['text, wide characters among it', chunksOf(...NARROW_WORDS, ...LOOKS, '\u4E2D', '\u4E2D\u4E2D')],
  // Terminals are not of one mind on the half of a column that a wide character then writes over.
  ['and moves', chunksOf(...NARROW_WORDS, ...LOOKS, ...MOVES)],
])(
  'at random, in terminals of every width: %s',
  async (_, chunks) => {
    await fc.assert(
      fc.asyncProperty(size, chunks, (size, chunks) =>
        // From the foot of the screen on: what stands above it nobody can go back to.
        check(size, ['\n'.repeat(size.rows), ...chunks]),
      ),
      { numRuns: RUNS },
    );
  },
  60_000,
);

test('one long row, in a terminal of each width', async () => {
  const row = 'error ABCD (12) one two \u4E2D\u4E2D, AB\u05B8C xx  FG hello world ';
  for (let columns = 2; columns <= 200; columns += 1) {
    await check({ columns, rows: 12 }, [row.repeat(6)]);
  }
}, 60_000);
