/** The front page for a screen reader: the feeds and queries with the numbers of unread articles, then each article on a line. */
import { chooseLanguage } from '../../languages/choose.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { loadFrontMessages } from '../../languages/front/load.ts';
import { loadReaderMessages } from '../../languages/reader/load.ts';
import { itemTitle } from '../../screen/front/filter-title.ts';
import { openSavedQueries } from '../../settings/feeds-file.ts';
import { openRemembered } from '../../settings/open.ts';
import { faultSentence } from '../feeds/feed-fault.ts';
import { findArticles } from '../feeds/find-articles.ts';
import { openFeedStore } from '../feeds/open-feed-store.ts';
import { openFeeds, titleOf } from '../feeds/opened-feeds.ts';
import { writeLines } from '../output/stdout.ts';
import { FeedCounts } from './feed-counts.ts';
import { sentences, spokenEntries } from './spoken-entries.ts';

/** Writes it, if the person follows a feed; whether that is so. */
export async function readFrontAloud(
  lang: string | undefined,
  messages: CliMessages,
): Promise<boolean> {
  const { subscriptions, states, path } = await openFeeds(messages);
  if (subscriptions.length === 0) return false;
  const { config } = (await openRemembered()).settings;
  const language = chooseLanguage(process.env, lang ?? config.language);
  const [reader, front] = await Promise.all([
    loadReaderMessages(language),
    loadFrontMessages(language),
  ]);
  const words = { reader, front, feeds: messages.feeds };
  const store = await openFeedStore(messages);
  const queries = openSavedQueries(path);
  const unread = new Map<string, number>();
  for (const { name, query } of queries) {
    const { articles } = await findArticles(store, query);
    unread.set(name, articles.filter(({ isRead }) => !isRead).length);
  }
  const counts = new FeedCounts();
  for (const article of store.list) counts.add(article);
  const items = counts.items(
    {
      subscriptions,
      queries,
      titleOf: (feed) => titleOf(feed, { states }),
      faultOf: ({ id }) => {
        const fault = states.of(id)?.fault;
        return fault && faultSentence(fault.diagnostic, messages);
      },
    },
    unread,
  );
  const titles = new Map(subscriptions.map((feed) => [feed.id, titleOf(feed, { states })]));
  writeLines([
    ...items.map(({ filter, unread, fault }) =>
      sentences([itemTitle(filter, words), front.unread(unread), fault ?? '']),
    ),
    '',
    ...spokenEntries(store.list, titles, words, Date.now()),
  ]);
  await store.close();
  return true;
}
