/** The front page on a terminal: from the store to the first screen, and on to the last. */

import { firstFront, frontScreen } from '../../app/front-screen.ts';
import { type Program, ProgramLoop } from '../../app/loop.ts';
import { type Started, started } from '../../app/start.ts';
import { dispatchFront, type FrontEvent } from '../../front/dispatch.ts';
import { EntryOrder } from '../../front/order.ts';
import type { FrontRequest } from '../../front/request.ts';
import type { FrontState } from '../../front/state.ts';
import { chooseLanguage, chooseLocale } from '../../languages/choose.ts';
import { loadCliMessages } from '../../languages/cli/load.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic, formatOption } from '../../languages/diagnostics/format.ts';
import { loadFrontMessages } from '../../languages/front/load.ts';
import { loadReaderMessages } from '../../languages/reader/load.ts';
import { savedPosition } from '../../reader/moves/places.ts';
import { preferencesIn } from '../../reader/state.ts';
import { openRemembered, type Remembered, schemeOf, storeFoldersOf } from '../../settings/open.ts';
import { preferencesOf } from '../../settings/preferences.ts';
import { openStore } from '../../store/open-store.ts';
import type { ArticleList, Store } from '../../store/store.ts';
import { dropEarlyAnswers } from '../../terminal/identify/ask.ts';
import type { Keyboard } from '../../terminal/input/keyboard.ts';
import { MOUSE_ON, TerminalInput } from '../../terminal/input/terminal-input.ts';
import { openLog } from '../../terminal/screen/log.ts';
import { openSession, type TerminalSession } from '../../terminal/screen/session.ts';
import { type OpenedFeeds, openFeeds } from '../feeds/opened-feeds.ts';
import { outsideServices } from '../read/effects.ts';
import { finish } from '../read/finish.ts';
import { Errands } from '../read/leaving.ts';
import { Pointer } from '../read/mouse.ts';
import { openOptions } from '../read/resolve-source.ts';
import { colourDepth, type ReaderOptions } from '../read/run-reader.ts';
import { webOf } from '../read/web.ts';
import { FrontSession } from './front-session.ts';

type FrontLoop = ProgramLoop<FrontState, FrontEvent, FrontRequest>;

export type FrontOptions = ReaderOptions & {
  /** Only if the person follows a feed. */
  readonly isForFeeds?: true;
};

