/** What the reader asks of the world outside: other articles, the clipboard, a browser, the shell, the mouse. */
import type { ChosenStandard } from '../article/romanization.ts';
import { sourceOf } from '../library/article-key.ts';
import type { Places } from '../library/places.ts';
import type { Loading } from '../library/read.ts';
import { bundledArticles } from '../library/source.ts';
import { SourceError } from '../library/source-error.ts';
import type { Leaving } from '../reader/leaving.ts';
import { openAddress } from '../terminal/browser.ts';
import { copyText } from '../terminal/clipboard.ts';
import type { Session } from '../terminal/session.ts';
import type { NextArticle, Pointing, Services } from '../ui/services.ts';
import type { Words } from './languages/words.ts';
import { openReading, type Reading } from './reading.ts';
import { shelfOf } from './shelf.ts';
import { tell } from './wording.ts';

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

  /** The article that was left last, where that is another one than this. */
  get last(): { readonly title: string; readonly source: string } | undefined {
    const kept = this.#places.last((key) => sourceOf(key) !== undefined);
    const source = kept && sourceOf(kept.key);
    if (!kept || source === undefined || kept.key === this.#reading.key) return undefined;
    return { title: kept.place.title, source };
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
    await leave();
    this.#reading = next;
    return { piece, start: next.start, marks: next.marks };
  }
}

/** Listens to the mouse and tells the reader of it; what comes before the reader listens waits for it, as keys do. */
export class Pointer {
  readonly #listeners = new Set<(pointing: Pointing) => void>();
  readonly #waiting: Pointing[] = [];

  readonly tell = (pointing: Pointing): void => {
    if (this.#listeners.size === 0) this.#waiting.push(pointing);
    for (const listener of this.#listeners) listener(pointing);
  };

  readonly onPointing: Services['onPointing'] = (listener) => {
    this.#listeners.add(listener);
    for (const pointing of this.#waiting.splice(0)) listener(pointing);
    return () => this.#listeners.delete(listener);
  };
}

export function createServices(
  desk: Desk,
  session: Session,
  pointer: Pointer,
  words: Words,
): Services {
  const { env } = process;
  return {
    article: (by, from) => inWords(desk.step(by, from), words),
    goOn: (from) => inWords(desk.goOn(from), words),
    onPointing: pointer.onPointing,
    suspend: () => session.suspend(),
    redraw: () => session.redraw(),
    nextDialect: () => session.speakNext(),
    browse: async (url) => (await openAddress(url, { env })).type === 'opened',
    copy: async (text) => {
      const write = (sequence: string) => void process.stdout.write(sequence);
      const copied = await copyText(text, { env, write, terminal: session.found.name });
      return copied.type === 'copied' ? { name: copied.way, isSure: copied.isSure } : undefined;
    },
  };
}

/** What cannot be opened is told in the words of the person's language: an error of the reader's is shown as it is. */
async function inWords<Result>(opened: Promise<Result>, words: Words): Promise<Result> {
  try {
    return await opened;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new Error(tell(error.fault, words).message, { cause: error });
  }
}
