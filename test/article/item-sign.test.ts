import { describe, expect, test } from 'vitest';
import { itemSign } from '../../src/article/item-sign.ts';
import { parseArticle } from '../../src/article/parse.ts';

describe('what stands before each block', () => {
  const check = (source: string, expected: string[]) => {
    const { blocks } = parseArticle(source, { format: 'markdown' }).article;
    expect(
      blocks.map((_, index) => itemSign(blocks, index)),
      source,
    ).toEqual(expected);
  };

  test.each<[string, string[]]>([
    ['- a\n\n  b', ['\u2022', ' ']],
    ['9. a\n10. b\n\n    c', ['9.', '10.', '   ']],
    ['10. a\n\n    - b\n\n      c\n\n    d', ['10.', '\u2022', ' ', '   ']],
    ['- a\n\nb', ['\u2022', ' ']],
    ['a[^1]\n\n[^1]: b\n\n    c', [' ', '1.', '  ']],
  ])('%j', check);
});
