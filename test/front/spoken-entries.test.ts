/** The front page for a screen reader, in the words of the interface. */
import { expect, test } from 'vitest';
import { spokenEntries } from '../../src/cli/front/spoken-entries.ts';
import type { ArticleList } from '../../src/store/store.ts';
import { listed, NOON } from './articles.ts';
import { frontWords } from './words.ts';

const ARTICLES = [
  listed('read', 1, { isRead: true, title: 'Is it read?' }),
  listed('starred', 2, { isStarred: true }),
  listed('named', 3, { feed: 'http://b.example/feed' }),
];

const list = Object.assign([...ARTICLES], {
  get: (key: string) => ARTICLES.find((article) => article.key === key),
}) as unknown as ArticleList;

test('unread articles are told first, each with what its row says', () => {
  const titles = new Map([['http://b.example/feed', 'Mine']]);
  expect(spokenEntries(list, titles, frontWords.en, NOON)).toEqual([
    '1 of 3. unread. starred. Title starred. A. 2 hours ago. 2 min.',
    '2 of 3. unread. Title named. Mine. 3 hours ago. 2 min.',
    '3 of 3. Is it read? A. 1 hour ago. 2 min.',
  ]);
  const [first] = spokenEntries(list, titles, frontWords.ar, NOON);
  expect(first).not.toMatch(/[\u2066-\u2069]/u);
  expect(first.startsWith(`1 من 3. ${frontWords.ar.front.marks.unread}. `)).toBe(true);
});
