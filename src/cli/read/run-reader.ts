/** The reader on a terminal: from its options and its article to the first screen, and on to the last. */

import { firstScreen, type Hint } from '../../app/first-screen.ts';
import { chooseLanguage, chooseLocale } from '../../languages/choose.ts';
import { loadCliMessages } from '../../languages/cli/load.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic, formatOption } from '../../languages/diagnostics/format.ts';
import { loadReaderMessages } from '../../languages/reader/load.ts';
import type { FileDiagnostic, MemoryDiagnostic } from '../../library/diagnostic.ts';
import type { Depth } from '../../screen/theme.ts';
import { openRemembered, type Remembered, schemeOf } from '../../settings/open.ts';
import type { FileSettings } from '../../settings/options-file.ts';
import { preferencesOf, saveDialect, savePreferences } from '../../settings/preferences.ts';
import { missingGlyphs } from '../../terminal/identify/glyphs.ts';
import type { Keyboard } from '../../terminal/input/keyboard.ts';
import { MOUSE_ON, TerminalInput } from '../../terminal/input/terminal-input.ts';
import { openLog } from '../../terminal/screen/log.ts';
import { openSession, type TerminalSession } from '../../terminal/screen/session.ts';
import { whenWritten } from '../../terminal/screen/written.ts';
import { abandon, endNow, interrupt, warn } from '../exit.ts';
import { createServices } from './effects.ts';
import { Errands, LEAVING, Moment } from './leaving.ts';
import { whileLoading } from './loading.ts';
import { Pointer } from './mouse.ts';
import { warningOf } from './resolve-source.ts';
import { ReadingSession } from './session.ts';

export type ReaderOptions = {
  /** The name of a dialect, or `auto`. */
  readonly bidi?: string;
  /** The language of the interface. */
  readonly lang?: string;
  /** False leaves the mouse to the terminal. */
  readonly mouse?: boolean;
  /** In Latin letters. */
  readonly romanize?: boolean;
};

/** Throws `SourceError`. */
export async function runReader(
  keyboard: Keyboard,
  sources: readonly string[],
  options: ReaderOptions,
): Promise<void> {
  const { env, stdout } = process;
  const remembered = await openRemembered();
  const { places, settings } = remembered;
  const { config } = settings;
  const asked = options.lang ?? config.language;
  const language = chooseLanguage(env, asked);
  const [messages, readerMessages] = await Promise.all([
    loadCliMessages(language),
    loadReaderMessages(language),
  ]);
  const scheme = options.romanize ? schemeOf(remembered) : undefined;
  const session = await whileLoading(keyboard, messages, (loading) =>
    ReadingSession.open(sources, places, scheme, loading),
  );
  const { reading } = session;
  const { opened: document, start, marks } = reading;
  const terminal = await openSession({
    input: keyboard.stream,
    output: stdout,
    env,
    override: options.bidi ?? config.bidi,
    remembered: config.terminals,
    log: openLog(env),
  });
  const pointer = new Pointer();
  const input = new TerminalInput(keyboard.stream, pointer.tell, terminal.late);
  const noteLater = whenQuiet((note: () => void) => note());
  const errands = new Errands();
  let naming: Promise<unknown> = Promise.resolve();
  try {
    if (config.mouse && options.mouse !== false) terminal.stdout.write(MOUSE_ON);
    const habits = { ...preferencesOf(remembered), locale: chooseLocale(env, asked) };
    const depth = colourDepth(stdout);
    terminal.stdout.enter();
    const said = warningOf(document, messages);
    const first = firstScreen(document, terminal.stdout, {
      messages: readerMessages,
      depth,
      preferences: habits,
      start,
      marks,
      message:
        said ?? optionWarning(settings, messages) ?? memoryWarning(places.diagnostics[0], messages),
      hint: hintOf(remembered, terminal, options),
      last: sources.length === 0 ? session.last?.title : undefined,
    });
    const { obeyEarlyKeys: startReader } = await import('../../app/early-keys.ts');
    const rest = restOf(REST);
    const { loop, handOver } = startReader(first, input, {
      screen: terminal.stdout,
      depth,
      messages: readerMessages,
      services: createServices(session, terminal, pointer, messages, errands),
      onPlace: (leaving, { article }) => noteLater(() => void session.note(article, leaving)),
      onWait: rest.end,
    });
    const load = async (): Promise<void> => {
      await rest.over;
      if (loop.isOver) return;
      const named = reading.named();
      naming = named;
      const piece = await named;
      loop.dispatch({ type: 'glossaries', document: piece });
      const text = warningOf(piece, messages);
      if (text !== undefined && text !== said)
        loop.dispatch({ type: 'say', message: { type: 'text', text } });
      await turn();
      if (loop.isOver) return;
      const { listen } = await import('../../app/run.tsx');
      if (loop.isOver) return;
      handOver();
      await listen(loop, { stdin: input, stdout: terminal.stdout });
    };
    const ending = await Promise.race([loop.ended, load().then(() => loop.ended)]);
    const moment = new Moment(LEAVING);
    const hurry = AbortSignal.timeout(HURRY);
    places.hurry(hurry);
    const saving = Promise.all([
      saveDialect(remembered, terminal, hurry),
      session.note(ending.document.article, ending.leaving),
      savePreferences(remembered, habits, ending.preferences),
    ]).then(async ([unkept]) => {
      await places.written();
      return unkept;
    });
    // A copy may go by the terminal, which is ours no longer after that.
    const isCopied = await moment.holds(errands.over());
    errands.giveUp();
    terminal.close();
    const isSaved = await moment.holds(saving);
    if (ending.isInterrupted) interrupt();
    const unkept = isSaved ? await saving : undefined;
    const unsaved = memoryWarning(unkept ?? places.diagnostics[0], messages);
    await warn(unfinished(isSaved, isCopied, messages) ?? unsaved, messages);
    const reads = Promise.all([session.settled, naming]);
    if (!(await moment.holds(reads))) abandon();
    const isWritten = await moment.holds(
      new Promise<void>((done) => whenWritten(stdout, undefined, done)),
    );
    moment.pass();
    if (!(isSaved && isCopied && isWritten)) endNow();
  } finally {
    input.close();
    terminal.close();
    keyboard.close();
  }
}

