/** What the reader asks of the world outside: other articles, the clipboard, a browser, the shell, the mouse. */

import type { Services } from '../../app/effects.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatParts } from '../../languages/diagnostics/format.ts';
import { SourceError } from '../../library/source-error.ts';
import { clipboardOf } from '../../terminal/identify/terminals.ts';
import type { TerminalSession } from '../../terminal/screen/session.ts';
import type { Errands } from './leaving.ts';
import type { Pointer } from './mouse.ts';
import { warningOf } from './resolve-source.ts';
import type { OpenedNext, ReadingSession } from './session.ts';

/** What is outside of any article. */
export type OutsideServices = Pick<
  Services,
  'copy' | 'addressText' | 'browse' | 'suspend' | 'nextDialect' | 'redraw' | 'onPointing'
>;

export function outsideServices(
  terminal: TerminalSession,
  pointer: Pointer,
  errands: Errands,
): OutsideServices {
  const { env } = process;
  const { signal } = errands;
  const copy = async (text: string) => {
    const { copyText } = await import('../../desktop/clipboard.ts');
    const copied = await copyText(text, {
      env,
      write: (sequence) => terminal.tell(sequence),
      terminal: clipboardOf(terminal.found.name, env),
      signal,
    });
    if (copied.type === 'too-long') return copied.type;
    return copied.type === 'copied' ? { name: copied.way, isSure: copied.isSure } : undefined;
  };
  return {
    onPointing: pointer.onPointing,
    suspend: () => terminal.suspend(),
    redraw: () => terminal.redraw(),
    nextDialect: () => terminal.speakNext(),
    addressText: async (url) => {
      const { addressText } = await import('../../library/open-address.ts');
      return addressText(url);
    },
    browse: async (url) => {
      const { openAddress } = await import('../../desktop/browser.ts');
      const { type } = await openAddress(url, { env, signal });
      return type === 'refused' ? type : type === 'opened';
    },
    copy: (text) => errands.run(copy(text)),
  };
}

export function createServices(
  session: ReadingSession,
  outside: OutsideServices,
  messages: CliMessages,
): Services {
  const opened = async (opening: Promise<OpenedNext | undefined>) => {
    const next = await inWords(opening, messages);
    const warning = next && warningOf(next.document, messages);
    return next && { ...next, ...(warning !== undefined && { warning }) };
  };
  return {
    ...outside,
    article: (by, from) => opened(session.step(by, from)),
    goOn: (from) => opened(session.goOn(from)),
    fetch: (address, isTyped, came) => inWords(session.fetch(address, isTyped, came), messages),
    stopFetch: session.stopFetch,
    visit: (from) => opened(session.visit(from)),
    back: (from) => opened(session.back(from)),
  };
}

/** The reason why an article was not opened, in the language of the interface. */
async function inWords<Result>(opened: Promise<Result>, messages: CliMessages): Promise<Result> {
  try {
    return await opened;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new Error(formatParts(error.diagnostic, messages).message, { cause: error });
  }
}
