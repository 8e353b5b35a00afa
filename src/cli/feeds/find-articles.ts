/** The articles of the store that a query finds. */
import type { ListedArticle } from '../../store/entry.ts';
import { parseQuery } from '../../store/query.ts';
import type { QueryDiagnostic } from '../../store/query-fields.ts';
import type { Store } from '../../store/store.ts';

export type FoundArticles = {
  /** In the order of the list. */
  readonly articles: readonly ListedArticle[];
  readonly diagnostics: readonly QueryDiagnostic[];
};

/** `among`: keys of the articles to look at. Words are looked for in titles and texts. */
export async function findArticles(
  store: Store,
  typed: string,
  among?: readonly string[],
): Promise<FoundArticles> {
  const { matches, words, diagnostics } = parseQuery(typed);
  const all = among ? among.flatMap((key) => store.list.get(key) ?? []) : [...store.list];
  const inTexts = new Map<string, string[]>();
  for (const word of new Set(words)) {
    for await (const { key } of store.search(word, among ? { among } : {})) {
      const known = inTexts.get(key) ?? [];
      known.push(word);
      inTexts.set(key, known);
    }
  }
  const now = Date.now();
  const articles = all.filter((article) => {
    const found = inTexts.get(article.key);
    // A word of the text counts like one of the title.
    const title = found ? [article.title, ...found].join('\n') : article.title;
    return matches({ ...article, title }, now);
  });
  return { articles, diagnostics };
}
