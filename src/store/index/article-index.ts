/**
 * What is known of all files of the store, in columns: a hundred thousand articles take as much memory as their file of the
 * index, and a row is made when it is asked for. Columns are never changed; `changed` makes new ones.
 */

import { TEXT_FORMS, type TextForm } from '../entry.ts';
import type { FileHead } from '../entry-file.ts';
import { KEY_DIGITS } from '../names.ts';

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

const KEY = new RegExp(`-([\\da-f]{${KEY_DIGITS}})\\.md$`);

/** In every name of a version: `.source.md`, `.sync-conflict-…`. */
const VERSION = '.s';

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

  /** The key in the name of the file; `undefined` if the name has none, or may name a version beside another file. */
  key(row: number): string | undefined {
    const start = this.columns.start[row];
    // Not decoded: keys and endings are ASCII.
    const path = this.text.toString('latin1', start, this.text.indexOf(0, start));
    return path.includes(VERSION) ? undefined : KEY.exec(path)?.[1];
  }

  /** Without some rows, and with others; the latest first, and of one time by path. */
  changed(removed: ReadonlySet<number>, added: NewRows): ArticleIndex {
    const kept = new Uint32Array(this.length - removed.size);
    for (let row = 0, at = 0; row < this.length; row += 1) {
      if (!removed.has(row)) kept[at++] = row;
    }
    const { columns, order } = added.ordered();
    if (kept.length === 0) {
      lastUsed.set(added.text.buffer, added.used);
      return new ArticleIndex(taken(columns, order), added.text, added.used);
    }
    const { text, used } = this.#withRoom(added.used);
    text.set(added.text.subarray(0, added.used), used);
    const end = used + added.used;
    const all = merged({ columns: this.columns, order: kept }, { columns, order }, used);
    return new ArticleIndex(all, text, end);
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

type Ordered = { readonly columns: IndexColumns; readonly order: Uint32Array };

/** Rows of columns, in an order. */
function taken(columns: IndexColumns, order: Uint32Array): IndexColumns {
  const all = columnsOf(order.length);
  for (const name of COLUMNS) {
    const [from, to] = [columns[name], all[name]];
    for (let at = 0; at < order.length; at += 1) to[at] = from[order[at]];
  }
  return all;
}

/** Both by time; of one time, those of `old` are first. `shift`: where the texts of `young` begin now. */
function merged(old: Ordered, young: Ordered, shift: number): IndexColumns {
  const all = columnsOf(old.order.length + young.order.length);
  let [left, right] = [0, 0];
  for (let at = 0; at < all.flags.length; at += 1) {
    const isLeft =
      right === young.order.length ||
      (left < old.order.length &&
        old.columns.published[old.order[left]] >= young.columns.published[young.order[right]]);
    const { columns } = isLeft ? old : young;
    const row = isLeft ? old.order[left++] : young.order[right++];
    for (const name of COLUMNS) all[name][at] = columns[name][row];
    if (isLeft) continue;
    all.start[at] += shift;
    all.end[at] += shift;
  }
  return all;
}

/** Bytes of texts for a file, before any was read. */
const USUAL_TEXT = 512;

/**
 * Rows that become part of an index. What is read from a file is in columns at once: the strings of a hundred thousand files,
 * each a part of the text of its file, would take a gigabyte.
 */
export class NewRows {
  readonly #columns: ReturnType<typeof columnsOf>;
  #length = 0;
  text: Buffer;
  used = 0;

  /** `most`: of the rows. */
  constructor(most: number) {
    this.#columns = columnsOf(most);
    this.text = Buffer.allocUnsafeSlow(Math.min(most, 1000) * USUAL_TEXT);
  }

  add(file: IndexedFile): void {
    const written = textsOf(file);
    const bytes = Buffer.byteLength(written);
    if (this.used + bytes > this.text.length) this.#grow(bytes);
    const start = this.used;
    const end = start + this.text.write(written, start);
    this.used = end;
    const { published, mtime, size, words } = file;
    const values = { published, mtime, size, words, start, end, flags: flagsOf(file) };
    for (const name of COLUMNS) this.#columns[name][this.#length] = values[name];
    this.#length += 1;
  }

  /** By time, the latest first; rows of one time as they were added. */
  ordered(): Ordered {
    const { published } = this.#columns;
    const order = Uint32Array.from({ length: this.#length }, (_, row) => row);
    order.sort((a, b) => published[b] - published[a] || a - b);
    return { columns: this.#columns, order };
  }

  /** As far as all rows will need, by those that are there: nothing is held twice for long. */
  #grow(bytes: number): void {
    const most = this.#columns.flags.length;
    const expected = (this.used / Math.max(1, this.#length)) * most * 1.05;
    const larger = Buffer.allocUnsafeSlow(Math.ceil(Math.max(expected, this.used * 1.25) + bytes));
    this.text.copy(larger, 0, 0, this.used);
    this.text = larger;
  }
}
