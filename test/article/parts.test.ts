import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { partsOf, partsWithin, unitsOf } from '../../src/article/parts.ts';

function articleOf(...texts: string[]): Article {
  const blocks = texts.map((text) => ({ kind: 'paragraph', text, section: 0 }) as const);
  const sections = [{ title: '', block: 0, end: blocks.length }];
  return { title: '', language: 'en', direction: 'ltr', blocks, sections };
}

/** Parts as `block:units`. */
const cut = (...texts: string[]) =>
  partsOf(articleOf(...texts)).map(({ block, from, to }) => `${block}:${to - from}`);

describe('the parts of an article', () => {
  const cases: readonly (readonly [why: string, texts: string[], parts: string[]])[] = [
    ['a block is one', ['abc', '', 'de'], ['0:3', '2:2']],
    [
      'a long one ends with a sentence',
      [`${'a '.repeat(8000)}b. c, ${'d '.repeat(500)}`],
      ['0:16003', '0:1003'],
    ],
    ['else with a clause', [`${'a '.repeat(8000)}b, ${'c '.repeat(500)}`], ['0:16003', '0:1000']],
    ['else with a word', [`${'ab '.repeat(6000)}`], ['0:16383', '0:1617']],
    ['and a word is never cut', [`${'a'.repeat(20_000)} b`], ['0:20001', '0:1']],
  ];
  it.each(cases)('%s', (_, texts, parts) => {
    expect(cut(...texts)).toEqual(parts);
  });

  it('are taken by their units', () => {
    const parts = partsOf(articleOf('a'.repeat(10), 'b'.repeat(10), 'c'.repeat(10)));
    const ends = [1, 10, 11, 99].map((units) => partsWithin(parts, 1, units));
    expect(ends).toEqual([2, 2, 3, 3]);
    expect(unitsOf(parts, 1, 3)).toBe(20);
  });
});
