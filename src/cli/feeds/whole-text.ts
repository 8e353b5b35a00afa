/**
 * The whole text of a stored article of which the feed has only the beginning: the article of its page, put into the
 * store. One way for a refresh and for opening an article.
 */
import type { Article } from '../../article/article.ts';
import { type FaultData, plainData } from '../../feeds/feed-state.ts';
import type { FullText } from '../../feeds/full-text.ts';
import type { Answer } from '../../feeds/run-refresh.ts';
import type { Subscription } from '../../feeds/subscriptions.ts';
import { readDocument } from '../../library/read-document.ts';
import { isPageMissing, type ListedArticle } from '../../store/entry.ts';
import type { Store } from '../../store/store.ts';
import type { FeedsClient } from './feeds-client.ts';

export type WholeTextWork = {
  readonly store: Pick<Store, 'list' | 'read' | 'putPage'>;
  readonly client: Pick<FeedsClient, 'askPage'>;
  /** The feed with this name in the store, if the person still follows it. */
  readonly feedOf: (id: string) => Pick<Subscription, 'url' | 'fullText'> | undefined;
  readonly signal: AbortSignal;
};

export type WholeText =
  /** The text of the page stands in the store now. */
  | { readonly kind: 'put' }
  /** Nothing is missing, or the person does not want the page, or the page has no more than the feed. */
  | { readonly kind: 'whole' }
  /** The article stays as it was, and is fetched when it is opened the next time. */
  | { readonly kind: 'failed'; readonly fault: FaultData };

/** Whether opening the article, or a refresh, would fetch its page. */
export function isPageWanted(
  { url, isEdited, ...article }: Pick<ListedArticle, 'form' | 'url' | 'isEdited'>,
  fullText: FullText = 'on-open',
): boolean {
  return isPageMissing(article) && url !== '' && !isEdited && fullText !== 'never';
}

/** Never rejects. The limits are those of pages. */
export async function fetchWholeText(
  key: string,
  { store, client, feedOf, signal }: WholeTextWork,
): Promise<WholeText> {
  const listed = store.list.get(key);
  const feed = listed && feedOf(listed.feed);
  if (!listed || !isPageWanted(listed, feed?.fullText)) return { kind: 'whole' };
  const answer = await client.askPage(listed.url, feed?.url ?? listed.feed, signal);
  if (answer.kind !== 'resource') return failed(answer);
  const page = await pageOf(answer);
  if (!page) return { kind: 'failed', fault: { code: 'no-article' } };
  const stored = await store.read(key);
  const isMore =
    listed.form === 'old-page' || !stored || lettersOf(page) > lettersOf(stored.article);
  if (!isMore) return { kind: 'whole' };
  const { kind, diagnostics } = await store.putPage(key, page);
  const [reason] = diagnostics;
  return kind === 'failed'
    ? { kind, fault: plainData(reason ?? { code: 'newer-store' }) }
    : { kind };
}

function failed(answer: Answer): WholeText {
  const diagnostic = answer.kind === 'failed' ? answer.diagnostic : { code: 'other-status' };
  return { kind: 'failed', fault: plainData(diagnostic) };
}

/** The article in a page; undefined if there seems to be none. */
async function pageOf({
  bytes,
  type,
  address,
}: Answer & { readonly kind: 'resource' }): Promise<Article | undefined> {
  const read = await readDocument(bytes, { url: address, ...(type !== undefined && { type }) });
  if (read.kind !== 'article' || read.form !== 'page') return undefined;
  const isArticle = !read.diagnostics.some(({ code }) => code === 'no-article');
  return isArticle ? read.article : undefined;
}

function lettersOf({ blocks }: Article): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}
