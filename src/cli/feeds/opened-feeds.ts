/** The feeds that the person follows, and what is remembered of them. */
import { existsSync } from 'node:fs';
import { feedAddress, type Subscription } from '../../feeds/subscriptions.ts';
import { accountPath, feedStatesPath, feedsPath } from '../../files/folders.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatInFile } from '../../languages/diagnostics/format.ts';
import { nearest } from '../../library/nearest.ts';
import { SourceError } from '../../library/source-error.ts';
import { FeedStatesFile } from '../../settings/feed-states-file.ts';
import { openFeedsFile } from '../../settings/feeds-file.ts';
import { fold } from '../../text/index.ts';
import type { OpenedAccount } from '../account/open-account.ts';
import { warn } from '../exit.ts';

export type OpenedFeeds = {
  /** Of the file of feeds. */
  readonly path: string;
  /** Those of the account, and those of the person's own beside it. */
  readonly subscriptions: readonly Subscription[];
  readonly states: FeedStatesFile;
  readonly account?: OpenedAccount;
};

/** Says what is wrong in the file. Throws `SourceError`. */
export async function openFeeds(messages: CliMessages): Promise<OpenedFeeds> {
  const path = feedsPath();
  for (const diagnostic of openFeedsFile(path).diagnostics)
    await warn(formatInFile(path, diagnostic, messages), messages);
  return readFeeds(messages);
}

/** The same in silence, as while the screen is not ours to write on. Throws `SourceError`. */
export async function readFeeds(messages: CliMessages): Promise<OpenedFeeds> {
  const path = feedsPath();
  const { subscriptions } = openFeedsFile(path);
  const states = new FeedStatesFile(feedStatesPath());
  return withAccount({ path, subscriptions, states }, messages);
}

/** With the feeds of the account before the person's own. Throws `SourceError`. */
async function withAccount(own: OpenedFeeds, messages: CliMessages): Promise<OpenedFeeds> {
  if (!existsSync(accountPath())) return own;
  const { needAccount, subscriptionsOf } = await import('../account/open-account.ts');
  const account = needAccount(messages);
  const ofServer = subscriptionsOf(account);
  const known = new Set(ofServer.map(({ id }) => id));
  const others = own.subscriptions.filter(({ id }) => !known.has(id));
  return { ...own, subscriptions: [...ofServer, ...others], account };
}

/** The person's name for a feed, its own, or its address. */
export function titleOf(
  { id, title, url }: Subscription,
  { states }: Pick<OpenedFeeds, 'states'>,
): string {
  return title ?? states.of(id)?.title ?? shownUrl(url);
}

/** Without the name and password of an address. */
export function shownUrl(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * The feed of an address or a name: one of its names, or a part of one that no other feed has. Throws `SourceError`.
 */
export function findFeed(written: string, feeds: OpenedFeeds): Subscription {
  const { subscriptions } = feeds;
  const address = feedAddress(written);
  const named = subscriptions.find(({ id, url }) => address === url || address === id);
  if (named) return named;
  const wanted = folded(written);
  const names = subscriptions.map((feed) => folded(titleOf(feed, feeds)));
  const whole = subscriptions.filter((_, at) => names[at] === wanted);
  const parts = subscriptions.filter(
    ({ url }, at) => wanted !== '' && (names[at].includes(wanted) || url.includes(written)),
  );
  const found = whole.length > 0 ? whole : parts;
  if (found.length === 1) return found[0];
  if (found.length > 1)
    throw new SourceError({ code: 'unclear-feed', name: written, count: found.length });
  const known = subscriptions.map((feed) => titleOf(feed, feeds));
  throw new SourceError({ code: 'unknown-feed', name: written, meant: nearest(written, known) });
}

function folded(name: string): string {
  return fold(name).text.trim();
}
