/** Opens the store: reads the index, compares it with the files, and reads the marks. */
import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../article/article.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { writeDiagnostic } from '../files/lock.ts';
import { PRIVATE, replaceUnswept, sweepFolder } from '../files/replace-file.ts';
import { codeOf } from '../files/system-code.ts';
import { type IndexRows, rowsOf, StoreList } from './article-list.ts';
import { checkStore } from './check.ts';
import { conflictOf } from './conflict.ts';
import type { StoreDiagnostic } from './diagnostic.ts';
import { isPageMissing, type ListedArticle, type NewEntry, type StoredEntry } from './entry.ts';
import {
  checksumOfFeed,
  isOwnText,
  readEntry,
  readHead,
  withOldPage,
  withPage,
  writeEntry,
} from './entry-file.ts';
import { ArticleIndex, type IndexedFile, NewRows, timeOf } from './index/article-index.ts';
import { indexPath, readIndex, writeIndex } from './index/index-file.ts';
import { type FoundFile, foldersOf, scan, statOf } from './index/scan.ts';
import { machineFiles, prepareMachine, untold } from './machine.ts';
import { MarkFiles } from './mark-files.ts';
import { compareMarks, type Mark, type MarkChange } from './marks.ts';
import { type EntryName, keyOf, nameOf, withSharedAddresses } from './names.ts';
import { type SearchedFile, searchFiles } from './search.ts';
import type {
  ArticleList,
  ExpireResult,
  FoundArticle,
  MarkResult,
  PutKind,
  PutPageResult,
  PutResult,
  SearchOptions,
  Store,
  StoreCheck,
  StoreOptions,
  Undo,
} from './store.ts';

/** Version of the form of the folder. */
const VERSION = 1;

/** Files written at a time: most of the time of a write is waiting for the disk. */
const WRITERS = 8;

/** Milliseconds for which changes in the folder are collected. */
const QUIET = 100;

/** Milliseconds after which the index is written, once it has changed. */
const REST = 500;

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Never rejects for what can happen to files: see `Store`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const store = new FolderStore(options);
  await store.open();
  return store;
}

const NOTHING_REMOVED: ExpireResult = { removed: 0, articles: [], kept: 0, diagnostics: [] };

class FolderStore implements Store {
  readonly #options: Required<StoreOptions>;
  readonly #indexFile: string;
  readonly #diagnostics = new Map<string, StoreDiagnostic>();
  /** Folders whose abandoned drafts have been removed. */
  readonly #swept = new Set<string>();
  #index = ArticleIndex.EMPTY;
  /** Made when it is asked for. */
  #indexRows: IndexRows | undefined;
  #marks: MarkFiles | undefined;
  #list: StoreList | undefined;
  #isSaved = true;
  /** Files that the index does not know yet. */
  readonly #unindexed = new Set<string>();
  /** Those of them that were written, by key. */
  readonly #written = new Map<string, string>();
  #saving: NodeJS.Timeout | undefined;
  #updating: Promise<boolean> | undefined;
  isReadOnly = false;

  constructor(options: StoreOptions) {
    this.#options = { now: Date.now, ...options };
    this.#indexFile = indexPath(options.cache, options.folder);
  }

