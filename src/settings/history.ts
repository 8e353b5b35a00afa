/**
 * The saved state of the program: positions and marks in articles, choices, typed lines.
 *
 * Several readers may run at the same time. Each writes only its own changes, under a lock and merged with the
 * current file, so that none overwrites another. Nothing here throws: an error is reported as a diagnostic.
 */
import type { Landmark } from '../article/search/landmark.ts';
import { readJson, setAside, writeJson } from '../files/json-file.ts';
import type { Patience } from '../files/lock.ts';
import type { MemoryDiagnostic } from '../library/diagnostic.ts';
import {
  type ChoiceValue,
  EMPTY_MEMORY,
  type Memory,
  markKey,
  marksOf,
  merged,
  type ReadingPlace,
  readMemory,
  writtenMemory,
} from './history-format.ts';

/** The kind of line that was typed. */
export type Typed = 'search' | 'command';

export type KeptPlace = { readonly key: string; readonly place: ReadingPlace };

export type PlacesOptions = {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly patience?: Patience;
};

/** UTF-16 units. No row shows more, and the title of a text may be its whole content. */
const LONGEST_TITLE = 1000;

/** In milliseconds. A start does not wait long to set a damaged file aside; the next write does it. */
const ON_START: Patience = { wait: 300, stale: 30_000 };

/** Never throws. */
export async function openPlaces(file: string, options: PlacesOptions = {}): Promise<PlaceHistory> {
  const places = new PlaceHistory(file, options);
  await places.load();
  return places;
}

/**
 * The promises of its methods resolve when the change is on the disk, or cannot be written; `diagnostics` then has the
 * reason.
 */
export class PlaceHistory {
  readonly #file: string;
  readonly #now: () => number;
  readonly #patience: Patience | undefined;
  /** By their contents, each once. */
  readonly #diagnostics = new Map<string, MemoryDiagnostic>();
  /** The whole state, including `#changes`. */
  #memory = EMPTY_MEMORY;
  /** Changes that are not on the disk yet. */
  #changes = EMPTY_MEMORY;
  #writing = Promise.resolve();
  /** A write that has not started yet; it will include all changes until then. */
  #next: Promise<void> | undefined;
  #urge: AbortController | undefined;

  constructor(file: string, { now = Date.now, patience }: PlacesOptions) {
    this.#file = file;
    this.#now = now;
    this.#patience = patience;
  }

  /** The saved position in the article with this key. */
  find(key: string): ReadingPlace | undefined {
    return this.#memory.places.get(key);
  }

