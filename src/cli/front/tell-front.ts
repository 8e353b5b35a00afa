/** The front page for a screen reader. */
import type { CliMessages } from '../../languages/cli/messages.ts';
import { openKeyboard } from '../../terminal/input/keyboard.ts';
import type { PlainOptions } from '../read/screen-reader.ts';

/** At a terminal as the person asks for it, elsewhere all at once. Whether the person follows a feed. */
export async function tellFront(options: PlainOptions, messages: CliMessages): Promise<boolean> {
  const keyboard = process.stdout.isTTY ? openKeyboard() : undefined;
  if (keyboard) {
    const { talkFront } = await import('./talk-front.ts');
    return talkFront(keyboard, options);
  }
  const { readFrontAloud } = await import('./spoken-front.ts');
  return readFrontAloud(options.lang, messages);
}
