/**
 * `sahifa front --plain` at a terminal: the front page for a screen reader, line by line. It takes the keys of the front page
 * as typed lines, and writes no escape sequences.
 */
import { createInterface } from 'node:readline';
import type { Feeds, FrontNews } from '../../front/action.ts';
import { ALL, type Filter } from '../../front/filter.ts';
import type { FrontHelpId } from '../../front/keymap.ts';
import type { Deed } from '../../front/message.ts';
import { chooseLanguage, chooseLocale } from '../../languages/choose.ts';
import { loadCliMessages } from '../../languages/cli/load.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { loadFrontMessages } from '../../languages/front/load.ts';
import { plain } from '../../languages/isolates.ts';
import { loadReaderMessages } from '../../languages/reader/load.ts';
import { digitsToAscii } from '../../reader/keyboard/digits.ts';
import { firstKey, layoutFor } from '../../reader/keyboard/first-key.ts';
import type { Preferences } from '../../reader/state.ts';
import { filterTitle, itemTitle } from '../../screen/front/filter-title.ts';
import { frontMessageText } from '../../screen/front/front-message-text.ts';
import type { FrontWords } from '../../screen/front/front-view.ts';
import { openRemembered, schemeOf, storeFoldersOf } from '../../settings/open.ts';
import { preferencesOf } from '../../settings/preferences.ts';
import type { Keyboard } from '../../terminal/input/keyboard.ts';
import { warn } from '../exit.ts';
import { writeLines } from '../output/stdout.ts';
import { Errands } from '../read/leaving.ts';
import { openReading } from '../read/open-reading.ts';
import { openOptions, warningOf } from '../read/resolve-source.ts';
import { type PlainOptions, tellBySections } from '../read/screen-reader.ts';
import { webOf } from '../read/web.ts';
import { FrontSession, type FrontWorld, placesIn } from './front-session.ts';
import { openFront } from './open-front.ts';
import { sentences, spokenEntry } from './spoken-entries.ts';

/** Whether the person follows a feed. Throws `SourceError`. */
export async function talkFront(keyboard: Keyboard, options: PlainOptions): Promise<boolean> {
  const { env } = process;
  const remembered = await openRemembered();
  const { settings, places } = remembered;
  const asked = options.lang ?? settings.config.language;
  const language = chooseLanguage(env, asked);
  const [messages, reader, front] = await Promise.all([
    loadCliMessages(language),
    loadReaderMessages(language),
    loadFrontMessages(language),
  ]);
  const opened = await openFront(remembered, { isForFeeds: true }, messages);
  if (!opened) {
    keyboard.close();
    return false;
  }
  if (opened.warning !== undefined) await warn(opened.warning, messages);
  const lines = createInterface({ input: keyboard.stream, terminal: false });
  const scheme = options.romanize ? schemeOf(remembered) : undefined;
  const errands = new Errands();
  const world: FrontWorld = {
    ...opened,
    folder: storeFoldersOf(remembered).folder,
    refreshMinutes: options.offline ? 0 : settings.config.refresh,
    places,
    messages,
    web: webOf(messages, options.offline),
    reading: { ...(scheme && { scheme }), ...openOptions(options, messages) },
    outside: undefined,
    errands,
  };
  const page = new TalkingFront(world, {
    words: { reader, front, feeds: messages.feeds },
    messages,
    locale: chooseLocale(env, asked),
    preferences: preferencesOf(remembered),
  });
  try {
    await page.talk(lines[Symbol.asyncIterator]());
  } finally {
    lines.close();
    keyboard.close();
    await page.leave();
    await errands.over();
    await opened.feeds.states.settled();
    await opened.sender?.end();
  }
  return true;
}

type Speech = {
  readonly words: FrontWords;
  readonly messages: CliMessages;
  readonly locale: string;
  readonly preferences: Preferences;
};

/** Articles that are told at once. */
const PAGE = 10;

const MARKS = { m: ['read', 'unread'], s: ['starred', 'unstarred'] } as const;

/** Commands beside those that `spoken.keys` tells, with what is typed behind them. */
const HELP: readonly (readonly [key: string, FrontHelpId, 'number' | 'words' | undefined])[] = [
  ['t', 'feeds', undefined],
  ['F', 'query', 'words'],
  ['/', 'search', 'words'],
  ['m', 'toggleRead', 'number'],
  ['s', 'star', 'number'],
  ['A', 'allRead', undefined],
  ['U', 'undo', undefined],
  ['R', 'refreshAll', undefined],
];

class TalkingFront {
  readonly #world: FrontWorld;
  readonly #session: FrontSession;
  readonly #speech: Speech;
  #filter: Filter = ALL;
  #keys: readonly string[] = [];
  #feeds: Feeds = { items: [], titles: new Map(), directions: new Map() };
  /** Index of the first article that was told last. */
  #first = 0;
  /** Numbers are those of the list of feeds. */
  #isInFeeds = false;

  constructor(world: FrontWorld, speech: Speech) {
    this.#world = world;
    this.#speech = speech;
    this.#session = new FrontSession(world);
  }

  leave(): Promise<void> {
    return this.#session.leave(undefined);
  }

