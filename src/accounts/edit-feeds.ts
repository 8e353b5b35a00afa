/** Changes of the list of feeds at the server. Each is confirmed by reading the list again: OK does not mean stored. */
import { cleanLine } from '../article/clean.ts';
import { AccountFailure } from './diagnostic.ts';
import type { FormFields, ReaderClient } from './reader-client.ts';
import { fieldOf, readServerFeeds, type ServerFeed, textOf } from './server-lists.ts';
import { isSameName } from './server-text.ts';

const EDIT = 'subscription/edit';

/** What the person wants of a feed. */
export type FeedWish = {
  readonly title?: string;
  /** A folder of the server: it has no folders in folders. */
  readonly folder?: string;
};

export type ChangedFeeds = {
  /** The feed as the server has it now. */
  readonly feed: ServerFeed;
  readonly feeds: readonly ServerFeed[];
};

/** Follows the feed at an address, or that of the page there. Throws `AccountFailure`. */
export async function addServerFeed(
  client: ReaderClient,
  url: string,
  wish: FeedWish,
): Promise<ChangedFeeds> {
  const before = new Set((await readServerFeeds(client)).map(({ stream }) => stream));
  const added = await subscribe(client, url, client.record.adding);
  const feeds = await readServerFeeds(client);
  const isNew = ({ stream }: ServerFeed) => !before.has(stream);
  const feed =
    feeds.find((each) => each.stream === added || each.url === url || each.url === added) ??
    feeds.find(isNew);
  if (!feed) {
    throw new AccountFailure({ code: 'account-unchanged', name: client.name, feed: url });
  }
  return editServerFeed(client, feed, feeds, wish);
}

/** The server's name of the feed, or its address, as far as it tells. */
async function subscribe(
  client: ReaderClient,
  url: string,
  way: 'quickadd' | 'subscribe',
): Promise<string> {
  if (way === 'subscribe') {
    await client.post(EDIT, [...[['ac', 'subscribe'] as const], ['s', `feed/${url}`]]);
    return `feed/${url}`;
  }
  const answer = await client.postForJson('subscription/quickadd', [['quickadd', url]]);
  const number = fieldOf(answer, 'numResults');
  if (number === 0) {
    const reason = cleanLine(textOf(answer, 'error')).slice(0, 200);
    throw new AccountFailure({ code: 'account-feed-refused', feed: url, reason });
  }
  return textOf(answer, 'streamId') || textOf(answer, 'query');
}

/** Follows feeds by their addresses. Those that the server refuses are named. Throws `AccountFailure` for all else. */
export async function addServerFeeds(
  client: ReaderClient,
  wished: readonly (FeedWish & { readonly url: string })[],
  progress: (done: number) => void,
): Promise<{ readonly feeds: readonly ServerFeed[]; readonly refused: readonly string[] }> {
  const known = new Set((await readServerFeeds(client)).map(({ url }) => url));
  for (const [at, { url, title, folder }] of wished.entries()) {
    progress(at);
    if (known.has(url)) continue;
    const fields: FormFields = [
      ['ac', 'subscribe'],
      ['s', `feed/${url}`],
      ...(title ? [['t', title] as const] : []),
      ...(folder ? [['a', labelId(folder)] as const] : []),
    ];
    await client.post(EDIT, fields).catch((error) => {
      // A feed that the server cannot read: 400 without a reason. The list tells.
      if (!isAnswer(error)) throw error;
    });
  }
  const feeds = await readServerFeeds(client);
  const now = new Set(feeds.map(({ url }) => url));
  return { feeds, refused: wished.map(({ url }) => url).filter((url) => !now.has(url)) };
}

function isAnswer(error: unknown): boolean {
  return error instanceof AccountFailure && error.diagnostic.code === 'other-status';
}

/** Gives the feed another title or folder, where they differ. `feeds`: the list as it is. Throws `AccountFailure`. */
export async function editServerFeed(
  client: ReaderClient,
  feed: ServerFeed,
  feeds: readonly ServerFeed[],
  { title, folder }: FeedWish,
): Promise<ChangedFeeds> {
  const isAs = (each: ServerFeed) =>
    (title === undefined || isSameName(title, each.title)) &&
    (folder === undefined || isSameName(folder, each.folder));
  if (isAs(feed)) return { feed, feeds };
  await client.post(EDIT, [
    ['ac', 'edit'],
    ['s', feed.stream],
    ...(title === undefined ? [] : [['t', title] as const]),
    ...(folder === undefined ? [] : [moveOf(folder, feed)]),
  ]);
  const after = await readServerFeeds(client);
  const changed = after.find(({ stream }) => stream === feed.stream);
  if (!changed || !isAs(changed)) {
    throw new AccountFailure({ code: 'account-unchanged', name: client.name, feed: feed.title });
  }
  return { feed: changed, feeds: after };
}

/** Without a folder: taken out of the one it is in. */
function moveOf(folder: string, feed: ServerFeed): FormFields[number] {
  return folder === '' ? ['r', labelId(feed.folder)] : ['a', labelId(folder)];
}

/** Follows a feed no longer. The server removes its entries. Throws `AccountFailure`. */
export async function removeServerFeed(
  client: ReaderClient,
  feed: ServerFeed,
): Promise<readonly ServerFeed[]> {
  await client.post(EDIT, [...[['ac', 'unsubscribe'] as const], ['s', feed.stream]]);
  const feeds = await readServerFeeds(client);
  if (feeds.some(({ stream }) => stream === feed.stream)) {
    throw new AccountFailure({ code: 'account-unchanged', name: client.name, feed: feed.title });
  }
  return feeds;
}

function labelId(folder: string): string {
  return `user/-/label/${folder}`;
}
