/** What lies on the reader's desk: the article that is read, and those that can be gone on with. */
import type { Article } from '../../article/article.ts';
import type { ChosenStandard } from '../../names/romanization.ts';
import { sourceOf } from '../../library/article-key.ts';
import type { Places } from '../../settings/history.ts';
import type { Loading } from '../../library/read.ts';
import { bundledArticles } from '../../library/open-article.ts';
import type { Leaving } from '../../reader/leaving.ts';
import type { NextArticle, Services } from '../../app/effects.ts';
import { openReading, type Reading } from './open-reading.ts';
import { shelfOf } from './shelf.ts';

/** Articles one after the other: what was left is remembered, and what is opened goes on where it was left. */
export class Desk {
  readonly #sources: readonly string[];
  readonly #places: Places;
  readonly #standard: ChosenStandard | undefined;
  #reading: Reading;
  #position: number | undefined;
  /** Done when nothing more is being opened. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    sources: readonly string[],
    places: Places,
    first: Reading,
    standard?: ChosenStandard,
  ) {
    this.#sources = sources;
    this.#places = places;
    this.#standard = standard;
    this.#reading = first;
  }

  /** Throws `SourceError`. `standard`: articles are shown in Latin letters by it. */
  static async open(
    sources: readonly string[],
    places: Places,
    standard?: ChosenStandard,
    loading?: Loading,
  ): Promise<Desk> {
    const first = await openReading(sources[0], places, standard, loading);
    return new Desk(sources, places, first, standard);
  }

  /** What is being read. */
  get reading(): Reading {
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

  /** Remembers a place in an article; where another is on the desk by now, it was left with its place before. */
  async note(article: Article, leaving: Leaving): Promise<void> {
    if (this.#reading.document.article === article) await this.#reading.leave(leaving);
  }

  readonly step: Services['article'] = (by, from) =>
    this.#inTurn(from, async (leave) => {
      const bundled = await bundledArticles();
      const names = bundled.map(({ name }) => name);
      const shelf = shelfOf(this.#sources, names);
      const next = (this.#position ?? shelf.first) + by;
      const name = shelf.names[next];
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
    from: Leaving,
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
    const next = await openReading(source, this.#places, this.#standard);
    const piece = await next.named();
    // Known at once. It may take a while to be on the disk, and nobody has to wait for that here.
    void leave();
    this.#reading = next;
    return { piece, start: next.start, marks: next.marks };
  }
}
