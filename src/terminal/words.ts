/**
 * The dialect of kitty: words in visual order, the letters of each right-to-left word in logical order.
 *
 * kitty draws cells from left to right, but hands neighbouring cells of one font to HarfBuzz as one run. HarfBuzz
 * guesses the run's direction from the first character whose script says something; a right-to-left run is drawn
 * from its other end, with its brackets mirrored, Latin letters and digits in it included.
 */
import type { Dialect, Glyph } from './dialect.ts';
import { mirrored } from './mirror.ts';

/**
 * Right-to-left scripts that may be in the user's main font or come from another one. In the main font, punctuation
 * and digits glued to a word are of its run; from another font, they are not.
 */
export type FontScript = 'arabic' | 'hebrew';

export function words(name: string, mainFont: ReadonlySet<FontScript>): Dialect {
  return {
    name,
    scope: 'word',
    order: (cells) => {
      const written: (typeof cells)[number][] = [];
      for (const run of runs(cells, (glyph) => fontOf(glyph, mainFont))) written.push(...turn(run));
      return written;
    },
  };
}

/** A run as it is to be written, so that kitty's own turning shows it as given. */
function turn<Cell extends Glyph>(run: readonly Cell[]): readonly Cell[] {
  if (!run.some(isRightToLeft)) return run;
  // Harakat come out beside their letters, or damage them.
  const bare = run.map((cell) => ({ ...cell, text: withoutMarks(cell) }));
  const turned = bare
    .map((cell) => ({ ...cell, text: mirrored(cell.text) ?? cell.text }))
    .reverse();
  if (isRightToLeftRun(turned)) return turned;
  if (!isRightToLeftRun(bare)) return bare;
  // Latin at the right end and Arabic at the left: no order of one run shows that. It is right where the scripts
  // come from two fonts.
  return [...runs(bare, (glyph) => String(isRightToLeft(glyph)))].flatMap((part) => [
    ...turn(part),
  ]);
}

/** Whether HarfBuzz takes the run for right-to-left: by its first character of a definite script. */
function isRightToLeftRun(run: readonly Glyph[]): boolean {
  const first = run.find(({ text }) => !INDEFINITE.test(text));
  return first !== undefined && RIGHT_TO_LEFT.test(first.text);
}

const INDEFINITE = /^[\p{Script=Common}\p{Script=Inherited}]/u;

const RIGHT_TO_LEFT = new RegExp(
  `^[${[
    'Arabic',
    'Hebrew',
    'Syriac',
    'Thaana',
    'Nko',
    'Samaritan',
    'Mandaic',
    'Adlam',
    'Hanifi_Rohingya',
  ]
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]`,
  'u',
);

/** The blocks of Arabic and its presentation forms: with its punctuation, whose script is not definite. */
const ARABIC = /^[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/u;

const HEBREW = /^[\u0590-\u05FF\uFB1D-\uFB4F]/u;

/** What kitty draws by itself: box drawing, blocks, Braille. */
const DRAWN = /^[\u2500-\u259F\u2800-\u28FF]/u;

const BLANK = ' ';

function fontOf(glyph: Glyph, mainFont: ReadonlySet<FontScript>): string {
  if (glyph.text === BLANK) return 'none';
  if (DRAWN.test(glyph.text)) return 'drawn';
  if (ARABIC.test(glyph.text)) return mainFont.has('arabic') ? 'main' : 'arabic';
  if (HEBREW.test(glyph.text)) return mainFont.has('hebrew') ? 'main' : 'hebrew';
  return glyph.width === 2 ? 'wide' : 'main';
}

function isRightToLeft({ text }: Glyph): boolean {
  return RIGHT_TO_LEFT.test(text) || ARABIC.test(text);
}

function withoutMarks(glyph: Glyph): string {
  return isRightToLeft(glyph) ? glyph.text.replace(/\p{Mn}/gu, '') : glyph.text;
}

function* runs<Cell>(cells: readonly Cell[], kind: (cell: Cell) => string): Generator<Cell[]> {
  let run: Cell[] = [];
  let last: string | undefined;
  for (const cell of cells) {
    const next = kind(cell);
    if (next !== last && run.length > 0) {
      yield run;
      run = [];
    }
    run.push(cell);
    last = next;
  }
  if (run.length > 0) yield run;
}
