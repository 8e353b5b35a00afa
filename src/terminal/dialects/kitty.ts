/**
 * The dialect of kitty: words in visual order, the letters of each right-to-left word in logical order.
 *
 * kitty draws cells from left to right, but hands neighbouring cells of one font to HarfBuzz as one run. HarfBuzz
 * guesses the run's direction from the first character whose script says something; a right-to-left run is drawn
 * from its other end, with its brackets mirrored, Latin letters and digits in it included. Colours, lines and links
 * stay with the cells; bold and italic letters come from fonts of their own.
 */

import { type FontPart, fontPartOf } from '../identify/fonts.ts';
import { faceOf } from '../sgr/style.ts';
import { type Dialect, type Glyph, mirrored, type StyledGlyph, withoutHarakat } from './dialect.ts';

/** `mainFont`: the parts of right-to-left scripts that the user's main font has; others come from other fonts. */
export function words(name: string, mainFont: ReadonlySet<FontPart>): Dialect {
  const kindOf = (cell: StyledGlyph) => fontOf(cell, mainFont) + faceOf(cell.style);
  return {
    name,
    scope: 'word',
    order: (cells) => runs(cells.map(simplify), kindOf).flatMap(turn),
  };
}

/** A run as it is to be written, so that kitty's own turning shows it as given. */
function turn<Cell extends Glyph>(run: readonly Cell[]): readonly Cell[] {
  const turned = turnedWhole(run);
  if (turned) return turned;
  // A part of one script needs no parting: it is a whole, or shown as it stands.
  return parts(run).flatMap((part) => turnedWhole(part) ?? part);
}

/** The run as a whole; undefined where no order of one run shows it. */
function turnedWhole<Cell extends Glyph>(run: readonly Cell[]): readonly Cell[] | undefined {
  if (!run.some(isRightToLeft)) return run;
  const turned = run.map((cell, at) => {
    const { text, width } = run[run.length - 1 - at];
    return { ...cell, text: mirrored(text) ?? text, width };
  });
  if (isRightToLeftRun(turned)) return turned;
  return isRightToLeftRun(run) ? undefined : run;
}

/**
 * Arabic at the left end and Latin at the right: no order of one run shows that. It is cut into runs of one script,
 * by giving what stands between two of them, or else the Latin one, to another font.
 */
function parts<Cell extends Glyph>(run: readonly Cell[]): (readonly Cell[])[] {
  const scripts = resolveSigns(run.map(scriptOf));
  const stretches = runs([...run.keys()], (at) => scripts[at]);
  return stretches.map((stretch) => {
    const script = scripts[stretch[0]];
    const touches = [scripts[stretch[0] - 1], scripts[(stretch.at(-1) ?? 0) + 1]].includes('rtl');
    const isApart = script === 'sign' || (script === 'ltr' && touches);
    return stretch.map((at) => (isApart ? { ...run[at], isApart: true } : run[at]));
  });
}

type Script = 'rtl' | 'ltr' | 'sign';

/** Signs are of the script round them; only those between two scripts stay signs. */
function resolveSigns(scripts: readonly Script[]): Script[] {
  const before = nearest(scripts);
  const after = nearest(scripts.toReversed()).reverse();
  return scripts.map((_, at) => {
    const [left, right] = [before[at], after[at]];
    return left && right && left !== right ? 'sign' : (left ?? right ?? 'sign');
  });
}

/** For each place the script at it, or else the one before it. */
function nearest(scripts: readonly Script[]): (Script | undefined)[] {
  let last: Script | undefined;
  return scripts.map((script) => {
    if (script !== 'sign') last = script;
    return last;
  });
}

/** Whether HarfBuzz takes the run for right-to-left: by its first character of a definite script. */
function isRightToLeftRun(run: readonly Glyph[]): boolean {
  const first = run.find(({ text }) => !INDEFINITE.test(text));
  return first !== undefined && RIGHT_TO_LEFT.test(first.text);
}

/** Of no script in particular, or of none that is known (UAX#24: Zzzz): HarfBuzz looks further. */
const INDEFINITE = /^[\p{Script=Common}\p{Script=Inherited}\p{Cn}\p{Co}\p{Cs}]/u;

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

/** What kitty draws by itself: box drawing, blocks, Braille. */
const DRAWN = /^[\u2500-\u259F\u2800-\u28FF]/u;

const BLANK = ' ';

function fontOf(glyph: Glyph, mainFont: ReadonlySet<FontPart>): string {
  if (glyph.text === BLANK) return 'none';
  if (DRAWN.test(glyph.text)) return 'drawn';
  const part = fontPartOf(glyph);
  if (part) return mainFont.has(part) ? 'main' : part;
  return glyph.width === 2 ? 'wide' : 'main';
}

function scriptOf(glyph: Glyph): Script {
  if (isRightToLeft(glyph)) return 'rtl';
  return INDEFINITE.test(glyph.text) ? 'sign' : 'ltr';
}

function isRightToLeft(glyph: Glyph): boolean {
  return RIGHT_TO_LEFT.test(glyph.text) || fontPartOf(glyph) !== undefined;
}

/**
 * Without harakat, which come out beside their letters, or damage them; and with the hyphen that every font has for
 * the one that does not break (U+2011), for which kitty would look elsewhere.
 */
function simplify<Cell extends Glyph>(cell: Cell): Cell {
  return cell.text === '\u2011' ? { ...cell, text: '-' } : withoutHarakat(cell);
}

function runs<Cell>(cells: readonly Cell[], kindOf: (cell: Cell) => string): Cell[][] {
  const found: Cell[][] = [];
  let last: string | undefined;
  for (const cell of cells) {
    const kind = kindOf(cell);
    if (kind === last) found.at(-1)?.push(cell);
    else found.push([cell]);
    last = kind;
  }
  return found;
}
