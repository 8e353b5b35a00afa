import { Bidi } from '../unicode/bidi-class.ts';
import { DIRECTIONS, type Direction, strongDirection } from './bidi/direction.ts';
import { type Isolate, resolveIsolated } from './bidi/isolates.ts';
import { resolveClasses, resolveLevels } from './bidi/levels.ts';
import { mirrorGlyphs } from './bidi/order.ts';
import { markBreaks } from './breaks.ts';
import { cutCells } from './cells.ts';
import { checkNames, checkOneOf, checkText } from './check.ts';
import { analysePlain, MIRRORS, NOT_PLAIN } from './fast-path.ts';
import { joinLetters } from './shape.ts';
import { hasSpelled } from './spelled.ts';

/**
 * The analysis of a text, independent of the width. Arrays have one entry for each UTF-16 unit of the text, and may
 * be longer.
 */
export type Paragraph = {
  readonly text: string;
  readonly direction: Direction;
  /** Embedding levels (UAX#9), before rule L1 for each line. */
  readonly levels: Uint8Array;
  /** All levels equal the level of the paragraph. */
  readonly isUniform: boolean;
  /** The glyph drawn for each unit, joined and mirrored: see `shape.ts`. */
  readonly glyphs: Uint16Array;
  /** Start and width of each cell, and possible line breaks: see `cells.ts`. */
  readonly cells: Uint8Array;
  /** The text has signs that are drawn as several letters: see `spelled.ts`. */
  readonly hasSpelled?: true;
};

/**
 * The source of the base direction. By default it is the direction of the first strong character, or `ltr` without
 * one.
 */
export type AnalyseOptions = {
  /** The base direction, whatever the text says. */
  readonly direction?: Direction;
  /** The base direction of a text without strong characters. */
  readonly fallback?: Direction;
  /** Stretches that are ordered by themselves, in their order. */
  readonly isolates?: readonly Isolate[];
  /** False: the text goes on one line, and need not be searched for places to break. */
  readonly breaks?: boolean;
};

/** For callers that lay out one text after the other. */
export type ReuseOptions = AnalyseOptions & {
  /** Memory for the result, which is then valid until the next paragraph is made with the same memory. */
  readonly memory?: ParagraphMemory;
};

type Arrays = Pick<Paragraph, 'glyphs' | 'cells' | 'levels'>;

/**
 * Memory that is reused for one paragraph after the other. For a text of one line, an allocation would take as long
 * as the whole analysis.
 */
export class ParagraphMemory {
  #arrays = arraysFor(1 << 14);

  /** Arrays of at least this length, with arbitrary contents. */
  take(length: number): Arrays {
    if (length > this.#arrays.cells.length) this.#arrays = arraysFor(2 * length);
    return this.#arrays;
  }
}

function arraysFor(length: number): Arrays {
  const memory = new ArrayBuffer(4 * length); // one allocation is cheaper than three
  return {
    glyphs: new Uint16Array(memory, 0, length),
    cells: new Uint8Array(memory, 2 * length, length),
    levels: new Uint8Array(memory, 3 * length, length),
  };
}

/**
 * Analyses a paragraph: everything that does not depend on a width.
 *
 * The base direction is `direction`, else that of the first strong character (UAX#9, P2 and P3), else `fallback`,
 * else left-to-right. The text may contain line breaks (LF, CR, VT, FF, NEL, LS, PS): lines end there. Any string is
 * valid; half a surrogate pair is drawn as U+FFFD. Throws `TypeError` or `RangeError` for an option that is not one.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Paragraph {
  checkText('text', text);
  checkNames(options, OPTIONS);
  checkOneOf('direction', options.direction, DIRECTIONS);
  checkOneOf('fallback', options.fallback, DIRECTIONS);
  const { isolates = [], breaks } = options;
  if (isolates.length > 0) return analyseAny(text, directionOf(text, options), breaks, isolates);
  return analyseIfPlain(text, options) ?? analyseAny(text, directionOf(text, options), breaks);
}

const OPTIONS = ['direction', 'fallback', 'isolates', 'breaks', 'memory'];

/**
 * `analyse` for plain text (see `analysePlain`), the most frequent kind; `undefined` if the text is not plain. Text
 * with a control is never plain.
 */
export function analyseIfPlain(text: string, options: ReuseOptions): Paragraph | undefined {
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

// Classes of plain text with levels above that of the paragraph (UAX#9, I1 and I2). Neutrals follow their neighbours.
const NUMBERS = (1 << Bidi.EN) | (1 << Bidi.AN);
const NOT_RIGHT_TO_LEFT = (1 << Bidi.L) | NUMBERS;
const NOT_LEFT_TO_RIGHT = (1 << Bidi.R) | (1 << Bidi.AL) | (1 << Bidi.AN);