/** What was not done when the reader was left. */
function unfinished(
  isSaved: boolean,
  isCopied: boolean,
  { unfinished }: CliMessages,
): string | undefined {
  if (isSaved) return isCopied ? undefined : unfinished.copied;
  return isCopied ? unfinished.saved : unfinished.both;
}

/** What is said of the terminal, once: who has read on has seen that it is right. */
function hintOf(
  { places }: Remembered,
  { found }: TerminalSession,
  { romanize }: ReaderOptions,
): Hint {
  if (places.last() !== undefined || romanize) return undefined;
  if (missingGlyphs(process.env, process.platform)) return 'no-letters';
  return found.isGuess ? 'unknown-terminal' : undefined;
}

/** Milliseconds for others to give files back, in all; less than the moment in which what is not written can be told. */
const HURRY = LEAVING - 100;

/** Milliseconds before what is not needed yet is loaded: keys typed at first sight are obeyed before that. */
const REST = 50;

/** A rest that can be ended before its time. */
function restOf(time: number): { readonly over: Promise<void>; readonly end: () => void } {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
    setTimeout(end, time).unref();
  });
  return { over, end };
}

/** Time for what the terminal has sent: it is read between two rounds, and the first may come before that. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

/** Milliseconds without a change after which a place is written down: whoever kills the reader keeps it. */
const QUIET = 1000;

/** Does it for the last value only, once no other has come for a while. */
function whenQuiet<Value>(act: (value: Value) => void): (value: Value) => void {
  let timer: NodeJS.Timeout | undefined;
  return (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(value), QUIET).unref();
  };
}

function optionWarning(
  { path, diagnostics: [first] }: FileSettings,
  messages: CliMessages,
): string | undefined {
  return first && formatOption(path, first, messages);
}

function memoryWarning(
  diagnostic: FileDiagnostic | MemoryDiagnostic | undefined,
  messages: CliMessages,
): string | undefined {
  return diagnostic && formatDiagnostic(diagnostic, messages);
}

/** Whether there are colours at all is the theme's to say: it follows NO_COLOR unless the file asks for colours. */
function colourDepth(stdout: NodeJS.WriteStream): Depth {
  const { NO_COLOR: _, ...env } = process.env;
  return stdout.getColorDepth(env) as Depth;
}
