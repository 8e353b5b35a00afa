/** What the front page asks of the world outside: the store, feeds, articles to read, a browser, the clipboard. */
import path from 'node:path';
import { type Services, serve as serveReader } from '../../app/effects.ts';
import { withQuery } from '../../feeds/saved-queries.ts';
import type { Subscription } from '../../feeds/subscriptions.ts';
import { withDirection } from '../../feeds/subscriptions.ts';
import type { Feeds, FrontNews } from '../../front/action.ts';
import type { Filter } from '../../front/filter.ts';
import { testOf } from '../../front/filter.ts';
import type { Deed, FrontMessage } from '../../front/message.ts';
import { EntryOrder, type OrderedKeys } from '../../front/order.ts';
import type { FrontRequest } from '../../front/request.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic, formatParts } from '../../languages/diagnostics/format.ts';
import type { Web } from '../../library/open-address.ts';
import { SourceError } from '../../library/source-error.ts';
import type { Event } from '../../reader/keymap.ts';
import type { Request, SavedPosition } from '../../reader/request.ts';
import { changeFeedsFile, openSavedQueries } from '../../settings/feeds-file.ts';
import type { PlaceHistory } from '../../settings/history.ts';
import type { ListedArticle } from '../../store/entry.ts';
import type { MarkChange } from '../../store/marks.ts';
import { parseQuery } from '../../store/query.ts';
import type { ArticleList, Store, Undo } from '../../store/store.ts';
import { faultSentence } from '../feeds/feed-fault.ts';
import { findArticles } from '../feeds/find-articles.ts';
import { type OpenedFeeds, readFeeds, titleOf } from '../feeds/opened-feeds.ts';
import { createServices, type OutsideServices } from '../read/effects.ts';
import type { Errands } from '../read/leaving.ts';
import {
  type ArticleReading,
  openReading,
  type PlacesOfArticle,
  type ReadingOptions,
} from '../read/open-reading.ts';
import { warningOf } from '../read/resolve-source.ts';
import { ReadingSession } from '../read/session.ts';
import { FeedCounts } from './feed-counts.ts';
import type { FrontRefresh } from './front-refresh.ts';
import { lastRefresh, nextRefresh } from './next-refresh.ts';
import { inSlices } from './slices.ts';

export type FrontWorld = {
  /** Without one, the articles are bundled ones. */
  readonly store: Store | undefined;
  /** The folder of the store. */
  readonly folder: string;
  /** What is listed without a store. */
  readonly bundled: ArticleList | undefined;
  readonly feeds: OpenedFeeds;
  /** Minutes after which feeds are asked by themselves; 0 for never. */
  readonly refreshMinutes: number;
  readonly places: PlaceHistory;
  readonly messages: CliMessages;
  /** Of every article that is opened. */
  readonly reading: ReadingOptions;
  readonly web: () => Promise<Web>;
  readonly outside: OutsideServices;
  /** What is still being written when the program is left. */
  readonly errands: Errands;
};

type Tell = (news: FrontNews) => void;

/** Milliseconds of rest before the numbers in the list of feeds are counted anew. */
const QUIET = 300;

/** As many changes can be taken back. */
const MOST_UNDONE = 100;

/** Milliseconds between two parts of what a search finds. */
const PACE = 80;

/** Milliseconds between two looks at the clock. */
const MINUTE = 60_000;

export class FrontSession {
  readonly #world: FrontWorld;
  #feeds: OpenedFeeds;
  #tell: Tell = () => {};
  #current:
    | { readonly key: string; readonly session: ReadingSession; readonly services: Services }
    | undefined;
  /** The article that was asked for last. */
  #wanted: string | undefined;
  #listing = new AbortController();
  #naming = new AbortController();
  #fetching = new AbortController();
  #counting: NodeJS.Timeout | undefined;
  /** Changes that can be taken back, the last one last. */
  #undos: readonly Promise<Undo | undefined>[] = [];
  #refresh: FrontRefresh | undefined;
  /** When feeds were last asked by themselves. Feeds that fail are not asked each minute. */
  #asked: number | undefined;
  readonly #end = new AbortController();

  constructor(world: FrontWorld) {
    this.#world = world;
    this.#feeds = world.feeds;
  }

  get articles(): ArticleList {
    const { store, bundled } = this.#world;
    const list = store?.list ?? bundled;
    if (!list) throw new Error('there is nothing to list');
    return list;
  }

