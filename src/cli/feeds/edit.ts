/** `sahifa edit`: gives a feed another name or folder, at the server if it is there. */
import { withEditedFeed } from '../../feeds/subscriptions.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { changeFeedsFile } from '../../settings/feeds-file.ts';
import { writeSentence } from '../output/wrap.ts';
import { findFeed, openFeeds, titleOf } from './opened-feeds.ts';

export type EditOptions = {
  readonly title?: string;
  /** Of the person's own feeds, a folder in one behind a slash. Empty: none. */
  readonly folder?: string;
};

/** Throws `SourceError`. */
export async function edit(
  name: string,
  { title, folder }: EditOptions,
  messages: CliMessages,
): Promise<void> {
  const feeds = await openFeeds(messages);
  const feed = findFeed(name, feeds);
  const ofServer = feeds.account?.feedOf(feed);
  if (feeds.account && ofServer) {
    const { editAtServer } = await import('../account/change-feeds.ts');
    const wish = {
      ...(title !== undefined && { title }),
      ...(folder !== undefined && { folder: folder.trim() }),
    };
    const changed = await editAtServer(ofServer, wish, feeds.account);
    return tell(changed.title, changed.folder, messages);
  }
  const path = folder?.split('/').map((part) => part.trim());
  const parts = path?.filter((part) => part !== '');
  const wish = { ...(title !== undefined && { title }), ...(parts && { folder: parts }) };
  await changeFeedsFile(feeds.path, (yaml) => withEditedFeed(yaml, feed.id, wish));
  await tell(title ?? titleOf(feed, feeds), (parts ?? feed.folder).join('/'), messages);
}

async function tell(title: string, folder: string, messages: CliMessages): Promise<void> {
  await writeSentence(messages.account.edited(title, folder), messages.direction);
}
