/** `sahifa add`: follows the feed at an address, or one that the page there names. */
import { labelOfType } from '../../encoding/declaration.ts';
import { decodeText } from '../../encoding/decode.ts';
import type { FullText } from '../../feeds/full-text.ts';
import { choiceOf, feedsInPage, type NamedFeed } from '../../feeds/page-feeds.ts';
import { type Answer, feedIn } from '../../feeds/run-refresh.ts';
import { feedAddress, type Subscription, withFeeds } from '../../feeds/subscriptions.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import type { SourceDiagnostic } from '../../library/diagnostic.ts';
import { SourceError } from '../../library/source-error.ts';
import { digitsToAscii } from '../../reader/keyboard/digits.ts';
import { changeFeedsFile } from '../../settings/feeds-file.ts';
import { withScheme } from '../../sources/address.ts';
import type { Direction } from '../../text/index.ts';
import { writeTable } from '../output/table.ts';
import { writeSentence } from '../output/wrap.ts';
import { type FeedsClient, openFeedsClient } from './feeds-client.ts';
import { openFeeds, shownUrl, titleOf } from './opened-feeds.ts';
import { refreshAndTell } from './refresh.ts';
import { typedLine } from './typed-line.ts';

export type AddOptions = {
  readonly title?: string;
  readonly tag?: readonly string[];
  readonly folder?: string;
  readonly dir?: Direction;
  readonly fullText?: FullText;
  /** With an account: followed from this machine all the same. */
  readonly local?: true;
};

/** Throws `SourceError`. */
export async function add(
  written: string,
  options: AddOptions,
  messages: CliMessages,
): Promise<void> {
  const feeds = await openFeeds(messages);
  const address = feedAddress(written) ?? feedAddress(withScheme(written) ?? '');
  if (address === undefined) throw new SourceError({ code: 'no-feed', name: written });
  const say = (sentence: string) => writeSentence(sentence, messages.direction);
  const knownAt = (url: string) =>
    feeds.subscriptions.find((feed) => feed.url === url || feed.id === url);
  const known = knownAt(address);
  if (known) return say(messages.feeds.known(titleOf(known, feeds)));
  const client = await openFeedsClient(messages);
  const { account } = feeds;
  if (account && !options.local) {
    const { addAtServer } = await import('../account/change-feeds.ts');
    const { title, url } = await addAtServer(address, options, account);
    await say(messages.feeds.added(title || shownUrl(url), shownUrl(url)));
    const ofAccount = { wanted: [account.asFeed], isNamed: true };
    return refreshAndTell(ofAccount, feeds, client, {}, messages);
  }
  const found = await feedAt(address, client, messages);
  if (!found) return say(messages.feeds.unchanged);
  const { url, title, answer } = found;
  const same = knownAt(url);
  if (same) return say(messages.feeds.known(titleOf(same, feeds)));
  const subscription: Subscription = {
    id: url,
    url,
    ...(options.title && { title: options.title }),
    tags: options.tag ?? [],
    folder: options.folder ? options.folder.split('/').map((name) => name.trim()) : [],
    ...(options.dir && { direction: options.dir }),
    fullText: options.fullText ?? 'on-open',
  };
  await changeFeedsFile(feeds.path, (yaml) => withFeeds(yaml, [subscription]));
  await say(messages.feeds.added(options.title ?? (title || shownUrl(url)), shownUrl(url)));
  // What has come already need not be fetched again.
  let first: Answer | undefined = answer;
  const ask: FeedsClient['ask'] = async (feed, asking) => {
    const given = first;
    first = undefined;
    return given ?? client.ask(feed, asking);
  };
  const asked = { wanted: [subscription], isNamed: true };
  await refreshAndTell(asked, feeds, { ...client, ask }, {}, messages);
}

type FoundFeed = { readonly url: string; readonly title: string; readonly answer: Answer };

/** Undefined where the person has chosen none of several. */
async function feedAt(
  address: string,
  client: FeedsClient,
  messages: CliMessages,
): Promise<FoundFeed | undefined> {
  const answer = await asked(address, client);
  const feed = feedOf(address, answer);
  if (feed) return feed;
  const named = choiceOf(feedsInPage(textOf(answer), answer.address));
  if (named.length === 0) {
    throw new SourceError({ code: 'no-feed-in-page', name: shownUrl(answer.address) });
  }
  const chosen = named.length === 1 ? named[0] : await choose(named, answer.address, messages);
  if (!chosen) return undefined;
  const found = feedOf(chosen.url, await asked(chosen.url, client));
  if (!found) throw new SourceError({ code: 'no-feed', name: shownUrl(chosen.url) });
  return found;
}

type Resource = Answer & { readonly kind: 'resource' };

function feedOf(url: string, answer: Resource): FoundFeed | undefined {
  const read = feedIn(answer, {}, Date.now());
  if ('fault' in read) return undefined;
  const place = answer.permanentAddress ?? url;
  return { url: feedAddress(place) ?? url, title: read.feed.title, answer };
}

async function asked(url: string, client: FeedsClient): Promise<Resource> {
  const { signal } = new AbortController();
  const answer = await client.ask({ url }, { signal, received: () => {} });
  if (answer.kind === 'resource') return answer;
  // Without a copy of ours, nothing is unchanged.
  throw new SourceError(
    answer.kind === 'failed'
      ? (answer.diagnostic as SourceDiagnostic)
      : { code: 'no-feed', name: shownUrl(url) },
  );
}

function textOf({ bytes, type }: Resource): string {
  const transport = labelOfType(type ?? '');
  const decoded = decodeText(bytes, transport === undefined ? {} : { transport });
  return 'text' in decoded ? decoded.text : '';
}

/** A person at a terminal is asked. Elsewhere the feeds are listed, and the command fails. */
async function choose(
  named: readonly NamedFeed[],
  page: string,
  messages: CliMessages,
): Promise<NamedFeed | undefined> {
  const rows = named.map(({ title, url }, at) => [`${at + 1}`, title, shownUrl(url)]);
  await writeTable(rows, ['right', 'left', 'left']);
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) {
    throw new SourceError({ code: 'several-feeds', name: shownUrl(page), count: named.length });
  }
  await writeSentence(messages.feeds.which, messages.direction);
  const line = await typedLine();
  return named[Number(digitsToAscii(line).trim()) - 1];
}
