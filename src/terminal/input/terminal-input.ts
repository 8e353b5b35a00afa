/**
 * What comes from the terminal, sorted: keys go on to Ink, reports of the mouse to whoever listens for them (Ink itself
 * throws them away), answers nowhere.
 */
import { Transform, type TransformCallback } from 'node:stream';
import type { ReadStream } from 'node:tty';
import type { InputToken } from './input-tokenizer.ts';
import { bytesOf, TimedTokenizer } from './timed-tokenizer.ts';

export type MouseEvent =
  /** The first button; cells from the upper left corner, from 0. */
  | { readonly type: 'press'; readonly x: number; readonly y: number }
  /** A notch of the wheel: -1 up, 1 down. */
  | { readonly type: 'wheel'; readonly by: 1 | -1 };

/** Switches reports of presses and the wheel on, in the form that has no bounds (SGR, mode 1006). */
export const MOUSE_ON = '\u001B[?1000h\u001B[?1006h';

const ESC = '\u001B';

/** Ink tells nothing of function keys, so F1 goes by as the character that AppKit has for it (NSF1FunctionKey). */
const F1 = '\uF704';

/**
 * What is said otherwise than it came. F1, as xterm, as VT220 and PuTTY, and as the Linux console send it. And what Ink
 * would wait at for more, and take together with the next key: these are said as kitty's protocol has them.
 */
const SAID: ReadonlyMap<string, string> = new Map([
  [`${ESC}OP`, F1],
  [`${ESC}[11~`, F1],
  [`${ESC}[[A`, F1],
  [`${ESC}O`, `${ESC}[111;4u`], // Alt-Shift-O
  [`${ESC}[`, `${ESC}[91;3u`], // Alt-[
]);

/** The Escape key, which needs no time to be told from what follows it. */
export const ESCAPE_SAID = `${ESC}[27u`;

const PASTE = `${ESC}[200~`;
const PASTE_END = `${ESC}[201~`;

const SHIFT = 4;
const META = 8;
const CTRL = 16;
const MODIFIERS = SHIFT | META | CTRL;
const WHEEL = 64;
const MOTION = 32;

/** What was being read when the terminal was asked no longer: it takes the answers that come late. */
export type LateAnswers = {
  read(chunk: string): string;
  /** What came last and may go on. */
  rest(): string;
};

/** A stream that Ink takes for the terminal. What Ink reads of it is whole: no key, no sequence and no paste is half. */
export class TerminalInput extends Transform {
  readonly isTTY = true;
  readonly #source: ReadStream;
  readonly #onMouse: (event: MouseEvent) => void;
  readonly #answers: LateAnswers | undefined;
  readonly #tokenizer = new TimedTokenizer((tokens) => this.#pass(tokens));

  constructor(source: ReadStream, onMouse: (event: MouseEvent) => void, answers?: LateAnswers) {
    super({ decodeStrings: false, encoding: 'utf8' });
    this.#source = source;
    this.#onMouse = onMouse;
    this.#answers = answers;
    // What whoever asked gave back was typed before that.
    const typed: string | Buffer | null = source.read();
    this.#tokenizer.read((typed === null ? '' : bytesOf(typed)) + (answers?.rest() ?? ''));
    source.pipe(this);
  }

  /** For Ink. The session has raw mode as long as it has the terminal. */
  setRawMode(): this {
    return this;
  }

  ref(): this {
    this.#source.ref();
    return this;
  }

  unref(): this {
    this.#source.unref();
    return this;
  }

  /** Lets go of the terminal. */
  close(): void {
    this.#source.unpipe(this);
    this.#source.pause();
    this.end();
  }

  override _transform(chunk: string | Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#tokenizer.read(bytesOf(chunk));
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#tokenizer.end();
    done();
  }

  #pass(tokens: readonly InputToken[]): void {
    const said = tokens.map((token) => this.#said(token)).join('');
    if (said !== '') this.push(said);
  }

  #said(token: InputToken): string {
    switch (token.type) {
      case 'text':
        return token.text;
      case 'escape':
        return ESCAPE_SAID;
      case 'sequence':
        return SAID.get(token.source) ?? token.source;
      case 'paste':
        return PASTE + token.text + PASTE_END;
      case 'mouse': {
        const { code, column, row, isPressed } = token;
        const event = mouseEvent(code, column - 1, row - 1, isPressed);
        if (event) this.#onMouse(event);
        return '';
      }
      case 'answer':
        this.#answers?.read(token.source);
        return '';
    }
  }
}

/** Undefined for what nobody asked for: letting go, moving, other buttons, a wheel to the side, modifiers. */
function mouseEvent(
  code: number,
  x: number,
  y: number,
  isPressed: boolean,
): MouseEvent | undefined {
  if (!isPressed || code & MOTION || code & MODIFIERS) return undefined;
  const button = code & 3;
  if (!(code & WHEEL)) return button === 0 ? { type: 'press', x, y } : undefined;
  return button < 2 ? { type: 'wheel', by: button === 0 ? -1 : 1 } : undefined;
}
