import { codePointAt } from '../unicode/code-point.ts';
import { Break, isEastAsian, lineBreak } from '../unicode/line-break.ts';
import { MAY_BREAK, MUST_BREAK } from './cells.ts';

/** Marks in `cells` the UTF-16 units before which a line may or must end: all rules of UAX#14, Unicode 17.0. */
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
/** All classes but zero width space, which LB8 handles first. */
const ALL = EVERY.filter((type) => type !== Break.ZW);
/** All classes but zero width space and contingent break (LB20). */
const ALL_BUT_CB = ALL.filter((type) => type !== Break.CB);
/** A line may break between a space or a hyphen and a no-break space (LB12a). */
const ALL_BUT_BLANKS = ALL.filter(
  (type) => type !== Break.SP && type !== Break.BA && type !== Break.HY && type !== Break.HH,
);
const ENDS: readonly number[] = [Break.BK, Break.CR, Break.LF, Break.NL];
const OPENS: readonly number[] = [Break.OP, Break.WIDE_OP];
const QUOTES: readonly number[] = [Break.QU, Break.PI, Break.PF];
const LETTERS: readonly number[] = [Break.AL, Break.HL, Break.CIRCLE, Break.FUTURE];
const AKSARAS: readonly number[] = [Break.AK, Break.CIRCLE, Break.AS];
const IDEOGRAPHS: readonly number[] = [Break.ID, Break.EB, Break.EM];
const HANGUL: readonly number[] = [Break.JL, Break.JV, Break.JT, Break.H2, Break.H3];

/** No break between a class on the left and a class on the right. */
type Pairs = readonly (readonly [
  rule: string,
  left: readonly number[],
  right: readonly number[],
])[];

/** Pairs without spaces between them. */
const joined = matrix([
  ['LB6', EVERY, ENDS],
  ['LB7', EVERY, [Break.SP, Break.ZW]],
  ['LB11', ALL, [Break.WJ]],
  ['LB11', [Break.WJ], ALL],
  ['LB12', [Break.GL], ALL],
  ['LB12a', ALL_BUT_BLANKS, [Break.GL]],
  ['LB13', ALL, [Break.CL, Break.CP, Break.EX, Break.SY]],
  ['LB14', OPENS, ALL],
  ['LB15d', ALL, [Break.IS]],
  ['LB16', [Break.CL, Break.CP], [Break.NS]],
  ['LB17', [Break.B2], [Break.B2]],
  ['LB19', ALL, [Break.QU, Break.PF]],
  ['LB19', [Break.QU, Break.PI], ALL],
  ['LB21', ALL_BUT_CB, [Break.BA, Break.HH, Break.HY, Break.NS]],
  ['LB21', [Break.BB], ALL_BUT_CB],
  ['LB21b', [Break.SY], [Break.HL]],
  ['LB22', ALL_BUT_CB, [Break.IN]],
  ['LB23', LETTERS, [Break.NU]],
  ['LB23', [Break.NU], LETTERS],
  ['LB23a', [Break.PR], IDEOGRAPHS],
  ['LB23a', IDEOGRAPHS, [Break.PO]],
  ['LB24', [Break.PR, Break.PO], LETTERS],
  ['LB24', LETTERS, [Break.PR, Break.PO]],
  ['LB25', [Break.NU, Break.PR, Break.PO, Break.HY, Break.IS], [Break.NU]],
  ['LB26', [Break.JL], [Break.JL, Break.JV, Break.H2, Break.H3]],
  ['LB26', [Break.JV, Break.H2], [Break.JV, Break.JT]],
  ['LB26', [Break.JT, Break.H3], [Break.JT]],
  ['LB27', HANGUL, [Break.PO]],
  ['LB27', [Break.PR], HANGUL],
  ['LB28', LETTERS, LETTERS],
  ['LB28a', [Break.AP], AKSARAS],
  ['LB28a', AKSARAS, [Break.VF, Break.VI]],
  ['LB29', [Break.IS], LETTERS],
  ['LB30', [...LETTERS, Break.NU], [Break.OP]],
  ['LB30', [Break.CP], [...LETTERS, Break.NU]],
  ['LB30b', [Break.EB, Break.FUTURE], [Break.EM]],
]);

