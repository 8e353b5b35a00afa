/** A model of a terminal that reorders its rows by UAX#9. */
import { analyse, type Direction, visualCells } from '../../text/index.ts';
import { Bidi, Bracket, bidiClass, bracketType } from '../../unicode/bidi-class.ts';

export type Reordering = {
  /** Base direction of a row: fixed, or that of its first strong character (P2, P3). */
  readonly base: Direction | 'first-strong';
  /** Brackets in right-to-left text are drawn mirrored (L4). */
  readonly mirrors: boolean;
  /**
   * Treatment of box drawing (U+2500 to U+25FF): neutral as in UAX#9, a left-to-right letter, or the end of a
   * separate row, which is then left-to-right.
   */
  readonly box: 'neutral' | 'letter' | 'end';
  /** Cells of another style are a separate row, which is left-to-right. */
  readonly endsAtStyle?: true;
  /** A character that is drawn as a blank and is a left-to-right letter for the terminal. */
  readonly strongBlank?: string;
  /** LRM and RLM stay in the row without a cell, and affect the order. */
  readonly keepsMarks: boolean;
  /**
   * An LRM or RLM at the start is the first strong character of the row and takes an invisible column: a
   * right-to-left row then ends one column nearer to its right edge.
   */
  readonly hasLeadingMarks?: true;
  /** Presentation forms are turned into letters and joined anew. */
  readonly joinsAnew: boolean;
};

/** A character of a row for UAX#9: its class, and the character itself if it is a paired bracket. */
export type Unit = {
  readonly type: number;
  readonly bracket?: number;
  readonly isBox?: boolean;
  /** An explicit formatting character, which is invisible. */
  readonly control?: string;
};

export type ReorderedRow = {
  /** For each column, from the left: the index of the unit shown there. */
  readonly order: readonly number[];
  /** For each unit, whether it is right-to-left. */
  readonly isTurned: readonly boolean[];
};

export function unitOf(text: string, { box }: Pick<Reordering, 'box'>): Unit {
  const code = text.codePointAt(0) ?? 0;
  if (box === 'letter' && isBox(text)) return { type: Bidi.L, isBox: true };
  const type = bidiClass(code);
  return bracketType(code) === Bracket.NONE ? { type } : { type, bracket: code };
}

export function isBox(text: string): boolean {
  return text >= '\u2500' && text < '\u2600';
}

/** The row as the terminal shows it. */
export function reorder(units: readonly Unit[], { base }: Reordering): ReorderedRow {
  const text = units.map(standIn).join('');
  const paragraph = analyse(text, base === 'first-strong' ? {} : { direction: base });
  const line = { from: 0, to: text.length, end: text.length };
  return {
    order: visualCells(paragraph, line).map(({ from }) => (units[from].control ? from + 1 : from)),
    isTurned: Array.from(paragraph.levels, (level) => level % 2 === 1),
  };
}

/**
 * A representative UTF-16 unit with one cell for each class, because the engine could join, hide or cut the row's own
 * characters. A class without a visible character is replaced by a neutral.
 */
const STAND_INS: ReadonlyMap<number, string> = new Map([
  [Bidi.L, 'a'],
  [Bidi.R, '\u05D0'],
  [Bidi.AL, '\u0627'],
  [Bidi.EN, '1'],
  [Bidi.ES, '+'],
  [Bidi.ET, '%'],
  [Bidi.AN, '\u0660'],
  [Bidi.CS, ','],
  [Bidi.WS, ' '],
]);

const NEUTRAL = '!';

function standIn({ type, bracket, control }: Unit): string {
  if (control !== undefined) return control;
  if (bracket !== undefined) return String.fromCharCode(bracket);
  return STAND_INS.get(type) ?? NEUTRAL;
}