/** Whether there was a front page. Throws `SourceError`. */
export async function runFront(keyboard: Keyboard, options: FrontOptions): Promise<boolean> {
  const { env, stdout } = process;
  const ends = { input: keyboard.stream, output: stdout };
  const remembered = await openRemembered();
  const { settings, places } = remembered;
  const { config } = settings;
  const asked = options.lang ?? config.language;
  const language = chooseLanguage(env, asked);
  const preferences = { ...preferencesOf(remembered), locale: chooseLocale(env, asked) };
  const [messages, reader, front] = await Promise.all([
    loadCliMessages(language),
    loadReaderMessages(language),
    loadFrontMessages(language),
  ]);
  const words = { reader, front, feeds: messages.feeds };
  const opened = await openFront(remembered, options, messages).catch(async (error: unknown) => {
    await dropEarlyAnswers(ends);
    throw error;
  });
  if (!opened) return false;
  const { feeds, bundled, sender } = opened;
  // The terminal takes a while to answer what it is asked.
  const terminal = await openSession({
    ...ends,
    env,
    override: options.bidi ?? config.bidi,
    remembered: config.terminals,
    log: openLog(env),
  });
  const pointer = new Pointer();
  const input = new TerminalInput(keyboard.stream, pointer.tell, terminal.late);
  const errands = new Errands();
  const reads = new Errands();
  try {
    if (config.mouse && options.mouse !== false) terminal.stdout.write(MOUSE_ON);
    const look = { words, depth: colourDepth(stdout) };
    const scheme = options.romanize ? schemeOf(remembered) : undefined;
    const session = new FrontSession({
      ...opened,
      folder: storeFoldersOf(remembered).folder,
      refreshMinutes: options.offline ? 0 : config.refresh,
      places,
      messages,
      web: webOf(messages, options.offline),
      reading: { ...(scheme && { scheme }), ...openOptions(options, messages) },
      outside: outsideServices(terminal, pointer, errands),
      errands,
    });
    terminal.stdout.enter();
    const [optionFault] = settings.diagnostics;
    const text = optionFault
      ? formatOption(settings.path, optionFault, messages)
      : (opened.warning ??
        (places.diagnostics[0] && formatDiagnostic(places.diagnostics[0], messages)));
    const first = firstFront(
      terminal.stdout,
      {
        articles: session.articles,
        ordered: orderOf(session.articles),
        now: Date.now(),
        preferences,
        ...(text !== undefined && { message: { type: 'text', text } }),
      },
      look,
    );
    const program: Program<FrontState, FrontEvent, FrontRequest> = {
      dispatch: dispatchFront,
      draw: frontScreen(look),
      serve: session.serve,
      readerIn: (state: FrontState) => state.reading?.state,
    };
    const loop: FrontLoop = new ProgramLoop(first, program, {
      screen: terminal.stdout,
      onPointing: pointer.onPointing,
      onPlace: (position, { article }) => session.note(article, position),
    });
    session.start((news) => loop.dispatch(news));
    const running = started(loop, input);
    const loaded = reads.run(loadInk(running, input, terminal));
    const over = await Promise.race([loop.over, loaded.then(() => loop.over)]);
    const { state, isInterrupted } = over;
    const { reading } = state;
    await finish(
      {
        isInterrupted,
        preferences: reading ? preferencesIn(reading.state) : state.preferences,
      },
      {
        remembered,
        session,
        leave: () => session.leave(reading && savedPosition(reading.state)),
        terminal,
        messages,
        before: preferences,
        errands,
        reads: new Errands(),
      },
    );
  } finally {
    input.close();
    terminal.close();
    keyboard.close();
    if (bundled === undefined) await feeds.states.settled();
    await sender?.end();
  }
  return true;
}

/** The store with the feeds; bundled articles for a person without feeds and without stored articles. */
async function openFront(
  remembered: Remembered,
  { isForFeeds }: FrontOptions,
  messages: CliMessages,
) {
  const feeds = await openFeeds(messages);
  const { account, subscriptions } = feeds;
  const hasFeeds = subscriptions.length > 0 || account !== undefined;
  if (isForFeeds && !hasFeeds) return undefined;
  const files = await openStore(storeFoldersOf(remembered));
  const [fault] = files.diagnostics;
  const warning = fault && formatDiagnostic(fault, messages);
  if (hasFeeds || files.list.length > 0) {
    const { store, sender } = await openMarkedStore(files, feeds);
    return { store, feeds, sender, warning, bundled: undefined };
  }
  await files.close();
  const { bundledList } = await import('./bundled-list.ts');
  const bundled = await bundledList();
  return { store: undefined, feeds, sender: undefined, warning, bundled };
}

/** With an account, marks are queued for the server, and sent while the front page is open. */
async function openMarkedStore(files: Store, { account }: OpenedFeeds) {
  if (!account) return { store: files, sender: undefined };
  const [{ withOutbox }, { MarkSender }] = await Promise.all([
    import('../account/account-store.ts'),
    import('../account/mark-sender.ts'),
  ]);
  const sender = new MarkSender(account);
  return { store: withOutbox(files, account.outbox, sender.nudge), sender };
}

function orderOf(articles: ArticleList) {
  const order = new EntryOrder();
  for (const article of articles) order.add(article);
  return order.ordered;
}

/** Milliseconds before Ink is loaded: keys typed at first sight are obeyed before that. */
const REST = 50;

async function loadInk(
  running: Started<FrontLoop>,
  input: TerminalInput,
  terminal: TerminalSession,
): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, REST).unref());
  if (running.loop.isOver) return;
  const [{ runInk }, { InkStdin }] = await Promise.all([
    import('../../app/app.tsx'),
    import('../../terminal/input/ink-stdin.ts'),
  ]);
  if (running.loop.isOver) return;
  await runInk(running, { stdin: new InkStdin(input), stdout: terminal.stdout });
}
