import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outline } from '../../src/article/outline.ts';
import { parseArticle } from '../../src/article/parse.ts';

const parse = (source: string) => parseArticle(source, { format: 'markdown' }).article;

test('the sections of the bundled article', () => {
  const sections = outline(parse(readFileSync('articles/karabakh-2020.md', 'utf8')));
  expect(sections.map(({ number, label, level }) => [number, label, level])).toEqual([
    [0, undefined, undefined],
    [1, 'Diplomatic efforts', 2],
    [2, 'Field developments', 2],
    [3, 'Shelling and toll', 2],
  ]);
  expect(sections[0].title).toBe('');
  // «juhud wa-masa'in»
  expect(sections[1].title).toBe('\u062c\u0647\u0648\u062f \u0648\u0645\u0633\u0627\u0639');
  // Counted in the text with `wc -w`, its paragraphs alone.
  expect(sections.map(({ words }) => words)).toEqual([133, 142, 101, 130]);
});

test('what is not running text is not counted', () => {
  const source =
    '---\ntitle: a b\n---\none two\n\n> three\n\n- four\n\n## five six\n\n    seven\n\nSource: b';
  expect(outline(parse(source))).toEqual([
    { number: 0, title: '', words: 4 },
    { number: 1, title: 'five six', level: 2, words: 1 },
  ]);
});

/** The words of an article that is this text. */
function wordsOf(text: string): number {
  const blocks = [{ kind: 'paragraph', text, section: 0 }] as const;
  const sections = [{ title: '', block: 0, end: 1 }];
  return outline({ title: '', language: 'en', direction: 'ltr', blocks, sections })[0].words;
}

describe('words', () => {
  test.each<[string, number]>([
    ['', 0],
    ['one', 1],
    ['one - two / three', 3],
    ['one\u00a0two\nthree', 3],
    ['"a", (b)', 2],
    ['27 a/b', 2],
  ])('%j', (text, expected) => expect(wordsOf(text)).toBe(expected));

  test('a long rule is none', () => expect(wordsOf('-'.repeat(300_000))).toBe(0));
});
