/** Entries as a server gives them, as entries of a feed: they are cleaned in the same way. */
import { cleanEntry } from '../feeds/clean-entry.ts';
import type { Entry } from '../feeds/entry.ts';
import type { RawEnclosure, RawEntry } from '../feeds/raw-feed.ts';
import { AccountFailure } from './diagnostic.ts';
import { itemId, longItemId } from './item-id.ts';
import type { ReaderClient } from './reader-client.ts';
import {
  fieldOf,
  labelOf,
  READ,
  READING_LIST,
  type ServerFeed,
  STARRED,
  textOf,
} from './server-lists.ts';
import { titleText } from './server-text.ts';

export type ServerItem = {
  readonly id: string;
  /** The server's name of its feed. */
  readonly stream: string;
  readonly isRead: boolean;
  readonly isStarred: boolean;
  readonly raw: RawEntry;
};

const DAY = 86_400_000;

/**
 * The entries with these ids, in whatever order. Those that the server does not have, or does not give, are missing. An
 * answer that is too large or too slow is asked for in parts. Throws `AccountFailure`.
 */
export async function readItems(
  client: ReaderClient,
  ids: readonly string[],
): Promise<ServerItem[]> {
  const asked = 'stream/items/contents';
  try {
    const fields = ids.map((id) => ['i', longItemId(id)] as const);
    const answer = await client.postForJson(asked, fields);
    const items = fieldOf(answer, 'items');
    if (!Array.isArray(items)) throw client.wrongAnswer(asked);
    const wanted = new Set(ids);
    // A server may answer with everything.
    return items.flatMap((each) => itemOf(each) ?? []).filter(({ id }) => wanted.has(id));
  } catch (error) {
    if (!isTooMuch(error) || ids.length === 1) throw error;
    const half = Math.ceil(ids.length / 2);
    const first = await readItems(client, ids.slice(0, half));
    return [...first, ...(await readItems(client, ids.slice(half)))];
  }
}

function isTooMuch(error: unknown): boolean {
  if (!(error instanceof AccountFailure)) return false;
  const { diagnostic } = error;
  return (
    diagnostic.code === 'answer-too-large' ||
    (diagnostic.code === 'time-out' && diagnostic.stage === 'whole')
  );
}

export type ItemContext = {
  readonly feed: ServerFeed;
  /** All folders of the list: they are no tags of entries. */
  readonly folders: ReadonlySet<string>;
  readonly now: Date;
};

export function entryOfItem({ raw }: ServerItem, { feed, folders, now }: ItemContext): Entry {
  const categories = raw.categories.filter((each) => !folders.has(each));
  return cleanEntry({ ...raw, categories }, { source: feed.title, now, isVisual: false });
}

function itemOf(item: unknown): ServerItem | undefined {
  const id = itemId(fieldOf(item, 'id'));
  if (id === undefined) return undefined;
  const categories = textsOf(fieldOf(item, 'categories'));
  const states = categories.map((each) => each.replace(/^user\/[^/]+\/state\//, 'user/-/state/'));
  const url = addressIn(item, 'canonical') ?? addressIn(item, 'alternate');
  const title = textOf(item, 'title');
  const author = textOf(item, 'author');
  const body =
    textOf(fieldOf(item, 'content'), 'content') || textOf(fieldOf(item, 'summary'), 'content');
  const published = publishedOf(item);
  return {
    id,
    stream: textOf(fieldOf(item, 'origin'), 'streamId'),
    isRead: states.includes(READ),
    isStarred: states.includes(STARRED),
    raw: {
      ...(url !== undefined && { url }),
      ...(title !== '' && { title: { text: titleText(title), form: 'either' } }),
      authors: author === '' ? [] : [titleText(author)],
      ...(published !== undefined && { published }),
      content: { text: body, form: 'html' },
      enclosures: enclosuresOf(fieldOf(item, 'enclosure')),
      categories: categories
        .filter((each) => !/^user\/[^/]+\/(?:state|source)\//.test(each) && each !== READING_LIST)
        .map((each) => labelOf(each) ?? each),
    },
  };
}

/** A time of nothing, or more than a day after it was fetched, is no time of publishing. */
function publishedOf(item: unknown): string | undefined {
  const crawled =
    Number(textOf(item, 'crawlTimeMsec')) || Number(textOf(item, 'timestampUsec')) / 1000;
  const seconds = fieldOf(item, 'published');
  const published = typeof seconds === 'number' ? seconds * 1000 : 0;
  const isPlausible = published > 0 && !(crawled > 0 && published > crawled + DAY);
  const time = isPlausible ? published : crawled;
  return time > 0 && time < 8.64e15 ? new Date(time).toISOString() : undefined;
}

function addressIn(item: unknown, name: string): string | undefined {
  const links = fieldOf(item, name);
  const href = Array.isArray(links) ? textOf(links[0], 'href') : '';
  return href === '' ? undefined : href;
}

/** Of enclosures, FreshRSS leaves the address escaped. */
function enclosuresOf(enclosures: unknown): RawEnclosure[] {
  if (!Array.isArray(enclosures)) return [];
  return enclosures.map((each) => {
    const length = fieldOf(each, 'length');
    const type = textOf(each, 'type');
    return {
      url: textOf(each, 'href').replaceAll('&amp;', '&'),
      ...(type !== '' && { type }),
      ...((typeof length === 'string' || typeof length === 'number') && { length: `${length}` }),
    };
  });
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
