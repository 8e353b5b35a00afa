/**
 * Cuts what a terminal sends into keys and what is none: pastes, reports of the mouse, answers.
 *
 * A machine without a clock: bytes go in as they come, and word that nothing has come for `patience` milliseconds. So
 * nothing is held back for ever: what has begun and does not go on is a key after `SHORT`, or is dropped after `LONG`.
 * Ctrl-C is a key wherever it stands. (ECMA-48, 5.4 and 5.6; ISO 2022 for controls of eight bits.)
 */

export type InputToken =
  /** Letters and control characters, as they were typed. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'escape' }
  /** Any other key: CSI, SS3, or Escape and what was pressed with Alt. Whole, and in seven bits. */
  | { readonly type: 'sequence'; readonly source: string }
  | { readonly type: 'paste'; readonly text: string }
  /** Button and modifiers as xterm codes them; cells from the upper left corner, from 1. */
  | {
      readonly type: 'mouse';
      readonly code: number;
      readonly column: number;
      readonly row: number;
      readonly isPressed: boolean;
    }
  /** What a terminal says of itself, asked or not. Whole, in seven bits, bytes as Latin-1; of a long one the beginning. */
  | { readonly type: 'answer'; readonly source: string };

/** Milliseconds: an Escape that nothing follows is a key by itself. */
export const SHORT = 50;

/** Milliseconds: a sequence, a string or a letter that does not go on has no end. */
export const LONG = 500;

/** Milliseconds: a paste that does not go on is over. */
export const PASTE_REST = 1000;

/** Bytes of a string. What is longer is no answer: it is over as soon as it rests. */
export const MOST_OF_STRING = 4096;

/** Bytes of a paste that are kept; it goes into a line. */
export const MOST_OF_PASTE = 65_536;

const ESC = '\u001B';
const BEL = '\u0007';
const DEL = '\u007F';
const INTERRUPT = '\u0003';

/** Shown for bytes that are no letter. */
const NO_LETTER = '\uFFFD';

/** Where what has been read so far has come to. */
type State =
  | 'ground'
  /** In a letter of several bytes, maybe behind an Escape. */
  | 'letter'
  | 'escape'
  | 'second escape'
  | 'csi'
  | 'ss3'
  | 'string'
  | 'paste'
  /** The three bytes of a report in the oldest form, which terminals send that know no other. */
  | 'mouse';

export class InputTokenizer {
  #state: State = 'ground';
  /** What has begun, as bytes in Latin-1; in a paste, what may be its end. */
  #held = '';
  /** Bytes of UTF-8 that the letter at hand still wants. */
  #wanted = 0;
  /** An Escape stands before the sequence: Alt, if it is that of a key. */
  #hasAlt = false;
  /** In a string: an Escape came, with which its end may begin. */
  #mayEnd = false;
  /** `SHORT` has passed since the last byte, and what it means has been done. */
  #hasRested = false;
  #paste = '';
  #isFull = false;
  /** Of the tokens that are being made. */
  #text = '';
  #tokens: InputToken[] = [];

