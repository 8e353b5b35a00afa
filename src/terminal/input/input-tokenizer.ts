/**
 * Separates a terminal's input into keys and everything else: pastes, mouse reports, answers.
 *
 * The tokenizer has no clock. Its caller passes bytes as they come, and calls `rest` after `patience` milliseconds
 * without input. So nothing is held back for ever: an incomplete sequence becomes a key after `SHORT`, or is dropped
 * after `LONG`. Ctrl-C is always a key. (ECMA-48, 5.4 and 5.6; ISO 2022 for 8-bit controls.)
 */

export type InputToken =
  /** Typed letters and control characters. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'escape' }
  /** Any other key: CSI, SS3, or Escape with the key pressed together with Alt. Complete, in 7-bit form. */
  | { readonly type: 'sequence'; readonly source: string }
  | { readonly type: 'paste'; readonly text: string }
  /** Button and modifiers in xterm's encoding; column and row from 1, from the upper left corner. */
  | {
      readonly type: 'mouse';
      readonly code: number;
      readonly column: number;
      readonly row: number;
      readonly isPressed: boolean;
    }
  /**
   * A report from the terminal, requested or not. Complete, in 7-bit form, bytes as Latin-1; of a long one only the
   * beginning.
   */
  | { readonly type: 'answer'; readonly source: string };

/** Milliseconds after which an Escape is a key of its own. */
export const SHORT = 50;

/** Milliseconds after which an incomplete sequence, string or letter is given up. */
export const LONG = 500;

/** Milliseconds after which a paste without its end is over. */
export const PASTE_REST = 1000;

/** Bytes of a string. A longer one is not an answer; it ends at the next pause. */
export const MOST_OF_STRING = 4096;

/** Bytes of a paste that are kept, because it goes into one line. */
export const MOST_OF_PASTE = 65_536;

const ESC = '\u001B';
const BEL = '\u0007';
const DEL = '\u007F';
const INTERRUPT = '\u0003';

/** Shown for bytes that are not a letter. */
const NO_LETTER = '\uFFFD';

/** The construct that the next byte belongs to. */
type TokenizerState =
  | 'ground'
  /** Inside a letter of several bytes, possibly after an Escape. */
  | 'letter'
  | 'escape'
  | 'second escape'
  | 'csi'
  | 'ss3'
  | 'string'
  | 'paste'
  /** The three bytes of a mouse report in the oldest form, from terminals without a newer one. */
  | 'mouse';

export class InputTokenizer {
  #state: TokenizerState = 'ground';
  /** The incomplete construct, as bytes in Latin-1; in a paste, its possible end. */
  #held = '';
  /** Bytes that are missing in the current UTF-8 letter. */
  #wanted = 0;
  /** An Escape precedes the sequence: Alt, if the sequence is a key. */
  #hasAlt = false;
  /** In a string: an Escape was read, which may begin its end. */
  #mayEnd = false;
  /** `SHORT` has passed since the last byte and has been handled. */
  #hasRested = false;
  #paste = '';
  #isFull = false;
  /** Text of the tokens being built. */
  #text = '';
  #tokens: InputToken[] = [];

  /** Milliseconds without input after which `rest` must be called; `undefined` if no construct is incomplete. */
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

  /** Must be called after `patience` milliseconds without input. */
  rest(): InputToken[] {
    if (this.#restsSoon() && !this.#hasRested) this.#restShortly();
    else this.#giveUp();
    return this.#made();
  }

  /** Must be called at the end of the input. */
  end(): InputToken[] {
    const tokens: InputToken[] = [];
    while (this.patience !== undefined) tokens.push(...this.rest());
    return tokens;
  }

  /**
   * Each step takes a byte and returns true; or it ends the current construct and returns false, and the next state
   * takes the byte.
   */
  readonly #steps: Readonly<Record<TokenizerState, (byte: string) => boolean>> = {
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
        // The terminator of a string that was given up is not a key.
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
      // Like terminals, obeys a control character inside a sequence; the sequence continues.
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
        // After an Escape that was a key, another key follows; otherwise a sequence, which ends the string.
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

  /** Whether the byte continues a letter of several bytes, in data that is not split into letters. */
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

  /** An 8-bit control character equals an Escape with a 7-bit one. No key sends it. */
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

  /** Adds a byte to a paste; letters are never cut. */
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

  /** Whether `SHORT` milliseconds without a byte have a meaning in this state. */
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

  /** Gives up the incomplete construct. */
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
        // Alt-O, possibly followed by digits.
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

  /** The Escape before a sequence was a key of its own. */
  #noAlt(): void {
    if (this.#hasAlt) this.#emit({ type: 'escape' });
    this.#hasAlt = false;
  }

  #begin(state: TokenizerState, held: string): void {
    this.#over();
    this.#state = state;
    this.#held = held;
  }

  /** Ends the construct and returns its bytes. */
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
/** The first byte of U+0080 to U+009F in UTF-8. */
const C1_LEAD = '\u00C2';
const PASTE = `${CSI}200~`;
const OLD_MOUSE = `${CSI}M`;
/** The end of a paste, with CSI in 7 bits, in 8 bits, and in 8 bits encoded as UTF-8. */
const PASTE_ENDS = [`${CSI}201~`, '\u009B201~', '\u00C2\u009B201~'];

/** Whether a byte after an Escape, or its 8-bit form, introduces a sequence: SS3, DCS, SOS, CSI, OSC, PM, APC. */
function isIntroducer(byte: string): boolean {
  return 'OPX[]^_'.includes(byte);
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are the subject.
/**
 * The byte after `CSI` and a pause: bytes that continue a sequence, and that nobody types after pressing Alt-[ by
 * mistake.
 */
const GOES_ON = /[0-?A-FHIOP-SZ]/;

/** CSI with a private marker. */
const NEVER_A_KEY = /^\x1B\[[<-?]/;

const RXVT_NUMBER = /^\x1B\[\d{1,2}$/;

/**
 * Keys that begin with CSI: cursor keys and the keys above them, with modifiers; keys of the Linux console and PuTTY;
 * numbered keys of xterm and rxvt; those of rxvt with Shift that Ink knows (Ink would wait at others); keys of
 * kitty's protocol. Everything else is an answer. That includes F3 with a modifier, which looks like a cursor
 * position report (`CSI 1 ; 5 R`); no command uses F3.
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

/** SGR mouse report (mode 1006): button with modifiers, column, row, `M` for pressed and `m` for released. */
const MOUSE = /^\x1B\[<(\d{1,5});(\d{1,5});(\d{1,5})([Mm])$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are the subject.

const LONGEST_LETTER = 4;

/** Bytes of the letter that begins with this byte (RFC 3629, 4); 1 if none begins. */
function lengthOf(byte: string): number {
  if (byte < '\u00C2' || byte > '\u00F4') return 1;
  if (byte < '\u00E0') return 2;
  return byte < '\u00F0' ? 3 : 4;
}

function isContinuation(byte: string): boolean {
  return byte >= '\u0080' && byte <= '\u00BF';
}

/**
 * Whether a byte ends a sequence. In the Linux console, a letter follows a second `[`; in rxvt, keys with Shift end
 * in `$`.
 */
function isFinal(byte: string, before: string): boolean {
  if (byte === '[') return before !== CSI;
  return (byte >= '@' && byte < DEL) || (byte === '$' && RXVT_NUMBER.test(before));
}

/** Whether a byte is an 8-bit control. */
function isControl(byte: string): boolean {
  return byte >= '\u0080' && byte <= '\u009F';
}

function decode(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString();
}
