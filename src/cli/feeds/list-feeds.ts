/** `sahifa feeds`: the feeds that the person follows, with what is wrong with them. */
import type { FeedState } from '../../feeds/feed-state.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { plain } from '../../languages/isolates.ts';
import { writeJson } from '../output/stdout.ts';
import { writeTable } from '../output/table.ts';
import { writeSentence } from '../output/wrap.ts';
import { faultSentence } from './feed-fault.ts';
import { openFeedStore } from './open-feed-store.ts';
import { openFeeds, shownUrl, titleOf } from './opened-feeds.ts';

export async function listFeeds(
  options: { readonly json?: true },
  messages: CliMessages,
): Promise<void> {
  const feeds = await openFeeds(messages);
  const { subscriptions, states } = feeds;
  if (subscriptions.length === 0 && !options.json) {
    return writeSentence(messages.feeds.none, messages.direction);
  }
  const counts = await countArticles(messages);
  const countsOf = (id: string) => counts.get(id) ?? { unread: 0, all: 0 };
  if (options.json) {
    return writeJson(
      subscriptions.map((feed) => {
        const { id, url, tags, folder, direction, fullText } = feed;
        const { site, language, checked, fault } = states.of(id) ?? {};
        return {
          url,
          title: titleOf(feed, feeds),
          tags,
          folder,
          ...(direction && { direction }),
          fullText,
          ...(id !== url && { formerly: id }),
          ...(site !== undefined && { site }),
          ...(language !== undefined && { language }),
          ...countsOf(id),
          ...(checked !== undefined && { checked: isoTime(checked) }),
          ...(fault && {
            fault: {
              ...fault.diagnostic,
              since: isoTime(fault.since),
              message: plain(faultSentence(fault.diagnostic, messages)),
            },
          }),
        };
      }),
    );
  }
  await writeTable(
    subscriptions.map((feed) => {
      const { unread, all } = countsOf(feed.id);
      const tags = feed.tags.map((tag) => `#${tag}`).join(' ');
      const fault = faultOf(states.of(feed.id), messages);
      return [`${unread}/${all}`, titleOf(feed, feeds), tags, shownUrl(feed.url), fault];
    }),
    ['right', 'left', 'left', 'left', 'left'],
  );
}

/** What is wrong and since when; or until when the server wants to be left alone. */
function faultOf(state: FeedState | undefined, messages: CliMessages): string {
  const { fault, notBefore = 0 } = state ?? {};
  if (!fault) return '';
  const sentence = faultSentence(fault.diagnostic, messages);
  const since = messages.feeds.since(sentence, isoTime(fault.since).slice(0, 10));
  if (notBefore <= Date.now()) return plain(since);
  return plain(`${since}; ${messages.feeds.leftAlone(isoTime(notBefore))}`);
}

function isoTime(time: number): string {
  return new Date(time).toISOString();
}

type Counts = { readonly unread: number; readonly all: number };

/** By feed. */
async function countArticles(messages: CliMessages): Promise<ReadonlyMap<string, Counts>> {
  const store = await openFeedStore(messages);
  const counts = new Map<string, Counts>();
  for (const { feed, isRead } of store.list) {
    const { unread, all } = counts.get(feed) ?? { unread: 0, all: 0 };
    counts.set(feed, { unread: unread + (isRead ? 0 : 1), all: all + 1 });
  }
  await store.close();
  return counts;
}
