/** The session of the reader: the article that is read, and those that can be gone on with. */

import type { NextArticle, Services } from '../../app/effects.ts';
import type { Article } from '../../article/article.ts';
import { isAddress, sourceOf } from '../../library/article-key.ts';
import { bundledArticles, type OpenedArticle } from '../../library/open-article.ts';
import type { Loading } from '../../library/read.ts';
import type { Fetch } from '../../reader/message.ts';
import { LONGEST_TRAIL } from '../../reader/moves/visit.ts';
import type { SavedPosition } from '../../reader/request.ts';
import type { PlaceHistory } from '../../settings/history.ts';
import {
  type ArticleReading,
  type NamedArticle,
  openReading,
  type ReadingOptions,
} from './open-reading.ts';

/** The next article, with all that is known of it. */
export type OpenedNext = NextArticle & { readonly document: NamedArticle };

/** Articles one after the other: what was left is remembered, and what is opened goes on where it was left. */
export class ReadingSession {
  readonly #sources: readonly string[];
  readonly #places: PlaceHistory;
  readonly #options: ReadingOptions;
  #reading: ArticleReading;
  #position: number | undefined;
  /** Done when nothing more is being opened. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Articles that were read before this one, the last one last. */
  #trail: readonly ArticleReading[] = [];
  /** Addresses that the person typed: what is found may lead to their hosts, wherever these are. */
  readonly #typed: string[];
  /** Ends the fetching of a page. */
  #fetching: AbortController | undefined;
  /** The page that has come, and was not shown yet. */
  #fetched: ArticleReading | undefined;

  constructor(
    sources: readonly string[],
    places: PlaceHistory,
    first: ArticleReading,
    options: ReadingOptions = {},
  ) {
    this.#sources = sources;
    this.#places = places;
    this.#options = options;
    this.#reading = first;
    this.#typed = sources.filter(isAddress);
  }

  /** Throws `SourceError`. `options`: of every article; what they say about a document counts for `sources` only. */
  static async open(
    sources: readonly string[],
    places: PlaceHistory,
    { loading, ...options }: ReadingOptions = {},
  ): Promise<ReadingSession> {
    const begun = { loading, isBeginning: true, ...options };
    const first = await openReading(sources[0], places, begun);
    return new ReadingSession(sources, places, first, options);
  }

  /** What is being read. */
  get reading(): ArticleReading {
    return this.#reading;
  }

  /** Done when no other article is being opened. */
  get settled(): Promise<unknown> {
    return this.#turn;
  }

  get isFetching(): boolean {
    return this.#fetching !== undefined;
  }

  /** The article that was left last, where that is another one than this. */
  get last(): { readonly title: string; readonly source: string } | undefined {
    const kept = this.#places.last((key) => sourceOf(key) !== undefined);
    const source = kept && sourceOf(kept.key);
    if (!kept || source === undefined || kept.key === this.#reading.key) return undefined;
    return { title: kept.place.title, source };
  }

  /** Remembers a place in an article; where another is being read by now, it was left with its place before. */
  async note(article: Article, position: SavedPosition): Promise<void> {
    if (this.#reading.isOf(article)) await this.#reading.leave(position);
  }

  readonly step = (by: 1 | -1, from: SavedPosition) =>
    this.#inTurn(from, async (leave) => {
      const bundled = await bundledArticles();
      const names = bundled.map(({ name }) => name);
      const list = articleListOf(this.#sources, names);
      const next = (this.#position ?? list.first) + by;
      const name = list.names[next];
      if (name === undefined) return undefined;
      const opened = await this.#exchange(name, leave);
      this.#position = next;
      return opened;
    });

  readonly goOn = (from: SavedPosition) =>
    this.#inTurn(from, async (leave) => {
      const { last } = this;
      return last && this.#exchange(last.source, leave);
    });

