/**
 * Sorts the terminal's input: whole keys and pastes are passed on, mouse reports go to their listeners, and answers are
 * dropped.
 */
import { Transform, type TransformCallback } from 'node:stream';
import type { ReadStream } from 'node:tty';
import type { InputToken } from './input-tokenizer.ts';
import { bytesOf, TimedTokenizer } from './timed-tokenizer.ts';

export type MouseEvent =
  /** The first button; column and row from 0, from the upper left corner. */
  | { readonly type: 'press'; readonly x: number; readonly y: number }
  /** One step of the wheel: -1 up, 1 down. */
  | { readonly type: 'wheel'; readonly by: 1 | -1 };

/** Enables reports of presses and the wheel in the SGR form (mode 1006), whose coordinates are unlimited. */
export const MOUSE_ON = '\u001B[?1000h\u001B[?1006h';

const ESC = '\u001B';

/** F1 is passed on as AppKit's character for it (NSF1FunctionKey), because Ink ignores function keys. */
const F1 = '\uF704';

/**
 * Input that is passed on in another form: F1 as sent by xterm, by VT220 and PuTTY, and by the Linux console; and
 * keys after which Ink would wait for more input and merge them with the next key. Those get the form of kitty's
 * protocol.
 */
const SAID: ReadonlyMap<string, string> = new Map([
  [`${ESC}OP`, F1],
  [`${ESC}[11~`, F1],
  [`${ESC}[[A`, F1],
  [`${ESC}O`, `${ESC}[111;4u`], // Alt-Shift-O
  [`${ESC}[`, `${ESC}[91;3u`], // Alt-[
]);

/** The Escape key in a form that Ink recognises without waiting. */
export const ESCAPE_SAID = `${ESC}[27u`;

const PASTE = `${ESC}[200~`;
const PASTE_END = `${ESC}[201~`;

const SHIFT = 4;
const META = 8;
const CTRL = 16;
const MODIFIERS = SHIFT | META | CTRL;
const WHEEL = 64;
const MOTION = 32;

/** The reader of answers to a query that timed out; it removes late answers from the input. */
export type LateAnswers = {
  read(chunk: string): string;
  /** The input that was kept because it may continue. */
  rest(): string;
};

/** A stream of complete keys, sequences and pastes. */
export class TerminalInput extends Transform {
  #hasKeys = false;
  readonly #source: ReadStream;
  readonly #onMouse: (event: MouseEvent) => void;
  readonly #answers: LateAnswers | undefined;
  readonly #tokenizer = new TimedTokenizer((tokens) => this.#pass(tokens));

  constructor(source: ReadStream, onMouse: (event: MouseEvent) => void, answers?: LateAnswers) {
    super({ decodeStrings: false, encoding: 'utf8' });
    this.#source = source;
    this.#onMouse = onMouse;
    this.#answers = answers;
    // Input that the query gave back was typed before everything else.
    const typed: string | Buffer | null = source.read();
    this.#tokenizer.read((typed === null ? '' : bytesOf(typed)) + (answers?.rest() ?? ''));
    source.pipe(this);
  }

  /** Whether a key has come since the beginning. */
  get hasKeys(): boolean {
    return this.#hasKeys;
  }

  ref(): this {
    this.#source.ref();
    return this;
  }

  unref(): this {
    this.#source.unref();
    return this;
  }

  /** Stops reading from the terminal. */
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
    if (said === '') return;
    this.#hasKeys = true;
    this.push(said);
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

/** `undefined` for other events: releasing, moving, other buttons, a sideways wheel, modifiers. */
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