/** Pairs with spaces between them. */
const spaced = matrix([
  ['LB6', EVERY, ENDS],
  ['LB7', EVERY, [Break.SP, Break.ZW]],
  ['LB11', ALL, [Break.WJ]],
  ['LB13', ALL, [Break.CL, Break.CP, Break.EX, Break.SY]],
  ['LB14', OPENS, ALL],
  ['LB16', [Break.CL, Break.CP], [Break.NS]],
  ['LB17', [Break.B2], [Break.B2]],
]);

function matrix(pairs: Pairs): Uint8Array {
  const cells = new Uint8Array(COUNT * COUNT);
  for (const [, left, right] of pairs) {
    // This runs at every start of the program, before the code is compiled; loops with an index are fastest then.
    for (let a = 0; a < left.length; a += 1) {
      const row = left[a] * COUNT;
      for (let b = 0; b < right.length; b += 1) cells[row + right[b]] = 1;
    }
  }
  return cells;
}

/** LB15b: classes that may follow a final quotation mark which closes, whatever spaces stand before the mark. */
const AFTER_CLOSING = classSet(
  ...QUOTES,
  ...ENDS,
  ...[Break.SP, Break.GL, Break.WJ, Break.CL, Break.CP, Break.EX, Break.IS, Break.SY, Break.ZW],
);
/** LB15a: classes that may precede an initial quotation mark which opens, whatever spaces stand behind the mark. */
const BEFORE_OPENING = classSet(
  Break.SOT,
  ...ENDS,
  ...OPENS,
  ...QUOTES,
  Break.GL,
  Break.SP,
  Break.ZW,
);
/**
 * LB20a: classes that may precede a hyphen at the start of a word. Arabic news puts asides between hyphens, -like
 * this-.
 */
const BEFORE_WORD = classSet(Break.SOT, ...ENDS, Break.SP, Break.ZW, Break.CB, Break.GL);
/** LB10: classes after which a combining mark has no base. */
const NO_BASE = classSet(Break.SOT, ...ENDS, Break.SP, Break.ZW);
const ENDS_LINE = classSet(...ENDS);
const IS_LETTER = classSet(...LETTERS);
const IS_AKSARA = classSet(...AKSARAS);
const IS_HYPHEN = classSet(Break.HY, Break.HH);
const IS_MARK = classSet(Break.CM, Break.ZWJ);
const SIGNS = classSet(Break.PO, Break.PR);

function classSet(...types: readonly number[]): Uint8Array {
  const set = new Uint8Array(COUNT);
  for (const type of types) set[type] = 1;
  return set;
}

/** Reads a text character by character and marks in its cells where a line may or must end. */
export class Breaker {
  /** Class of the character before; combining marks are skipped. */
  before: number = Break.SOT;

  private twoBefore: number = Break.SOT;
  /** Class of the last character that is not a space. */
  private word: number = Break.SOT;
  /** LB8a: a zero width joiner comes before. */
  private joiner = false;
  /** LB15a: an initial quotation mark opens before this place and forbids a break. */
  private opened = false;
  /** LB25: 1 in NU (NU | SY | IS)*, 2 behind the CL or CP that follows it. */
  private number = 0;
  /** LB30a: the number of regional indicators directly before this place is odd. */
  private halfFlag = false;

  private readonly text: string;
  private readonly cells: Uint8Array;

  constructor(text: string, cells: Uint8Array) {
    this.text = text;
    this.cells = cells;
  }

  /** Takes the next character, which is CM or ZWJ: its class and its UTF-16 offset. */
  takeMark(type: number, at: number): void {
    if (NO_BASE[this.before]) this.take(Break.AL, at); // LB10; otherwise LB9
    this.joiner = type === Break.ZWJ;
  }

