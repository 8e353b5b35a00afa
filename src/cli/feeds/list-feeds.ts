/** `sahifa feeds`: the feeds that the person follows, with what is wrong with them. */
import type { FeedState } from '../../feeds/feed-state.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { plain } from '../../languages/isolates.ts';
import { writeJson } from '../output/stdout.ts';
import { writeTable } from '../output/table.ts';
import { writeSentence } from '../output/wrap.ts';
import { faultSentence } from './feed-fault.ts';
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
      const tags = feed.tags.map((tag) => `#${tag}`).join(' ');
      const fault = faultOf(states.of(feed.id), messages);
      return [titleOf(feed, feeds), tags, shownUrl(feed.url), fault];
    }),
    ['left', 'left', 'left', 'left'],
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
