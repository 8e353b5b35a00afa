import { C, type ClassName, libraryRules, simpleClasses } from './break-classes.ts';
import { MAY_BREAK, MUST_BREAK } from './cells.ts';

/**
 * Marks in `cells` the units before which a line may or must end (UAX#14 with the numbers of its example 7).
 *
 * The text of alphabets goes through a table of our own; as soon as a character turns up that needs more (CJK,
 * Hangul, emoji, zero width space and the like), the whole text goes to @cto.af/linebreak, which has every
 * rule. Both read the same classes and give the same breaks.
 */
export function markBreaks(text: string, cells: Uint8Array): void {
  if (markSimple(text, cells)) return;
  for (let at = 0; at < cells.length; at += 1) mark(cells, at, 0);
  for (const { position, required } of libraryRules.breaks(text)) {
    if (position < cells.length) mark(cells, position, required ? MUST_BREAK : MAY_BREAK);
  }
}

function mark(cells: Uint8Array, at: number, bits: number): void {
  cells[at] = (cells[at] & ~(MAY_BREAK | MUST_BREAK)) | bits;
}

const COUNT = 32;
const ALL = Object.keys(C) as ClassName[];
const QUOTES: ClassName[] = ['QU', 'PI', 'PF'];
const LETTERS: ClassName[] = ['AL', 'HL'];

/** No break between the left class and the right class where no space divides them. */
const JOINED_PAIRS: readonly (readonly [rule: string, left: ClassName[], right: ClassName[]])[] = [
  ['LB6', ALL, ['BK', 'CR', 'LF', 'NL']],
  ['LB7', ALL, ['SP']],
  ['LB11', ALL, ['WJ']],
  ['LB11', ['WJ'], ALL],
  ['LB12', ['GL'], ALL],
  ['LB12a', ALL.filter((name) => !['SP', 'BA', 'HY'].includes(name)), ['GL']],
  ['LB13', ALL, ['CL', 'CP', 'EX', 'IS', 'SY']],
  ['LB14', ['OP'], ALL],
  ['LB16', ['CL', 'CP'], ['NS']],
  ['LB17', ['B2'], ['B2']],
  ['LB19', ALL, QUOTES],
  ['LB19', QUOTES, ALL],
  ['LB21', ALL, ['BA', 'HY', 'NS']],
  ['LB21', ['BB'], ALL],
  ['LB21b', ['SY'], ['HL']],
  ['LB22', ALL, ['IN']],
  ['LB23', LETTERS, ['NU']],
  ['LB23', ['NU'], LETTERS],
  ['LB24', ['PR', 'PO'], LETTERS],
  ['LB24', LETTERS, ['PR', 'PO']],
  ['LB25', ['NU', 'PR', 'PO', 'OP', 'HY'], ['NU']],
  ['LB28', LETTERS, LETTERS],
  ['LB29', ['IS'], LETTERS],
  ['LB30', ['AL', 'HL', 'NU'], ['OP']],
  ['LB30', ['CP'], ['AL', 'HL', 'NU']],
];

/** The same where spaces stand between them. */
const SPACED_PAIRS: typeof JOINED_PAIRS = [
  ['LB11', ALL, ['WJ']],
  ['LB13', ALL, ['CL', 'CP', 'EX', 'IS', 'SY']],
  ['LB14', ['OP'], ALL],
  ['LB16', ['CL', 'CP'], ['NS']],
  ['LB17', ['B2'], ['B2']],
];

const joined = matrix(JOINED_PAIRS);
const spaced = matrix(SPACED_PAIRS);

function matrix(pairs: typeof JOINED_PAIRS): Uint8Array {
  const cells = new Uint8Array(COUNT * COUNT);
  for (const [, left, right] of pairs) {
    for (const a of left) for (const b of right) cells[C[a] * COUNT + C[b]] = 1;
  }
  return cells;
}

