/**
 * Waiting for what is to be read: a large file, a page, or a pipe that is slow to bring it. Who waits sees how much came so far,
 * and leaves by Escape or Ctrl-C; the terminal is then as it was, and so it is when all has come.
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

/** Milliseconds before anything is said: what is loaded in less needs no words. */
const PATIENCE = 300;

/** Milliseconds between two numbers. */
const PACE = 100;

/** Bytes that take longer than that to be parsed, when nothing can be said any more. */
const LARGE = 3_000_000;

const kilobytes = (bytes: number) => Math.floor(bytes / 1000);

const INTERRUPT = '\u0003';
const SUSPEND = '\u001A';

/** The line alone on its row of the terminal, from the left edge; nothing is left of it when it goes. */
const CLEAR = '\r\u001B[2K';

/** Latin letters need no dialect, and so no question to the terminal. */
const AS_IT_IS: RowEncoder = { dialect: (row) => row, enter: '', leave: '' };

/** Does it, and says so where it takes long. Keys that are typed meanwhile go back into the keyboard. */
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

  /** Learns how this terminal is written to; it may be asked, so before anybody listens to its keys. */
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