  async open(): Promise<void> {
    const { folder, state } = this.#options;
    const version = readJson(this.#versionFile);
    const written = version.type === 'value' ? (version.value as { version?: unknown }) : undefined;
    if (typeof written?.version === 'number' && written.version > VERSION) this.#becomeReadOnly();
    const files = machineFiles(state, folder);
    await prepareMachine(files).catch((error) => {
      this.#report({ code: 'unwritable-store', path: state, cause: writeDiagnostic(error) });
      // Marks without a journal could be lost.
      this.isReadOnly = true;
    });
    const marks = path.join(folder, 'marks');
    this.#marks = new MarkFiles({ folder: marks, files, now: this.#options.now });
    this.#index = readIndex(this.#indexFile) ?? ArticleIndex.EMPTY;
    await this.update();
    if (this.#files.isNewer) this.#becomeReadOnly();
    await this.#tellConflicts();
  }

  get diagnostics(): readonly StoreDiagnostic[] {
    return [...this.#diagnostics.values()];
  }

  get #rows(): IndexRows {
    this.#wholeIndex();
    this.#indexRows ??= rowsOf(this.#index);
    return this.#indexRows;
  }

  get list(): ArticleList {
    if (!this.#list) {
      // It makes the index whole.
      const rows = this.#rows;
      this.#list = new StoreList(this.#index, rows, this.#files.table);
    }
    return this.#list;
  }

  async read(key: string): Promise<StoredEntry | undefined> {
    const file = this.#fileOf(key);
    const text = file === undefined ? undefined : this.#textOf(file);
    if (text === undefined) return undefined;
    const { readHtmlInMarkdown } = await import('../markup/in-markdown.ts');
    return readEntry(text, readHtmlInMarkdown);
  }

  has(key: string): boolean {
    return this.#fileOf(key) !== undefined;
  }

  async put(entries: readonly NewEntry[]): Promise<PutResult> {
    const shared = withSharedAddresses(entries);
    const names = entries.map((entry) => this.#nameOf(entry, shared));
    const kinds: PutKind[] = names.map(() => 'failed');
    const diagnostics: StoreDiagnostic[] = [];
    if (!this.isReadOnly && entries.length > 0) {
      const failed = await this.#writeVersion().then(
        () => undefined,
        (error) => error,
      );
      if (failed) diagnostics.push(this.#unwritable(this.#versionFile, failed));
      else {
        const written: string[] = [];
        // One after the other for one name, so that a batch with an entry twice is as two batches.
        const rest = groupsOf(names, ({ key }) => key);
        const work = async () => {
          for (let next = rest.pop(); next; next = rest.pop()) {
            for (const at of next) {
              const done = await this.#putOne(entries[at], names[at], written).catch((error) => {
                diagnostics.push(this.#unwritable(names[at].path, error));
                return 'failed' as const;
              });
              kinds[at] = done;
            }
          }
        };
        await Promise.all(Array.from({ length: WRITERS }, work));
        this.#reindex(written);
      }
    }
    return { entries: names.map(({ key }, at) => ({ key, kind: kinds[at] })), diagnostics };
  }

  async putPage(key: string, page: Article): Promise<PutPageResult> {
    const file = this.#fileOf(key);
    const before = file === undefined ? undefined : this.#textOf(file);
    if (file === undefined || before === undefined || this.isReadOnly) {
      return { kind: 'failed', diagnostics: [] };
    }
    if (!isOwnText(before) || !isPageMissing(readHead(before))) {
      return { kind: 'whole', diagnostics: [] };
    }
    const written: string[] = [];
    try {
      const { readHtmlInMarkdown } = await import('../markup/in-markdown.ts');
      await this.#writeText(file, withPage(before, page, readHtmlInMarkdown), written, before);
    } catch (error) {
      return { kind: 'failed', diagnostics: [this.#unwritable(file, error)] };
    }
    this.#reindex(written);
    const { diagnostics } = await this.mark(this.#movedMarks(key, readHead(before).checksum));
    return { kind: 'put', diagnostics };
  }

  /** Marks that name a text name the one that stands in its place now. */
  #movedMarks(key: string, before: string): MarkChange[] {
    const checksum = this.list.get(key)?.checksum;
    if (checksum === undefined) return [];
    const { table, machine } = this.#files;
    return (['read', 'seen'] as const).flatMap((field): MarkChange[] => {
      const mark = table.mark(key, field);
      if (mark?.value !== before) return [];
      // What the person has done on another machine, that one sends to a server.
      const origin = mark.machine === machine ? mark.origin : 'rule';
      return [{ key, field, value: checksum, ...(origin && { origin }) }];
    });
  }

  async mark(changes: readonly MarkChange[]): Promise<MarkResult> {
    if (this.isReadOnly) return { undo: [], diagnostics: [] };
    const before = changes.map((change) => this.#before(change));
    this.#list = undefined;
    const { made, written } = this.#files.append(changes);
    const diagnostics: StoreDiagnostic[] = [];
    await written.catch((error) => {
      diagnostics.push(this.#unwritable(path.join(this.#options.folder, 'marks'), error));
    });
    for (const each of this.#files.diagnostics) {
      if (each.code === 'cloned-machine') this.#report(each);
    }
    const undo = made.map(({ mark }, at) => ({ made: mark, before: before[at] }));
    return { undo, diagnostics };
  }

  undo(undo: Undo): Promise<MarkResult> {
    const { table } = this.#files;
    const changes = undo.filter(({ made }) => {
      const now = table.mark(made.key, made.field);
      return now !== undefined && compareMarks(now, made) === 0;
    });
    return this.mark(changes.map(({ before }) => before));
  }

  marks(): Iterable<Mark> {
    return this.#files.table;
  }

  get machine(): string {
    return this.#files.machine;
  }

  search(words: string, options: SearchOptions = {}): AsyncIterable<FoundArticle> {
    const { among } = options;
    const keys = among ? new Set(among) : undefined;
    const files = function* (list: ArticleList): Generator<SearchedFile> {
      for (const article of list) if (!keys || keys.has(article.key)) yield article;
    };
    return searchFiles(words, files(this.list), (file) => this.#textOf(file), options.signal);
  }

  async update(): Promise<boolean> {
    // Changes that are made while it runs are seen by the next one.
    if (this.#updating) await this.#updating;
    this.#updating = this.#compare().finally(() => {
      this.#updating = undefined;
    });
    return this.#updating;
  }

  watch(onChange: () => void, signal: AbortSignal): void {
    let timer: NodeJS.Timeout | undefined;
    const watchers = new Map<string, FSWatcher>();
    const changed = () => {
      timer ??= setTimeout(async () => {
        timer = undefined;
        watchFolders();
        if ((await this.update()) && !signal.aborted) onChange();
      }, QUIET);
    };
    const watchFolders = () => {
      const { folder } = this.#options;
      for (const name of ['.', 'marks', ...foldersOf(folder)]) {
        if (watchers.has(name) || signal.aborted) continue;
        try {
          const watcher = watch(path.join(folder, name), { persistent: false }, changed);
          watchers.set(name, watcher);
          watcher.on('error', () => watchers.delete(name));
        } catch {
          // Not there yet, or the system has no more watches: `update` still finds what changes.
        }
      }
    };
    watchFolders();
    // One listener for all folders: Node warns on the screen when a signal has more than ten.
    const end = () => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    };
    signal.addEventListener('abort', end, { once: true });
  }

  async expire(days: number): Promise<ExpireResult> {
    if (this.isReadOnly) return NOTHING_REMOVED;
    await this.update();
    const before = this.#options.now() - days * DAY;
    return this.#remove([...this.list].filter(({ published }) => published < before));
  }

  async discard(keys: readonly string[]): Promise<ExpireResult> {
    if (this.isReadOnly) return NOTHING_REMOVED;
    await this.update();
    return this.#remove(keys.flatMap((key) => this.list.get(key) ?? []));
  }

  /** Leaves alone what is starred, edited, or another's file. */
  async #remove(articles: readonly ListedArticle[]): Promise<ExpireResult> {
    const diagnostics: StoreDiagnostic[] = [];
    const unwanted = articles.filter(({ beside }) => beside.length === 0);
    const removed: ListedArticle[] = [];
    try {
      // With the lock, no other program can star one of them meanwhile.
      await this.#files.locked(async () => {
        for (const article of unwanted) {
          const { key, path: file, checksum, isEdited, feed } = article;
          const isKept = this.#files.table.get(key, 'starred') || isEdited || feed === '';
          const text = isKept ? undefined : this.#textOf(file);
          // A person may just have edited it.
          if (text === undefined || !isOwnText(text) || !text.includes(checksum)) continue;
          await rm(path.join(this.#options.folder, file), { force: true });
          removed.push(article);
        }
      });
    } catch (error) {
      diagnostics.push(this.#unwritable(this.#options.folder, error));
    }
    const gone = removed.map(
      ({ key }): MarkChange => ({ key, field: 'gone', value: true, origin: 'rule' }),
    );
    if (gone.length > 0) diagnostics.push(...(await this.mark(gone)).diagnostics);
    this.#reindex(removed.map(({ path }) => path));
    this.#wholeIndex();
    return {
      removed: removed.length,
      articles: removed.map(({ title, url }) => ({ title, url })),
      kept: unwanted.length - removed.length,
      diagnostics,
    };
  }

  async check({ mend }: { readonly mend: boolean }): Promise<StoreCheck> {
    const isMending = mend && !this.isReadOnly;
    if (isMending) {
      // Everything is read anew: a damaged index is found by comparing it with nothing.
      this.#replaceIndex(ArticleIndex.EMPTY);
    }
    await this.update();
    const check = await checkStore({
      folder: this.#options.folder,
      list: this.list,
      index: this.#index,
      rows: this.#rows,
      marks: this.#files,
      mend: isMending,
    });
    if (isMending) await this.update();
    return { ...check, diagnostics: this.diagnostics };
  }

  async close(): Promise<void> {
    this.#wholeIndex();
    await this.#marks?.written();
    await this.#save();
  }

  get #files(): MarkFiles {
    if (!this.#marks) throw new Error('the store is not open');
    return this.#marks;
  }

  /** Path in the store. The index is not made anew for it. */
  #fileOf(key: string): string | undefined {
    const written = this.#written.get(key);
    if (written !== undefined) return written;
    this.#indexRows ??= rowsOf(this.#index);
    const row = this.#indexRows.byKey.get(key);
    return row === undefined ? undefined : this.#index.path(row);
  }

  get #versionFile(): string {
    return path.join(this.#options.folder, 'store.json');
  }

  /** Compares index and files, and reads what has changed. */
  async #compare(): Promise<boolean> {
    const { folder } = this.#options;
    const index = this.#wholeIndex();
    const byPath = new Map<string, number>();
    for (let row = 0; row < index.length; row += 1) byPath.set(index.path(row), row);
    const { mtime, size } = index.columns;
    const removed = new Set<number>();
    const changed: FoundFile[] = [];
    let hasChanged = false;
    try {
      await scan(folder, (file) => {
        const row = byPath.get(file.path);
        byPath.delete(file.path);
        if (row !== undefined && mtime[row] === file.mtime && size[row] === file.size) return;
        if (row !== undefined) removed.add(row);
        changed.push(file);
      });
      for (const row of byPath.values()) removed.add(row);
      // Files that were put meanwhile are in a newer index already.
      if (index === this.#index && removed.size + changed.length > 0) {
        const added = await this.#readFiles(changed);
        if (index === this.#index) {
          this.#replaceIndex(index.changed(removed, added));
          hasChanged = true;
        }
      }
      if (index !== this.#index && !hasChanged) return this.#compare();
      if (hasChanged) this.#saveSoon();
    } catch (error) {
      this.#report({ code: 'unreadable-store', path: folder, systemCode: codeOf(error) });
    }
    hasChanged = this.#readMarks() || hasChanged;
    if (!this.isReadOnly) await this.#files.settle().catch(() => {});
    return hasChanged;
  }

  #readMarks(): boolean {
    try {
      if (!this.#files.update()) return false;
      this.#list = undefined;
      return true;
    } catch (error) {
      const marks = path.join(this.#options.folder, 'marks');
      this.#report({ code: 'unreadable-store', path: marks, systemCode: codeOf(error) });
      return false;
    }
  }

  async #readFiles(files: readonly FoundFile[]): Promise<NewRows> {
    const rows = new NewRows(files.length);
    for (const [at, file] of files.entries()) {
      const indexed = this.#indexed(file);
      if (indexed) rows.add(indexed);
      if (at % 200 === 199) await new Promise((resolve) => setImmediate(resolve));
    }
    return rows;
  }

  #indexed(file: FoundFile, text = this.#textOf(file.path)): IndexedFile | undefined {
    if (text === undefined) return undefined;
    const head = readHead(text);
    return { ...head, ...file, published: timeOf(head.published, file.mtime) };
  }

  /** `undefined` if it cannot be read. */
  #textOf(file: string): string | undefined {
    try {
      return readFileSync(path.join(this.#options.folder, file), 'utf8');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') {
        this.#report({ code: 'unreadable-store', path: file, systemCode: codeOf(error) });
      }
      return undefined;
    }
  }

  /**
   * Files that this program has written or removed come into the index when somebody asks for the list: a refresh puts
   * entries feed by feed, and must not pay for the whole index each time.
   */
  #reindex(files: readonly string[]): void {
    for (const file of files) {
      this.#unindexed.add(file);
      this.#written.set(keyOf(file), file);
    }
    if (files.length > 0) this.#list = undefined;
  }

  #wholeIndex(): ArticleIndex {
    if (this.#unindexed.size === 0) return this.#index;
    const wanted = new Set(this.#unindexed);
    this.#unindexed.clear();
    this.#written.clear();
    const removed = new Set<number>();
    for (let row = 0; row < this.#index.length; row += 1) {
      if (wanted.has(this.#index.path(row))) removed.add(row);
    }
    const added = new NewRows(wanted.size);
    for (const file of wanted) {
      const found = statOf(path.join(this.#options.folder, file));
      const indexed = found && this.#indexed({ path: file, ...found });
      if (indexed) added.add(indexed);
    }
    this.#replaceIndex(this.#index.changed(removed, added));
    return this.#index;
  }

  #replaceIndex(index: ArticleIndex): void {
    this.#index = index;
    this.#indexRows = undefined;
    this.#list = undefined;
    this.#isSaved = false;
  }

  /** The list does not wait for it. */
  #saveSoon(): void {
    this.#saving ??= setTimeout(() => void this.#save(), REST).unref();
  }

  /** The index can be made again, so nothing is said if it cannot be written. */
  async #save(): Promise<void> {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    if (this.#isSaved) return;
    this.#isSaved = true;
    await writeIndex(this.#indexFile, this.#index).catch(() => {});
  }

  #nameOf(entry: NewEntry, shared: ReadonlySet<NewEntry>): EntryName {
    const { feed, article, published } = entry;
    const { url, title } = article;
    const own = { feed, title, ...(published !== undefined && { published }) };
    if (url === undefined || shared.has(entry)) return nameOf(own);
    // Once an address was found to be shared, it names none of its entries.
    const alone = nameOf(own);
    return this.has(alone.key) ? alone : nameOf({ ...own, url });
  }

  async #putOne(entry: NewEntry, name: EntryName, written: string[]): Promise<PutKind> {
    const file = this.#fileOf(name.key) ?? name.path;
    const before = this.#textOf(file);
    if (before === undefined) {
      const { gone, starred } = this.#files.table.state(name.key);
      // Another machine may have starred it before it knew that it was removed here.
      if (gone && !starred) return 'gone';
      await this.#writeText(file, writeEntry(entry), written);
      return 'new';
    }
    const head = readHead(before);
    // Of two feeds that have it, one gives the text, on every machine.
    if (head.feed !== '' && head.feed < entry.feed) return 'same';
    const isPage = !entry.page && (head.form === 'page' || head.form === 'old-page');
    if (isPage && head.entry === checksumOfFeed(entry)) return 'same';
    if (!isOwnText(before)) return this.#putBeside(entry, file, head.checksum, written);
    const isStale = isPage && entry.isStub === true;
    const text = isStale ? await oldPage(entry, before) : writeEntry(entry);
    // git may have given it the line ends of Windows.
    if (text === before.replaceAll('\r\n', '\n')) return 'same';
    await this.#writeText(file, text, written, before);
    return isStale ? 'stale' : 'changed';
  }

  /** The new text of the source stands beside a file that a person has edited. */
  async #putBeside(
    entry: NewEntry,
    file: string,
    checksum: string,
    written: string[],
  ): Promise<PutKind> {
    const text = writeEntry(entry);
    if (readHead(text).checksum === checksum) return 'same';
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '.source.md' : `.source-${number}.md`;
      const version = file.replace(/\.md$/, suffix);
      const before = this.#textOf(version);
      if (before === text) return 'same';
      // An edited version is a person's, too.
      if (before !== undefined && !isOwnText(before)) continue;
      await this.#writeText(version, text, written, before);
      return 'beside';
    }
  }

  /** Throws the system's error. `before`: what is replaced. */
  async #writeText(file: string, text: string, written: string[], before?: string): Promise<void> {
    const target = path.join(this.#options.folder, file);
    const folder = path.dirname(target);
    if (!this.#swept.has(folder)) {
      this.#swept.add(folder);
      await sweepFolder(folder);
    }
    // A person may have saved it since it was read.
    if (before !== undefined && this.#textOf(file) !== before) {
      throw Object.assign(new Error(`changed meanwhile: ${file}`), { code: 'EBUSY' });
    }
    await replaceUnswept(target, text, PRIVATE);
    written.push(file);
  }

  async #writeVersion(): Promise<void> {
    if (readJson(this.#versionFile).type === 'none') {
      await writeJson(this.#versionFile, { version: VERSION });
    }
  }

  #before({ key, field }: MarkChange): MarkChange {
    const value = this.#files.table.get(key, field) ?? null;
    return { key, field, value } as MarkChange;
  }

  async #tellConflicts(): Promise<void> {
    const found: StoreDiagnostic[] = [...this.#files.diagnostics];
    for (const rows of this.#rows.beside.values()) {
      for (const row of rows) {
        const file = this.#index.path(row);
        if (conflictOf(path.basename(file)) !== undefined)
          found.push({ code: 'conflict-file', path: file });
      }
    }
    for (const row of this.#rows.articles) {
      if (this.#index.hasConflict(row)) {
        found.push({ code: 'conflict-lines', path: this.#index.path(row) });
      }
    }
    const isConflict = ({ code }: StoreDiagnostic) => /^conflict-/.test(code);
    const paths = found.filter(isConflict).map(({ path }) => path);
    const isNew = new Set(
      paths.length > 0
        ? await untold(machineFiles(this.#options.state, this.#options.folder), paths)
        : [],
    );
    for (const diagnostic of found) {
      if (!isConflict(diagnostic) || isNew.has(diagnostic.path)) this.#report(diagnostic);
    }
  }

  #becomeReadOnly(): void {
    this.isReadOnly = true;
    this.#report({ code: 'newer-store', path: this.#options.folder });
  }

  #unwritable(file: string, error: unknown): StoreDiagnostic {
    const diagnostic = {
      code: 'unwritable-store' as const,
      path: file,
      cause: writeDiagnostic(error),
    };
    this.#report(diagnostic);
    return diagnostic;
  }

  #report(diagnostic: StoreDiagnostic): void {
    this.#diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  }
}

async function oldPage(entry: NewEntry, before: string): Promise<string> {
  const { readHtmlInMarkdown } = await import('../markup/in-markdown.ts');
  return withOldPage(entry, before, readHtmlInMarkdown);
}

function groupsOf<Item>(items: readonly Item[], nameOf: (item: Item) => string): number[][] {
  const groups = new Map<string, number[]>();
  items.forEach((item, at) => {
    const group = groups.get(nameOf(item));
    if (group) group.push(at);
    else groups.set(nameOf(item), [at]);
  });
  return [...groups.values()].reverse();
}
