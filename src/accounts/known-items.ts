/** Which entry of the server is which article of the store. Ids are the server's; files and marks are named by keys. */
import { LineLog } from './line-log.ts';

export type KnownItem = {
  readonly id: string;
  /** Of the article in the store. */
  readonly key: string;
  /** The server's name of its feed. */
  readonly stream: string;
};

export class KnownItems {
  readonly #items = new Map<string, KnownItem>();
  readonly #byKey = new Map<string, KnownItem[]>();
  readonly #log: LineLog;

  constructor(path: string) {
    this.#log = new LineLog(
      path,
      (line) => this.#take(line),
      () => this.#reset(),
    );
  }

  /** Reads what other programs have added. Throws the system's error. */
  update(): void {
    this.#log.read();
  }

  get size(): number {
    return this.#items.size;
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  /** One article may be several entries: in two feeds with one address. */
  of(key: string): readonly KnownItem[] {
    return this.#byKey.get(key) ?? [];
  }

  keys(): IterableIterator<string> {
    return this.#byKey.keys();
  }

  /** Resolves when they are on the disk. */
  async add(items: readonly KnownItem[]): Promise<void> {
    const isNew = ({ id, key, stream }: KnownItem) => {
      const known = this.#items.get(id);
      return known?.key !== key || known.stream !== stream;
    };
    await this.#log.append(() =>
      items.filter(isNew).map(({ id, key, stream }) => [id, key, stream]),
    );
  }

  /** Forgets all: the store has lost the articles. */
  async clear(): Promise<void> {
    await this.#log.replace(() => []);
  }

  #reset(): void {
    this.#items.clear();
    this.#byKey.clear();
  }

  #take(line: unknown): void {
    if (!Array.isArray(line) || !line.every((part) => typeof part === 'string')) return;
    const [id, key, stream] = line as string[];
    if (stream === undefined) return;
    const before = this.#items.get(id);
    if (before) {
      const rest = this.of(before.key).filter((each) => each !== before);
      if (rest.length > 0) this.#byKey.set(before.key, rest);
      else this.#byKey.delete(before.key);
    }
    const item = { id, key, stream };
    this.#items.set(id, item);
    this.#byKey.set(key, [...this.of(key), item]);
  }
}