  async talk(typed: AsyncIterator<string>): Promise<void> {
    const { spoken } = this.#speech.words.front;
    await this.#start();
    writeLines([plain(spoken.keys('Enter', 'p', '?', 'q')), '']);
    this.#tellEntries(0);
    for (;;) {
      const { done, value } = await typed.next();
      if (done || !(await this.#obey(value.trim(), typed))) return;
    }
  }

  async #start(): Promise<void> {
    this.#session.start(this.#hear);
    await this.#session.count();
    await this.#list(ALL);
  }

  readonly #hear = (news: FrontNews | undefined): void => {
    if (news?.type === 'listed') this.#keys = news.ordered.keys;
    if (news?.type === 'feeds') this.#feeds = news.feeds;
    if (news?.type === 'say') {
      const { words, preferences } = this.#speech;
      writeLines([plain(frontMessageText(news.message, words, { preferences }))]);
    }
  };

  /** False if the person leaves. */
  async #obey(line: string, typed: AsyncIterator<string>): Promise<boolean> {
    const ascii = digitsToAscii(line);
    if (/^\d+$/.test(ascii)) {
      await this.#choose(Number(ascii) - 1, typed);
      return true;
    }
    const layout = layoutFor(this.#speech.locale);
    const { key, length } = line === '' ? { key: 'n', length: 0 } : firstKey(line, layout);
    const rest = line.slice(length).trim();
    switch (key) {
      case 'q':
        return false;
      case 'n':
        this.#tellEntries(this.#isInFeeds ? this.#first : this.#first + PAGE);
        break;
      case 'p':
        this.#tellEntries(Math.max(0, this.#first - PAGE));
        break;
      case 't':
        await this.#session.count();
        this.#tellFeeds();
        break;
      case 'F':
      case '/':
        await this.#show(
          rest === ''
            ? ALL
            : key === 'F'
              ? { type: 'query', query: rest }
              : { type: 'search', words: rest },
        );
        break;
      case 'm':
      case 's':
        await this.#mark(Number(digitsToAscii(rest)) - 1, MARKS[key]);
        break;
      case 'A':
        await this.#ask({ type: 'read-all', filter: this.#filter });
        break;
      case 'U':
        await this.#ask({ type: 'undo' });
        break;
      case 'R':
        await this.#ask({ type: 'refresh', feeds: undefined });
        await this.#show(this.#filter);
        break;
      default:
        this.#help();
    }
    return true;
  }

  async #ask(request: Parameters<FrontSession['serve']>[0]): Promise<void> {
    this.#hear(await this.#session.serve(request));
  }

  async #show(filter: Filter): Promise<void> {
    await this.#list(filter);
    this.#tellEntries(0);
  }

  async #list(filter: Filter): Promise<void> {
    this.#filter = filter;
    this.#keys = [];
    await this.#ask({ type: 'list', filter, stays: [] });
  }

  /** The article or the feed of this index. */
  async #choose(index: number, typed: AsyncIterator<string>): Promise<void> {
    const item = this.#isInFeeds ? this.#feeds.items[index] : undefined;
    const key = this.#isInFeeds ? undefined : this.#keys[index];
    if (item) await this.#show(item.filter);
    else if (key !== undefined) await this.#read(key, typed);
    else this.#help();
  }

  async #read(key: string, typed: AsyncIterator<string>): Promise<void> {
    const { store, places, reading: options } = this.#world;
    const { words, messages, locale } = this.#speech;
    const reading = await openReading(key, store ? placesIn(store, key, places) : places, options);
    await warn(warningOf(reading.opened, messages), messages);
    await this.#ask({ type: 'mark', keys: [key], deed: 'read', isQuiet: true });
    const layout = layoutFor(locale, reading.opened.article.language);
    await tellBySections(reading, typed, { readerMessages: words.reader, layout, isLast: true });
    this.#tellEntries(this.#first);
  }

  async #mark(index: number, [on, off]: readonly [Deed, Deed]): Promise<void> {
    const article = this.#session.articles.get(this.#keys[index] ?? '');
    if (!article) return this.#help();
    const isOn = on === 'read' ? article.isRead : article.isStarred;
    await this.#ask({ type: 'mark', keys: [article.key], deed: isOn ? off : on });
  }

  #tellEntries(first: number): void {
    const { words } = this.#speech;
    const all = this.#keys.length;
    this.#isInFeeds = false;
    if (first > 0 && first >= all) {
      writeLines([words.front.spoken.noMore]);
      return;
    }
    this.#first = first;
    const now = Date.now();
    const keys = this.#keys.slice(first, first + PAGE);
    const title = filterTitle({ listing: { filter: this.#filter }, feeds: this.#feeds }, words);
    const unread = this.#keys.filter((key) => this.#session.articles.get(key)?.isRead === false);
    writeLines([
      sentences([title, words.front.unread(unread.length)]),
      ...keys.flatMap((key, at) => {
        const article = this.#session.articles.get(key);
        if (!article) return [];
        const source = this.#feeds.titles.get(article.feed) ?? article.source;
        return spokenEntry(article, { number: first + at + 1, all, source, now }, words);
      }),
    ]);
  }

  #tellFeeds(): void {
    const { words } = this.#speech;
    const { reader, front } = words;
    const { items } = this.#feeds;
    this.#isInFeeds = true;
    writeLines([
      sentences([front.feeds, front.spoken.feedKeys]),
      ...items.map(({ filter, unread, fault = '' }, at) =>
        sentences([
          reader.matches(at + 1, items.length),
          itemTitle(filter, words),
          front.unread(unread),
          fault,
        ]),
      ),
    ]);
  }

  #help(): void {
    const { keys, spoken } = this.#speech.words.front;
    const behind = { number: ' 1', words: ` ${spoken.words}` };
    writeLines([
      plain(spoken.keys('Enter', 'p', '?', 'q')),
      ...HELP.map(([key, id, what]) => plain(`${key}${what ? behind[what] : ''}: ${keys[id]}`)),
    ]);
  }
}
