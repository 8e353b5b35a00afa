/** What this machine remembers of its feeds, in a file of the program's own. It can be lost: then all is asked for again. */
import { type FeedState, type FeedStates, readStates } from '../feeds/feed-state.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { type WriteDiagnostic, withLock, writeDiagnostic } from '../files/lock.ts';

/** Of the form of the file. A later program's file is left alone. */
const VERSION = 1;

export class FeedStatesFile {
  readonly #path: string;
  readonly #states: Map<string, FeedState>;
  #isLater: boolean;
  /** What is not written yet. */
  #pending = new Map<string, FeedState | undefined>();
  #writing: Promise<void> | undefined;
  #diagnostic: WriteDiagnostic | undefined;

  constructor(path: string) {
    this.#path = path;
    const { states, isLater } = statesIn(path);
    this.#states = new Map(Object.entries(states));
    this.#isLater = isLater;
  }

  of(id: string): FeedState | undefined {
    return this.#states.get(id);
  }

  /** In memory at once; in the file a moment later, together with what else changes until then. */
  save(id: string, state: FeedState | undefined): void {
    if (state) this.#states.set(id, state);
    else this.#states.delete(id);
    this.#pending.set(id, state);
    this.#writing ??= this.#write();
  }

  /** Resolves when all is written, to the reason why something is not. */
  async settled(): Promise<WriteDiagnostic | undefined> {
    while (this.#writing) await this.#writing;
    return this.#diagnostic;
  }

  async #write(): Promise<void> {
    // What else this turn of the loop changes is written with it.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#pending.size > 0 && !this.#isLater) {
      const changes = this.#pending;
      this.#pending = new Map();
      try {
        await withLock(`${this.#path}.lock`, () => this.#merge(changes));
      } catch (error) {
        this.#diagnostic = writeDiagnostic(error);
      }
    }
    this.#writing = undefined;
  }

  /** Another process may have changed other feeds. */
  async #merge(changes: ReadonlyMap<string, FeedState | undefined>): Promise<void> {
    const { states, isLater } = statesIn(this.#path);
    this.#isLater = isLater;
    if (isLater) return;
    const merged = new Map(Object.entries(states));
    for (const [id, state] of changes) {
      if (state) merged.set(id, state);
      else merged.delete(id);
    }
    await writeJson(this.#path, { version: VERSION, feeds: Object.fromEntries(merged) });
  }
}

function statesIn(path: string): { readonly states: FeedStates; readonly isLater: boolean } {
  const read = readJson(path);
  if (read.type !== 'value') return { states: {}, isLater: false };
  const { version } = (read.value ?? {}) as { readonly version?: unknown };
  const isLater = typeof version === 'number' && version > VERSION;
  return { states: isLater ? {} : readStates(read.value), isLater };
}
