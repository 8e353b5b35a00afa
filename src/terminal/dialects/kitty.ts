/**
 * The dialect of kitty: words in visual order, and the letters of each right-to-left word in logical order.
 *
 * kitty draws cells from left to right, but gives neighbouring cells of one font to HarfBuzz as one run. HarfBuzz
 * guesses the direction of the run from its first character with a definite script. It draws a right-to-left run from
 * its other end, with mirrored brackets, including Latin letters and digits. Colours, lines and links stay with the
 * cells; bold and italic letters come from separate fonts.
 */

import { type FontPart, fontPartOf } from '../identify/fonts.ts';
import { faceOf } from '../sgr/style.ts';
import { type Dialect, type Glyph, mirrored, type StyledGlyph, withoutHarakat } from './dialect.ts';

/** `mainFont`: the parts of right-to-left scripts in the user's main font; other parts come from other fonts. */
export function words(name: string, mainFont: ReadonlySet<FontPart>): Dialect {
  const kindOf = (cell: StyledGlyph) => fontOf(cell, mainFont) + faceOf(cell.style);
  return {
    name,
    scope: 'word',
    order: (cells) => runs(cells.map(simplify), kindOf).flatMap(turn),
  };
}

/** Orders a run so that kitty's reversal shows it as given. */
function turn<Cell extends Glyph>(run: readonly Cell[]): readonly Cell[] {
  const turned = turnedWhole(run);
  if (turned) return turned;
  // A part with one script can be reversed as a whole, or needs no change.
  return parts(run).flatMap((part) => turnedWhole(part) ?? part);
}

/** The run in an order that shows it as given; `undefined` if no order of a single run does. */
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
 * With Arabic at the left end and Latin at the right, no order of a single run works. The row is cut into runs of one
 * script: the cells between two of them, or else the Latin run, get another font.
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

/** Signs take the script around them; only those between two scripts stay signs. */
function resolveSigns(scripts: readonly Script[]): Script[] {
  const before = nearest(scripts);
  const after = nearest(scripts.toReversed()).reverse();
  return scripts.map((_, at) => {
    const [left, right] = [before[at], after[at]];
    return left && right && left !== right ? 'sign' : (left ?? right ?? 'sign');
  });
}

/** For each index, the script at it, or else the last script before it. */
function nearest(scripts: readonly Script[]): (Script | undefined)[] {
  let last: Script | undefined;
  return scripts.map((script) => {
    if (script !== 'sign') last = script;
    return last;
  });
}

/** Whether HarfBuzz treats the run as right-to-left, by its first character with a definite script. */
function isRightToLeftRun(run: readonly Glyph[]): boolean {
  const first = run.find(({ text }) => !isIndefinite(text));
  return first !== undefined && hasRightToLeftScript(first.text);
}

// A pattern with scripts takes a part of a millisecond where it is made: these are made for kitty alone.

/** Whether its script is not definite, or unknown (UAX#24: Zzzz): HarfBuzz looks at the next character. */
function isIndefinite(text: string): boolean {
  return /^[\p{Script=Common}\p{Script=Inherited}\p{Cn}\p{Co}\p{Cs}]/u.test(text);
}

function hasRightToLeftScript(text: string): boolean {
  return /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u.test(
    text,
  );
}

/** Characters that kitty draws itself: box drawing, blocks, Braille. */
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
  return isIndefinite(glyph.text) ? 'sign' : 'ltr';
}

function isRightToLeft(glyph: Glyph): boolean {
  return hasRightToLeftScript(glyph.text) || fontPartOf(glyph) !== undefined;
}

/**
 * Removes harakat, which kitty draws beside their letters or which damage them, and replaces the non-breaking hyphen
 * (U+2011), for which kitty would use another font, by the ordinary one.
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
