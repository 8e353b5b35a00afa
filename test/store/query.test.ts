/** Queries as typed: which articles they find, and what is wrong in them. */
import { describe, expect, test } from 'vitest';
import type { ListedArticle } from '../../src/store/entry.ts';
import { parseQuery } from '../../src/store/query.ts';

const NOW = Date.parse('2026-11-29T08:00:00Z');

const BASE: ListedArticle = {
  key: 'a',
  path: '2026-11/a.md',
  title: '',
  feed: 'https://news.example.org/feed',
  url: '',
  author: '',
  source: 'The Source',
  language: 'ar',
  direction: 'rtl',
  published: NOW - 86_400_000,
  tags: [],
  words: 1,
  form: 'feed',
  isEdited: false,
  checksum: '0',
  beside: [],
  isRead: false,
  isStarred: false,
  isSeen: false,
  isChanged: false,
};

const BOOK = '\u0643\u0650\u062a\u0627\u0628';
const PLAIN_BOOK = '\u0643\u062a\u0627\u0628';

const check = (typed: string, article: Partial<ListedArticle>, expected: boolean) => {
  const { matches, diagnostics } = parseQuery(typed);
  expect(diagnostics).toEqual([]);
  expect(matches({ ...BASE, ...article }, NOW), typed).toBe(expected);
};

describe('find', () => {
  test.each<[string, Partial<ListedArticle>, boolean]>([
    ['', {}, true],
    ['unread', {}, true],
    ['unread', { isRead: true }, false],
    ['-unread', { isRead: true }, true],
    ['starred unread', { isStarred: true }, true],
    ['starred unread', { isStarred: true, isRead: true }, false],
    ['changed', { isChanged: true }, true],
    ['"unread"', {}, false],
    ['"unread"', { title: 'my unread books' }, true],
    [PLAIN_BOOK, { title: `a ${BOOK} b` }, true],
    [`-${PLAIN_BOOK}`, { title: `a ${BOOK} b` }, false],
    ['a b', { title: 'b c a' }, true],
    ['"a b"', { title: 'b c a' }, false],
    ['"a b"', { title: 'c A b' }, true],
    ['TITLE', { title: 'a title' }, true],
    ['feed:example', {}, true],
    ['feed:"the source"', {}, true],
    ['feed:other', {}, false],
    ['-feed:other', {}, true],
    [`tag:${PLAIN_BOOK}`, { tags: ['x', BOOK] }, true],
    ['tag:b', { tags: ['bc'] }, false],
    ['lang:ar', { language: 'ar-EG' }, true],
    ['lang:a', {}, false],
    ['author:b', { author: 'A. B.' }, true],
    ['author:b', { title: 'b' }, false],
    ['since:3d', {}, true],
    ['since:\u0663d', {}, true],
    ['since:12h', {}, false],
    ['since:2026-11-28', {}, true],
    ['since:2026-11-29', {}, false],
    ['https://a.b', { title: 'see https://a.b' }, true],
  ])('%j', check);
});

describe('say what is wrong', () => {
  test.each<[string, string, string]>([
    ['a "b c', 'unclosed-quote', '"b c'],
    ['a fed:b c', 'unknown-query-field', 'fed:b'],
    ['tag:', 'empty-query-field', 'tag:'],
    ['-feed:""', 'empty-query-field', '-feed:""'],
    ['since:soon', 'wrong-query-time', 'since:soon'],
    ['since:2026-13-45', 'wrong-query-time', 'since:2026-13-45'],
    ['a - b', 'lonely-not', '-'],
  ])('%j', (typed, code, given) => {
    const { diagnostics } = parseQuery(typed);
    expect(diagnostics.map(({ code, given }) => [code, given])).toEqual([[code, given]]);
    expect(diagnostics.map(({ from, to }) => typed.slice(from, to))).toEqual([given]);
  });
});

test('words are told, to be looked for in texts', () => {
  expect(parseQuery('a "b c" -d unread tag:e').words).toEqual(['a', 'b c']);
});