  /** From now on, news go to `tell`. */
  start(tell: Tell): void {
    this.#tell = tell;
    const { store } = this.#world;
    const { signal } = this.#end;
    if (!store) return;
    store.watch(() => this.#changed(), signal);
    const clock = setInterval(() => {
      tell({ type: 'time', now: Date.now() });
      void this.#refreshInTime();
    }, MINUTE).unref();
    signal.addEventListener('abort', () => clearInterval(clock), { once: true });
    this.#countSoon(0);
    void this.#refreshInTime();
  }

  /** What is being read is left at a place. */
  async leave(position: SavedPosition | undefined): Promise<void> {
    this.#end.abort();
    this.#listing.abort();
    this.#naming.abort();
    this.#fetching.abort();
    clearTimeout(this.#counting);
    this.#refresh?.stop();
    await Promise.all([
      position && this.#current?.session.reading.leave(position),
      this.#refresh?.over,
    ]);
    await this.#world.store?.close();
  }

  /** Remembers a place in the article that is read. */
  note(article: Parameters<ReadingSession['note']>[0], position: SavedPosition): void {
    void this.#current?.session.note(article, position);
  }

  get isFetching(): boolean {
    return this.#current?.session.isFetching ?? false;
  }

  readonly stopFetch = (): void => this.#current?.session.stopFetch();

  get settled(): Promise<unknown> {
    return this.#current?.session.settled ?? Promise.resolve();
  }

  readonly serve = async (request: FrontRequest): Promise<FrontNews | undefined> => {
    try {
      return await this.#answer(request);
    } catch (error) {
      const text =
        error instanceof SourceError
          ? formatParts(error.diagnostic, this.#world.messages).message
          : String(error instanceof Error ? error.message : error);
      return say({ type: 'text', text });
    }
  };

  async #answer(request: FrontRequest): Promise<FrontNews | undefined> {
    const { outside } = this.#world;
    switch (request.type) {
      case 'list':
        await this.#list(request.filter, request.stays);
        return undefined;
      case 'open':
        return this.#open(request.key);
      case 'close':
        await this.#close(request.from);
        return undefined;
      case 'reader':
        return this.#serveReader(request.request);
      case 'mark':
        return this.#mark(request.keys, request.deed, request.isQuiet);
      case 'read-all':
        return this.#mark(await this.#unreadKeys(request.filter), 'read');
      case 'undo':
        return this.#undo();
      case 'refresh':
        return this.#refreshFeeds(request.feeds);
      case 'stop-refresh':
        this.#refresh?.stop();
        return undefined;
      case 'find-names':
        await this.#findNames();
        return undefined;
      case 'stop-names':
        this.#naming.abort();
        return undefined;
      case 'browse':
        return this.#browse(request.urls);
      case 'copy':
        return this.#copy(request.urls);
      case 'direct-feed': {
        const { feed, direction } = request;
        await changeFeedsFile(this.#feeds.path, (yaml) => withDirection(yaml, feed, direction));
        await this.#readFeeds();
        return say({ type: 'feed-direction', direction });
      }
      case 'save-query': {
        const { name, query } = request;
        await changeFeedsFile(this.#feeds.path, (yaml) => withQuery(yaml, { name, query }));
        await this.#readFeeds();
        return say({ type: 'query-saved', name });
      }
      case 'suspend':
        await outside.suspend();
        return undefined;
      case 'dialect':
        return say({ type: 'dialect', name: outside.nextDialect() });
      case 'redraw':
        outside.redraw();
        return undefined;
    }
  }

  // Listing.

  async #list(filter: Filter, stays: readonly string[]): Promise<void> {
    this.#listing.abort();
    this.#listing = new AbortController();
    const { signal } = this.#listing;
    const tell = (ordered: OrderedKeys, isWhole: boolean) => {
      if (!signal.aborted) this.#tell({ type: 'listed', filter, ordered, isWhole });
    };
    if (filter.type === 'search') return this.#search(filter.words, tell, signal);
    const order = new EntryOrder(new Set(stays));
    await inSlices(await this.#found(filter), (article) => order.add(article), signal);
    tell(order.ordered, true);
  }

  /** Articles of a filter, the latest first. */
  async #found(filter: Filter): Promise<Iterable<ListedArticle>> {
    const test = testOf(filter);
    if (test) return those(this.articles, test);
    const { store, messages } = this.#world;
    if (!store || filter.type !== 'query') return [];
    const { articles, diagnostics } = await findArticles(store, filter.query);
    const [diagnostic] = diagnostics;
    if (diagnostic) {
      this.#tell(say({ type: 'text', text: formatDiagnostic(diagnostic, messages) }));
    }
    return articles;
  }

  /** Each article is told as it is found. */
  async #search(
    words: string,
    tell: (ordered: OrderedKeys, isWhole: boolean) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const keys: string[] = [];
    const ordered = () => ({ keys: [...keys], readFrom: keys.length });
    let told = performance.now();
    for await (const { key } of this.#world.store?.search(words, { signal }) ?? []) {
      keys.push(key);
      if (performance.now() - told < PACE && keys.length > 1) continue;
      told = performance.now();
      tell(ordered(), false);
    }
    tell(ordered(), true);
  }

  async #unreadKeys(filter: Filter): Promise<string[]> {
    const keys: string[] = [];
    await inSlices(await this.#found(filter), ({ key, isRead }) => {
      if (!isRead) keys.push(key);
    });
    return keys;
  }

