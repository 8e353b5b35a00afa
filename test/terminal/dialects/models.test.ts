/**
 * What each dialect sends is read right in the terminal that it is for: rows with panels come back from a model of each
 * terminal that reorders, with bidi-js for its UAX#9. What does not come back is counted, and the dialect has named it.
 */
import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../src/terminal/dialects/dialect.ts';
import type { DialectName } from '../../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import { columnsOf, cutGlyphs, type ScreenCell } from '../../../src/terminal/screen/screen-cell.ts';
import { update } from '../../../src/terminal/screen/update.ts';
import { PLAIN, type Style } from '../../../src/terminal/sgr/style.ts';
import { isFullSize, sized } from '../../full-size.ts';
import { row } from './rows.ts';

const bidi = bidiFactory();

type Cell = { readonly text: string; readonly style: Style; readonly isApart?: true };

/** What a terminal shows of the cells that it was sent. */
type Model = (cells: readonly Cell[]) => string;

/** Takes no place: RLM, RLO and PDF, where they stay in the row. */
const CONTROL = /[\u200F\u202C\u202E]/g;

const MARK = /\p{Mn}/gu;

/** UAX#9 with bidi-js. `letters`: drawn as themselves, and left-to-right letters for the terminal. */
function reordered(
  text: string,
  base: 'ltr' | 'rtl' | 'auto',
  mirrors = true,
  letters?: RegExp,
): string {
  const sent = [...text];
  const classes = sent.map((character) => (letters?.test(character) ? 'a' : character)).join('');
  const levels = bidi.getEmbeddingLevels(classes, base);
  return bidi
    .getReorderedIndices(classes, levels)
    .map((at) => {
      const isTurned = levels.levels[at] % 2 === 1;
      return (mirrors && isTurned && bidi.getMirroredCharacter(sent[at])) || sent[at];
    })
    .join('');
}

const textOf = (cells: readonly Cell[]) => cells.map(({ text }) => text).join('');

/** A whole row at once. */
const whole =
  (...rules: [base: 'ltr' | 'auto', mirrors?: boolean, letters?: RegExp]): Model =>
  (cells) =>
    reordered(textOf(cells).replace(MARK, ''), ...rules).replace(CONTROL, '');

/** Runs of cells that have one key, each for itself. */
const inRuns =
  (keyOf: (cell: Cell) => string, show: Model): Model =>
  (cells) => {
    const runs: Cell[][] = [];
    let last: string | undefined;
    for (const cell of cells) {
      const key = keyOf(cell);
      if (key === last) runs.at(-1)?.push(cell);
      else runs.push([cell]);
      last = key;
    }
    return runs.map(show).join('');
  };

const BOX = /[\u2500-\u25FF]/;

/** mlterm lays out each run of box drawing by itself. A mark at the start of a row takes a column that is not seen. */
const mlterm: Model = (cells) => {
  const text = textOf(cells).replace(MARK, '');
  if (BOX.test(text)) return inRuns((cell) => `${BOX.test(cell.text)}`, whole('ltr'))(cells);
  if (text.startsWith('\u200F')) return ` ${reordered(text.slice(1), 'rtl')}`;
  if (text.startsWith('\u200E')) return `${reordered(text.slice(1), 'ltr')} `;
  return reordered(text, 'auto');
};

const RIGHT_TO_LEFT_SCRIPT = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
const NO_SCRIPT = /\p{Script=Common}|\p{Script=Inherited}/u;

/** kitty gives a run of one font to HarfBuzz, which draws it from its end if its first script is right-to-left. */
const kittyRun: Model = (cells) => {
  const text = textOf(cells);
  const first = [...text].find((character) => !NO_SCRIPT.test(character));
  if (first === undefined || !RIGHT_TO_LEFT_SCRIPT.test(first)) return text;
  const mirror = (character: string) => bidi.getMirroredCharacter(character) ?? character;
  return [...text].reverse().map(mirror).join('');
};

