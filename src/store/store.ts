/**
 * The store of articles: a folder of Markdown files with front matter, one for each article, and files of marks, one for
 * each machine. The list comes from an index that can be rebuilt from the files.
 */
import type { Article } from '../article/article.ts';
import type { StoreDiagnostic } from './diagnostic.ts';
import type { ListedArticle, NewEntry, StoredEntry } from './entry.ts';
import type { Mark, MarkChange } from './marks.ts';

export type StoreOptions = {
  /** The folder of the articles and marks. */
  readonly folder: string;
  /** The folder of the index, which may be deleted at any time. */
  readonly cache: string;
  /** The folder of the locks and of this machine's name. It must not be shared between machines. */
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/**
 * The promises of its methods do not reject for what can happen to files: the diagnostics of their result say what could
 * not be read or written.
 */
export type Store = {
  /** A later version of the program has written it. `put`, `mark`, `expire` and mending do nothing. */
  readonly isReadOnly: boolean;
  /** All diagnostics so far, each once. Of conflicts, those that no earlier run of the program has told. */
  readonly diagnostics: readonly StoreDiagnostic[];
  /** Every article, the latest first. The array is replaced, never changed, when files or marks change. */
  readonly list: ArticleList;
  /** Whether there is an article with this key. Cheaper than the list while articles are put. */
  has(key: string): boolean;
  /** The article as it stands in its file now; `undefined` if there is none. */
  read(key: string): Promise<StoredEntry | undefined>;
  /** Entries of one refresh of one feed. Each file is written whole. */
  put(entries: readonly NewEntry[]): Promise<PutResult>;
  /**
   * Puts the whole text of the page of an article in place of the beginning that the feed has. Not over what a person has
   * edited. It is no change by the source: who has seen or read the beginning has seen or read the article.
   */
  putPage(key: string, page: Article): Promise<PutPageResult>;
  /** Makes marks and writes them to the disk. In the list they are there at once. */
  mark(changes: readonly MarkChange[]): Promise<MarkResult>;
  /** Takes back what `mark` did, but for what has been marked again since, here or on another machine. */
  undo(undo: Undo): Promise<MarkResult>;
  /** The name of this machine in marks. It changes when the machine was cloned. */
  readonly machine: string;
  /** The marks that count, of all machines, with who made them; a mark that was taken back has the value `null`. */
  marks(): Iterable<Mark>;
  /** Looks for words in titles and texts, with the folding of the reader's search. Articles come as they are found. */
  search(words: string, options?: SearchOptions): AsyncIterable<FoundArticle>;
  /** Looks for changes by other programs and machines. Resolves to whether there were any. */
  update(): Promise<boolean>;
  /** Calls `onChange` after `update` has found something, whenever the folder changes, until the signal. */
  watch(onChange: () => void, signal: AbortSignal): void;
  /** Removes articles, which are not put back; starred and edited ones stay. */
  discard(keys: readonly string[]): Promise<ExpireResult>;
  /** Removes articles older than `days`, by the day they were published; starred ones stay. */
  expire(days: number): Promise<ExpireResult>;
  /** Compares everything with the files, and with `mend` puts right what can be without losing anything. */
  check(options: { readonly mend: boolean }): Promise<StoreCheck>;
  /** Writes what is not written yet. */
  close(): Promise<void>;
};

/** Rows are made when they are asked for: a list of a hundred thousand articles is not held as objects. */
export type ArticleList = {
  readonly length: number;
  /** Number of articles that are not read. */
  readonly unread: number;
  at(index: number): ListedArticle;
  get(key: string): ListedArticle | undefined;
  /** The articles for which `isWanted` is true, in the same order. */
  filter(isWanted: (article: ListedArticle) => boolean): ArticleList;
  [Symbol.iterator](): Iterator<ListedArticle>;
};

export type PutKind =
  | 'new'
  /** The source has changed the text. */
  | 'changed'
  /** As it stands in the store. */
  | 'same'
  /** The person has edited the file: the new text stands beside it. */
  | 'beside'
  /** The source has changed its text, but the whole text of the page is kept: it should be fetched again. */
  | 'stale'
  /** Removed by the rule for old articles, or older than it allows. */
  | 'gone'
  /** It could not be written; the diagnostics say why. */
  | 'failed';

export type PutResult = {
  /** For each entry. */
  readonly entries: readonly { readonly key: string; readonly kind: PutKind }[];
  readonly diagnostics: readonly StoreDiagnostic[];
};

export type PutPageResult = {
  /** `whole`: nothing is missing in the article, or it is a person's text. */
  readonly kind: 'put' | 'whole' | 'failed';
  readonly diagnostics: readonly StoreDiagnostic[];
};

/** The marks before a change, and those that it made, as data. */
export type Undo = readonly { readonly before: MarkChange; readonly made: Mark }[];

export type MarkResult = { readonly undo: Undo; readonly diagnostics: readonly StoreDiagnostic[] };

export type SearchOptions = {
  /** Keys of the articles to look in. @default all */
  readonly among?: Iterable<string>;
  readonly signal?: AbortSignal;
};

export type FoundArticle = {
  readonly key: string;
  /** The text around the first place, on one line, and the place in it: UTF-16 offsets. */
  readonly excerpt: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** It has only similar letters, and may be another word. */
  readonly isAlike?: true;
};

export type ExpireResult = {
  readonly removed: number;
  /** Those that were removed. */
  readonly articles: readonly Pick<ListedArticle, 'title' | 'url'>[];
  /** Old ones that stay, because they are starred or edited. */
  readonly kept: number;
  readonly diagnostics: readonly StoreDiagnostic[];
};

export type StoreCheck = {
  readonly articles: number;
  readonly unread: number;
  readonly starred: number;
  readonly machines: readonly MachineCheck[];
  readonly faults: readonly StoreFault[];
  readonly diagnostics: readonly StoreDiagnostic[];
};

export type MachineCheck = {
  readonly id: string;
  readonly isOurs: boolean;
  readonly marks: number;
  /** Milliseconds since 1970 by that machine's clock; `undefined` without marks. */
  readonly last: number | undefined;
  /** How many marks of the other machines it had not read when it last wrote. */
  readonly behind: number;
  /** Milliseconds since 1970: when the first of these was made, by the clock of its machine. */
  readonly behindSince: number | undefined;
  /** Milliseconds since 1970: its last mark that others have read, if its file here ends before. */
  readonly missing: number | undefined;
};

/** A fault in the folder. `mended`: it has been put right. */
export type StoreFault = {
  readonly code:
    | 'duplicate'
    | 'draft'
    | 'unreadable'
    | 'torn-line'
    | 'conflict-file'
    | 'conflict-lines'
    /** Two machines write marks under one name. It ends when they are started. */
    | 'clone';
  readonly path: string;
  readonly mended: boolean;
};
