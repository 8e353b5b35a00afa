/**
 * The memory of the program on the disk: places and marks in articles, choices, what was typed.
 *
 * Several readers may be open. Each writes only what changed in it, under a lock and together with what is in the file
 * by then, so that none undoes another. Nothing here throws: a memory that cannot be kept is a diagnostic.
 */
import type { Landmark } from '../article/landmark.ts';
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

/** What was typed into which line. */
export type Typed = 'search' | 'command';

export type Kept = { readonly key: string; readonly place: ReadingPlace };

export type PlacesOptions = {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly patience?: Patience;
};

/** UTF-16 units. More is not shown in any row, and a text may be all title. */
const LONGEST_TITLE = 1000;

/** A start does not wait for others to set a damaged file aside: the first that writes does it. Milliseconds. */
const ON_START: Patience = { wait: 300, stale: 30_000 };

/** Never throws. */
export async function openPlaces(file: string, options: PlacesOptions = {}): Promise<Places> {
  const places = new Places(file, options);
  await places.load();
  return places;
}

/** The promises of its methods are done when a thing is on the disk, or cannot be; then `diagnostics` says why. */
export class Places {
  readonly #file: string;
  readonly #now: () => number;
  readonly #patience: Patience | undefined;
  /** By what they are, each once. */
  readonly #diagnostics = new Map<string, MemoryDiagnostic>();
  /** All that is known, `#changes` included. */
  #memory = EMPTY_MEMORY;
  /** Not on the disk yet. */
  #changes = EMPTY_MEMORY;
  #writing = Promise.resolve();
  /** A write that has not begun yet, and takes what is noted until then with it. */
  #next: Promise<void> | undefined;
  #urge: AbortController | undefined;

  constructor(file: string, { now = Date.now, patience }: PlacesOptions) {
    this.#file = file;
    this.#now = now;
    this.#patience = patience;
  }

  /** Where the article of this key was left. */
  find(key: string): ReadingPlace | undefined {
    return this.#memory.places.get(key);
  }

  /** The article that was left last, of those that are wanted. */
  last(isWanted: (key: string) => boolean = () => true): Kept | undefined {
    const found = [...this.#memory.places].findLast(([key]) => isWanted(key));
    return found && { key: found[0], place: found[1] };
  }

  save(key: string, place: Omit<ReadingPlace, 'time'>): Promise<void> {
    const title = place.title.slice(0, LONGEST_TITLE);
    return this.#note({ places: new Map([[key, { ...place, title, time: this.#now() }]]) });
  }

  /** The places that have a name in the article of this key, by their names. */
  marks(key: string): ReadonlyMap<string, Landmark> {
    return marksOf(this.#memory, key);
  }

  mark(key: string, name: string, landmark: Landmark): Promise<void> {
    const mark = { ...landmark, time: this.#now() };
    return this.#note({ marks: new Map([[markKey(key, name), mark]]) });
  }

  /** What was chosen for an option in the reader, if the configuration still says the same about it as then. */
  chosen(option: string, configured: ChoiceValue): ChoiceValue | undefined {
    const choice = this.#memory.choices.get(option);
    return choice?.over === configured ? choice.value : undefined;
  }

  choose(option: string, value: ChoiceValue, configured: ChoiceValue): Promise<void> {
    const choice = { value, over: configured, time: this.#now() };
    return this.#note({ choices: new Map([[option, choice]]) });
  }

  /** The last one first, each once. */
  typed(line: Typed): string[] {
    return [...this.#memory[line].keys()].reverse();
  }

  noteTyped(line: Typed, text: string): Promise<void> {
    return this.#note({ [line]: new Map([[text, { time: this.#now() }]]) });
  }

  /** Done when all that was noted is on the disk, or cannot be. */
  written(): Promise<void> {
    return this.#writing;
  }

  /** Once the signal has come nobody who holds the file is waited for any longer, and by no write that waits already. */
  hurry(signal: AbortSignal): void {
    const urge = this.#hurried;
    if (signal.aborted) urge.abort();
    else signal.addEventListener('abort', () => urge.abort(), { once: true });
  }

  /** What went wrong so far, each once. */
  get diagnostics(): readonly MemoryDiagnostic[] {
    return [...this.#diagnostics.values()];
  }

  /** Reads the file; for `openPlaces`. */
  async load(): Promise<void> {
    const found = this.#read();
    if (found !== 'damaged') this.#memory = found ?? EMPTY_MEMORY;
    // It is not renamed without the lock: another may have written a sound one since.
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
      this.#next = undefined; // what is noted from now on is not in this one
      const theirs = await this.#readOrSetAside();
      if (!theirs) return;
      const both = merged(theirs, ours);
      await writeJson(this.#file, writtenMemory(both));
      this.#forgive();
      if (this.#changes === ours) this.#changes = EMPTY_MEMORY;
      this.#memory = merged(both, this.#changes);
    });
    if (this.#next === next) this.#next = undefined; // there was no lock to be had
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

  /** What could not be written before has been written by now. */
  #forgive(): void {
    for (const [what, { code }] of this.#diagnostics) {
      if (code === 'unwritable-memory') this.#diagnostics.delete(what);
    }
  }

  #report(diagnostic: MemoryDiagnostic): void {
    this.#diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  }

  /** Undefined where the file is not ours to write. */
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