  /** The last article for which `isWanted` is true. */
  last(isWanted: (key: string) => boolean = () => true): KeptPlace | undefined {
    const found = [...this.#memory.places].findLast(([key]) => isWanted(key));
    return found && { key: found[0], place: found[1] };
  }

  save(key: string, place: Omit<ReadingPlace, 'time'>): Promise<void> {
    const title = place.title.slice(0, LONGEST_TITLE);
    return this.#note({ places: new Map([[key, { ...place, title, time: this.#now() }]]) });
  }

  /** The named marks in the article with this key. */
  marks(key: string): ReadonlyMap<string, Landmark> {
    return marksOf(this.#memory, key);
  }

  mark(key: string, name: string, landmark: Landmark): Promise<void> {
    const mark = { ...landmark, time: this.#now() };
    return this.#note({ marks: new Map([[markKey(key, name), mark]]) });
  }

  /** The choice made in the reader for an option; ignored if the configured value has changed since then. */
  chosen(option: string, configured: ChoiceValue): ChoiceValue | undefined {
    const choice = this.#memory.choices.get(option);
    return choice?.over === configured ? choice.value : undefined;
  }

  choose(option: string, value: ChoiceValue, configured: ChoiceValue): Promise<void> {
    const choice = { value, over: configured, time: this.#now() };
    return this.#note({ choices: new Map([[option, choice]]) });
  }

  /** Typed lines without duplicates, the last one first. */
  typed(line: Typed): string[] {
    return [...this.#memory[line].keys()].reverse();
  }

  noteTyped(line: Typed, text: string): Promise<void> {
    return this.#note({ [line]: new Map([[text, { time: this.#now() }]]) });
  }

  /** Resolves when all changes are on the disk, or cannot be written. */
  written(): Promise<void> {
    return this.#writing;
  }

  /** After the signal, no write waits for the lock any longer, including waits that have begun. */
  hurry(signal: AbortSignal): void {
    const urge = this.#hurried;
    if (signal.aborted) urge.abort();
    else signal.addEventListener('abort', () => urge.abort(), { once: true });
  }

  /** All diagnostics so far, each once. */
  get diagnostics(): readonly MemoryDiagnostic[] {
    return [...this.#diagnostics.values()];
  }

  /** Reads the file; used by `openPlaces`. */
  async load(): Promise<void> {
    const found = this.#read();
    if (found !== 'damaged') this.#memory = found ?? EMPTY_MEMORY;
    // It is not renamed without the lock, because another process may have written a valid file since.
    else await this.#locked(async () => void (await this.#readOrSetAside()), ON_START);
  }

  #note(change: Partial<Memory>): Promise<void> {
    this.#changes = merged(this.#changes, { ...EMPTY_MEMORY, ...change });
    this.#memory = merged(this.#memory, this.#changes);
    this.#next ??= this.#writing.then(() => this.#write());
    this.#writing = this.#next;
    return this.#next;
  }

  async #write(): Promise<void> {
    const next = this.#next;
    await this.#locked(async () => {
      const ours = this.#changes;
      this.#next = undefined; // changes from now on belong to the next write
      const theirs = await this.#readOrSetAside();
      if (!theirs) return;
      const both = merged(theirs, ours);
      await writeJson(this.#file, writtenMemory(both));
      this.#forgive();
      if (this.#changes === ours) this.#changes = EMPTY_MEMORY;
      this.#memory = merged(both, this.#changes);
    });
    if (this.#next === next) this.#next = undefined; // the lock was not available
  }

  get #hurried(): AbortController {
    this.#urge ??= new AbortController();
    return this.#urge;
  }

  async #locked(work: () => Promise<void>, patience = this.#patience): Promise<void> {
    const { withLock, writeDiagnostic } = await import('../files/lock.ts');
    try {
      const { signal } = this.#hurried;
      await withLock(`${this.#file}.lock`, work, { ...patience, hurry: signal });
    } catch (error) {
      this.#report({ code: 'unwritable-memory', path: this.#file, cause: writeDiagnostic(error) });
    }
  }

  /** Removes the diagnostic that the file could not be written, after a successful write. */
  #forgive(): void {
    for (const [what, { code }] of this.#diagnostics) {
      if (code === 'unwritable-memory') this.#diagnostics.delete(what);
    }
  }

  #report(diagnostic: MemoryDiagnostic): void {
    this.#diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  }

  /** `undefined` if we must not write the file. */
  async #readOrSetAside(): Promise<Memory | undefined> {
    const found = this.#read();
    if (found !== 'damaged') return found;
    const aside = await setAside(this.#file, new Date(this.#now()));
    this.#report({ code: 'damaged-memory', path: this.#file, aside });
    return EMPTY_MEMORY;
  }

  #read(): Memory | 'damaged' | undefined {
    const read = readJson(this.#file);
    switch (read.type) {
      case 'none':
        return EMPTY_MEMORY;
      case 'damaged':
        return 'damaged';
      case 'special':
        this.#report({ code: 'special-memory', path: this.#file });
        return undefined;
      case 'refused':
        this.#report({ code: 'unreadable-memory', path: this.#file, systemCode: read.code });
        return undefined;
      case 'value': {
        const memory = readMemory(read.value, this.#now());
        if (memory !== 'newer') return memory;
        this.#report({ code: 'newer-memory', path: this.#file });
        return undefined;
      }
    }
  }
}
