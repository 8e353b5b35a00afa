/** `sahifa`: the reader, or what the article says where no reader can open. */
import { openKeyboard } from '../terminal/keyboard.ts';
import { interrupt } from './exit.ts';
import { flaw, open } from './open.ts';
import { print } from './print.ts';

export async function read(source: string | undefined): Promise<void> {
  const keyboard = canDraw() ? openKeyboard() : undefined;
  if (!keyboard) return print(source, { bidi: 'auto' });
  try {
    const document = await open(source);
    const { runReader } = await import('../ui/run.tsx');
    const ending = await runReader(document, {
      stdin: keyboard.stream,
      stdout: process.stdout,
      isColourless: Boolean(process.env.NO_COLOR), // no-color.org: present and not empty
      message: flaw(document),
    });
    if (ending === 'interrupted') interrupt();
  } finally {
    keyboard.close();
  }
}

/** A screen that can be drawn on, and not a tape that runs on (`TERM=dumb`: Emacs' shell, a build's log). */
function canDraw(): boolean {
  return process.stdout.isTTY && process.env.TERM !== 'dumb';
}