  readonly fetch: Services['fetch'] = async (link, isTyped, came) => {
    this.stopFetch();
    const fetching = new AbortController();
    const { signal } = fetching;
    this.#fetching = fetching;
    const { document: _, ...options } = this.#options;
    const page = isTyped ? undefined : this.#reading.opened;
    try {
      const address = await addressOf(link, page);
      if (!isAddress(address)) return 'refused';
      if (isTyped) this.#typed.push(address);
      const reading = await openReading(address, this.#places, {
        ...options,
        asking: { origin: isTyped ? 'typed' : 'found', trusted: this.#typed, signal },
        loading: loadingOf(address, came),
      });
      if (signal.aborted) return undefined;
      this.#fetched = reading;
      return 'fetched';
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      if (this.#fetching === fetching) this.#fetching = undefined;
    }
  };

  readonly stopFetch: Services['stopFetch'] = () => {
    this.#fetching?.abort();
    this.#fetching = undefined;
    this.#fetched = undefined;
  };

  readonly visit = (from: SavedPosition) =>
    this.#inTurn(from, async (leave) => {
      const page = this.#fetched;
      return page && this.#enter(page, leave);
    });

  readonly back = (from: SavedPosition) =>
    this.#inTurn(from, async (leave) => {
      const earlier = this.#trail.at(-1);
      if (!earlier) return undefined;
      const trail = this.#trail.slice(0, -1);
      const opened = await this.#enter(earlier, leave);
      this.#trail = trail;
      return opened;
    });

  /** One after the other, each from where the one before has come. What is left is the article that `from` is of. */
  #inTurn<Result>(
    from: SavedPosition,
    act: (leave: () => Promise<void>) => Promise<Result>,
  ): Promise<Result> {
    const asked = this.#reading;
    const leave = async () => {
      if (this.#reading === asked) await asked.leave(from); // else it was left before
    };
    const done = this.#turn.then(() => act(leave));
    this.#turn = done.catch(() => {});
    return done;
  }

  async #exchange(source: string, leave: () => Promise<void>): Promise<OpenedNext> {
    const { document, ...others } = this.#options;
    const options = this.#sources.includes(source) ? this.#options : others;
    return this.#enter(await openReading(source, this.#places, options), leave);
  }

  async #enter(next: ArticleReading, leave: () => Promise<void>): Promise<OpenedNext> {
    const document = await next.named();
    // Known at once. It may take a while to be on the disk, and nobody has to wait for that here.
    void leave();
    this.stopFetch();
    this.#trail = [...this.#trail, this.#reading].slice(-LONGEST_TRAIL);
    this.#reading = next;
    return { document, start: next.start, marks: next.marks };
  }
}

/** Where a link leads from its page; what a person types needs no scheme. */
async function addressOf(link: string, page: OpenedArticle | undefined): Promise<string> {
  const { linkedAddress, typedAddress } = await import('../../library/open-address.ts');
  return page ? linkedAddress(link, page.address) : typedAddress(link);
}

/** Milliseconds between two reports of progress. */
const PACE = 100;

/** `address`: shown until the host is known. */
function loadingOf(address: string, came: (fetch: Fetch) => void): Loading {
  let name = address;
  let told = 0;
  return {
    from: (host) => {
      name = host;
      came({ name, bytes: 0 });
    },
    came: (bytes, total) => {
      const now = performance.now();
      if (now - told < PACE) return;
      told = now;
      came({ name, bytes, ...(total !== undefined && { total }) });
    },
    whole: async () => {},
  };
}

/** Names in order, and where the reader begins. */
export type ArticleChoice = { readonly names: readonly string[]; readonly first: number };

/** Those named on the command line; with one or none of them, the bundled ones too. */
export function articleListOf(named: readonly string[], bundled: readonly string[]): ArticleChoice {
  if (named.length > 1) return { names: named, first: 0 };
  const [only] = named;
  if (only === undefined) return { names: bundled, first: 0 };
  const place = bundled.indexOf(only);
  return place < 0 ? { names: [only, ...bundled], first: 0 } : { names: bundled, first: place };
}