  /** Takes the next character, which is neither CM nor ZWJ: its class and its UTF-16 offset. */
  take(type: number, at: number): void {
    const { before } = this;
    if (before === Break.AL && type === Break.AL) {
      this.joiner = false;
      return; // LB28, by far the most frequent case; no other state changes
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

  /** Whether the rules forbid a break behind spaces. */
  private isHeldBySpaces(type: number, at: number): boolean {
    return (
      spaced[this.word * COUNT + type] === 1 ||
      (this.opened && this.word !== Break.ZW) || // LB15a
      (type === Break.PF && this.word !== Break.ZW && this.closes(at)) || // LB15b
      (type === Break.IS && this.word !== Break.ZW && this.classAfter(at) !== Break.NU) // LB15c, LB15d
    );
  }

  /** Whether the rules forbid a break between two characters without spaces. */
  private isHeld(type: number, at: number): boolean {
    const { before, number } = this;
    return (
      joined[before * COUNT + type] === 1 ||
      this.joiner || // LB8a
      (type === Break.PI && before !== Break.ZW && this.isBesideNarrow(at)) || // LB19a
      (before === Break.PF && this.isBehindNarrow(at)) || // LB19a
      (IS_HYPHEN[before] === 1 && this.hyphenHolds(type)) ||
      (number !== 0 && (SIGNS[type] === 1 || (number === 1 && type === Break.NU))) || // LB25
      (SIGNS[before] === 1 && OPENS.includes(type) && this.beginsNumber(at)) || // LB25
      (IS_AKSARA[type] === 1 && this.isConjunct(type, at)) || // LB28a
      (type === Break.RI && this.halfFlag) // LB30a
    );
  }

  /** Whether the hyphen before this character forbids a break. */
  private hyphenHolds(type: number): boolean {
    const { twoBefore } = this;
    if (BEFORE_WORD[twoBefore] === 1 && IS_LETTER[type] === 1) return true; // LB20a
    return twoBefore === Break.HL && type !== Break.CB && type !== Break.HL; // LB20, LB21a
  }

  /** LB19a, before an initial quotation mark: true unless the characters on both sides are East Asian. */
  private isBesideNarrow(at: number): boolean {
    return !this.isEastAsianBefore(at) || !this.isEastAsianAt(this.nextFrom(at + 1));
  }

  /** LB19a, behind a final quotation mark: true unless the characters on both sides are East Asian. */
  private isBehindNarrow(at: number): boolean {
    return !this.isEastAsianAt(at) || !this.isEastAsianBefore(this.baseBefore(at));
  }

  /** LB28a: whether an aksara continues the one before it, across a virama or because a final virama follows. */
  private isConjunct(type: number, at: number): boolean {
    const { before, twoBefore } = this;
    if (before === Break.VI) return IS_AKSARA[twoBefore] === 1 && type !== Break.AS;
    return IS_AKSARA[before] === 1 && this.classAfter(at) === Break.VF;
  }

  /** LB15b: whether a final quotation mark closes a quotation. */
  private closes(at: number): boolean {
    const after = this.classAfter(at);
    return after === undefined || AFTER_CLOSING[after] === 1;
  }

  /** LB25: whether a number follows, or a decimal sign with a number behind it. */
  private beginsNumber(at: number): boolean {
    const next = this.nextFrom(at + 1);
    const type = this.classAt(next);
    return type === Break.NU || (type === Break.IS && this.classAfter(next) === Break.NU);
  }

  /** Class of the next character, combining marks skipped; `undefined` at the end of the text. */
  private classAfter(at: number): number | undefined {
    return this.classAt(this.nextFrom(at + 1));
  }

  /** Class of the character at an offset; `undefined` at the end of the text. */
  private classAt(at: number): number | undefined {
    return at < this.text.length ? lineBreak(codePointAt(this.text, at)) : undefined;
  }

  private isEastAsianAt(at: number): boolean {
    return at < this.text.length && isEastAsian(codePointAt(this.text, at));
  }

  /** Offset of the first character from `from` on that is no mark; the end of the text if there is none. */
  private nextFrom(from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length) {
      const code = codePointAt(text, at);
      // `from` may be the second half of a surrogate pair: it is skipped like a mark.
      if (!IS_MARK[lineBreak(code)] && !isSecondHalf(text, at)) break;
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  }

  /**
   * Whether the character before an offset is East Asian. Its marks are skipped (LB9); marks without a base are AL
   * (LB10).
   */
  private isEastAsianBefore(at: number): boolean {
    const base = this.baseBefore(at);
    return base >= 0 && isEastAsian(codePointAt(this.text, base));
  }

  /** Offset of the character before `from`, marks skipped; -1 if there is none. */
  private baseBefore(from: number): number {
    const { text } = this;
    let at = from;
    let type: number;
    do {
      at -= isSecondHalf(text, at - 1) ? 2 : 1;
      if (at < 0) return -1;
      type = lineBreak(codePointAt(text, at));
    } while (IS_MARK[type]);
    return at;
  }
}

function isSecondHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