  /** Milliseconds after which `rest` has to be told that nothing came; undefined where nothing has begun. */
  get patience(): number | undefined {
    if (this.#state === 'ground') return undefined;
    const most = this.#state === 'paste' ? PASTE_REST : LONG;
    if (this.#hasRested) return most - SHORT;
    return this.#restsSoon() ? SHORT : most;
  }

  /** `bytes` as Latin-1. */
  read(bytes: string): InputToken[] {
    for (const byte of bytes) {
      while (!this.#steps[this.#state](byte));
      this.#hasRested = false;
    }
    return this.#made();
  }

  /** Nothing has come for `patience` milliseconds. */
  rest(): InputToken[] {
    if (this.#restsSoon() && !this.#hasRested) this.#restShortly();
    else this.#giveUp();
    return this.#made();
  }

  /** Nothing comes any more. */
  end(): InputToken[] {
    const tokens: InputToken[] = [];
    while (this.patience !== undefined) tokens.push(...this.rest());
    return tokens;
  }

  /** Each takes a byte, or ends what had begun and leaves the byte to the state that follows: then it says false. */
  readonly #steps: Readonly<Record<State, (byte: string) => boolean>> = {
    ground: (byte) => {
      if (byte === ESC) this.#begin('escape', ESC);
      else if (lengthOf(byte) > 1) this.#beginLetter(byte);
      else if (isControl(byte)) this.#control(byte);
      else this.#text += byte > DEL ? NO_LETTER : byte;
      return true;
    },

    letter: (byte) => {
      if (!isContinuation(byte)) {
        this.#giveUp();
        return false;
      }
      this.#held += byte;
      this.#wanted -= 1;
      if (this.#wanted === 0) this.#finishLetter(this.#over());
      return true;
    },

    escape: (byte) => {
      if (byte === ESC) this.#begin('second escape', ESC + ESC);
      else if (isIntroducer(byte)) this.#introduce(byte);
      else if (lengthOf(byte) > 1) this.#beginLetter(byte);
      else if (byte === INTERRUPT || byte > DEL) {
        this.#giveUp();
        return false;
      } else {
        const source = this.#over() + byte;
        // The end of a string that was given up is no key.
        this.#emit(source === ST ? { type: 'answer', source } : { type: 'sequence', source });
      }
      return true;
    },

    'second escape': (byte) => {
      const isSequence = byte === '[' || byte === 'O';
      if (isSequence) {
        this.#introduce(byte);
        this.#hasAlt = true;
      } else if (byte === ESC || isIntroducer(byte)) {
        this.#emit({ type: 'escape' });
        if (byte !== ESC) this.#introduce(byte);
      } else {
        this.#giveUp();
        return false;
      }
      return true;
    },

    csi: (byte) => {
      const isAlone = this.#hasRested && this.#held === CSI;
      if ((isAlone && !GOES_ON.test(byte)) || byte === ESC || byte > DEL) {
        this.#giveUp();
        return false;
      }
      const isLast = isFinal(byte, this.#held);
      // A control character between is obeyed, and the sequence goes on: so terminals do.
      if (byte < ' ' || byte === DEL) this.#text += byte;
      else if (isLast || this.#held.length < MOST_OF_STRING) this.#held += byte;
      if (NEVER_A_KEY.test(this.#held)) this.#noAlt();
      if (isLast) this.#finish();
      return true;
    },

    ss3: (byte) => {
      if (/[\d;]/.test(byte) && this.#held.length < MOST_OF_STRING) {
        this.#held += byte;
      } else if (byte >= '@' && byte < DEL) {
        const alt = this.#hasAlt ? ESC : '';
        this.#emit({ type: 'sequence', source: alt + this.#over() + byte });
      } else {
        this.#giveUp();
        return false;
      }
      return true;
    },

    string: (byte) => {
      if (this.#mayEnd && byte !== '\\') {
        const wasKey = this.#hasRested;
        this.#over();
        // Behind an Escape that was a key comes another key; else a sequence, which ends the string.
        if (!wasKey) this.#begin('escape', ESC);
        return false;
      }
      const isInside = this.#isInLetter(byte);
      const isSecond = isInside && this.#held.endsWith(C1_LEAD);
      const isEnd =
        this.#mayEnd ||
        (byte === BEL && this.#held.startsWith(OSC)) ||
        (byte === ST_OF_EIGHT_BITS && (isSecond || !isInside));
      if (isEnd) {
        const begun = this.#over();
        const source = (isSecond ? begun.slice(0, -1) : begun) + ST;
        this.#emit({ type: 'answer', source });
      } else if (byte === INTERRUPT) this.#text += byte;
      else if (byte === ESC) this.#mayEnd = true;
      else if (this.#held.length < MOST_OF_STRING) this.#held += byte;
      return true;
    },

    paste: (byte) => {
      const end = this.#held + byte;
      if (byte === INTERRUPT) this.#text += byte;
      else if (this.#held === '' && this.#isInLetter(byte)) this.#keep(byte);
      else if (PASTE_ENDS.includes(end)) {
        this.#held = '';
        this.#giveUp();
      } else if (PASTE_ENDS.some((whole) => whole.startsWith(end))) this.#held = end;
      else if (this.#held === '') this.#keep(byte);
      else {
        const content = this.#held;
        this.#held = '';
        for (const kept of content) {
          this.#isInLetter(kept);
          this.#keep(kept);
        }
        return false;
      }
      return true;
    },

    mouse: (byte) => {
      if (byte < ' ') {
        this.#over();
        return false;
      }
      this.#held += byte;
      if (this.#held.length === OLD_MOUSE.length + 3) this.#finishOldMouse(this.#over());
      return true;
    },
  };

  /** Whether the byte goes on with a letter of several bytes, in what is not parted into letters. */
  #isInLetter(byte: string): boolean {
    const isInside = this.#wanted > 0 && isContinuation(byte);
    this.#wanted = isInside ? this.#wanted - 1 : lengthOf(byte) - 1;
    return isInside;
  }

  #beginLetter(byte: string): void {
    this.#begin('letter', this.#held + byte);
    this.#wanted = lengthOf(byte) - 1;
  }

  #finishLetter(letter: string): void {
    if (letter.startsWith(ESC)) {
      this.#emit({ type: 'sequence', source: ESC + decode(letter.slice(1)) });
    } else if (letter.startsWith(C1_LEAD) && isControl(letter.slice(1))) {
      this.#control(letter.slice(1));
    } else this.#text += decode(letter);
  }

  /** A control character of eight bits is an Escape and one of seven; no key sends one. */
  #control(byte: string): void {
    const second = String.fromCharCode(byte.charCodeAt(0) - 0x40);
    if (isIntroducer(second)) this.#introduce(second);
  }

  #introduce(byte: string): void {
    const state = byte === '[' ? 'csi' : byte === 'O' ? 'ss3' : 'string';
    this.#begin(state, ESC + byte);
  }

  #finish(): void {
    const hasAlt = this.#hasAlt;
    const source = this.#over();
    if (KEY.test(source)) {
      this.#emit({ type: 'sequence', source: (hasAlt ? ESC : '') + source });
      return;
    }
    if (hasAlt) this.#emit({ type: 'escape' });
    const [, code, column, row, end] = MOUSE.exec(source) ?? [];
    if (source === PASTE) this.#begin('paste', '');
    else if (source === OLD_MOUSE) this.#begin('mouse', source);
    else if (code !== undefined) {
      this.#emit({
        type: 'mouse',
        code: Number(code),
        column: Number(column),
        row: Number(row),
        isPressed: end === 'M',
      });
    } else this.#emit({ type: 'answer', source });
  }

  /** No letter is cut in two. */
  #keep(byte: string): void {
    const over = this.#paste.length - MOST_OF_PASTE;
    if (over >= 0 && (!isContinuation(byte) || over >= LONGEST_LETTER)) this.#isFull = true;
    if (!this.#isFull) this.#paste += byte;
  }

  #finishOldMouse(source: string): void {
    const told = Array.from(source.slice(OLD_MOUSE.length), (byte) => byte.charCodeAt(0) - 0x20);
    const [code = 0, column = 0, row = 0] = told;
    this.#emit({ type: 'mouse', code, column, row, isPressed: (code & 3) !== 3 });
  }

  /** Whether `SHORT` without a byte says something. */
  #restsSoon(): boolean {
    switch (this.#state) {
      case 'escape':
      case 'second escape':
      case 'ss3':
        return true;
      case 'letter':
        return this.#held.startsWith(ESC);
      case 'csi':
        return this.#hasAlt || this.#held === CSI;
      case 'string':
        return this.#mayEnd || this.#held.length >= MOST_OF_STRING;
      case 'paste':
        return this.#held === ESC;
      default:
        return false;
    }
  }

  #restShortly(): void {
    this.#hasRested = true;
    if (this.#hasAlt && this.#state === 'csi') this.#noAlt();
    else if (this.#mayEnd || this.#state === 'paste') this.#emit({ type: 'escape' });
    else if (this.#state !== 'csi') this.#giveUp();
  }

  /** What has begun has no end. */
  #giveUp(): void {
    const state = this.#state;
    const begun = this.#held;
    const paste = this.#paste + (begun === ESC ? '' : begun);
    if (state === 'csi' || state === 'ss3') this.#noAlt();
    this.#over();
    switch (state) {
      case 'letter':
        if (begun.startsWith(ESC)) this.#emit({ type: 'escape' });
        this.#text += NO_LETTER;
        break;
      case 'second escape':
        this.#emit({ type: 'escape' });
        this.#emit({ type: 'escape' });
        break;
      case 'escape':
        this.#emit({ type: 'escape' });
        break;
      case 'ss3':
        // Alt and O, and maybe digits.
        this.#emit({ type: 'sequence', source: begun.slice(0, 2) });
        this.#text += begun.slice(2);
        break;
      case 'csi':
        if (begun === CSI) this.#emit({ type: 'sequence', source: CSI });
        break;
      case 'paste':
        this.#emit({ type: 'paste', text: decode(paste) });
        break;
    }
  }

  /** The Escape before a sequence was a key. */
  #noAlt(): void {
    if (this.#hasAlt) this.#emit({ type: 'escape' });
    this.#hasAlt = false;
  }

  #begin(state: State, held: string): void {
    this.#over();
    this.#state = state;
    this.#held = held;
  }

  /** What had begun. */
  #over(): string {
    const held = this.#held;
    this.#state = 'ground';
    this.#held = '';
    this.#wanted = 0;
    this.#hasAlt = false;
    this.#mayEnd = false;
    this.#paste = '';
    this.#isFull = false;
    return held;
  }

  #emit(token: InputToken): void {
    this.#endText();
    this.#tokens.push(token);
  }

  #endText(): void {
    const text = this.#text;
    this.#text = '';
    if (text !== '') this.#tokens.push({ type: 'text', text });
  }

