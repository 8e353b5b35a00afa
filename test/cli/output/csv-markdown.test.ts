import { describe, expect, test } from 'vitest';
import { csv, markdown } from '../../../src/cli/output/csv-markdown.ts';

describe('a field of CSV', () => {
  test.each<[field: string, expected: string]>([
    ['', ''],
    ['a b', 'a b'],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ["a'b; c", "a'b; c"],
  ])('%j', (field, expected) => expect(csv([[field, 'x']])).toEqual([`${expected},x`]));
});

describe('a cell of Markdown', () => {
  test.each<[field: string, expected: string]>([
    ['', ''],
    ['a b', 'a b'],
    ['a\n  b', 'a b'],
    ['a|b', 'a\\|b'],
    ['a\\b', 'a\\\\b'],
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['<a> [b](c)', '\\<a> \\[b\\](c)'],
  ])('%j', (field, expected) => {
    expect(
      markdown([
        ['h', 'i'],
        [field, 'x'],
      ]),
    ).toEqual(['| h | i |', '| --- | --- |', `| ${expected} | x |`]);
  });
});
