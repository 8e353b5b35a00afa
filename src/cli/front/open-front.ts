/** What the front page lists, as it opens: the store with the feeds and the account, or the bundled articles. */
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { type Remembered, storeFoldersOf } from '../../settings/open.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { type OpenedFeeds, openFeeds } from '../feeds/opened-feeds.ts';

/** The store with the feeds; bundled articles for a person without feeds and without stored articles. */
export async function openFront(
  remembered: Remembered,
  { isForFeeds }: { readonly isForFeeds?: true },
  messages: CliMessages,
) {
  const feeds = await openFeeds(messages);
  const { account, subscriptions } = feeds;
  const hasFeeds = subscriptions.length > 0 || account !== undefined;
  if (isForFeeds && !hasFeeds) return undefined;
  const files = await openStore(storeFoldersOf(remembered));
  const [fault] = files.diagnostics;
  const warning = fault && formatDiagnostic(fault, messages);
  if (hasFeeds || files.list.length > 0) {
    const { store, sender } = await openMarkedStore(files, feeds);
    return { store, feeds, sender, warning, bundled: undefined };
  }
  await files.close();
  const { bundledList } = await import('./bundled-list.ts');
  const bundled = await bundledList();
  return { store: undefined, feeds, sender: undefined, warning, bundled };
}

/** With an account, marks are queued for the server, and sent while the front page is open. */
async function openMarkedStore(files: Store, { account }: OpenedFeeds) {
  if (!account) return { store: files, sender: undefined };
  const [{ withOutbox }, { MarkSender }] = await Promise.all([
    import('../account/account-store.ts'),
    import('../account/mark-sender.ts'),
  ]);
  const sender = new MarkSender(account);
  return { store: withOutbox(files, account.outbox, sender.nudge), sender };
}
