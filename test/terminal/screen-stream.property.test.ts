/** After any frames and resizes, the terminal shows what it would show had it been sent the last frame alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dialect, visual } from '../../src/terminal/dialect.ts';
import { inverse } from '../../src/terminal/inverse.ts';
import type { Size } from '../../src/terminal/screen.ts';
import { ScreenStream } from '../../src/terminal/screen-stream.ts';
import { words } from '../../src/terminal/words.ts';
import { Paper, Witness } from './witness.ts';

const LTR = {
  base: 'ltr',
  mirrors: true,
  box: 'neutral',
  keepsMarks: false,
  joinsAnew: false,
} as const;

/** A cluster and its width in cells; an SGR sequence has none. */
type Part = readonly [text: string, width: number];

type Line = readonly Part[];

const cluster: fc.Arbitrary<Part> = fc.constantFrom<Part[]>(
  ['a', 1],
  ['3', 1],
  ['(', 1],
  [' ', 1],
  ['  ', 2],
  ['\u2502', 1], // box drawing
  ['\u4E2D', 2], // wide
  ['e\u0301', 1], // with a mark
  ['\uFEE3\u064E', 1], // right-to-left
  ['\uFEAE', 1],
  ['\u05D0', 1],
);

/** Clusters of one look, after which there is the terminal's own again. */
const stretch = fc
  .tuple(fc.constantFrom('', '', '1', '7', '31;44', '38;5;99'), fc.array(cluster, { maxLength: 8 }))
  .map(([sgr, clusters]): Line => [[`\u001B[${sgr}m`, 0], ...clusters, ['\u001B[m', 0]]);

const line = fc.array(stretch, { maxLength: 4 }).map((stretches) => stretches.flat());

const article = fc.array(line, { minLength: 5, maxLength: 30 });

const size = fc.record({
  columns: fc.integer({ min: 4, max: 24 }),
  rows: fc.integer({ min: 2, max: 9 }),
});

/** The article from a line on, with a panel of so many cells at its left, and as many rows less than there could be. */
type Frame = { readonly from: number; readonly panel: number; readonly less: number };

const frame: fc.Arbitrary<Frame> = fc.record({
  from: fc.nat(30),
  panel: fc.constantFrom(0, 2),
  less: fc.constantFrom(0, 0, 0, 1),
});

const step = fc.oneof({ weight: 6, arbitrary: frame }, { weight: 1, arbitrary: size });

function rowsOf(lines: readonly Line[], { from, panel, less }: Frame, { columns, rows }: Size) {
  return Array.from({ length: rows - less }, (_, y) => {
    const side = panel > 0 ? `\u001B[7m${y}|\u001B[m` : '';
    return side + cut(lines[(from + y) % lines.length], columns - panel);
  });
}

/** As many clusters as there is room for, in cells. */
function cut(parts: Line, room: number): string {
  let text = '';
  let used = 0;
  for (const [part, width] of parts) {
    used += width;
    if (width === 0 || used <= room) text += part;
  }
  return text;
}

/** Ink 8 writes a frame over the one before it: it erases that from its last row to its first. */
function inkFrame(rows: readonly string[], heightBefore: number): string[] {
  const erased = `\u001B[2K${'\u001B[1A\u001B[2K'.repeat(Math.max(0, heightBefore - 1))}\u001B[G`;
  return ['\u001B[?2026h', (heightBefore > 0 ? erased : '') + rows.join('\n'), '\u001B[?2026l'];
}

class Session {
  readonly #paper: Paper;
  readonly #stream: ScreenStream;
  readonly #terminal: Witness;
  #height = 0;
  #size: Size;

  constructor(size: Size, dialect: Dialect, canScroll: boolean) {
    this.#size = size;
    this.#paper = new Paper(size);
    this.#terminal = new Witness(size);
    this.#stream = new ScreenStream(this.#paper, { dialect, canScroll });
    this.#stream.write('\u001B[?1049h');
    this.#stream.write('\u001B[?25l');
  }

  get size(): Size {
    return this.#size;
  }

  resize(size: Size): void {
    this.#size = size;
    this.#terminal.resize(size);
    this.#paper.resize(size);
    this.#stream.write('\u001B[1;1H\u001B[J');
    this.#height = 0;
  }

  async draw(rows: readonly string[]): Promise<string> {
    for (const chunk of inkFrame(rows, this.#height)) this.#stream.write(chunk);
    this.#height = rows.length;
    await this.#terminal.write(this.#paper.take());
    return this.#terminal.screen();
  }

  close(): void {
    this.#stream.close();
    this.#terminal.dispose();
  }
}

/** A fresh terminal that is sent these rows as they are. */
async function screenOf(rows: readonly string[], size: Size): Promise<string> {
  const terminal = new Witness(size);
  await terminal.write(rows.join('\r\n'));
  const screen = terminal.screen();
  terminal.dispose();
  return screen;
}

test.each([visual, words('words', new Set(['arabic'])), inverse('inverse', LTR)])(
  '$name',
  async (dialect) => {
    await fc.assert(
      fc.asyncProperty(
        size,
        article,
        fc.array(step, { maxLength: 8 }),
        fc.boolean(),
        async (first, lines, steps, canScroll) => {
          const session = new Session(first, dialect, canScroll);
          for (const step of steps) {
            if ('columns' in step) {
              session.resize(step);
              continue;
            }
            const rows = rowsOf(lines, step, session.size);
            const alone = new Session(session.size, dialect, false);
            const wanted = await (dialect === visual
              ? screenOf(rows, session.size)
              : alone.draw(rows));
            expect(await session.draw(rows)).toBe(wanted);
            alone.close();
          }
          session.close();
        },
      ),
      { numRuns: 150 },
    );
  },
);
