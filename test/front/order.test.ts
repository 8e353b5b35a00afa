/** The order of the front page. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EntryOrder, startOfDay } from '../../src/front/order.ts';
import type { ListedArticle } from '../../src/store/entry.ts';
import { listed, NOON } from './articles.ts';

function ordered(articles: readonly ListedArticle[], stays: readonly string[] = []) {
  const order = new EntryOrder(new Set(stays));
  for (const article of articles) order.add(article);
  return order.ordered;
}

it('puts unread articles first, by day, and the articles of a feed together', () => {
  const [b, c] = [{ feed: 'b' }, { feed: 'c' }];
  const articles = [
    listed('1', 1, b),
    listed('2', 2, c),
    listed('3', 3, { ...b, isRead: true }),
    listed('4', 4, b),
    listed('5', 30, c),
    listed('6', 31, b),
    listed('7', 32, { ...c, isRead: true }),
  ];
  expect(ordered(articles)).toEqual({ keys: ['1', '4', '2', '5', '6', '3', '7'], readFrom: 5 });
});

it('leaves where it stands what was read since', () => {
  const articles = [listed('1', 1), listed('2', 2, { isRead: true }), listed('3', 3)];
  expect(ordered(articles, ['1', '2', '3'])).toEqual({ keys: ['1', '2', '3'], readFrom: 3 });
});

it('holds for any articles', () => {
  const article = fc.record({
    hours: fc.integer({ min: 0, max: 100 }),
    feed: fc.constantFrom('a', 'b', 'c'),
    isRead: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 30 }), (made) => {
      const articles = made
        .sort((a, b) => a.hours - b.hours)
        .map(({ hours, ...more }, at) => listed(`${at}`, hours, more));
      const { keys, readFrom } = ordered(articles);
      const rows = keys.map((key) => articles[Number(key)]);
      expect([...keys].sort()).toEqual(articles.map(({ key }) => key).sort());
      expect(rows.map(({ isRead }) => isRead)).toEqual(rows.map((_, at) => at >= readFrom));
      for (const [from, to] of [
        [0, readFrom],
        [readFrom, keys.length],
      ]) {
        const places = rows
          .slice(from, to)
          .map(({ published, feed }) => `${startOfDay(published)} ${feed}`);
        const days = rows.slice(from, to).map(({ published }) => startOfDay(published));
        expect(days).toEqual([...days].sort((a, b) => b - a));
        // Each day has each feed in one piece.
        const pieces = places.filter((place, at) => place !== places[at - 1]);
        expect(new Set(pieces).size).toBe(pieces.length);
      }
    }),
  );
});

it('begins a day at midnight where the person is', () => {
  const midnight = new Date(2026, 10, 20).getTime();
  expect([midnight, NOON, midnight - 1].map(startOfDay)).toEqual([
    midnight,
    midnight,
    new Date(2026, 10, 19).getTime(),
  ]);
});
