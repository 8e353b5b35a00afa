/** The reader on a terminal: from its options and its article to the first screen, and on to the last. */

import type { firstScreen, Hint } from '../../app/first-screen.ts';
import type { StartedReader } from '../../app/start.ts';
import { chooseLanguage, chooseLocale } from '../../languages/choose.ts';
import { loadCliMessages } from '../../languages/cli/load.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic, formatOption } from '../../languages/diagnostics/format.ts';
import { loadReaderMessages } from '../../languages/reader/load.ts';
import type { ReaderMessages } from '../../languages/reader/messages.ts';
import type { MemoryDiagnostic } from '../../library/diagnostic.ts';
import type { Preferences, State } from '../../reader/state.ts';
import type { Depth } from '../../screen/parts/theme.ts';
import { openRemembered, type Remembered, schemeOf } from '../../settings/open.ts';
import type { FileSettings } from '../../settings/options-file.ts';
import { preferencesOf } from '../../settings/preferences.ts';
import { dropEarlyAnswers } from '../../terminal/identify/ask.ts';
import { missingGlyphs } from '../../terminal/identify/glyphs.ts';
import type { Keyboard } from '../../terminal/input/keyboard.ts';
import { MOUSE_ON, TerminalInput } from '../../terminal/input/terminal-input.ts';
import { openLog } from '../../terminal/screen/log.ts';
import { openSession, type TerminalSession } from '../../terminal/screen/session.ts';
import { createServices, outsideServices } from './effects.ts';
import { finish } from './finish.ts';
import { Errands } from './leaving.ts';
import { whileLoading } from './loading.ts';
import { Pointer } from './mouse.ts';
import { openOptions, type SourceOptions, warningOf } from './resolve-source.ts';
import { ReadingSession } from './session.ts';

export type ReaderOptions = SourceOptions & {
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
  const reader = await open(keyboard, sources, options);
  const { remembered, session, terminal, messages, readerMessages, preferences } = reader;
  const pointer = new Pointer();
  const input = new TerminalInput(keyboard.stream, pointer.tell, terminal.late);
  const errands = new Errands();
  const reads = new Errands();
  try {
    if (remembered.settings.config.mouse && options.mouse !== false) {
      terminal.stdout.write(MOUSE_ON);
    }
    const depth = colourDepth(process.stdout);
    const first = showFirstScreen(reader, depth, sources, options);
    const { startReader } = await import('../../app/start.ts');
    const rest = restOf(REST);
    const noteLater = whenQuiet((note: () => void) => note());
    const started = startReader(first, input, {
      screen: terminal.stdout,
      depth,
      messages: readerMessages,
      services: createServices(session, outsideServices(terminal, pointer, errands), messages),
      onPlace: (position, { article }) => noteLater(() => void session.note(article, position)),
      onWait: rest.end,
    });
    const { ended } = started.loop;
    if (first.message === undefined) {
      void terminal.settled?.then(() => {
        const hint = hintOf(remembered, terminal, options);
        if (hint !== undefined && !input.hasKeys)
          started.loop.dispatch({ type: 'say', message: { type: hint } });
      });
    }
    const loaded = rest.over.then(() => loadRest(reader, started, input, reads));
    const ending = await Promise.race([ended, loaded.then(() => ended)]);
    const before = preferences;
    const { document, savedPosition } = ending;
    const leave = () => session.note(document.article, savedPosition);
    await finish(ending, {
      remembered,
      session,
      leave,
      terminal,
      messages,
      before,
      errands,
      reads,
    });
  } finally {
    input.close();
    terminal.close();
    keyboard.close();
  }
}

/** What the reader is made of when it begins. */
type OpenedReader = {
  readonly remembered: Remembered;
  readonly messages: CliMessages;
  readonly readerMessages: ReaderMessages;
  readonly session: ReadingSession;
  readonly terminal: TerminalSession;
  readonly preferences: Preferences;
  /** It brings the components of the screen along, which no other command needs. */
  readonly firstScreen: typeof firstScreen;
};

