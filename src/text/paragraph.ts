import { Bidi } from '../unicode/bidi-class.ts';
import { type Direction, strongDirection } from './bidi/direction.ts';
import { type Isolate, resolveIsolated } from './bidi/isolates.ts';
import { resolveClasses, resolveLevels } from './bidi/levels.ts';
import { mirrorGlyphs } from './bidi/order.ts';
import { markBreaks } from './breaks.ts';
import { cutCells } from './cells.ts';
import { analysePlain, MIRRORS, NOT_PLAIN } from './fast-path.ts';
import { joinLetters } from './shape.ts';
import { hasSpelled } from './spelled.ts';

/** What can be known of a text before its width is. Arrays have an entry for each UTF-16 unit, and may be longer. */
export type Paragraph = {
  readonly text: string;
  readonly direction: Direction;
  /** Embedding levels (UAX#9) before rule L1 has been applied to lines. */
  readonly levels: Uint8Array;
  /** All levels are that of the paragraph. */
  readonly isUniform: boolean;
  /** What is drawn for a unit, joined and mirrored: see `shape.ts`. */
  readonly glyphs: Uint16Array;
  /** Where cells begin, how wide they are, where a line may end: see `cells.ts`. */
  readonly cells: Uint8Array;
  /** There are signs in it that are drawn as several letters: see `spelled.ts`. */
  readonly hasSpelled?: true;
};

/** Where the base direction comes from; without any, from the text, and `ltr` if that has none. */
export type AnalyseOptions = {
  /** The base direction, whatever the text says. */
  readonly direction?: Direction;
  /** The base direction of a text without strong characters. */
  readonly fallback?: Direction;
  /** Stretches that are ordered by themselves, in their order. */
  readonly isolates?: readonly Isolate[];
  /** False: the text goes on one line, and need not be searched for places to break. */
  readonly breaks?: boolean;
  /** For a paragraph that is needed no longer than until the next one is made with the same memory. */
  readonly memory?: ParagraphMemory;
};

type Arrays = Pick<Paragraph, 'glyphs' | 'cells' | 'levels'>;

/**
 * Memory for one paragraph after the other. To get it from the system takes as long, for a text of a line, as all that is
 * done in it.
 */
export class ParagraphMemory {
  #arrays = arraysFor(1 << 14);

  /** Arrays that are at least so long, with anything in them. */
  take(length: number): Arrays {
    if (length > this.#arrays.cells.length) this.#arrays = arraysFor(2 * length);
    return this.#arrays;
  }
}

function arraysFor(length: number): Arrays {
  const memory = new ArrayBuffer(4 * length); // one piece of memory is cheaper than three
  return {
    glyphs: new Uint16Array(memory, 0, length),
    cells: new Uint8Array(memory, 2 * length, length),
    levels: new Uint8Array(memory, 3 * length, length),
  };
}

/**
 * Everything about a paragraph that does not depend on a width.
 *
 * The base direction is `direction`, else that of the first strong character (UAX#9, P2 and P3), else
 * `fallback`, else left-to-right. The text may hold line breaks (LF, CR, VT, FF, NEL, LS, PS): lines end there.
 * Any string is a text; half a surrogate pair is drawn as U+FFFD.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Paragraph {
  const { isolates = [], breaks } = options;
  if (isolates.length > 0) return analyseAny(text, directionOf(text, options), breaks, isolates);
  return analyseIfPlain(text, options) ?? analyseAny(text, directionOf(text, options), breaks);
}

/** The same for a text that is plain (see `analysePlain`), as most are; a control never is. */
export function analyseIfPlain(text: string, options: AnalyseOptions): Paragraph | undefined {
  const { length } = text;
  const { glyphs, cells, levels } = options.memory?.take(length) ?? arraysFor(length);
  const seen = analysePlain(text, glyphs, cells, levels, options.breaks);
  if (seen === NOT_PLAIN) return undefined;

  const direction = directionOf(text, options);
  const isUniform = (seen & (direction === 'rtl' ? NOT_RIGHT_TO_LEFT : NOT_LEFT_TO_RIGHT)) === 0;
  if (isUniform) levels.fill(direction === 'rtl' ? 1 : 0, 0, length);
  else resolveClasses(text, direction, seen, levels);
  if (seen & MIRRORS) mirrorGlyphs(glyphs, levels, length);
  return { text, direction, levels, isUniform, glyphs, cells };
}

function directionOf(text: string, { direction, fallback }: AnalyseOptions): Direction {
  return direction ?? strongDirection(text) ?? fallback ?? 'ltr';
}

/** The same for any text, one station after the other. */
export function analyseAny(
  text: string,
  direction: Direction,
  breaks = true,
  isolates: readonly Isolate[] = [],
): Paragraph {
  const levels =
    isolates.length > 0
      ? resolveIsolated(text, direction, isolates)
      : resolveLevels(text, direction);
  const glyphs = joinLetters(text, levels);
  mirrorGlyphs(glyphs, levels, text.length);
  const cells = cutCells(text, glyphs, levels);
  if (breaks) markBreaks(text, cells);
  const paragraph = { text, direction, levels, isUniform: false, glyphs, cells };
  return hasSpelled(text) ? { ...paragraph, hasSpelled: true } : paragraph;
}

// Classes of plain text that rise above the level of the paragraph (UAX#9, I1 and I2); neutrals follow the rest.
const NUMBERS = (1 << Bidi.EN) | (1 << Bidi.AN);
const NOT_RIGHT_TO_LEFT = (1 << Bidi.L) | NUMBERS;
const NOT_LEFT_TO_RIGHT = (1 << Bidi.R) | (1 << Bidi.AL) | (1 << Bidi.AN);
