/** The search for names in the news leaves time for keys: it can be stopped between any two articles. */
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { findNewsNames } from '../../src/cli/front/news-names.ts';
import type { Store } from '../../src/store/store.ts';
import { listed } from './articles.ts';

test('a key that stops it is heard before the next article', async () => {
  const articles = Array.from({ length: 8 }, (_, at) => listed(`a${at}`, at));
  const stop = new AbortController();
  const reads: string[] = [];
  const store = {
    list: { filter: () => articles },
    read: async (key: string) => {
      reads.push(key);
      setImmediate(() => stop.abort());
      return { article: { ...parseArticle('Text.', { format: 'plain' }).article, language: 'en' } };
    },
  } as unknown as Store;
  await findNewsNames(store, () => {}, stop.signal);
  expect(reads.length).toBeLessThanOrEqual(2);
});
