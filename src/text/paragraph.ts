import { Bidi } from '../unicode/bidi-class.ts';
import { resolveLevels, resolveMixed } from './bidi.ts';
import { resolveRightToLeft } from './bidi-simple.ts';
import { Breaker, markBreaks, NoBreaker } from './breaks.ts';
import { cutCells } from './cells.ts';
import { type Direction, strongDirection } from './direction.ts';
import { mirrorGlyphs } from './order.ts';
import { analysePlain, MIRRORS, NOT_PLAIN } from './plain.ts';
import { joinLetters } from './shape.ts';

/** What can be known of a text before its width is. Arrays have one entry for each UTF-16 unit. */
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
};

/** Where the base direction comes from; without any, from the text, and `ltr` if that has none. */
export type AnalyseOptions = {
  /** The base direction, whatever the text says. */
  readonly direction?: Direction;
  /** The base direction of a text without strong characters. */
  readonly fallback?: Direction;
  /** False: the text goes on one line, and need not be searched for places to break. */
  readonly breaks?: boolean;
};

/**
 * Everything about a paragraph that does not depend on a width.
 *
 * The base direction is `direction`, else that of the first strong character (UAX#9, P2 and P3), else
 * `fallback`, else left-to-right. The text may hold line breaks (LF, CR, VT, FF, NEL, LS, PS): lines end there.
 * Any string is a text; half a surrogate pair is drawn as U+FFFD.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Paragraph {
  const direction = options.direction ?? strongDirection(text) ?? options.fallback ?? 'ltr';
  const { length } = text;
  const memory = new ArrayBuffer(4 * length); // one piece of memory is cheaper than three
  const glyphs = new Uint16Array(memory, 0, length);
  const cells = new Uint8Array(memory, 2 * length, length);
  const breaks = options.breaks ?? true;
  const breaker = breaks ? new Breaker(text, cells) : new NoBreaker();
  const classes = analysePlain(text, glyphs, cells, breaker);
  if (classes === NOT_PLAIN) return analyseAny(text, direction, breaks);

  const levels = new Uint8Array(memory, 3 * length, length);
  const isUniform = (classes & (direction === 'rtl' ? NOT_RIGHT_TO_LEFT : NOT_LEFT_TO_RIGHT)) === 0;
  if (!isUniform) {
    if (direction === 'rtl' && (classes & (1 << Bidi.L)) === 0) resolveRightToLeft(text, levels);
    else resolveMixed(text, direction, levels);
  } else if (direction === 'rtl') levels.fill(1);
  if (classes & MIRRORS) mirrorGlyphs(glyphs, levels);
  return { text, direction, levels, isUniform, glyphs, cells };
}

/** The same for any text, one station after the other. */
export function analyseAny(text: string, direction: Direction, breaks = true): Paragraph {
  const levels = resolveLevels(text, direction, new Uint8Array(text.length));
  const glyphs = joinLetters(text, levels);
  mirrorGlyphs(glyphs, levels);
  const cells = cutCells(text, glyphs, levels);
  if (breaks) markBreaks(text, cells);
  return { text, direction, levels, isUniform: false, glyphs, cells };
}

// Classes of plain text that rise above the level of the paragraph (UAX#9, I1 and I2); neutrals follow the rest.
const NUMBERS = (1 << Bidi.EN) | (1 << Bidi.AN);
const NOT_RIGHT_TO_LEFT = (1 << Bidi.L) | NUMBERS;
const NOT_LEFT_TO_RIGHT = (1 << Bidi.R) | (1 << Bidi.AL) | (1 << Bidi.AN);