/** `fontOf`: the font of a letter. Blanks and boxes are drawn without one. */
const kitty = (fontOf: (text: string) => string): Model =>
  inRuns(({ text, style, isApart }) => {
    if (text === ' ' || BOX.test(text)) return text === ' ' ? 'blank' : 'box';
    return fontOf(text) + ((style.sgr === '1') !== (isApart === true));
  }, kittyRun);

const TERMINALS: readonly (readonly [
  terminal: string,
  dialect: DialectName,
  model: Model,
  /** Rows of 10,000 that do not come back. */
  most: number,
])[] = [
  ['VTE behind a multiplexer or a pager', 'inverse-marks', whole('ltr'), 10],
  ['Konsole', 'inverse-konsole', whole('ltr', false, BOX), 10],
  // At the left edge no blank takes the part of a letter.
  ['PuTTY', 'inverse-auto', whole('auto'), 350],
  [
    'qtermwidget',
    'inverse-runs',
    inRuns(({ text, style }) => style.sgr + BOX.test(text), whole('ltr')),
    3000,
  ],
  ["Apple's Terminal", 'inverse', whole('ltr'), 3000],
  ['mlterm behind a multiplexer, and where a command prints', 'inverse-mlterm', mlterm, 3000],
];

const BOLD: Style = { sgr: '1', link: '' };

/** Every third word in bold. */
function styled(visual: string): ScreenCell[] {
  let words = 0;
  return cutGlyphs(visual).map((glyph) => {
    if (glyph.text === ' ') words += 1;
    return { ...glyph, style: words % 3 === 2 ? BOLD : PLAIN };
  });
}

describe('rows with panels come back from', () => {
  test.each(TERMINALS)('%s (%s)', (_, name, model, most) => {
    const rows = isFullSize ? 10_000 : 150;
    const lost: string[] = [];
    let logged: string[] = [];
    const dialect = dialectOf(name, (line) => logged.push(line));
    fc.assert(
      fc.property(row, (visual) => {
        logged = [];
        const shown = model(dialect.order(styled(visual)).map(unjoined));
        const isRight = shown.replaceAll('\u2800', ' ') === visual.replace(MARK, '');
        // What the dialect takes for right is right.
        if (!isRight) expect(logged, visual).toHaveLength(1);
        if (!isRight) lost.push(visual);
      }),
      { numRuns: rows },
    );
    const expected = (rows * most) / 10_000;
    const chance = isFullSize ? 0 : 5 * Math.sqrt(expected) + 1; // a sample: five deviations
    expect(lost.length, lost.slice(0, 5).join('\n')).toBeLessThanOrEqual(expected + chance);
  });
});

describe('rows with panels come back from kitty', () => {
  // What it is sent has no harakat and no hyphen of another font.
  const drawn = (visual: string) => visual.replace(MARK, '').replaceAll('\u2011', '-');
  const isArabic = (text: string) => /\p{Script=Arabic}|[\u0600-\u06FF]/u.test(text);

  test.each<[string, DialectName, (text: string) => string]>([
    ['FreeMono', 'words-one', () => 'main'],
    ['DejaVu Sans Mono', 'words', (text) => (/\p{Script=Hebrew}/u.test(text) ? 'other' : 'main')],
    [
      'a font without Arabic',
      'words-apart',
      (text) => (isArabic(text) ? 'arabic' : /\p{Script=Hebrew}/u.test(text) ? 'hebrew' : 'main'),
    ],
  ])('%s (%s)', (_, name, fontOf) => {
    const dialect = dialectOf(name);
    const model = kitty(fontOf);
    fc.assert(
      fc.property(row, (visual) => {
        expect(model(dialect.order(styled(visual)))).toBe(drawn(visual));
      }),
      { numRuns: isFullSize ? 10_000 : 150 },
    );
  });
});

