/** The session of the reader: the article that is read, and those that can be gone on with. */

import type { NextArticle, Services } from '../../app/effects.ts';
import type { Article } from '../../article/article.ts';
import { sourceOf } from '../../library/article-key.ts';
import { bundledArticles } from '../../library/open-article.ts';
import type { SavedPosition } from '../../reader/request.ts';
import type { Places } from '../../settings/history.ts';
import { type ArticleReading, openReading, type ReadingOptions } from './open-reading.ts';

/** Articles one after the other: what was left is remembered, and what is opened goes on where it was left. */
export class ReadingSession {
  readonly #sources: readonly string[];
  readonly #places: Places;
  readonly #options: ReadingOptions;
  #reading: ArticleReading;
  #position: number | undefined;
  /** Done when nothing more is being opened. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    sources: readonly string[],
    places: Places,
    first: ArticleReading,
    options: ReadingOptions = {},
  ) {
    this.#sources = sources;
    this.#places = places;
    this.#options = options;
    this.#reading = first;
  }

  /** Throws `SourceError`. `options`: of every article; what they say about a document counts for `sources` only. */
  static async open(
    sources: readonly string[],
    places: Places,
    { loading, ...options }: ReadingOptions = {},
  ): Promise<ReadingSession> {
    const first = await openReading(sources[0], places, { loading, ...options });
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

  /** The article that was left last, where that is another one than this. */
  get last(): { readonly title: string; readonly source: string } | undefined {
    const kept = this.#places.last((key) => sourceOf(key) !== undefined);
    const source = kept && sourceOf(kept.key);
    if (!kept || source === undefined || kept.key === this.#reading.key) return undefined;
    return { title: kept.place.title, source };
  }

  /** Remembers a place in an article; where another is being read by now, it was left with its place before. */
  async note(article: Article, position: SavedPosition): Promise<void> {
    if (this.#reading.opened.article === article) await this.#reading.leave(position);
  }

  readonly step: Services['article'] = (by, from) =>
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

  readonly goOn: Services['goOn'] = (from) =>
    this.#inTurn(from, async (leave) => {
      const { last } = this;
      return last && this.#exchange(last.source, leave);
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

  async #exchange(source: string, leave: () => Promise<void>): Promise<NextArticle> {
    const { document, ...others } = this.#options;
    const options = this.#sources.includes(source) ? this.#options : others;
    const next = await openReading(source, this.#places, options);
    const named = await next.named();
    // Known at once. It may take a while to be on the disk, and nobody has to wait for that here.
    void leave();
    this.#reading = next;
    return { document: named, start: next.start, marks: next.marks };
  }
}

/** Names in order, and where the reader begins. */
export type ArticleList = { readonly names: readonly string[]; readonly first: number };

/** Those named on the command line; with one or none of them, the bundled ones too. */
export function articleListOf(named: readonly string[], bundled: readonly string[]): ArticleList {
  if (named.length > 1) return { names: named, first: 0 };
  const [only] = named;
  if (only === undefined) return { names: bundled, first: 0 };
  const place = bundled.indexOf(only);
  return place < 0 ? { names: [only, ...bundled], first: 0 } : { names: bundled, first: place };
}
