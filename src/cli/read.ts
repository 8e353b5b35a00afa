/** `sahifa`: the reader, or what the article says where no reader can open. */
import { NO_HABITS } from '../reader/state.ts';
import { TerminalInput } from '../terminal/input.ts';
import { openKeyboard } from '../terminal/keyboard.ts';
import { english } from '../ui/languages/en.ts';
import { interrupt } from './exit.ts';
import { flaw, open } from './open.ts';
import { print } from './print.ts';
import { createPointer, createShelfService, suspendProcess } from './services.ts';

export async function read(sources: readonly string[]): Promise<void> {
  const keyboard = canDraw() ? openKeyboard() : undefined;
  if (!keyboard) {
    for (const source of sources.length > 0 ? sources : [undefined]) {
      await print(source, { bidi: 'auto' });
    }
    return;
  }
  const pointer = createPointer();
  const input = new TerminalInput(keyboard.stream, pointer.tell);
  try {
    const document = await open(sources[0]);
    const { runReader } = await import('../ui/run.tsx');
    const ending = await runReader(document, {
      stdin: input,
      stdout: process.stdout,
      services: {
        article: createShelfService(sources),
        suspend: suspendProcess,
        onPointing: pointer.onPointing,
        copy: async () => undefined,
        browse: async () => false,
        redraw: () => {},
      },
      catalogue: english,
      habits: { ...NO_HABITS, theme: process.env.NO_COLOR ? 'none' : 'auto' }, // no-color.org
      message: flaw(document),
    });
    if (ending.isInterrupted) interrupt();
  } finally {
    input.close();
    keyboard.close();
  }
}

/** A screen that can be drawn on, and not a tape that runs on (`TERM=dumb`: Emacs' shell, a build's log). */
function canDraw(): boolean {
  return process.stdout.isTTY && process.env.TERM !== 'dumb';
}