/** Joiners are for the letters of a word, and take no part in its order. */
function unjoined<Any extends Cell>(cell: Any): Any {
  return { ...cell, text: cell.text.replace(/[\u200C\u200D]/g, '') };
}

/**
 * xterm.js with its DOM renderer: bytes are cells with a style and a protection, and the browser orders the neighbours of
 * one look in a left-to-right paragraph. `sgrEnds`: SGR 0 ends the protection, as in 5.5 and 6.0.
 */
class DomRenderer {
  readonly #cells = new Map<number, Cell & { readonly look: string }>();
  readonly #sgrEnds: boolean;
  #column = 0;
  #sgr = '';
  #isProtected = false;

  constructor(sgrEnds: boolean) {
    this.#sgrEnds = sgrEnds;
  }

  write(bytes: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the subject.
    for (const [part] of bytes.matchAll(/\u001B\[[ -?]*[@-~]|\P{Mn}\p{Mn}*/gu)) {
      if (!part.startsWith('\u001B')) this.#put(part);
      else if (part.endsWith('H')) this.#column = Number(/;(\d+)H/.exec(part)?.[1] ?? 1) - 1;
      else if (part.endsWith('"q')) this.#isProtected = part.includes('1');
      else if (part.endsWith('m')) {
        this.#sgr = part;
        if (this.#sgrEnds && /\[(0?|.*;0|0;.*)m/.test(part)) this.#isProtected = false;
      } else if (part.endsWith('K')) {
        for (const column of this.#cells.keys())
          if (column >= this.#column) this.#cells.delete(column);
      } else if (part.endsWith('J')) this.#cells.clear();
      else expect(part).toBe('no such sequence');
    }
  }

  #put(text: string): void {
    const look = `${this.#sgr} ${this.#isProtected}`;
    this.#cells.set(this.#column, { text, style: PLAIN, look });
    this.#column += 1;
  }

  row(columns: number): string {
    const blank = { text: ' ', style: PLAIN, look: ' false' };
    const cells = Array.from({ length: columns }, (_, at) => this.#cells.get(at) ?? blank);
    const looks = new Map<Cell, string>(cells.map((cell) => [cell, cell.look]));
    return inRuns((cell) => looks.get(cell) ?? '', whole('ltr'))(cells);
  }
}

describe.each([true, false])('xterm.js in a browser (SGR 0 ends protection: %s)', (sgrEnds) => {
  const dialect = dialectOf('visual-parted');
  const drawing = { dialect, canScroll: false, hasLinks: false };
  const COLUMNS = 90;
  const rowOf = (visual: string) => columnsOf(styled(visual), COLUMNS);
  const bare = (visual: string) => visual.replace(MARK, '').padEnd(COLUMNS);

  test('rows with panels', () => {
    fc.assert(
      fc.property(row, (visual) => {
        const screen = new DomRenderer(sgrEnds);
        screen.write(encode(dialect.order(styled(visual))));
        expect(screen.row(COLUMNS)).toBe(bare(visual));
      }),
      { numRuns: sized(4_000) },
    );
  });

  test('a row of which words change', () => {
    const words = fc.array(fc.tuple(row, fc.nat(200)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(row, words, (visual, changes) => {
        const screen = new DomRenderer(sgrEnds);
        let shown = visual;
        screen.write(update(undefined, [rowOf(visual)], drawing));
        for (const [other, at] of changes) {
          // A part of another row over a part of this one.
          const [letters, others] = [shown, other].map((text) =>
            text.replace(MARK, '').padEnd(COLUMNS),
          );
          const next =
            letters.slice(0, at % 80) +
            others.slice(at % 80, (at % 80) + 6) +
            letters.slice((at % 80) + 6);
          screen.write(update([rowOf(shown)], [rowOf(next)], drawing));
          shown = next;
          expect(screen.row(COLUMNS)).toBe(bare(shown));
        }
      }),
      { numRuns: sized(2_000) },
    );
  });
});
