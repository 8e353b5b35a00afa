/** A terminal that reorders its rows by UAX#9, as a model: what it makes of a row that is sent to it. */
import { analyse, type Direction, visualCells } from '../../text/index.ts';
import { Bidi, Bracket, bidiClass, bracketType } from '../../unicode/bidi-class.ts';

export type Reordering = {
  /** The direction of a row: always the same, or that of its first strong character (P2, P3). */
  readonly base: Direction | 'first-strong';
  /** Brackets that stand right-to-left are drawn mirrored (L4). */
  readonly mirrors: boolean;
  /**
   * What box drawing (U+2500 to U+25FF) is: as in UAX#9, a left-to-right letter, or the end of a row of its own, which
   * then is left-to-right.
   */
  readonly box: 'neutral' | 'letter' | 'end';
  /** LRM and RLM stay in the row, in no cell, and count. */
  readonly keepsMarks: boolean;
  /**
   * LRM or RLM before all else is a row's first strong character, and takes a column that is not drawn: a row from right to
   * left then ends one column nearer to its right edge.
   */
  readonly hasLeadingMarks?: true;
  /** Presentation forms are turned into letters and joined anew. */
  readonly joinsAnew: boolean;
};

/** A character of a row as UAX#9 sees it: its class, and itself where it is a paired bracket. */
export type Unit = {
  readonly type: number;
  readonly bracket?: number;
  readonly isBox?: boolean;
  /** An explicit formatting character, which is shown nowhere. */
  readonly control?: string;
};

export type ReorderedRow = {
  /** For each place on the screen, from the left, the index of the unit shown there. */
  readonly order: readonly number[];
  /** For each unit, whether it stands right-to-left. */
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

/** What the terminal shows of a row. */
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
 * One UTF-16 unit, one cell, for each class: the row itself may hold what the engine would join, hide or cut
 * otherwise. A class that no visible cell has goes as a neutral.
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
