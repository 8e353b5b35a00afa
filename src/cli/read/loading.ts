/**
 * Waiting for a large file, a page or a slow pipe. The person sees how much has arrived, and cancels by Escape or
 * Ctrl-C. Afterwards the terminal is as it was.
 */

import type { CliMessages } from '../../languages/cli/messages.ts';
import { rowText } from '../../layout/row.ts';
import type { Loading } from '../../library/read.ts';
import type { InputToken } from '../../terminal/input/input-tokenizer.ts';
import type { Keyboard } from '../../terminal/input/keyboard.ts';
import { bytesOf, TimedTokenizer } from '../../terminal/input/timed-tokenizer.ts';
import { streamColumns } from '../../terminal/screen/columns.ts';
import { owner, type Release } from '../../terminal/screen/owner.ts';
import { abandon } from '../exit.ts';
import { askRowEncoder, type RowEncoder } from '../output/terminal-text.ts';
import { wrappingOf } from '../output/wrap.ts';

/** Milliseconds before the first message. */
const PATIENCE = 300;

/** Milliseconds between two updates. */
const PACE = 100;

/** Bytes whose parsing takes longer than that; during parsing no message can be shown. */
const LARGE = 3_000_000;

const kilobytes = (bytes: number) => Math.floor(bytes / 1000);

const INTERRUPT = '\u0003';
const SUSPEND = '\u001A';

/** A line on a row of its own, from the left edge. It is removed without a trace. */
const CLEAR = '\r\u001B[2K';

/** Latin letters need no dialect, so the terminal is not asked. */
const AS_IT_IS: RowEncoder = { dialect: (row) => row, enter: '', leave: '' };

/** Runs `work` and shows a message if it takes long. Keys typed meanwhile are put back for the reader. */
export async function whileLoading<Loaded>(
  { stream }: Keyboard,
  messages: CliMessages,
  load: (loading: Loading) => Promise<Loaded>,
): Promise<Loaded> {
  const line = new LoadingLine(messages);
  /** Bytes as Latin-1. */
  let keys = '';
  let cook: Release = () => {};
  let wipe: Release = () => {};
  const typed = new TimedTokenizer((tokens) => {
    if (tokens.some(isLeaving)) {
      end();
      owner.giveBack();
      abandon();
    }
    if (tokens.some((token) => isTyped(token, SUSPEND))) void owner.stop();
  });
  const take = (chunk: Buffer | string) => {
    const bytes = bytesOf(chunk);
    keys += bytes.replaceAll(SUSPEND, '');
    typed.read(bytes);
  };
  const end = () => {
    clearTimeout(timer);
    typed.stop();
    wipe();
    stream.off('data', take);
    stream.pause();
    cook();
  };
  const begin = async () => {
    await line.prepare();
    cook = owner.raw({ input: stream, output: process.stdout }); // Escape is no line, and must not be echoed
    wipe = owner.make({ redo: () => line.show(), undo: () => line.clear() });
    stream.on('data', take);
    stream.resume();
  };
  let begun: Promise<void> | undefined;
  const show = () => {
    begun ??= begin();
    return begun.then(() => line.show());
  };
  const timer = setTimeout(() => void show(), PATIENCE);
  try {
    return await load({
      from: (host) => line.from(host),
      came: (bytes, total) => line.came(bytes, total),
      whole: async (bytes) => {
        line.came(bytes);
        if (bytes >= LARGE) await show();
      },
    });
  } finally {
    await begun;
    end();
    if (keys !== '') stream.unshift(Buffer.from(keys, 'latin1'));
  }
}

function isLeaving(token: InputToken): boolean {
  return token.type === 'escape' || isTyped(token, INTERRUPT);
}

function isTyped(token: InputToken, key: string): boolean {
  return token.type === 'text' && token.text.includes(key);
}

class LoadingLine {
  readonly #messages: CliMessages;
  #host: string | undefined;
  #bytes = 0;
  #total: number | undefined;
  #shown = '';
  #write: ((sentence: string) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(messages: CliMessages) {
    this.#messages = messages;
  }

  from(host: string): void {
    this.#host = host;
  }

  came(bytes: number, total?: number): void {
    this.#bytes = bytes;
    this.#total = total;
  }

  /** Finds the encoder of this terminal. It may ask the terminal, so it runs before keys are read. */
  async prepare(): Promise<void> {
    const { direction } = this.#messages;
    const { dialect, enter, leave } = direction === 'rtl' ? await askRowEncoder() : AS_IT_IS;
    const { stdout } = process;
    this.#write = (sentence) => {
      const width = streamColumns(stdout) - 1;
      const [row] = wrappingOf('visual', direction).lines(sentence, width);
      stdout.write(CLEAR + enter + dialect(rowText(row), width) + leave);
    };
  }

  show(): void {
    this.#timer ??= setInterval(() => this.#draw(), PACE);
    this.#shown = '';
    this.#draw();
  }

  clear(): void {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    process.stdout.write(CLEAR);
  }

  #draw(): void {
    const sentence = this.#sentence();
    if (sentence !== this.#shown) this.#write?.(sentence);
    this.#shown = sentence;
  }

  #sentence(): string {
    const { fetching, loading } = this.#messages;
    const [bytes, total] = [this.#bytes, this.#total];
    if (this.#host === undefined) return loading(kilobytes(bytes));
    return fetching(this.#host, kilobytes(bytes), total && kilobytes(total));
  }
}
