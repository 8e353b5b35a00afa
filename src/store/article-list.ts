/** The list of the store: rows of the index in order, joined with the marks. */

import { conflictOf } from './conflict.ts';
import type { ListedArticle } from './entry.ts';
import type { ArticleIndex } from './index/article-index.ts';
import type { MarkTable } from './marks.ts';
import { keyOf } from './names.ts';
import type { ArticleList } from './store.ts';

/** How the rows of an index belong together. Made once for each index. */
export type IndexRows = {
  /** Rows of articles, the latest first. */
  readonly articles: Int32Array;
  /** The row of the article with a key. */
  readonly byKey: ReadonlyMap<string, number>;
  /** Rows of other versions of a text, by the key of the article. */
  readonly beside: ReadonlyMap<string, readonly number[]>;
  /** Rows of files with the key of an article in another folder. */
  readonly duplicates: readonly number[];
};

/** The path of the article of which the file has another version; `undefined` for the article itself. */
export function besideOf(path: string): string | undefined {
  const at = path.lastIndexOf('/') + 1;
  const name = path.slice(at);
  const base = conflictOf(name) ?? name;
  const plain = base.replace(/\.source(?:-\d+)?\.md$/, '.md');
  return plain === name ? undefined : path.slice(0, at) + plain;
}

export function rowsOf(index: ArticleIndex): IndexRows {
  const byKey = new Map<string, number>();
  const versions: [path: string, row: number][] = [];
  const duplicates: number[] = [];
  for (let row = 0; row < index.length; row += 1) {
    const named = index.key(row);
    const of = named === undefined ? besideOf(index.path(row)) : undefined;
    if (of !== undefined) {
      versions.push([of, row]);
      continue;
    }
    const key = named ?? keyOf(index.path(row));
    const other = byKey.get(key);
    // Of two files the first by name is the article, on every machine.
    if (other === undefined) byKey.set(key, row);
    else if (index.path(other) <= index.path(row)) duplicates.push(row);
    else {
      duplicates.push(other);
      byKey.set(key, row);
    }
  }
  const beside = new Map<string, number[]>();
  for (const [of, row] of versions) {
    const key = keyOf(of);
    if (!byKey.has(key)) byKey.set(keyOf(index.path(row)), row);
    else beside.set(key, [...(beside.get(key) ?? []), row]);
  }
  const articles = Int32Array.from(byKey.values()).sort();
  return { articles, byKey, beside, duplicates };
}

export class StoreList implements ArticleList {
  readonly #index: ArticleIndex;
  readonly #all: IndexRows;
  readonly #marks: MarkTable;
  readonly #rows: Int32Array;

  constructor(index: ArticleIndex, all: IndexRows, marks: MarkTable, rows = all.articles) {
    this.#index = index;
    this.#all = all;
    this.#marks = marks;
    this.#rows = rows;
  }

  get length(): number {
    return this.#rows.length;
  }

  get unread(): number {
    const isWhole = this.#rows === this.#all.articles;
    if (!isWhole) return this.filter(({ isRead }) => !isRead).length;
    let read = 0;
    for (const key of this.#marks.keys()) {
      if (this.#all.byKey.has(key) && typeof this.#marks.get(key, 'read') === 'string') read += 1;
    }
    return this.length - read;
  }

  at(index: number): ListedArticle {
    return this.#listed(this.#rows[index]);
  }

  get(key: string): ListedArticle | undefined {
    const row = this.#all.byKey.get(key);
    const isIn =
      row !== undefined && (this.#rows === this.#all.articles || this.#rows.includes(row));
    return isIn ? this.#listed(row) : undefined;
  }

  filter(isWanted: (article: ListedArticle) => boolean): ArticleList {
    const rows = this.#rows.filter((row) => isWanted(this.#listed(row)));
    return new StoreList(this.#index, this.#all, this.#marks, rows);
  }

  *[Symbol.iterator](): Iterator<ListedArticle> {
    for (const row of this.#rows) yield this.#listed(row);
  }

  #listed(row: number): ListedArticle {
    const file = this.#index.row(row);
    const key = keyOf(file.path);
    const { read, seen, starred, place } = this.#marks.state(key);
    const known = read || seen;
    // Field by field: a list of a hundred thousand is made of these.
    return {
      key,
      path: file.path,
      title: file.title,
      feed: file.feed,
      url: file.url,
      author: file.author,
      source: file.source,
      language: file.language,
      direction: file.direction,
      published: file.published,
      tags: file.tags,
      words: file.words,
      form: file.form,
      isEdited: file.isEdited,
      checksum: file.checksum,
      beside: this.#beside(key),
      isRead: typeof read === 'string',
      isStarred: starred === true,
      isSeen: seen !== undefined || typeof read === 'string',
      isChanged: known !== undefined && known !== file.checksum,
      ...(place && { place }),
    };
  }

  #beside(key: string): readonly string[] {
    const rows = this.#all.beside.get(key);
    return rows ? rows.map((row) => this.#index.path(row)) : NONE;
  }
}

const NONE: readonly string[] = [];
