import { codePointAt } from '../unicode/code-point.ts';
import { Break, lineBreak } from '../unicode/line-break.ts';
import { MAY_BREAK, MUST_BREAK } from './cells.ts';

/**
 * Marks in `cells` the units before which a line may or must end: UAX#14 of Unicode 15.0, but quotation marks as in 15.1
 * (LB15a, LB15b), a hyphen that opens a word as in 16.0 (LB20a), and numbers as in its example 7 (section 8.2).
 */
export function markBreaks(text: string, cells: Uint8Array): void {
  const breaker = new Breaker(text, cells);
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    const code = codePointAt(text, at);
    if (code > 0xffff) at += 1;
    const type = lineBreak(code);
    if (type === Break.CM || type === Break.ZWJ) breaker.takeMark(type, start);
    else breaker.take(type, start);
  }
}

const EVERY: readonly number[] = Object.values(Break);
const COUNT = EVERY.length;
/** Zero width space comes first (LB8). */
const ALL = EVERY.filter((type) => type !== Break.ZW);
/** And so does a contingent break (LB20). */
const ALL_BUT_CB = ALL.filter((type) => type !== Break.CB);
/** Behind a blank or a hyphen a no-break space may begin a line (LB12a). */
const ALL_BUT_BLANKS = ALL.filter(
  (type) => type !== Break.SP && type !== Break.BA && type !== Break.HY,
);
const ENDS: readonly number[] = [Break.BK, Break.CR, Break.LF, Break.NL];
const OPENS: readonly number[] = [Break.OP, Break.WIDE_OP];
const QUOTES: readonly number[] = [Break.QU, Break.PI, Break.PF];
const LETTERS: readonly number[] = [Break.AL, Break.HL];
const IDEOGRAPHS: readonly number[] = [Break.ID, Break.EB, Break.EM];
const HANGUL: readonly number[] = [Break.JL, Break.JV, Break.JT, Break.H2, Break.H3];

/** No break between a left class and a right one. */
type Pairs = readonly (readonly [
  rule: string,
  left: readonly number[],
  right: readonly number[],
])[];

/** Where no space stands between them. */
const joined = matrix([
  ['LB6', EVERY, ENDS],
  ['LB7', EVERY, [Break.SP, Break.ZW]],
  ['LB11', ALL, [Break.WJ]],
  ['LB11', [Break.WJ], ALL],
  ['LB12', [Break.GL], ALL],
  ['LB12a', ALL_BUT_BLANKS, [Break.GL]],
  ['LB13', ALL, [Break.CL, Break.CP, Break.EX, Break.IS, Break.SY]],
  ['LB14', OPENS, ALL],
  ['LB16', [Break.CL, Break.CP], [Break.NS]],
  ['LB17', [Break.B2], [Break.B2]],
  ['LB19', ALL, QUOTES],
  ['LB19', QUOTES, ALL],
  ['LB21', ALL_BUT_CB, [Break.BA, Break.HY, Break.NS]],
  ['LB21', [Break.BB], ALL_BUT_CB],
  ['LB21b', [Break.SY], [Break.HL]],
  ['LB22', ALL_BUT_CB, [Break.IN]],
  ['LB23', LETTERS, [Break.NU]],
  ['LB23', [Break.NU], LETTERS],
  ['LB23a', [Break.PR], IDEOGRAPHS],
  ['LB23a', IDEOGRAPHS, [Break.PO]],
  ['LB24', [Break.PR, Break.PO], LETTERS],
  ['LB24', LETTERS, [Break.PR, Break.PO]],
  ['LB25', [Break.NU, Break.PR, Break.PO, Break.HY, ...OPENS], [Break.NU]],
  ['LB26', [Break.JL], [Break.JL, Break.JV, Break.H2, Break.H3]],
  ['LB26', [Break.JV, Break.H2], [Break.JV, Break.JT]],
  ['LB26', [Break.JT, Break.H3], [Break.JT]],
  ['LB27', HANGUL, [Break.PO]],
  ['LB27', [Break.PR], HANGUL],
  ['LB28', LETTERS, LETTERS],
  ['LB29', [Break.IS], LETTERS],
  ['LB30', [Break.AL, Break.HL, Break.NU], [Break.OP]],
  ['LB30', [Break.CP], [Break.AL, Break.HL, Break.NU]],
  ['LB30b', [Break.EB], [Break.EM]],
]);

/** Where spaces stand between them. */
const spaced = matrix([
  ['LB6', EVERY, ENDS],
  ['LB7', EVERY, [Break.SP, Break.ZW]],
  ['LB11', ALL, [Break.WJ]],
  ['LB13', ALL, [Break.CL, Break.CP, Break.EX, Break.IS, Break.SY]],
  ['LB14', OPENS, ALL],
  ['LB16', [Break.CL, Break.CP], [Break.NS]],
  ['LB17', [Break.B2], [Break.B2]],
]);

function matrix(pairs: Pairs): Uint8Array {
  const cells = new Uint8Array(COUNT * COUNT);
  for (const [, left, right] of pairs) {
    // Every start goes through here: while the program is cold, counting is the quickest way.
    for (let a = 0; a < left.length; a += 1) {
      const row = left[a] * COUNT;
      for (let b = 0; b < right.length; b += 1) cells[row + right[b]] = 1;
    }
  }
  return cells;
}

