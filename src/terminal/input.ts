/**
 * What comes from the terminal, sorted: keys go on to Ink, reports of the mouse to whoever listens for them. (Ink
 * itself throws mouse reports away.)
 */
import { Transform, type TransformCallback } from 'node:stream';
import type { ReadStream } from 'node:tty';

export type MouseEvent =
  /** The first button; cells from the upper left corner, from 0. */
  | { readonly type: 'press'; readonly x: number; readonly y: number }
  /** A notch of the wheel: -1 up, 1 down. */
  | { readonly type: 'wheel'; readonly by: 1 | -1 };

/** Switches reports of presses and the wheel on, in the form that has no bounds (SGR, mode 1006). */
export const MOUSE_ON = '\u001B[?1000h\u001B[?1006h';

const ESC = '\u001B';

/** A report: button and modifiers, column, row, `M` for pressed and `m` for let go (xterm, "Extended coordinates"). */
const REPORT = new RegExp(`${ESC}\\[<(\\d+);(\\d+);(\\d+)([Mm])`, 'g');
/** The beginning of a report whose end has not come yet; no key sends it. */
const UNFINISHED = new RegExp(`${ESC}\\[<[\\d;]*$`);

/** Ink tells nothing of function keys, so F1 goes by as the character that AppKit has for it (NSF1FunctionKey). */
const F1 = '\uF704';
/** As xterm, as VT220 and PuTTY, and as the Linux console send it. */
const F1_SENT = new RegExp(`${ESC}(?:OP|\\[11~|\\[\\[A)`, 'g');

const SHIFT = 4;
const META = 8;
const CTRL = 16;
const MODIFIERS = SHIFT | META | CTRL;
const WHEEL = 64;
const MOTION = 32;

/** A stream that Ink takes for the terminal. */
export class TerminalInput extends Transform {
  readonly isTTY = true;
  readonly #source: ReadStream;
  readonly #onMouse: (event: MouseEvent) => void;
  readonly #answers: { read(chunk: string): string } | undefined;
  #held = '';

  /** `answers` is what the terminal may still say of itself: it is taken out before anything is a key. */
  constructor(
    source: ReadStream,
    onMouse: (event: MouseEvent) => void,
    answers?: { read(chunk: string): string },
  ) {
    super({ decodeStrings: false, encoding: 'utf8' });
    this.#source = source;
    this.#onMouse = onMouse;
    this.#answers = answers;
    source.setEncoding('utf8');
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
    const said = chunk.toString();
    const text = this.#held + (this.#answers?.read(said) ?? said);
    const unfinished = UNFINISHED.exec(text);
    const whole = unfinished ? text.slice(0, unfinished.index) : text;
    this.#held = unfinished?.[0] ?? '';
    const keys = whole.replace(REPORT, (_report, code, column, row, end) => {
      const event = mouseEvent(Number(code), Number(column) - 1, Number(row) - 1, end === 'M');
      if (event) this.#onMouse(event);
      return '';
    });
    done(null, keys === '' ? undefined : keys.replace(F1_SENT, F1));
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
