/** `sahifa remove`: takes a feed out of the list, at the server if it is there. Its articles stay in the store. */
import { withoutFeed } from '../../feeds/subscriptions.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { changeFeedsFile } from '../../settings/feeds-file.ts';
import { writeSentence } from '../output/wrap.ts';
import { findFeed, openFeeds, titleOf } from './opened-feeds.ts';

/** Throws `SourceError`. */
export async function remove(names: readonly string[], messages: CliMessages): Promise<void> {
  const feeds = await openFeeds(messages);
  // All or none: a wrong name is reported before anything changes.
  const found = new Set(names.map((name) => findFeed(name, feeds)));
  for (const feed of found) {
    const ofServer = feeds.account?.feedOf(feed);
    if (feeds.account && ofServer) {
      const { removeAtServer } = await import('../account/change-feeds.ts');
      const isGone = await removeAtServer(ofServer, feeds.account, messages);
      const { removed, unchanged } = messages.feeds;
      await writeSentence(isGone ? removed(titleOf(feed, feeds)) : unchanged, messages.direction);
      continue;
    }
    await changeFeedsFile(feeds.path, (yaml) => withoutFeed(yaml, feed.id));
    const title = titleOf(feed, feeds);
    feeds.states.save(feed.id, undefined);
    await writeSentence(messages.feeds.removed(title), messages.direction);
  }
  await feeds.states.settled();
}
