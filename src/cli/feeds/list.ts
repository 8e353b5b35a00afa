/** `sahifa list`: the articles of the store, unread ones first. */
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import type { ListedArticle } from '../../store/entry.ts';
import { UsageError, warn } from '../exit.ts';
import { writeJson } from '../output/stdout.ts';
import { writeTable } from '../output/table.ts';
import { findArticles } from './find-articles.ts';
import { openFeedStore } from './open-feed-store.ts';
import { openFeeds } from './opened-feeds.ts';

export async function list(
  query: readonly string[],
  options: { readonly json?: true },
  messages: CliMessages,
): Promise<void> {
  const flag = query.find((term) => term.startsWith('--'));
  if (flag !== undefined) throw new UsageError({ code: 'unknown-flag', flag }, 'sahifa list');
  const store = await openFeedStore(messages);
  const found = await findArticles(store, query.join(' '));
  await store.close();
  for (const diagnostic of found.diagnostics) {
    await warn(formatDiagnostic(diagnostic, messages), messages);
  }
  const isUnread = ({ isRead }: ListedArticle) => !isRead;
  const articles = [
    ...found.articles.filter(isUnread),
    ...found.articles.filter((article) => !isUnread(article)),
  ];
  if (options.json) return writeJson(articles.map(asJson));
  await writeTable(articles.map(rowOf), ['left', 'left', 'right', 'left', 'left']);
}

/** Lists all articles, if the person follows feeds; whether that is so. */
export async function listIfFeeds(messages: CliMessages): Promise<boolean> {
  const { subscriptions } = await openFeeds(messages);
  if (subscriptions.length === 0) return false;
  await list([], {}, messages);
  return true;
}

/** Unread and starred by a sign, the day, source, title, address. */
function rowOf({ isRead, isStarred, published, source, title, url }: ListedArticle): string[] {
  const signs = `${isRead ? '' : '\u2022'}${isStarred ? '*' : ''}`;
  return [signs, isoTime(published).slice(0, 10), source, title, url];
}

function asJson(article: ListedArticle): unknown {
  const { isRead, isStarred, isChanged, isSeen, isEdited, published, beside, place, ...rest } =
    article;
  return {
    ...rest,
    published: isoTime(published),
    read: isRead,
    starred: isStarred,
    changed: isChanged,
  };
}

function isoTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
