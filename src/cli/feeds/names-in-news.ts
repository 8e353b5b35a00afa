/** Who is in the news: the names in many articles, and how often each is mentioned. */
import type { Article } from '../../article/article.ts';
import { openLayers } from '../../library/open-glossaries.ts';
import { layered } from '../../names/find-names.ts';
import type { GlossaryEntry } from '../../names/glossary.ts';
import { findMentions } from '../../names/mentions.ts';
import type { Store } from '../../store/store.ts';

export type NameInNews = {
  readonly entry: GlossaryEntry;
  /** The first with the name: its language is that of the spellings. */
  readonly article: Article;
  readonly mentions: number;
  /** Of the articles in the store that mention it. */
  readonly keys: readonly string[];
};

type Counted = NameInNews & { mentions: number; readonly keys: string[] };

/** Names that a glossary or a list has, and those that are guessed on request; the most mentioned first. */
export async function namesInNews(
  articles: AsyncIterable<{ readonly key: string; readonly article: Article }>,
  { withGuessed = false } = {},
): Promise<NameInNews[]> {
  const { layers } = await openLayers(undefined);
  const names = new Map<string, Counted>();
  for await (const { key, article } of articles) {
    const { entries } = layers ? layered(article, layers) : { entries: [] };
    const counts = new Map<number, number>();
    for (const { entry } of findMentions(article, { entries })) {
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    for (const [index, count] of counts) {
      const entry = entries[index];
      if (entry.origin === 'candidate' && !withGuessed) continue;
      const name = entry.english || entry.names[0];
      const known = names.get(name) ?? { entry, article, mentions: 0, keys: [] };
      known.mentions += count;
      known.keys.push(key);
      names.set(name, known);
    }
  }
  return [...names.values()].sort(
    (a, b) => b.keys.length - a.keys.length || b.mentions - a.mentions,
  );
}

/** The articles of the store that are not read. */
export async function* unreadArticles(
  store: Store,
): AsyncGenerator<{ readonly key: string; readonly article: Article }> {
  for (const { key } of store.list.filter(({ isRead }) => !isRead)) {
    const entry = await store.read(key);
    if (entry) yield { key, article: entry.article };
  }
}