/** Behind a final quotation mark: where it closes, whatever spaces stand before it (LB15b). */
const AFTER_CLOSING = classSet(
  ...QUOTES,
  ...ENDS,
  ...[Break.SP, Break.GL, Break.WJ, Break.CL, Break.CP, Break.EX, Break.IS, Break.SY, Break.ZW],
);
/** Before an initial quotation mark: where it opens, whatever spaces stand behind it (LB15a). */
const BEFORE_OPENING = classSet(
  Break.SOT,
  ...ENDS,
  ...OPENS,
  ...QUOTES,
  Break.GL,
  Break.SP,
  Break.ZW,
);
/** Before a hyphen that opens a word (LB20a): Arabic news set asides between hyphens, -like this-. */
const BEFORE_WORD = classSet(Break.SOT, ...ENDS, Break.SP, Break.ZW, Break.CB, Break.GL);
/** Classes after which a mark has nothing to combine with (LB10). */
const NO_BASE = classSet(Break.SOT, ...ENDS, Break.SP, Break.ZW);
const ENDS_LINE = classSet(...ENDS);
const IS_LETTER = classSet(...LETTERS);
const SIGNS = classSet(Break.PO, Break.PR);

/** 1 for each of the classes. */
function classSet(...types: readonly number[]): Uint8Array {
  const set = new Uint8Array(COUNT);
  for (const type of types) set[type] = 1;
  return set;
}

/** Goes through a text, character by character, and marks in its cells where a line may or must end. */
export class Breaker {
  /** The class of the character before, marks left out. */
  before: number = Break.SOT;

  private twoBefore: number = Break.SOT;
  /** The class before the spaces, if spaces come before. */
  private word: number = Break.SOT;
  /** LB8a: a zero width joiner comes before. */
  private joiner = false;
  /** LB15a: an initial quotation mark holds what follows. */
  private opened = false;
  /** LB25: 1 in NU (NU | SY | IS)*, 2 behind the CL or CP that follows it. */
  private number = 0;
  /** LB30a: an odd number of regional indicators comes before. */
  private halfFlag = false;

  private readonly text: string;
  private readonly cells: Uint8Array;

  constructor(text: string, cells: Uint8Array) {
    this.text = text;
    this.cells = cells;
  }

  /** The next character if it is CM or ZWJ: its class and its UTF-16 offset. */
  takeMark(type: number, at: number): void {
    if (NO_BASE[this.before]) this.take(Break.AL, at); // LB10; else LB9
    this.joiner = type === Break.ZWJ;
  }

  /** The next character if it is another: its class and its UTF-16 offset. */
  take(type: number, at: number): void {
    const { before } = this;
    if (before === Break.AL && type === Break.AL) {
      this.joiner = false;
      return; // LB28, by far the most frequent; nothing else changes
    }
    if (before === Break.SP) {
      if (!this.isHeldBySpaces(type, at)) this.cells[at] |= MAY_BREAK; // LB8, LB18
    } else if (ENDS_LINE[before]) {
      if (before !== Break.CR || type !== Break.LF) this.cells[at] |= MUST_BREAK; // LB4, LB5
    } else if (before !== Break.SOT) {
      if (!this.isHeld(type, at)) this.cells[at] |= MAY_BREAK; // LB31
    }

    if (type === Break.NU) this.number = 1;
    else if (this.number === 1 && (type === Break.CL || type === Break.CP)) this.number = 2;
    else if (this.number !== 1 || (type !== Break.SY && type !== Break.IS)) this.number = 0;
    if (type !== Break.SP) {
      this.word = type;
      this.opened = type === Break.PI && BEFORE_OPENING[before] === 1;
    }
    this.halfFlag = type === Break.RI && !this.halfFlag;
    this.joiner = false;
    this.twoBefore = before;
    this.before = type;
  }

  /** Whether no break is allowed behind spaces. */
  private isHeldBySpaces(type: number, at: number): boolean {
    return (
      spaced[this.word * COUNT + type] === 1 ||
      (this.opened && this.word !== Break.ZW) || // LB15a
      (type === Break.PF && this.word !== Break.ZW && this.closes(at)) // LB15b
    );
  }

  /** Whether no break is allowed where no space stands. */
  private isHeld(type: number, at: number): boolean {
    const { before, number } = this;
    return (
      joined[before * COUNT + type] === 1 ||
      this.joiner || // LB8a
      (before === Break.HY && BEFORE_WORD[this.twoBefore] === 1 && IS_LETTER[type] === 1) || // LB20a
      (type !== Break.CB &&
        this.twoBefore === Break.HL &&
        (before === Break.HY || before === Break.BA)) || // LB21a
      (number !== 0 && (SIGNS[type] === 1 || (number === 1 && type === Break.NU))) || // LB25
      (SIGNS[before] === 1 && this.beginsNumber(type, at)) || // LB25
      (type === Break.RI && this.halfFlag) // LB30a
    );
  }

  /** Whether a final quotation mark closes something (LB15b). */
  private closes(at: number): boolean {
    const after = this.classAfter(at);
    return after === undefined || AFTER_CLOSING[after] === 1;
  }

  /** Whether it is a bracket or a hyphen before a number (LB25). */
  private beginsNumber(type: number, at: number): boolean {
    const isPrefix = type === Break.HY || type === Break.OP || type === Break.WIDE_OP;
    return isPrefix && this.classAfter(at) === Break.NU;
  }

  /** The class of the next character that is no mark of this one; `undefined` at the end of the text. */
  private classAfter(at: number): number | undefined {
    for (let next = at + 1; next < this.text.length; next += 1) {
      const code = codePointAt(this.text, next);
      const type = lineBreak(code);
      if (type !== Break.CM && type !== Break.ZWJ) return type;
      if (code > 0xffff) next += 1;
    }
    return undefined;
  }
}
