/** The lists of a server: the feeds that the person follows, and ids of entries. */
import { cleanLine } from '../article/clean.ts';
import { feedAddress } from '../feeds/subscriptions.ts';
import { itemId } from './item-id.ts';
import type { FormFields, ReaderClient } from './reader-client.ts';
import { feedTitle } from './server-text.ts';

/** A feed as the server has it. */
export type ServerFeed = {
  /** The server's name for it: `feed/12`. */
  readonly stream: string;
  /** Address of the feed. */
  readonly url: string;
  /** One line. */
  readonly title: string;
  /** The first folder it is in; empty for none. */
  readonly folder: string;
  readonly site?: string;
};

/** What the states are called. The user's name stands as `-`: in any other form, some servers do nothing. */
export const READING_LIST = 'user/-/state/com.google/reading-list';
export const READ = 'user/-/state/com.google/read';
export const STARRED = 'user/-/state/com.google/starred';

const LABEL = /^user\/[^/]+\/label\/(.+)$/s;

/** Throws `AccountFailure`. */
export async function readServerFeeds(client: ReaderClient): Promise<ServerFeed[]> {
  const asked = 'subscription/list';
  const answer = await client.get(asked);
  const list = fieldOf(answer, 'subscriptions');
  if (!Array.isArray(list)) throw client.wrongAnswer(asked);
  const feeds = new Map<string, ServerFeed>();
  for (const each of list) {
    const stream = textOf(each, 'id');
    const url = feedAddress(textOf(each, 'url')) ?? feedAddress(stream.replace(/^feed\//, ''));
    if (stream === '' || url === undefined) continue;
    const site = feedAddress(textOf(each, 'htmlUrl'));
    feeds.set(stream, {
      stream,
      url,
      title: feedTitle(textOf(each, 'title')),
      folder: foldersOf(each)[0] ?? '',
      ...(site !== undefined && { site }),
    });
  }
  return [...feeds.values()];
}

export type IdList = {
  readonly ids: ReadonlySet<string>;
  /** Nothing was left out at its end. */
  readonly isWhole: boolean;
  /** Between two pages, entries may be lost. */
  readonly pages: number;
};

export type ListOptions = {
  readonly stream: string;
  /** Entries in this state are left out. */
  readonly without?: string;
  readonly most: number;
  /** Ids in one page, if fewer than the server allows. */
  readonly atOnce?: number;
  /** After a page, whether the next one is wanted. */
  readonly isEnough?: (page: readonly string[]) => boolean;
};

/** Throws `AccountFailure`: a list that did not come is not an empty one. */
export async function readIds(
  client: ReaderClient,
  { stream, without, most, atOnce = Number.POSITIVE_INFINITY, isEnough }: ListOptions,
): Promise<IdList> {
  const asked = 'stream/items/ids';
  const size = Math.min(client.record.idsAtOnce, most, atOnce);
  const ids = new Set<string>();
  const continuations = new Set<string>();
  let continuation: string | undefined;
  for (let pages = 1; ; pages += 1) {
    const answer = await client.get(asked, [
      ['s', stream],
      ...(without === undefined ? [] : [['xt', without] as const]),
      ['n', `${size}`],
      ...(continuation === undefined ? [] : [['c', continuation] as const]),
    ]);
    const refs = fieldOf(answer, 'itemRefs');
    if (!Array.isArray(refs)) throw client.wrongAnswer(asked);
    const page = refs.map((ref) => itemId(fieldOf(ref, 'id')));
    if (!isComplete(page)) throw client.wrongAnswer(asked);
    for (const id of page) ids.add(id);
    const next = fieldOf(answer, 'continuation');
    const isNamed = (typeof next === 'string' && next !== '') || typeof next === 'number';
    // FreshRSS names a next page behind the last entry too: it is empty.
    const isLast = !isNamed || page.length === 0;
    if (isLast) return { ids, isWhole: true, pages };
    continuation = `${next}`;
    // One that comes back leads round in a circle.
    const isStuck = continuations.has(continuation);
    if (isStuck || ids.size >= most || isEnough?.(page)) return { ids, isWhole: false, pages };
    continuations.add(continuation);
  }
}

function isComplete(page: readonly (string | undefined)[]): page is readonly string[] {
  return page.every((id) => id !== undefined);
}

/** Puts a feed into a state, or takes it out. At most `MARKS_AT_ONCE` ids. Throws `AccountFailure`. */
export async function editTag(
  client: ReaderClient,
  longIds: readonly string[],
  change: { readonly add: string } | { readonly remove: string },
): Promise<void> {
  const tag: FormFields[number] = 'add' in change ? ['a', change.add] : ['r', change.remove];
  // PHP reads a thousand fields: what is done stands before to what.
  const answer = await client.post('edit-tag', [tag, ...longIds.map((id) => ['i', id] as const)]);
  if (!/^\s*"?OK"?\s*$/.test(answer)) throw client.wrongAnswer('edit-tag');
}

function foldersOf(feed: unknown): string[] {
  const categories = fieldOf(feed, 'categories');
  if (!Array.isArray(categories)) return [];
  return categories.flatMap((each) => {
    const name = textOf(each, 'label') || (LABEL.exec(textOf(each, 'id'))?.[1] ?? '');
    return name === '' ? [] : [cleanLine(name)];
  });
}

/** The name of a folder or a label out of the server's; `undefined` for a state. */
export function labelOf(category: string): string | undefined {
  return LABEL.exec(category)?.[1];
}

export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** Empty for what is no text. */
export function textOf(value: unknown, name: string): string {
  const found = fieldOf(value, name);
  return typeof found === 'string' ? found : '';
}
