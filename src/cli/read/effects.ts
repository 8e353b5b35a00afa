/** What the reader asks of the world outside: other articles, the clipboard, a browser, the shell, the mouse. */
import { SourceError } from '../../library/source-error.ts';
import type { Session } from '../../terminal/screen/session.ts';
import type { Services } from '../../app/effects.ts';
import type { Desk } from './session.ts';
import type { Words } from '../../languages/cli/messages.ts';
import type { Errands } from './leaving.ts';
import type { Pointer } from './mouse.ts';
import { tell } from '../../languages/diagnostics/format.ts';

export function createServices(
  desk: Desk,
  session: Session,
  pointer: Pointer,
  words: Words,
  errands: Errands,
): Services {
  const { env } = process;
  const { signal } = errands;
  const copy = async (text: string) => {
    const { copyText } = await import('../../desktop/clipboard.ts');
    const write = (sequence: string) => session.tell(sequence);
    const copied = await copyText(text, { env, write, terminal: session.found.name, signal });
    if (copied.type === 'too-long') return copied.type;
    return copied.type === 'copied' ? { name: copied.way, isSure: copied.isSure } : undefined;
  };
  return {
    article: (by, from) => inWords(desk.step(by, from), words),
    goOn: (from) => inWords(desk.goOn(from), words),
    onPointing: pointer.onPointing,
    suspend: () => session.suspend(),
    redraw: () => session.redraw(),
    nextDialect: () => session.speakNext(),
    browse: async (url) => {
      const { openAddress } = await import('../../desktop/browser.ts');
      const { type } = await openAddress(url, { env, signal });
      return type === 'refused' ? type : type === 'opened';
    },
    copy: (text) => errands.run(copy(text)),
  };
}

/** What cannot be opened is told in the words of the person's language: an error of the reader's is shown as it is. */
async function inWords<Result>(opened: Promise<Result>, words: Words): Promise<Result> {
  try {
    return await opened;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new Error(tell(error.fault, words).message, { cause: error });
  }
}
