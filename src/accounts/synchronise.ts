/**
 * One refresh of the account: sends what waits, reads the lists, fetches the entries that are missing, and compares marks.
 * The store is given to it as functions. What has come when it is stopped is kept, and the next one goes on from there.
 */
import type { Entry } from '../feeds/entry.ts';
import type { AccountStateFile } from './account-state.ts';
import type { KnownItem, KnownItems } from './known-items.ts';
import type { Outbox } from './outbox.ts';
import type { ReaderClient } from './reader-client.ts';
import { sendMarks } from './send-marks.ts';
import { entryOfItem, readItems, type ServerItem } from './server-entries.ts';
import {
  type IdList,
  READ,
  READING_LIST,
  readIds,
  readServerFeeds,
  type ServerFeed,
  STARRED,
} from './server-lists.ts';
import { type Decision, decideMarks, type MarkLists, marksOfItem } from './sync-rule.ts';

export type FetchedEntry = { readonly feed: ServerFeed; readonly entry: Entry };

export type KeptEntry = {
  /** `undefined` if it could not be written. */
  readonly key: string | undefined;
  readonly kind: 'new' | 'changed' | 'same';
};

export type SynchroniseWork = {
  readonly client: ReaderClient;
  readonly state: AccountStateFile;
  readonly items: KnownItems;
  readonly outbox: Outbox;
  /** The most entries of the reading list that are fetched; unread and starred ones are fetched all. */
  readonly most: number;
  /** Puts entries into the store, whole, before it resolves. One result for each. */
  readonly keep: (entries: readonly FetchedEntry[]) => Promise<readonly KeptEntry[]>;
  readonly stateOf: (
    key: string,
  ) => { readonly read: boolean; readonly starred: boolean } | undefined;
  /** Marks that are the server's: they are not sent to it. */
  readonly mark: (marks: Decision['marks']) => Promise<void>;
  readonly progress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type Synchronised = {
  readonly added: number;
  readonly changed: number;
  readonly newKeys: readonly string[];
  /** Entries that could not be written. */
  readonly failed: number;
  /** Marks that the server has said OK to. */
  readonly sent: number;
};

/** Ids of the reading list in one page, once all of it has been fetched: new ones stand first. */
const RECENT = 1000;

/** Ids of unread or starred entries: a list that goes on for ever ends here. */
const LONGEST_LIST = 1_000_000;

/** Throws `AccountFailure`, and the system's error. */
export async function synchronise(work: SynchroniseWork): Promise<Synchronised> {
  const { client, state, items, outbox } = work;
  let sent = await sendMarks(client, outbox, items);
  const sentBefore = new Set(
    outbox.marks().flatMap(({ number, state }) => (state === 'sent' ? [number] : [])),
  );
  await forgetLostStore(work);
  const feeds = await readServerFeeds(client);
  const isNewFeed = feeds.some(({ stream }) => !known(state.state.feeds, stream));
  const isAll = !state.state.isFetched || isNewFeed;
  await state.save({ feeds, ...(isNewFeed && { isFetched: false }) });
  // In this order: an entry that comes between two lists is not yet in the one that tells that it is unread.
  const reading = await readReadingList(work, isAll);
  const unread = await readIds(client, {
    ...{ stream: READING_LIST, without: READ, most: LONGEST_LIST },
  });
  const starred = await readIds(client, { stream: STARRED, most: LONGEST_LIST });
  const run = new Synchronisation(work, feeds, { unread, starred, checked: new Map() }, sentBefore);
  await run.fetch([...new Set([...reading.ids, ...unread.ids, ...starred.ids])]);
  await run.compareAll();
  // Those that were sent without being stored, and those of entries that were not known before.
  sent += await sendMarks(client, outbox, items);
  await state.save({ refreshed: work.now() });
  return { ...run.result, sent };
}

function known(feeds: readonly ServerFeed[], stream: string): boolean {
  return feeds.some((feed) => feed.stream === stream);
}

/** The newest first. As far as the first page on which all are known, once everything has been fetched. */
function readReadingList(
  { client, items, most }: SynchroniseWork,
  isAll: boolean,
): Promise<IdList> {
  if (isAll) return readIds(client, { stream: READING_LIST, most });
  return readIds(client, {
    ...{ stream: READING_LIST, most, atOnce: RECENT },
    isEnough: (page) => page.every((id) => items.has(id)),
  });
}

/** The person has removed the store: everything is fetched again. */
async function forgetLostStore({ items, state, stateOf }: SynchroniseWork): Promise<void> {
  if (items.size === 0) return;
  for (const key of items.keys()) if (stateOf(key)) return;
  await items.clear();
  await state.save({ isFetched: false });
}

class Synchronisation {
  readonly #work: SynchroniseWork;
  readonly #feeds: ReadonlyMap<string, ServerFeed>;
  readonly #folders: ReadonlySet<string>;
  readonly #sentBefore: ReadonlySet<number>;
  #lists: MarkLists;
  readonly #newKeys: string[] = [];
  #changed = 0;
  #failed = 0;

  constructor(
    work: SynchroniseWork,
    feeds: readonly ServerFeed[],
    lists: MarkLists,
    sentBefore: ReadonlySet<number>,
  ) {
    this.#work = work;
    this.#feeds = new Map(feeds.map((feed) => [feed.stream, feed]));
    this.#folders = new Set(feeds.map(({ folder }) => folder));
    this.#lists = lists;
    this.#sentBefore = sentBefore;
  }

  get result(): Omit<Synchronised, 'sent'> {
    return {
      added: this.#newKeys.length,
      changed: this.#changed,
      newKeys: this.#newKeys,
      failed: this.#failed,
    };
  }

  /** The entries of these ids that are not here. Each batch is kept whole before the next is asked for. */
  async fetch(ids: readonly string[]): Promise<void> {
    const { client, items, state, progress, signal } = this.#work;
    const missing = ids.filter((id) => !items.has(id));
    const all = missing.length;
    if (all > 0 && state.state.isFetched) await state.save({ isFetched: false });
    progress(0, all);
    const size = client.record.contentsAtOnce;
    for (let from = 0; from < all; from += size) {
      signal.throwIfAborted();
      await this.#keep(await readItems(client, missing.slice(from, from + size)));
      progress(Math.min(from + size, all), all);
    }
    if (!state.state.isFetched && this.#failed === 0) await state.save({ isFetched: true });
  }

  async #keep(found: readonly ServerItem[]): Promise<void> {
    const { keep, now } = this.#work;
    const context = { folders: this.#folders, now: new Date(now()) };
    const entries = found.flatMap((item) => {
      const feed = this.#feeds.get(item.stream);
      return feed ? [{ item, feed, entry: entryOfItem(item, { ...context, feed }) }] : [];
    });
    const kept = await keep(entries);
    const items: KnownItem[] = [];
    for (const [at, { item }] of entries.entries()) {
      const { key, kind } = kept[at];
      if (key === undefined) {
        this.#failed += 1;
        continue;
      }
      items.push({ id: item.id, key, stream: item.stream });
      if (kind === 'new') this.#newKeys.push(key);
      if (kind === 'changed') this.#changed += 1;
    }
    await this.#work.items.add(items);
    // At once: whoever is stopped here has no unread article that was read elsewhere.
    await this.#compare(new Set(items.map(({ key }) => key)));
  }

  async compareAll(): Promise<void> {
    const { items, outbox } = this.#work;
    await this.#check();
    await this.#compare(new Set([...items.keys(), ...outbox.marks().map(({ key }) => key)]));
  }

  /** Asks for the entries whose absence from a list says nothing, where it would change something. */
  async #check(): Promise<void> {
    const { client, items, outbox, stateOf, signal } = this.#work;
    const { unread, starred } = this.#lists;
    const isSure = ({ isWhole, pages }: IdList) => isWhole && pages === 1;
    if (isSure(unread) && isSure(starred)) return;
    const doubtful: string[] = [];
    for (const key of items.keys()) {
      const state = stateOf(key);
      const isQueued = outbox.get(key, 'read') || outbox.get(key, 'starred');
      for (const { id, stream } of items.of(key)) {
        const marks = marksOfItem(id, this.#lists);
        const mayBeRead = marks.read === undefined && (isQueued || state?.read === false);
        const mayBePlain = marks.starred === undefined && (isQueued || state?.starred === true);
        if ((mayBeRead || mayBePlain) && this.#feeds.has(stream)) doubtful.push(id);
      }
    }
    const checked = new Map(this.#lists.checked);
    const size = client.record.contentsAtOnce;
    for (let from = 0; from < doubtful.length; from += size) {
      signal.throwIfAborted();
      for (const item of await readItems(client, doubtful.slice(from, from + size))) {
        checked.set(item.id, { read: item.isRead, starred: item.isStarred });
      }
    }
    this.#lists = { ...this.#lists, checked };
  }

  async #compare(keys: ReadonlySet<string>): Promise<void> {
    const { items, outbox, stateOf, mark } = this.#work;
    // What the person has marked since the lists were asked for.
    outbox.marks();
    const { marks, confirmed, unstored } = decideMarks({
      ...{ lists: this.#lists, keys, sentBefore: this.#sentBefore, stateOf },
      itemsOf: (key) => items.of(key),
      isFollowed: (stream) => this.#feeds.has(stream),
      queued: (key, field) => outbox.get(key, field),
    });
    if (marks.length > 0) await mark(marks);
    await outbox.confirm(confirmed);
    await outbox.sendAgain(unstored);
  }
}
