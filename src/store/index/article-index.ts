/**
 * What is known of all files of the store, in columns: a hundred thousand articles take as much memory as their file of the
 * index, and a row is made when it is asked for. Columns are never changed; `changed` makes new ones.
 */

import { TEXT_FORMS, type TextForm } from '../entry.ts';
import type { FileHead } from '../entry-file.ts';

/** A file with its head. */
export type IndexedFile = Omit<FileHead, 'published'> & {
  /** Milliseconds since 1970. */
  readonly published: number;
  /** Path in the store, with forward slashes. */
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
};

/** Columns of one length. `start`, `end`: bytes in `text`, where the texts of a row stand. */
export type IndexColumns = {
  readonly published: Float64Array;
  readonly mtime: Float64Array;
  readonly size: Float64Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly words: Uint32Array;
  readonly flags: Uint8Array;
};

/** The columns of the file of the index, in order. */
export const COLUMNS = ['published', 'mtime', 'size', 'start', 'end', 'words', 'flags'] as const;

const RTL = 1;
const EDITED = 2;
const STUB = 4;
const PAGE = 8;
const CONFLICT = 16;

const FORM_FLAGS: Readonly<Record<TextForm, number>> = {
  feed: 0,
  stub: STUB,
  page: PAGE,
  'old-page': STUB | PAGE,
};

/** Texts of a row; none of them has a control character. */
const SEPARATOR = '\0';
const TAG_SEPARATOR = '\u0001';

export class ArticleIndex {
  readonly columns: IndexColumns;
  /** UTF-8. What lies behind `used` is free, and what no row names is rubbish. */
  readonly text: Buffer;
  readonly used: number;

  constructor(columns: IndexColumns, text: Buffer, used: number) {
    this.columns = columns;
    this.text = text;
    this.used = used;
  }

  static readonly EMPTY = new ArticleIndex(columnsOf(0), Buffer.alloc(0), 0);

  get length(): number {
    return this.columns.flags.length;
  }

  path(row: number): string {
    const { start, end } = this.columns;
    const stop = this.text.indexOf(0, start[row]);
    return this.text.toString('utf8', start[row], Math.min(stop, end[row]));
  }

  row(row: number): IndexedFile {
    const { published, mtime, size, start, end, words, flags } = this.columns;
    const texts = this.text.toString('utf8', start[row], end[row]).split(SEPARATOR);
    const [path, title, feed, url, author, source, language, tags, checksum, entry] = texts;
    const flag = flags[row];
    return {
      path,
      title,
      feed,
      url,
      author,
      source,
      language,
      tags: tags === '' ? [] : tags.split(TAG_SEPARATOR),
      checksum,
      entry,
      direction: flag & RTL ? 'rtl' : 'ltr',
      isEdited: (flag & EDITED) !== 0,
      form: formOf(flag),
      hasConflict: (flag & CONFLICT) !== 0,
      published: published[row],
      mtime: mtime[row],
      size: size[row],
      words: words[row],
    };
  }

  hasConflict(row: number): boolean {
    return (this.columns.flags[row] & CONFLICT) !== 0;
  }

  /** Without some rows, and with others; the latest first, and of one time by path. */
  changed(removed: ReadonlySet<number>, added: readonly IndexedFile[]): ArticleIndex {
    const texts = added.map(textsOf);
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const { text, used } = this.#withRoom(bytes);
    const kept = this.length - removed.size;
    const all = columnsOf(kept + added.length);
    let at = 0;
    for (let row = 0; row < this.length; row += 1) {
      if (removed.has(row)) continue;
      for (const name of COLUMNS) all[name][at] = this.columns[name][row];
      at += 1;
    }
    let end = used;
    added.forEach((file, index) => {
      const start = end;
      end += text.write(texts[index], start);
      const { published, mtime, size, words } = file;
      const values = { published, mtime, size, words, start, end, flags: flagsOf(file) };
      for (const name of COLUMNS) all[name][at + index] = values[name];
    });
    return new ArticleIndex(sorted(all), text, end);
  }

  /** Without rubbish. */
  packed(): ArticleIndex {
    const { start, end } = this.columns;
    let used = 0;
    for (let row = 0; row < this.length; row += 1) used += end[row] - start[row];
    if (used === this.used)
      return new ArticleIndex(this.columns, this.text.subarray(0, used), used);
    const text = Buffer.allocUnsafe(used);
    const starts = new Uint32Array(this.length);
    const ends = new Uint32Array(this.length);
    let at = 0;
    for (let row = 0; row < this.length; row += 1) {
      starts[row] = at;
      at += this.text.copy(text, at, start[row], end[row]);
      ends[row] = at;
    }
    return new ArticleIndex({ ...this.columns, start: starts, end: ends }, text, used);
  }

  /** The texts with room for more. Rows of this index never end behind `used`, so the memory can be shared. */
  #withRoom(bytes: number): { readonly text: Buffer; readonly used: number } {
    const { text, used } = this;
    // Of two indexes made from one, the second must not write over the texts of the first.
    const isLast = lastUsed.get(text.buffer) === used;
    if (isLast && used + bytes <= text.length) {
      lastUsed.set(text.buffer, used + bytes);
      return { text, used };
    }
    const larger = Buffer.allocUnsafeSlow(Math.ceil((used + bytes) * 1.25) + 4096);
    text.copy(larger, 0, 0, used);
    lastUsed.set(larger.buffer, used + bytes);
    return { text: larger, used };
  }
}

/** How much of a memory is in use by any index. */
const lastUsed = new WeakMap<ArrayBufferLike, number>();

export function columnsOf(length: number) {
  return {
    published: new Float64Array(length),
    mtime: new Float64Array(length),
    size: new Float64Array(length),
    start: new Uint32Array(length),
    end: new Uint32Array(length),
    words: new Uint32Array(length),
    flags: new Uint8Array(length),
  };
}

/** Files have dates as other programs wrote them: one without a date is as new as the file. */
export function timeOf(published: string, mtime: number): number {
  const time = published === '' ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? mtime : time;
}

function textsOf(file: IndexedFile): string {
  const { path, title, feed, url, author, source, language, tags, checksum, entry } = file;
  const joined = tags.join(TAG_SEPARATOR);
  return [path, title, feed, url, author, source, language, joined, checksum, entry].join(
    SEPARATOR,
  );
}

function flagsOf({ direction, isEdited, form, hasConflict }: IndexedFile): number {
  return (
    (direction === 'rtl' ? RTL : 0) |
    (isEdited ? EDITED : 0) |
    FORM_FLAGS[form] |
    (hasConflict ? CONFLICT : 0)
  );
}

function formOf(flags: number): TextForm {
  const found = flags & (STUB | PAGE);
  return TEXT_FORMS.find((form) => FORM_FLAGS[form] === found) ?? 'feed';
}

/** By time, the latest first; rows of one time stay in their order. */
function sorted(columns: IndexColumns): IndexColumns {
  const { published } = columns;
  const order = Uint32Array.from(published, (_, row) => row);
  let isSorted = true;
  for (let row = 1; row < order.length && isSorted; row += 1) {
    isSorted = published[row - 1] >= published[row];
  }
  if (isSorted) return columns;
  order.sort((a, b) => published[b] - published[a] || a - b);
  const all = columnsOf(order.length);
  order.forEach((row, at) => {
    for (const name of COLUMNS) all[name][at] = columns[name][row];
  });
  return all;
}