/** Opens the options, the article and the terminal. Throws `SourceError`. */
async function open(
  keyboard: Keyboard,
  sources: readonly string[],
  options: ReaderOptions,
): Promise<OpenedReader> {
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
  const preferences = { ...preferencesOf(remembered), locale: chooseLocale(env, asked) };
  const scheme = options.romanize ? schemeOf(remembered) : undefined;
  const ends = { input: keyboard.stream, output: stdout };
  const session = await whileLoading(keyboard, messages, (loading) =>
    ReadingSession.open(sources, places, { scheme, loading, ...openOptions(options, messages) }),
  ).catch(async (error: unknown) => {
    await dropEarlyAnswers(ends);
    throw error;
  });
  // The terminal takes a while to answer what it is asked.
  const [terminal, { firstScreen }] = await Promise.all([
    openSession({
      ...ends,
      env,
      override: options.bidi ?? config.bidi,
      remembered: config.terminals,
      log: openLog(env),
    }),
    import('../../app/first-screen.ts'),
  ]);
  return { remembered, messages, readerMessages, session, terminal, preferences, firstScreen };
}

/** Takes the alternate screen and shows the article without its names. */
function showFirstScreen(
  reader: OpenedReader,
  depth: Depth,
  sources: readonly string[],
  options: ReaderOptions,
): State {
  const { remembered, session, terminal, messages, readerMessages, preferences } = reader;
  const { places, settings } = remembered;
  const { opened, start, marks } = session.reading;
  terminal.stdout.enter();
  return reader.firstScreen(opened, terminal.stdout, {
    messages: readerMessages,
    depth,
    preferences,
    start,
    marks,
    message:
      warningOf(opened, messages) ??
      optionWarning(settings, messages) ??
      memoryWarning(places.diagnostics[0], messages),
    hint: hintOf(remembered, terminal, options),
    last: sources.length === 0 ? session.last?.title : undefined,
  });
}

/** Loads what the first screen does not need: glossaries, name finder and Ink. Loads nothing once the reader has ended. */
async function loadRest(
  { session: { reading }, terminal, messages }: OpenedReader,
  started: StartedReader,
  input: TerminalInput,
  reads: Errands,
): Promise<void> {
  const { loop } = started;
  if (loop.isOver) return;
  const document = await reads.run(reading.named());
  loop.dispatch({ type: 'glossaries', document });
  const text = warningOf(document, messages);
  // What was wrong without the glossaries has been said on the first screen.
  if (text !== undefined && text !== warningOf(reading.opened, messages)) {
    loop.dispatch({ type: 'say', message: { type: 'text', text } });
  }
  await turn();
  if (loop.isOver) return;
  const [{ runInk }, { InkStdin }] = await Promise.all([
    import('../../app/app.tsx'),
    import('../../terminal/input/ink-stdin.ts'),
  ]);
  if (loop.isOver) return;
  await runInk(started, { stdin: new InkStdin(input), stdout: terminal.stdout });
}

/** What is said of the terminal, once: who has read on has seen that it is right. */
function hintOf(
  { places }: Remembered,
  { found, isSettled }: TerminalSession,
  { romanize }: ReaderOptions,
): Hint {
  if (places.last() !== undefined || romanize) return undefined;
  if (missingGlyphs(process.env, process.platform)) return 'no-letters';
  return found.isGuess && isSettled ? 'unknown-terminal' : undefined;
}

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

/** Milliseconds without a change after which the position is saved, so that a killed reader does not lose it. */
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
  diagnostic: MemoryDiagnostic | undefined,
  messages: CliMessages,
): string | undefined {
  return diagnostic && formatDiagnostic(diagnostic, messages);
}

/** Whether there are colours at all is the theme's to say: it follows NO_COLOR unless the file asks for colours. */
export function colourDepth(stdout: NodeJS.WriteStream): Depth {
  const { NO_COLOR: _, ...env } = process.env;
  return stdout.getColorDepth(env) as Depth;
}
