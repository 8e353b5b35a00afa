/** A store in memory, as far as a refresh needs one. */
import type { ListedArticle, NewEntry } from '../../../src/store/entry.ts';
import type { PutKind, PutResult, Store } from '../../../src/store/store.ts';

export class MemoryStore implements Pick<Store, 'put' | 'list' | 'has'> {
  readonly entries = new Map<string, NewEntry>();

  get list(): Store['list'] {
    const get = (key: string) => {
      const entry = this.entries.get(key);
      return entry && ({ key, feed: entry.feed } as ListedArticle);
    };
    return { get, length: this.entries.size } as Store['list'];
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  async put(entries: readonly NewEntry[]): Promise<PutResult> {
    const results = entries.map((entry) => {
      const key = entry.article.url ?? `${entry.feed} ${entry.article.title}`;
      const known = this.entries.get(key);
      const isSame = JSON.stringify(known) === JSON.stringify(entry);
      const kind: PutKind = !known ? 'new' : isSame ? 'same' : 'changed';
      this.entries.set(key, entry);
      return { key, kind };
    });
    return { entries: results, diagnostics: [] };
  }
}
