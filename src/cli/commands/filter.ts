/** `sahifa filter`: converts the lines of another program for this terminal, as they arrive. */
import { fstatSync, readSync, type Stats } from 'node:fs';
import { sourceError } from '../../library/read.ts';
import { visual } from '../../terminal/dialects/dialect.ts';
import type { DialectName } from '../../terminal/dialects/dialect-names.ts';
import { BegunLine } from '../../terminal/filter/begun-line.ts';
import { type FilterSetting, LineFilter } from '../../terminal/filter/line-filter.ts';
import type { ColumnMode } from '../../terminal/filter/parted-line.ts';
import type { LineOptions } from '../../terminal/filter/styled-line.ts';
import { Utf8Buffer } from '../../terminal/filter/utf8-buffer.ts';
import { utf8Text } from '../../terminal/filter/utf8-text.ts';
import { streamColumns } from '../../terminal/screen/columns.ts';
import type { Direction } from '../../text/index.ts';
import { isBeforePager } from '../output/pager.ts';
import type { Encoder } from '../output/terminal-text.ts';

export type FilterOptions = {
  /** Cells. */
  readonly width?: number;
  readonly align: LineOptions['align'];
  readonly dir: Direction | 'first' | 'auto';
  readonly columns: ColumnMode;
  readonly bidi: DialectName | 'auto';
};

export async function filter(options: FilterOptions): Promise<void> {
  const { stdout } = process;
  const { width, align, dir, bidi, columns: parts } = options;
  const { dialect, enter, leave } = await speechOf(bidi);
  const setting = (): FilterSetting => ({
    direction: dir === 'auto' ? 'majority' : dir === 'first' ? undefined : dir,
    parts,
    width,
    turnedWidth: stdout.isTTY ? streamColumns(stdout) : undefined,
    align,
    columns: screenColumns(),
    dialect,
    isLogical: dialect.name === 'logical',
  });
  const buffer = new Utf8Buffer();
  const lines = new LineFilter(setting(), buffer);
  let isBusy = false;
  /** Resolves when everything has been written; it waits for a slow reader. */
  const send = async (text: string | Uint8Array) => {
    if (text.length === 0) return;
    isBusy = true;
    if (enter !== '') stdout.write(enter);
    await new Promise((resolve) => stdout.write(text, resolve));
    if (leave !== '') stdout.write(leave);
    isBusy = false;
  };
  const flush = async () => {
    if (buffer.end === 0) return;
    const bytes = buffer.encode();
    buffer.clear();
    await send(begun?.isShown ? begun.end(utf8Text(Buffer.from(bytes))) : bytes);
  };
  const showBegun = async (line: BegunLine) => {
    if (isBusy) return line.touch();
    const frame = new Utf8Buffer();
    const isBegun = lines.drawBegun(frame);
    await flush(); // lines of it that turned out to have ended
    const { rows = 0 } = stdout;
    const text = utf8Text(Buffer.from(frame.encode()));
    if (isBegun) await send(line.change(text, { columns: streamColumns(stdout), rows }));
  };
  const begun = stdout.isTTY ? new BegunLine((line) => void showBegun(line)) : undefined;
  for await (const bytes of pieces()) {
    lines.setting = setting(); // a terminal may have changed its size
    lines.take(bytes);
    await flush();
    if (lines.hasBegun) begun?.touch();
  }
  begun?.stop();
  lines.end();
  await flush();
}

/** Standard input as it arrives. A chunk is valid until the next one is requested. Throws `SourceError`. */
async function* pieces(): AsyncGenerator<Buffer> {
  try {
    yield* piecesOf(fstatSync(STDIN));
  } catch (error) {
    throw sourceError(error, undefined);
  }
}

async function* piecesOf(input: Stats): AsyncGenerator<Buffer> {
  // Node reads nothing from a folder and reports no error.
  if (!input.isFile() && !input.isDirectory()) {
    yield* process.stdin;
    return;
  }
  // A file is read synchronously: a stream takes several times as long.
  const room = Buffer.alloc(PIECE);
  for (;;) {
    const length = readSync(STDIN, room);
    if (length === 0) return;
    yield room.subarray(0, length);
    await new Promise(setImmediate); // who interrupts us is heard
  }
}

const STDIN = 0;
/** Bytes that a pipe holds. */
const PIECE = 1 << 16;

/**
 * If the pipe seems to lead to a pager at a terminal: the dialect of that terminal. Otherwise visual order, for
 * programs that do not reorder.
 */
async function speechOf(bidi: DialectName | 'auto'): Promise<Encoder> {
  const override = bidi === 'auto' ? undefined : bidi;
  if (process.stdout.isTTY) {
    // Standard input holds the text, so the terminal cannot be asked.
    return import('../output/terminal-text.ts').then(({ encoderFor }) =>
      encoderFor({ mayAsk: false, override }),
    );
  }
  if (override === undefined) {
    if (!isBeforePager()) return { dialect: visual, enter: '', leave: '' };
    return import('../output/terminal-text.ts').then(({ relayEncoder }) => relayEncoder(false));
  }
  const { dialectOf } = await import('../../terminal/dialects/dialects.ts');
  return { dialect: dialectOf(override), enter: '', leave: '' };
}

/** The columns of standard output. If it is a pipe: of the terminal where the text will probably be shown. */
function screenColumns(): number {
  const { stdout, stderr, env } = process;
  return (
    stdout.columns ||
    stderr.columns ||
    Number.parseInt(env.COLUMNS ?? '', 10) ||
    streamColumns(stdout)
  );
}