/** Behind a final quotation mark: where it closes, whatever spaces stand before it (LB15b). */
const AFTER_CLOSING = classSet([
  ...QUOTES,
  'SP',
  'GL',
  'WJ',
  'CL',
  'CP',
  'EX',
  'IS',
  'SY',
  'BK',
  'CR',
  'LF',
  'NL',
]);
/** Before an initial quotation mark: where it opens, whatever spaces stand behind it (LB15a). */
const BEFORE_OPENING = classSet([...QUOTES, 'SOT', 'BK', 'CR', 'LF', 'NL', 'OP', 'GL', 'SP']);
/** Classes after which a mark has nothing to combine with (LB10). */
const NO_BASE = classSet(['SOT', 'SP', 'BK', 'CR', 'LF', 'NL']);
const ENDS_LINE = classSet(['BK', 'CR', 'LF', 'NL']);

function classSet(names: readonly ClassName[]): number {
  return names.reduce((bits, name) => bits | (1 << C[name]), 0);
}

/** Breaks of text that has only the classes above; `false`, and nothing sure in `cells`, if it has others. */
function markSimple(text: string, cells: Uint8Array): boolean {
  const classes = simpleClasses();
  const breaker = new Breaker(text, cells);
  for (let at = 0; at < text.length; at += 1) {
    const type = classes[text.charCodeAt(at)];
    if (type === C.OTHER) return false;
    if (type !== C.CM) breaker.take(type, at);
    else if (NO_BASE & (1 << breaker.before)) breaker.take(C.AL, at); // LB10; else LB9
  }
  return true;
}

/** Goes through a text of simple classes, marks left out, and marks in its cells where a line may or must end. */
export class Breaker {
  /** The class of the character before. */
  before: number = C.SOT;

  private twoBefore: number = C.SOT;
  /** The class before the spaces, if spaces come before. */
  private word: number = C.SOT;
  /** LB15a: an initial quotation mark holds what follows. */
  private opened = false;
  /** LB25: 1 in NU (NU | SY | IS)*, 2 behind the CL or CP that follows it. */
  private number = 0;

  private readonly text: string;
  private readonly cells: Uint8Array;

  constructor(text: string, cells: Uint8Array) {
    this.text = text;
    this.cells = cells;
  }

  /** The next character, its class and its place. */
  take(type: number, at: number): void {
    const { before } = this;
    if (before === C.AL && type === C.AL) return; // LB28, by far the most frequent; nothing else changes
    if (before === C.SP) {
      if (!this.isHeldBySpaces(type, at)) mark(this.cells, at, MAY_BREAK); // LB18
    } else if (ENDS_LINE & (1 << before)) {
      if (before !== C.CR || type !== C.LF) mark(this.cells, at, MUST_BREAK); // LB4, LB5
    } else if (before !== C.SOT) {
      if (!this.isHeld(type, at)) mark(this.cells, at, MAY_BREAK); // LB31
    }

    if (type === C.NU) this.number = 1;
    else if (this.number === 1 && (type === C.CL || type === C.CP)) this.number = 2;
    else if (this.number !== 1 || (type !== C.SY && type !== C.IS)) this.number = 0;
    if (type !== C.SP) {
      this.word = type;
      this.opened = type === C.PI && (BEFORE_OPENING & (1 << before)) !== 0;
    }
    this.twoBefore = before;
    this.before = type;
  }

  /** Whether no break is allowed behind spaces. */
  private isHeldBySpaces(type: number, at: number): boolean {
    return (
      spaced[this.word * COUNT + type] === 1 ||
      type === C.SP || // LB7
      (ENDS_LINE & (1 << type)) !== 0 || // LB6
      this.opened || // LB15a
      (type === C.PF && closes(this.classAt(at + 1))) // LB15b
    );
  }

  /** Whether no break is allowed where no space stands. */
  private isHeld(type: number, at: number): boolean {
    const { before, number } = this;
    const isSign = before === C.PO || before === C.PR;
    return (
      joined[before * COUNT + type] === 1 ||
      (this.twoBefore === C.HL && (before === C.HY || before === C.BA)) || // LB21a
      (number !== 0 && (type === C.PO || type === C.PR || (number === 1 && type === C.NU))) || // LB25
      (isSign && (type === C.OP || type === C.HY) && this.classAt(at + 1) === C.NU) // LB25
    );
  }

  private classAt(at: number): number | undefined {
    return at < this.text.length ? simpleClasses()[this.text.charCodeAt(at)] : undefined;
  }
}

/** Whether a final quotation mark closes something, by the class behind it, if any (LB15b). */
function closes(after: number | undefined): boolean {
  return after === undefined || (AFTER_CLOSING & (1 << after)) !== 0;
}