  #made(): InputToken[] {
    this.#endText();
    const tokens = this.#tokens;
    this.#tokens = [];
    return tokens;
  }
}

const CSI = `${ESC}[`;
const OSC = `${ESC}]`;
const ST = `${ESC}\\`;
const ST_OF_EIGHT_BITS = '\u009C';
/** What U+0080 to U+009F begin with in UTF-8. */
const C1_LEAD = '\u00C2';
const PASTE = `${CSI}200~`;
const OLD_MOUSE = `${CSI}M`;
/** With CSI of seven bits, of eight, and of eight in UTF-8. */
const PASTE_ENDS = [`${CSI}201~`, '\u009B201~', '\u00C2\u009B201~'];

/** What stands behind an Escape, or is it in eight bits: SS3, DCS, SOS, CSI, OSC, PM, APC. */
function isIntroducer(byte: string): boolean {
  return 'OPX[]^_'.includes(byte);
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are the subject.
/** Behind `CSI` that rested: what a sequence goes on with, and nobody who has pressed Alt and [ by mistake. */
const GOES_ON = /[0-?A-FHIOP-SZ]/;

/** A private marker. */
const NEVER_A_KEY = /^\x1B\[[<-?]/;

const RXVT_NUMBER = /^\x1B\[\d{1,2}$/;

/**
 * Of cursor keys and those above them, with modifiers; of the Linux console and PuTTY; numbered, of xterm and rxvt; of
 * rxvt with Shift, those that Ink knows (at others it would wait); of kitty's protocol. All else that begins with CSI is an
 * answer, also what is F3 with a modifier and the place of the cursor alike (`CSI 1 ; 5 R`): nothing here is on F3.
 */
const KEY = new RegExp(
  `^\\x1B\\[(?:${[
    /(?:\d{1,3}|1;\d{1,3}(?::\d)?)?[A-FHPQSZ]/,
    /[a-e]/,
    /\[(?:[A-E]|[56]~)/,
    /(?!20[01]~)\d{1,5}(?:;\d{1,3}(?::\d)?)?[~^@]/,
    /27;\d{1,3};\d{1,7}~/,
    /[235678]\$/,
    /\d{1,7}(?::\d{0,7}){0,2}(?:;\d{0,3}(?::\d)?(?:;[\d:]{1,99})?)?u/,
  ]
    .map(({ source }) => source)
    .join('|')})$`,
);

/** SGR, mode 1006: button and modifiers, column, row, `M` for pressed and `m` for let go. */
const MOUSE = /^\x1B\[<(\d{1,5});(\d{1,5});(\d{1,5})([Mm])$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are the subject.

const LONGEST_LETTER = 4;

/** Bytes of the letter that begins with it (RFC 3629, 4); 1 where none begins. */
function lengthOf(byte: string): number {
  if (byte < '\u00C2' || byte > '\u00F4') return 1;
  if (byte < '\u00E0') return 2;
  return byte < '\u00F0' ? 3 : 4;
}

function isContinuation(byte: string): boolean {
  return byte >= '\u0080' && byte <= '\u00BF';
}

/** Whether a sequence ends. Behind a second `[` the Linux console has a letter, and rxvt ends in `$` with Shift. */
function isFinal(byte: string, before: string): boolean {
  if (byte === '[') return before !== CSI;
  return (byte >= '@' && byte < DEL) || (byte === '$' && RXVT_NUMBER.test(before));
}

/** Of eight bits. */
function isControl(byte: string): boolean {
  return byte >= '\u0080' && byte <= '\u009F';
}

function decode(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString();
}
