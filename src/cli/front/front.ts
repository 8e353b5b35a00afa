/** `sahifa front`: the front page on a screen; elsewhere the list of articles, one on a line; in words for a screen reader. */
import type { CliMessages } from '../../languages/cli/messages.ts';
import { openKeyboard } from '../../terminal/input/keyboard.ts';
import { listIfFeeds } from '../feeds/list.ts';
import { canDraw, isForEars, type ReadOptions } from '../read/choose-reader.ts';
import { tellFront } from './tell-front.ts';

export async function front(options: ReadOptions, messages: CliMessages): Promise<void> {
  if (isForEars(options)) {
    if (await tellFront(options, messages)) return;
    const { articles } = await import('../commands/articles.ts');
    return articles({});
  }
  const keyboard = canDraw() ? openKeyboard() : undefined;
  if (keyboard) {
    const { runFront } = await import('./run-front.ts');
    await runFront(keyboard, options);
    return;
  }
  if (await listIfFeeds(messages)) return;
  const { articles } = await import('../commands/articles.ts');
  await articles({});
}
