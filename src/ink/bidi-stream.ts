/** Standard output for an Ink program that does not handle right-to-left text itself. */
import { StringDecoder } from 'node:string_decoder';
import type { DialectName } from '../terminal/dialects/dialect-names.ts';
import { dialectOf } from '../terminal/dialects/dialects.ts';
import type { BaseDirection } from '../terminal/row/visual-row.ts';
import { streamColumns, streamRows } from '../terminal/screen/columns.ts';
import { checkNames, checkOneOf } from '../text/index.ts';
import { RowWriter } from './row-writer.ts';
import { detectTerminal, type Environment, Mode } from './terminal-mode.ts';

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
  readonly env?: Environment;
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
 * not a terminal is returned unchanged, because piped text stays logical; and so is a stream that was made here, because
 * rows that are in visual order must not be ordered again.
 *
 * Changed terminal modes are restored when the process ends, also by a signal. Throws `TypeError` or `RangeError` for an
 * option that is not one.
 */
export function bidiStream<Output extends TerminalStream>(
  stdout: Output,
  options: BidiStreamOptions = {},
): Output {
  checkNames(options, ['bidi', 'direction', 'env']);
  const { bidi = 'auto', direction = 'auto', env = process.env } = options;
  checkOneOf('direction', direction, ['auto', 'ltr', 'rtl']);
  const found = detectTerminal(bidi, env);
  if (!stdout.isTTY || isBidiStream(stdout)) return stdout;
  const writer = new RowWriter({
    dialect: dialectOf(found.dialect),
    direction,
    size: () => ({ columns: streamColumns(stdout), rows: streamRows(stdout) }),
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
