import { codePointAt } from '../unicode/code-point.ts';
import { Break, isEastAsian, lineBreak } from '../unicode/line-break.ts';
import { MAY_BREAK, MUST_BREAK } from './cells.ts';

/** Marks in `cells` the units before which a line may or must end: UAX#14 of Unicode 17.0, all of its rules. */
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
  (type) => type !== Break.SP && type !== Break.BA && type !== Break.HY && type !== Break.HH,
);
const ENDS: readonly number[] = [Break.BK, Break.CR, Break.LF, Break.NL];
const OPENS: readonly number[] = [Break.OP, Break.WIDE_OP];
const QUOTES: readonly number[] = [Break.QU, Break.PI, Break.PF];
const LETTERS: readonly number[] = [Break.AL, Break.HL, Break.CIRCLE, Break.FUTURE];
const AKSARAS: readonly number[] = [Break.AK, Break.CIRCLE, Break.AS];
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

/** Where spaces stand between them. */
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
const IS_AKSARA = classSet(...AKSARAS);
const IS_HYPHEN = classSet(Break.HY, Break.HH);
const IS_MARK = classSet(Break.CM, Break.ZWJ);
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
      (type === Break.PF && this.word !== Break.ZW && this.closes(at)) || // LB15b
      (type === Break.IS && this.word !== Break.ZW && this.classAfter(at) !== Break.NU) // LB15c, LB15d
    );
  }

  /** Whether no break is allowed where no space stands. */
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

  /** Whether a hyphen that comes before holds what follows. */
  private hyphenHolds(type: number): boolean {
    const { twoBefore } = this;
    if (BEFORE_WORD[twoBefore] === 1 && IS_LETTER[type] === 1) return true; // LB20a
    return twoBefore === Break.HL && type !== Break.CB && type !== Break.HL; // LB20, LB21a
  }

  /** LB19a, before an initial quotation mark: whether no East Asian character stands before it, or none behind it. */
  private isBesideNarrow(at: number): boolean {
    return !this.isEastAsianBefore(at) || !this.isEastAsianAt(this.nextFrom(at + 1));
  }

  /** LB19a, behind a final quotation mark: whether no East Asian character stands here, or none before the mark. */
  private isBehindNarrow(at: number): boolean {
    return !this.isEastAsianAt(at) || !this.isEastAsianBefore(this.baseBefore(at));
  }

  /** LB28a: whether an aksara goes on with the one before, through a virama or a final virama to come. */
  private isConjunct(type: number, at: number): boolean {
    const { before, twoBefore } = this;
    if (before === Break.VI) return IS_AKSARA[twoBefore] === 1 && type !== Break.AS;
    return IS_AKSARA[before] === 1 && this.classAfter(at) === Break.VF;
  }

  /** Whether a final quotation mark closes something (LB15b). */
  private closes(at: number): boolean {
    const after = this.classAfter(at);
    return after === undefined || AFTER_CLOSING[after] === 1;
  }

  /** Whether a number follows, or a decimal sign and a number (LB25). */
  private beginsNumber(at: number): boolean {
    const next = this.nextFrom(at + 1);
    const type = this.classAt(next);
    return type === Break.NU || (type === Break.IS && this.classAfter(next) === Break.NU);
  }

  /** The class of the next character that is no mark of this one; `undefined` at the end of the text. */
  private classAfter(at: number): number | undefined {
    return this.classAt(this.nextFrom(at + 1));
  }

  /** The class of a character, `undefined` at the end of the text. */
  private classAt(at: number): number | undefined {
    return at < this.text.length ? lineBreak(codePointAt(this.text, at)) : undefined;
  }

  private isEastAsianAt(at: number): boolean {
    return at < this.text.length && isEastAsian(codePointAt(this.text, at));
  }

  /** The first character from an offset on that is no mark, or the end of the text. */
  private nextFrom(from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length) {
      const code = codePointAt(text, at);
      // The second half of a character that is looked behind of is a mark of it, so to speak.
      if (!IS_MARK[lineBreak(code)] && !isSecondHalf(text, at)) break;
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  }

  /** Whether the character before an offset is East Asian; its marks are passed over (LB9), alone they are AL (LB10). */
  private isEastAsianBefore(at: number): boolean {
    const base = this.baseBefore(at);
    return base >= 0 && isEastAsian(codePointAt(this.text, base));
  }

  /** Where the character before an offset begins, its marks passed over; -1 if there is none. */
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
