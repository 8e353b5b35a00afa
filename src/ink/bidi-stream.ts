/** Standard output for an Ink program that does not handle right-to-left text itself. */
import { StringDecoder } from 'node:string_decoder';
import type { DialectName } from '../terminal/dialects/dialect-names.ts';
import { dialectOf } from '../terminal/dialects/dialects.ts';
import { detect } from '../terminal/identify/detect.ts';
import type { DetectedTerminal } from '../terminal/identify/detected-terminal.ts';
import type { BaseDirection } from '../terminal/row/visual-row.ts';
import { streamColumns } from '../terminal/screen/columns.ts';
import { RowWriter } from './row-writer.ts';

/** The members of `process.stdout` that are used. */
export type TerminalStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** Options of the stream. It detects whatever is left out. */
export type BidiStreamOptions = {
  /**
   * The dialect of the terminal. `auto` detects it from the environment, where `SAHIFA_BIDI` overrides it for all
   * programs.
   */
  readonly bidi?: DialectName | 'auto';
  /**
   * The base direction of every segment, or `auto`: the direction of the first strong character of each segment
   * (UAX#9, P2 and P3).
   */
  readonly direction?: BaseDirection;
  /** Environment variables that identify the terminal. @default process.env */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/**
 * A stream for the `stdout` option of Ink's `render`. It shows right-to-left text correctly in any terminal.
 *
 * The input is the rows as Ink writes them: logical text, already wrapped and laid out. In each row, text between
 * walls (box drawing, or two or more spaces) is a segment with its own base direction. The stream shapes each segment
 * and puts it into visual order in the same columns; every colour stays on its letter. A lam-alef takes one cell; a
 * space behind its word fills the freed cell, so the next word and every border keep their columns. Rows without
 * right-to-left text are written unchanged, byte for byte.
 *
 * Everything except `write` is taken from `stdout`: its size, its `resize` events, its colours. A `stdout` that is
 * not a terminal is returned unchanged, because piped text stays logical.
 *
 * Changed terminal modes are restored when the process ends, also by a signal.
 */
export function bidiStream<Output extends TerminalStream>(
  stdout: Output,
  options: BidiStreamOptions = {},
): Output {
  if (!stdout.isTTY) return stdout;
  const { bidi = 'auto', direction = 'auto', env = process.env } = options;
  const override = bidi === 'auto' ? env.SAHIFA_BIDI : bidi;
  const found = detect({ env, platform: process.platform, isTerminal: true, override });
  const writer = new RowWriter({
    dialect: dialectOf(found.dialect),
    direction,
    size: () => ({ columns: streamColumns(stdout), rows: stdout.rows || 24 }),
  });
  const mode = new Mode(found, (text) => stdout.write(text));
  const decoder = new StringDecoder('utf8');

  const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const done = rest.find((argument) => typeof argument === 'function') as
      | (() => void)
      | undefined;
    const text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk));
    mode.enter();
    return stdout.write(writer.write(text), done);
  };
  return new Proxy(stdout, {
    get(target, key) {
      if (key === 'write') return write;
      if (key === MARK) return true;
      const value = Reflect.get(target, key, target);
      // The methods of the stream need the stream itself as `this`.
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

const MARK = Symbol.for('sahifa.bidiStream');

/** Whether this stream reorders the rows written to it. */
export function isBidiStream(stream: object): boolean {
  return (stream as { readonly [MARK]?: true })[MARK] === true;
}

/** The terminal mode that is set while the program runs, so that the terminal draws cells in the order they come. */
class Mode {
  readonly #found: DetectedTerminal;
  readonly #send: (text: string) => void;
  #isOn = false;
  /** A signal arrived that probably ends the process: the mode is not set again. */
  #isEnding = false;

  constructor(found: DetectedTerminal, send: (text: string) => void) {
    this.#found = found;
    this.#send = send;
  }

  enter(): void {
    if (this.#isOn || this.#isEnding || this.#found.enter + this.#found.leave === '') return;
    this.#isOn = true;
    this.#send(this.#found.enter);
    process.on('exit', this.#leave);
    // Prepended, because Ink's own listener acts only if no other listener is left.
    for (const signal of DEADLY) process.prependListener(signal, this.#die);
  }

  readonly #leave = () => {
    if (!this.#isOn) return;
    this.#isOn = false;
    process.off('exit', this.#leave);
    for (const signal of DEADLY) process.off(signal, this.#die);
    this.#send(this.#found.leave);
  };

  /**
   * Other listeners decide whether the process ends. Without other listeners the signal is sent again and ends the
   * process.
   */
  readonly #die = (signal: NodeJS.Signals) => {
    this.#isEnding = true;
    setImmediate(() => {
      this.#isEnding = false;
    });
    this.#leave();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
}

/** Signals that end the process if it has no listener for them. */
const DEADLY = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
