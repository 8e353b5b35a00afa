/** After any screens and resizes, the terminal shows what it would show had it been sent the last screen alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dialect, visual } from '../../../src/terminal/dialects/dialect.ts';
import { inverse } from '../../../src/terminal/dialects/inverse.ts';
import { words } from '../../../src/terminal/dialects/kitty.ts';
import type { ScreenSize } from '../../../src/terminal/screen/screen-cell.ts';
import { ScreenStream, type ShownRow } from '../../../src/terminal/screen/screen-stream.ts';
import { sized } from '../../full-size.ts';
import { Paper, Witness } from '../witness.ts';

const LTR = {
  base: 'ltr',
  mirrors: true,
  box: 'neutral',
  keepsMarks: false,
  joinsAnew: false,
} as const;

type Part = ShownRow[number];

const PARTS: readonly Omit<Part, 'style'>[] = [
  { text: 'a', width: 1 },
  { text: '3', width: 1 },
  { text: '(', width: 1 },
  { text: ' ', width: 1 },
  { text: '  ', width: 2 }, // an ornament of two clusters
  { text: '\u2502', width: 1 }, // box drawing
  { text: '\u4E2D', width: 2 }, // wide
  { text: 'e\u0301', width: 1 }, // with a mark
  { text: '\uFEE3\u064E', width: 1 }, // right-to-left
  { text: '\uFEAE', width: 1 },
  { text: '\u05D0', width: 1 },
];

const part: fc.Arbitrary<Part> = fc
  .record({
    sgr: fc.constantFrom('', '', '1', '7', '31;44', '38;5;99'),
    glyph: fc.constantFrom(...PARTS),
  })
  .map(({ sgr, glyph }) => ({ ...glyph, style: { sgr, link: '' } }));

const line: fc.Arbitrary<ShownRow> = fc.array(part, { maxLength: 30 });

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

function rowsOf(
  lines: readonly ShownRow[],
  { from, panel, less }: Frame,
  { columns, rows }: ScreenSize,
): ShownRow[] {
  return Array.from({ length: rows - less }, (_, y) => {
    const style = { sgr: '7', link: '' };
    const side = panel > 0 ? [{ text: `${y}|`, width: 2, style }] : [];
    return [...side, ...cut(lines[(from + y) % lines.length], columns - panel)];
  });
}

/** As many clusters as there is room for, in cells. */
function cut(parts: ShownRow, room: number): ShownRow {
  let used = 0;
  return parts.filter(({ width }) => {
    used += width;
    return used <= room;
  });
}

class Session {
  readonly #paper: Paper;
  readonly #stream: ScreenStream;
  readonly #terminal: Witness;
  #size: ScreenSize;

  constructor(size: ScreenSize, dialect: Dialect, canScroll: boolean) {
    this.#size = size;
    this.#paper = new Paper(size);
    this.#terminal = new Witness(size);
    this.#stream = new ScreenStream(this.#paper, { dialect, canScroll, hasLinks: false });
    this.#stream.enter();
  }

  get size(): ScreenSize {
    return this.#size;
  }

  resize(size: ScreenSize): void {
    this.#size = size;
    this.#terminal.resize(size);
    this.#paper.resize(size);
  }

  async draw(rows: readonly ShownRow[]): Promise<string> {
    this.#stream.show(rows);
    await this.#terminal.write(this.#paper.take());
    return this.#terminal.screen();
  }

  close(): void {
    this.#stream.close();
    this.#terminal.dispose();
  }
}

/** A fresh terminal that is sent these rows cell by cell. */
async function screenOf(rows: readonly ShownRow[], size: ScreenSize): Promise<string> {
  const terminal = new Witness(size);
  const written = rows.map((row) =>
    row.map(({ text, style }) => `\u001B[${style.sgr}m${text}\u001B[m`).join(''),
  );
  await terminal.write(written.join('\r\n'));
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
      { numRuns: sized(150) },
    );
  },
);
