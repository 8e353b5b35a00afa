/** What the reader asks of the world outside: other articles, the clipboard, a browser, the shell, the mouse. */
import { sourceOf } from '../library/article-key.ts';
import type { Places } from '../library/places.ts';
import type { Loading } from '../library/read.ts';
import { bundledArticles } from '../library/source.ts';
import { openAddress } from '../terminal/browser.ts';
import { copyText } from '../terminal/clipboard.ts';
import type { Session } from '../terminal/session.ts';
import type { NextArticle, Pointing, Services } from '../ui/services.ts';
import { openReading, type Reading } from './reading.ts';
import { shelfOf } from './shelf.ts';

/** Articles one after the other: what was left is remembered, and what is opened goes on where it was left. */
export class Desk {
  readonly #sources: readonly string[];
  readonly #places: Places;
  readonly #isRomanized: boolean;
  #reading: Reading;
  #position: number | undefined;

  constructor(sources: readonly string[], places: Places, isRomanized: boolean, first: Reading) {
    this.#sources = sources;
    this.#places = places;
    this.#isRomanized = isRomanized;
    this.#reading = first;
  }

  /** Throws `SourceError`. */
  static async open(
    sources: readonly string[],
    places: Places,
    isRomanized = false,
    loading?: Loading,
  ): Promise<Desk> {
    const first = await openReading(sources[0], places, isRomanized, loading);
    return new Desk(sources, places, isRomanized, first);
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

  readonly step: Services['article'] = async (by, from) => {
    const bundled = await bundledArticles();
    const names = bundled.map(({ name }) => name);
    const shelf = shelfOf(this.#sources, names);
    const next = (this.#position ?? shelf.first) + by;
    const name = shelf.names[next];
    if (name === undefined) return undefined;
    const opened = await this.#exchange(name, from);
    this.#position = next;
    return opened;
  };

  readonly goOn: Services['goOn'] = async (from) => {
    const { last } = this;
    return last && this.#exchange(last.source, from);
  };

  async #exchange(source: string, from: Parameters<Services['goOn']>[0]): Promise<NextArticle> {
    const next = await openReading(source, this.#places, this.#isRomanized);
    await this.#reading.leave(from);
    this.#reading = next;
    return { piece: next.document, start: next.start };
  }
}

/** Listens to the mouse and tells the reader of it. */
export class Pointer {
  readonly #listeners = new Set<(pointing: Pointing) => void>();

  readonly tell = (pointing: Pointing): void => {
    for (const listener of this.#listeners) listener(pointing);
  };

  readonly onPointing: Services['onPointing'] = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export function createServices(desk: Desk, session: Session, pointer: Pointer): Services {
  const { env } = process;
  return {
    article: desk.step,
    goOn: desk.goOn,
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