  /** The store has other articles or marks than before. */
  #changed(): void {
    this.#tell({ type: 'articles', articles: this.articles });
    this.#tell({ type: 'came' });
    this.#countSoon();
  }

  // Marks.

  async #mark(keys: readonly string[], deed: Deed, isQuiet?: true): Promise<FrontNews | undefined> {
    const { store } = this.#world;
    if (!store) return isQuiet ? undefined : say({ type: 'no-entry' });
    const changes = keys
      .flatMap((key) => this.articles.get(key) ?? [])
      .filter((article) => isChange(deed, article))
      .map((article) => changeOf(deed, article));
    if (changes.length === 0) return undefined;
    const marking = this.#marked(store.mark(changes));
    if (!isQuiet) this.#undos = [...this.#undos, marking].slice(-MOST_UNDONE);
    const isDone = (await marking) !== undefined;
    return isQuiet || !isDone ? undefined : say({ type: 'done', deed, count: changes.length });
  }

  /** The change that was made last is taken back first, even if it is not on the disk yet. */
  async #undo(): Promise<FrontNews> {
    const last = this.#undos.at(-1);
    if (!last) return say({ type: 'nothing-to-undo' });
    this.#undos = this.#undos.slice(0, -1);
    const undo = await last;
    if (undo) await this.#marked(this.#world.store?.undo(undo));
    return say({ type: 'undone' });
  }

  /** In the list they are there at once, and on the disk later. */
  async #marked(marking: ReturnType<Store['mark']> | undefined): Promise<Undo | undefined> {
    if (!marking) return undefined;
    this.#tell({ type: 'articles', articles: this.articles });
    this.#countSoon();
    const result = await this.#world.errands.run(marking);
    const [diagnostic] = result.diagnostics;
    if (!diagnostic) return result.undo;
    const text = formatDiagnostic(diagnostic, this.#world.messages);
    this.#tell(say({ type: 'text', text }));
    return undefined;
  }

  // Reading.

  async #open(key: string): Promise<FrontNews | undefined> {
    this.#wanted = key;
    const article = this.articles.get(key);
    const reading = await this.#read(key);
    if (!article || !reading) return say({ type: 'no-article' });
    if (this.#wanted !== key) return undefined; // another one is wanted by now
    const session = this.#enter(key, reading);
    const { opened, start, marks } = reading;
    const warning = warningOf(opened, this.#world.messages);
    this.#tell({
      type: 'opened',
      key,
      document: opened,
      start,
      marks,
      ...(warning !== undefined && { message: { type: 'text', text: warning } }),
    });
    void this.#world.errands.run(this.#name(reading));
    void this.#fetchWhole(article, session);
    return undefined;
  }

  /** The page of an entry of which the feed has only the beginning: it takes its place, and is kept. */
  async #fetchWhole(article: ListedArticle, session: ReadingSession): Promise<void> {
    const { store, messages, web } = this.#world;
    if (!store || store.isReadOnly) return;
    const { fetchWholeText, isPageWanted } = await import('../feeds/whole-text.ts');
    if (!isPageWanted(article, this.#subscription(article.feed)?.fullText)) return;
    const tell = (event: Event) => {
      if (this.#current?.session === session) this.#tell({ type: 'reader', event });
    };
    const { client, isOffline } = await web();
    if (isOffline) return;
    const { feedsClient } = await import('../feeds/feeds-client.ts');
    this.#fetching = new AbortController();
    const { signal } = this.#fetching;
    tell({ type: 'say', message: { type: 'whole-text' } });
    const result = await fetchWholeText(article.key, {
      store,
      client: feedsClient(client),
      feedOf: (id) => this.#subscription(id),
      signal,
    });
    if (signal.aborted) return;
    if (result.kind === 'failed') {
      const text = faultSentence(result.fault, messages);
      return tell({ type: 'say', message: { type: 'text', text } });
    }
    if (result.kind === 'put') await this.#reopen(article.key, session);
  }

  /** The text of the article in the store is another now. */
  async #reopen(key: string, session: ReadingSession): Promise<void> {
    const { reading: before } = session;
    this.#tell({ type: 'articles', articles: this.articles });
    const reading = await this.#read(key);
    // A link may have led on meanwhile.
    const isLeft = this.#current?.session !== session || session.reading !== before;
    if (!reading || isLeft || before.key !== reading.key) return;
    this.#enter(key, reading);
    this.#tell({ type: 'reader', event: { type: 'replace', document: reading.opened } });
    await this.#world.errands.run(this.#name(reading));
  }

  async #read(key: string): Promise<ArticleReading | undefined> {
    const { store, folder, places, reading: options } = this.#world;
    const article = this.articles.get(key);
    if (!article) return undefined;
    const direction = this.#subscription(article.feed)?.direction;
    return openReading(
      store ? path.join(folder, article.path) : key,
      store ? placesIn(store, key, places) : places,
      { ...options, ...(direction && { direction }), isEntry: store !== undefined },
    );
  }

  #enter(key: string, reading: ArticleReading): ReadingSession {
    const { places, reading: options, messages, outside } = this.#world;
    const session = new ReadingSession([key], places, reading, options);
    this.#current = { key, session, services: createServices(session, outside, messages) };
    return session;
  }

  /** The names of what is read come when they have been read. */
  async #name(reading: ArticleReading): Promise<void> {
    const document = await reading.named();
    if (this.#current?.session.reading !== reading) return;
    this.#tell({ type: 'reader', event: { type: 'glossaries', document } });
  }

  async #close(from: SavedPosition): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    current?.session.stopFetch();
    this.#fetching.abort();
    await this.#world.errands.run(Promise.resolve(current?.session.reading.leave(from)));
  }

  async #serveReader(request: Request): Promise<FrontNews | undefined> {
    const services = this.#current?.services;
    if (!services) return undefined;
    const event = await serveReader(request, services, (event) =>
      this.#tell({ type: 'reader', event }),
    );
    return event && { type: 'reader', event };
  }

  // Outside.

  async #browse(urls: readonly string[]): Promise<FrontNews> {
    const { browse, addressText } = this.#world.outside;
    let last: FrontMessage = { type: 'no-address' };
    for (const url of urls) {
      const opened = await browse(url);
      if (opened === 'refused') return say({ type: 'refused' });
      const shown = await addressText(url);
      last = opened ? { type: 'opened', url: shown } : { type: 'no-browser', url: shown };
      if (!opened) break;
    }
    return say(last);
  }

  async #copy(urls: readonly string[]): Promise<FrontNews> {
    const way = await this.#world.outside.copy(urls.join('\n'));
    if (way === 'too-long') return say({ type: 'too-long' });
    return say(way ? { type: 'copied-addresses', count: urls.length } : { type: 'not-copied' });
  }

  // Feeds.

  #subscription(id: string): Subscription | undefined {
    return this.#feeds.subscriptions.find((feed) => feed.id === id);
  }

  async #readFeeds(): Promise<void> {
    const { states } = this.#feeds;
    this.#feeds = { ...(await readFeeds(this.#world.messages)), states };
    await this.#count();
  }

  #countSoon(quiet = QUIET): void {
    clearTimeout(this.#counting);
    this.#counting = setTimeout(() => void this.#count(), quiet);
    this.#counting.unref();
  }

  async #count(): Promise<void> {
    const { messages } = this.#world;
    const { subscriptions, states, path } = this.#feeds;
    const queries = openSavedQueries(path);
    const parsed = queries.map(({ name, query }) => ({ name, ...parseQuery(query) }));
    const counts = new FeedCounts();
    const unread = new Map<string, number>();
    const now = Date.now();
    await inSlices(
      this.articles,
      (article) => {
        counts.add(article);
        if (article.isRead) return;
        for (const { name, matches, words } of parsed) {
          if (words.length === 0 && matches(article, now))
            unread.set(name, (unread.get(name) ?? 0) + 1);
        }
      },
      this.#end.signal,
    );
    const { store } = this.#world;
    for (const { name, words } of parsed) {
      const query = queries.find((each) => each.name === name)?.query ?? '';
      if (words.length === 0 || !store || this.#end.signal.aborted) continue;
      const { articles } = await findArticles(store, query);
      unread.set(name, articles.filter(({ isRead }) => !isRead).length);
    }
    if (this.#end.signal.aborted) return;
    const nameOf = (feed: Subscription) => titleOf(feed, this.#feeds);
    const faultOf = ({ id }: Subscription) => {
      const fault = states.of(id)?.fault;
      return fault && faultSentence(fault.diagnostic, messages);
    };
    const feeds: Feeds = {
      items: counts.items({ subscriptions, queries, titleOf: nameOf, faultOf }, unread),
      titles: new Map(subscriptions.map((feed) => [feed.id, nameOf(feed)])),
      directions: directionsOf(subscriptions),
    };
    this.#tell({ type: 'feeds', feeds });
  }

  async #refreshFeeds(ids: readonly string[] | undefined): Promise<FrontNews | undefined> {
    const { store, messages } = this.#world;
    if (!store || this.#refresh) return undefined;
    const { FrontRefresh } = await import('./front-refresh.ts');
    if (this.#refresh) return undefined;
    this.#refresh = new FrontRefresh(
      { store, messages, feeds: this.#feeds, ids },
      {
        progress: (refresh) => this.#tell({ type: 'refreshing', refresh }),
        came: () => this.#changed(),
      },
    );
    try {
      const message = await this.#world.errands.run(this.#refresh.over);
      return say(message);
    } finally {
      this.#refresh = undefined;
      this.#tell({ type: 'refreshing', refresh: undefined });
      if (!this.#end.signal.aborted) await this.#readFeeds();
    }
  }

  /** What has come is told; that nothing has come is not. */
  async #refreshInTime(): Promise<void> {
    const { subscriptions, states, account } = this.#feeds;
    const times = [
      this.#asked,
      account?.state.state.refreshed,
      lastRefresh(subscriptions.map(({ id }) => states.of(id))),
    ].filter((time) => time !== undefined);
    const last = times.length === 0 ? undefined : Math.max(...times);
    const now = Date.now();
    const due = nextRefresh({ minutes: this.#world.refreshMinutes, last, now });
    // Nearest to the minute: else the time that a refresh takes would put off each by one.
    if (due === undefined || due > now + MINUTE / 2 || this.#refresh) return;
    this.#asked = now;
    const news = await this.serve({ type: 'refresh', feeds: undefined });
    if (news && !isEmpty(news)) this.#tell(news);
  }

  async #findNames(): Promise<void> {
    const { store } = this.#world;
    this.#naming.abort();
    this.#naming = new AbortController();
    const { signal } = this.#naming;
    if (!store) {
      this.#tell({ type: 'names', names: { names: [], done: 0, all: 0 } });
      return;
    }
    const { findNewsNames } = await import('./news-names.ts');
    await findNewsNames(
      store,
      (names) => {
        if (!signal.aborted) this.#tell({ type: 'names', names });
      },
      signal,
    );
  }
}

function* those(
  articles: ArticleList,
  isWanted: (article: ListedArticle) => boolean,
): Generator<ListedArticle> {
  for (const article of articles) if (isWanted(article)) yield article;
}

function directionsOf(subscriptions: readonly Subscription[]): Feeds['directions'] {
  return new Map(
    subscriptions.flatMap(({ id, direction }) => (direction ? [[id, direction] as const] : [])),
  );
}

function isEmpty(news: FrontNews): boolean {
  const message = news.type === 'say' ? news.message : undefined;
  return message?.type === 'refreshed' && message.added + message.changed === 0;
}

function say(message: FrontMessage): FrontNews {
  return { type: 'say', message };
}

function isChange(deed: Deed, { isRead, isStarred, isChanged }: ListedArticle): boolean {
  switch (deed) {
    case 'read':
      return !isRead || isChanged;
    case 'unread':
      return isRead;
    case 'starred':
      return !isStarred;
    case 'unstarred':
      return isStarred;
  }
}

function changeOf(deed: Deed, { key, checksum }: ListedArticle): MarkChange {
  switch (deed) {
    case 'read':
      return { key, field: 'read', value: checksum };
    case 'unread':
      return { key, field: 'read', value: false };
    case 'starred':
    case 'unstarred':
      return { key, field: 'starred', value: deed === 'starred' };
  }
}

/** The place of an entry stands in the store, which several machines may share; its named places are this machine's. */
function placesIn(store: Store, key: string, places: PlaceHistory): PlacesOfArticle {
  return {
    find: () => store.list.get(key)?.place,
    save: (_, { title: _title, ...place }) => store.mark([{ key, field: 'place', value: place }]),
    marks: (name) => places.marks(name),
    mark: (name, letter, landmark) => places.mark(name, letter, landmark),
  };
}
