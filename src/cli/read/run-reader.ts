/** The reader on a terminal: from its options and its article to the first screen, and on to the last. */
import type { FileSettings } from '../../settings/options-file.ts';
import { lackOf } from '../../terminal/identify/glyphs.ts';
import { MOUSE_ON, TerminalInput } from '../../terminal/input/terminal-input.ts';
import type { Keyboard } from '../../terminal/input/keyboard.ts';
import { openLog } from '../../terminal/screen/log.ts';
import { openSession, type Session } from '../../terminal/screen/session.ts';
import { whenWritten } from '../../terminal/screen/written.ts';
import { firstScreen, type Hint } from '../../app/first-screen.ts';
import { catalogueIn } from '../../languages/reader/load.ts';
import { chooseLanguage, chooseLocale } from '../../languages/choose.ts';
import type { Depth } from '../../screen/theme.ts';
import { Desk } from './session.ts';
import { abandon, endNow, interrupt, warn } from '../exit.ts';
import { habitsOf, keepDialect, keepHabits } from '../../settings/preferences.ts';
import { wordsIn } from '../../languages/cli/load.ts';
import type { Words } from '../../languages/cli/messages.ts';
import { Errands, LEAVING, Moment } from './leaving.ts';
import { whileLoading } from './loading.ts';
import { flaw } from './resolve-source.ts';
import { Pointer } from './mouse.ts';
import { createServices } from './effects.ts';
import { openRemembered, type Remembered, standardOf } from '../../settings/open.ts';
import { told, toldOption } from '../../languages/diagnostics/locate.ts';

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
export async function readOn(
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
  const [words, catalogue] = await Promise.all([wordsIn(language), catalogueIn(language)]);
  const standard = options.romanize ? standardOf(remembered) : undefined;
  const desk = await whileLoading(keyboard, words, (loading) =>
    Desk.open(sources, places, standard, loading),
  );
  const { reading } = desk;
  const { document, start, marks } = reading;
  const session = await openSession({
    input: keyboard.stream,
    output: stdout,
    env,
    override: options.bidi ?? config.bidi,
    remembered: config.terminals,
    log: openLog(env),
  });
  const pointer = new Pointer();
  const input = new TerminalInput(keyboard.stream, pointer.tell, session.late);
  const noteLater = whenQuiet((note: () => void) => note());
  const errands = new Errands();
  let naming: Promise<unknown> = Promise.resolve();
  try {
    if (config.mouse && options.mouse !== false) session.stdout.write(MOUSE_ON);
    const habits = { ...habitsOf(remembered), locale: chooseLocale(env, asked) };
    const depth = colourDepth(stdout);
    session.stdout.enter();
    const said = flaw(document, words);
    const first = firstScreen(document, session.stdout, {
      catalogue,
      depth,
      habits,
      start,
      marks,
      message: said ?? toldProblem(settings, words) ?? told(places.problems[0], words),
      hint: hintOf(remembered, session, options),
      last: sources.length === 0 ? desk.last?.title : undefined,
    });
    const { start: startReader } = await import('../../app/early-keys.ts');
    const rest = restOf(REST);
    const { loop, handOver } = startReader(first, input, {
      screen: session.stdout,
      depth,
      catalogue,
      services: createServices(desk, session, pointer, words, errands),
      onPlace: (leaving, { article }) => noteLater(() => void desk.note(article, leaving)),
      onWait: rest.end,
    });
    const load = async (): Promise<void> => {
      await rest.over;
      if (loop.isOver) return;
      const named = reading.named();
      naming = named;
      const piece = await named;
      loop.dispatch({ type: 'glossaries', piece });
      const text = flaw(piece, words);
      if (text !== undefined && text !== said)
        loop.dispatch({ type: 'say', message: { type: 'text', text } });
      await turn();
      if (loop.isOver) return;
      const { listen } = await import('../../app/run.tsx');
      if (loop.isOver) return;
      handOver();
      await listen(loop, { stdin: input, stdout: session.stdout });
    };
    const ending = await Promise.race([loop.ended, load().then(() => loop.ended)]);
    const moment = new Moment(LEAVING);
    const hurry = AbortSignal.timeout(HURRY);
    places.hurry(hurry);
    const saving = Promise.all([
      keepDialect(remembered, session, hurry),
      desk.note(ending.piece.article, ending.leaving),
      keepHabits(remembered, habits, ending.habits),
    ]).then(async ([unkept]) => {
      await places.written();
      return unkept;
    });
    // A copy may go by the terminal, which is ours no longer after that.
    const isCopied = await moment.holds(errands.over());
    errands.giveUp();
    session.close();
    const isSaved = await moment.holds(saving);
    if (ending.isInterrupted) interrupt();
    const unkept = isSaved ? await saving : undefined;
    const trouble = told(unkept ?? places.problems[0], words);
    await warn(unfinished(isSaved, isCopied, words) ?? trouble, words);
    const reads = Promise.all([desk.settled, naming]);
    if (!(await moment.holds(reads))) abandon();
    const isWritten = await moment.holds(
      new Promise<void>((done) => whenWritten(stdout, undefined, done)),
    );
    moment.pass();
    if (!(isSaved && isCopied && isWritten)) endNow();
  } finally {
    input.close();
    session.close();
    keyboard.close();
  }
}

/** What was not done when the reader was left. */
function unfinished(
  isSaved: boolean,
  isCopied: boolean,
  { unfinished }: Words,
): string | undefined {
  if (isSaved) return isCopied ? undefined : unfinished.copied;
  return isCopied ? unfinished.saved : unfinished.both;
}

/** What is said of the terminal, once: who has read on has seen that it is right. */
function hintOf({ places }: Remembered, { found }: Session, { romanize }: ReaderOptions): Hint {
  if (places.last() !== undefined || romanize) return undefined;
  if (lackOf(process.env, process.platform)) return 'no-letters';
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

function toldProblem(
  { path, problems: [problem] }: FileSettings,
  words: Words,
): string | undefined {
  return problem && toldOption(path, problem, words);
}

/** Whether there are colours at all is the theme's to say: it follows NO_COLOR unless the file asks for colours. */
function colourDepth(stdout: NodeJS.WriteStream): Depth {
  const { NO_COLOR: _, ...env } = process.env;
  return stdout.getColorDepth(env) as Depth;
}
