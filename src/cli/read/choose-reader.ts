/** `sahifa`: opens the reader on a terminal; elsewhere writes the articles as text. */

import { existsSync } from 'node:fs';
import { accountPath, feedsPath } from '../../files/folders.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { openKeyboard } from '../../terminal/input/keyboard.ts';
import { sourceOrInput } from './resolve-source.ts';
import type { ReaderOptions } from './run-reader.ts';

export type ReadOptions = ReaderOptions & {
  /** For a screen reader. */
  readonly plain?: boolean;
};

export async function read(
  sources: readonly string[],
  options: ReadOptions,
  messages: CliMessages,
): Promise<void> {
  if (isForEars(options)) {
    if (sources.length === 0 && mayHaveFeeds()) {
      const { tellFront } = await import('../front/tell-front.ts');
      if (await tellFront(options, messages)) return;
    }
    const { readPlain } = await import('./screen-reader.ts');
    return readPlain(sources, options, messages);
  }
  const keyboard = canDraw() ? openKeyboard() : undefined;
  if (keyboard) {
    if (sources.length === 0 && mayHaveFeeds()) {
      const { runFront } = await import('../front/run-front.ts');
      if (await runFront(keyboard, { ...options, isForFeeds: true })) return;
    }
    const { runReader } = await import('./run-reader.ts');
    return runReader(keyboard, sources, options);
  }
  if (sources.length === 0 && mayHaveFeeds()) {
    const { listIfFeeds } = await import('../feeds/list.ts');
    if (await listIfFeeds(messages)) return;
  }
  const { print } = await import('../commands/print.ts');
  for (const source of sources.length > 0 ? sources : [undefined]) {
    const { romanize, encoding, whole, offline } = options;
    await print(source, { bidi: 'auto', romanize, encoding, whole, offline }, messages);
  }
}

/** Whether the person follows feeds, as far as can be told without reading the list, and nothing is piped in. */
function mayHaveFeeds(): boolean {
  const mayFollow = existsSync(feedsPath()) || existsSync(accountPath());
  return mayFollow && sourceOrInput(undefined) === undefined;
}

/** Whether a screen reader is in use. Ink and its programs use this variable. */
export function isForEars({ plain }: ReadOptions): boolean {
  return plain === true || process.env.INK_SCREEN_READER === 'true';
}

/** Whether the terminal has a screen: `TERM=dumb` (Emacs' shell, the log of a build) has none. */
export function canDraw(): boolean {
  return process.stdout.isTTY && process.env.TERM !== 'dumb';
}
