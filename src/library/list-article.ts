/** A feed or a list of feeds, opened as a document: its entries under their titles, which lead to them. */
import type { Article } from '../article/article.ts';
import { type ArticleDraft, assemble } from '../article/assemble.ts';
import type { Entry } from '../feeds/entry.ts';

/**
 * `form`: by what the text was recognised. `address`: where it is from, for links that are relative to it. An article without
 * text if there is no entry.
 */
export async function listArticle(
  text: string,
  form: 'feed' | 'subscriptions',
  isVisual: boolean,
  address?: string,
): Promise<Article> {
  if (form === 'subscriptions') {
    const { readOpml } = await import('../feeds/opml.ts');
    const drafts = readOpml(text).feeds.map(({ title, url }) => linked('item', title ?? url, url));
    return assemble({}, drafts);
  }
  const { readFeed } = await import('../feeds/read-feed.ts');
  const feed = readFeed(text, {
    now: new Date(),
    isVisual,
    ...(address !== undefined && { address }),
  });
  if (!feed) return assemble({}, []);
  const { title, url, language, direction, entries } = feed;
  return assemble(
    { ...(title && { title }), ...(url && { url }), language, direction },
    entries.flatMap(entryDrafts),
  );
}

function entryDrafts({
  title,
  url,
  author,
  published,
  direction,
  ...entry
}: Entry): ArticleDraft[] {
  const summary = entry.summary ?? firstParagraph(entry.article);
  const known = [author, published?.slice(0, DAY)].filter(Boolean).join(' · ');
  const drafts: ArticleDraft[] = [
    { ...linked('heading', title || summary || url || '', url), level: 2 },
    { kind: 'about', text: known },
    { kind: 'paragraph', text: title && summary ? summary : '' },
  ];
  return drafts.map((draft) => (draft.kind === 'about' ? draft : { ...draft, direction }));
}

function firstParagraph({ blocks }: Article): string {
  return blocks.find(({ kind, text }) => kind === 'paragraph' && text !== '')?.text ?? '';
}

/** UTF-16 units of a date without its time. */
const DAY = 'YYYY-MM-DD'.length;

function linked(kind: 'heading' | 'item', text: string, url: string | undefined): ArticleDraft {
  return {
    kind,
    text,
    ...(kind === 'item' && { marker: '•', level: 1 }),
    ...(url !== undefined && { links: [{ from: 0, to: text.length, url }] }),
  };
}
