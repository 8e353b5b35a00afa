/** Changes of the list of feeds that are made at the server. */
import {
  addServerFeed,
  addServerFeeds,
  editServerFeed,
  type FeedWish,
  removeServerFeed,
} from '../../accounts/edit-feeds.ts';
import { readServerFeeds, type ServerFeed } from '../../accounts/server-lists.ts';
import { SERVERS } from '../../accounts/servers.ts';
import type { Subscription } from '../../feeds/subscriptions.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { SourceError } from '../../library/source-error.ts';
import { warn } from '../exit.ts';
import { openFeedStore } from '../feeds/open-feed-store.ts';
import { typedLine } from '../feeds/typed-line.ts';
import { openProgressLine } from '../output/progress-line.ts';
import { writeSentence } from '../output/wrap.ts';
import { atServer, type OpenedAccount } from './open-account.ts';

/** What the person says of a new feed. Servers know of titles and folders only. */
export type NewFeed = FeedWish & {
  readonly tag?: readonly string[];
  readonly dir?: string;
  readonly fullText?: string;
};

/** Returns the feed as the server has it. Throws `SourceError`. */
export async function addAtServer(
  url: string,
  options: NewFeed,
  account: OpenedAccount,
): Promise<ServerFeed> {
  const { title, folder, tag, dir, fullText } = options;
  const local = [
    ...(tag ? ['--tag'] : []),
    ...(dir ? ['--dir'] : []),
    ...(fullText && fullText !== 'on-open' ? ['--full-text'] : []),
    // Servers have no folders in folders.
    ...(folder?.includes('/') ? [`--folder ${folder}`] : []),
  ];
  if (local[0]) throw new SourceError({ code: 'account-only-local', option: local[0] });
  const client = await account.connect();
  const wish: FeedWish = { ...(title && { title }), ...(folder && { folder: folder.trim() }) };
  return atServer(async () => {
    const { feed, feeds } = await addServerFeed(client, url, wish);
    await account.state.save({ feeds });
    return feed;
  });
}

/** Warns, and asks where a person is. Returns whether the feed is gone. Throws `SourceError`. */
export async function removeAtServer(
  feed: ServerFeed,
  account: OpenedAccount,
  messages: CliMessages,
): Promise<boolean> {
  const { title, removesStarred } = SERVERS[account.record.server];
  if (removesStarred) {
    const starred = await starredOf(feed, messages);
    const words = messages.account;
    await warn(words.losesArticles(feed.title || feed.url, title, starred), messages);
    if (process.stdin.isTTY && process.stdout.isTTY) {
      await writeSentence(words.remove, messages.direction);
      if (!words.yes.test(await typedLine())) return false;
    }
  }
  const client = await account.connect();
  return atServer(async () => {
    await account.state.save({ feeds: await removeServerFeed(client, feed) });
    return true;
  });
}

async function starredOf({ url }: ServerFeed, messages: CliMessages): Promise<number> {
  const store = await openFeedStore(messages);
  const starred = store.list.filter(({ feed, isStarred }) => feed === url && isStarred).length;
  await store.close();
  return starred;
}

/** Returns how many are new. Says which the server does not take. Throws `SourceError`. */
export async function importToServer(
  imported: readonly Subscription[],
  account: OpenedAccount,
  messages: CliMessages,
): Promise<number> {
  const client = await account.connect();
  const line = await openProgressLine(messages.direction);
  const { title: name } = account.asFeed;
  const all = imported.length;
  const progress = (done: number) =>
    line.show({
      share: done / all,
      phrase: messages.feeds.refreshing(done, all, 0, name ?? ''),
    });
  const wished = imported.map(({ url, title, folder }) => ({
    url,
    ...(title !== undefined && { title }),
    // Servers have no folders in folders.
    ...(folder.length > 0 && { folder: folder.join(' / ') }),
  }));
  const before = new Set(account.state.state.feeds.map(({ url }) => url));
  const { feeds, refused } = await atServer(() => addServerFeeds(client, wished, progress)).finally(
    () => line.end(),
  );
  await account.state.save({ feeds });
  for (const url of refused) await warn(messages.account.refused(url), messages);
  const now = new Set(feeds.map(({ url }) => url));
  return imported.filter(({ url }) => now.has(url) && !before.has(url)).length;
}

/** Throws `SourceError`. */
export async function editAtServer(
  feed: ServerFeed,
  wish: FeedWish,
  account: OpenedAccount,
): Promise<ServerFeed> {
  const client = await account.connect();
  return atServer(async () => {
    const feeds = await readServerFeeds(client);
    const known = feeds.find(({ stream }) => stream === feed.stream) ?? feed;
    const changed = await editServerFeed(client, known, feeds, wish);
    await account.state.save({ feeds: changed.feeds });
    return changed.feed;
  });
}
