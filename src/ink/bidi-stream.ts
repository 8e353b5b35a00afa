/** Standard output as an Ink program may use it without knowing anything of right-to-left text. */
import { StringDecoder } from 'node:string_decoder';
import type { DialectName } from '../terminal/dialects/dialect-names.ts';
import { dialectOf } from '../terminal/dialects/dialects.ts';
import { detect } from '../terminal/identify/detect.ts';
import type { DetectedTerminal } from '../terminal/identify/detected-terminal.ts';
import type { BaseDirection } from '../terminal/row/visual-row.ts';
import { streamColumns } from '../terminal/screen/columns.ts';
import { RowWriter } from './row-writer.ts';

/** The part of `process.stdout` that is used. */
export type TerminalStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** What the stream is told beforehand; it finds out what it is not told. */
export type BidiStreamOptions = {
  /**
   * The dialect in which the terminal is written to. `auto` finds it by the environment; `SAHIFA_BIDI` in the
   * environment says it for all programs.
   */
  readonly bidi?: DialectName | 'auto';
  /** The base direction of every segment, or `auto`: that of its own first strong character (UAX#9, P2 and P3). */
  readonly direction?: BaseDirection;
  /** Where to look for what the terminal is; `process.env` if it is left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/**
 * A stream for the `stdout` option of Ink's `render`, which shows right-to-left text right in any terminal.
 *
 * Rows come as Ink wrote them: logical text, wrapped and laid out. In each row, text between walls (box drawing, two
 * blanks or more) is a segment with a base direction of its own; it is shaped and put into visual order in the
 * columns that it had, and every colour stays on its letter. A lam-alef takes one cell, and the cell it leaves is a blank
 * behind its word: the next word, and every border, keeps its column. Rows without right-to-left text go out byte by
 * byte as they came.
 *
 * Everything but `write` is that of `stdout`: its size, its `resize` events, its colours. A stream that is no
 * terminal comes back as it is, since what is piped is to stay logical.
 *
 * What the terminal needed switched is given back when the process ends, by a signal too.
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
      // The stream's own functions expect the stream itself.
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

const MARK = Symbol.for('sahifa.bidiStream');

/** Whether rows that are written to this stream are turned by it. */
export function isBidiStream(stream: object): boolean {
  return (stream as { readonly [MARK]?: true })[MARK] === true;
}

/** What is switched in the terminal as long as the program runs, so that it draws cells as they come. */
class Mode {
  readonly #found: DetectedTerminal;
  readonly #send: (text: string) => void;
  #isOn = false;
  /** A signal has come that most likely ends the process: nothing is switched on again. */
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
    // Before all others: Ink's own listener does its work only where no other is left.
    for (const signal of DEADLY) process.prependListener(signal, this.#die);
  }

  readonly #leave = () => {
    if (!this.#isOn) return;
    this.#isOn = false;
    process.off('exit', this.#leave);
    for (const signal of DEADLY) process.off(signal, this.#die);
    this.#send(this.#found.leave);
  };

  /** Others that listen decide whether the process ends; if there are none, it does, as it would without us. */
  readonly #die = (signal: NodeJS.Signals) => {
    this.#isEnding = true;
    setImmediate(() => {
      this.#isEnding = false;
    });
    this.#leave();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
}

/** Signals that end the process if nobody listens. */
const DEADLY = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
