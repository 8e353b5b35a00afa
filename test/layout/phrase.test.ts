import { describe, expect, it } from 'vitest';
import { type PhraseOptions, phrase, wrapped } from '../../src/layout/phrase.ts';
import { rowText, rowWidth } from '../../src/layout/row.ts';

// Hebrew letters do not join: alef, bet, gimel, dalet.
const HEBREW = '\u05D0\u05D1 \u05D2\u05D3';

describe('a phrase on one line', () => {
  const cases: readonly (readonly [
    text: string,
    width: number,
    options: PhraseOptions,
    expected: string,
  ])[] = [
    ['ab cd', 5, {}, 'ab cd'],
    ['ab cd', 4, {}, 'ab…'],
    [HEBREW, 5, {}, '\u05D3\u05D2 \u05D1\u05D0'],
    // Cut where reading ends.
    [HEBREW, 4, {}, '…\u05D1\u05D0'],
    ['ab!', 9, {}, 'ab!'],
    ['ab!', 9, { direction: 'rtl' }, '!ab'],
    ['ab  \n cd', 9, {}, 'ab cd'],
    ['ab', 0, {}, ''],
  ];
  it.each(cases)('%j in %d cells, %j', (text, width, options, expected) => {
    const row = phrase(text, width, options);
    expect(rowText(row)).toBe(expected);
    expect(rowWidth(row)).toBe(expected.length);
  });
});

describe('a wrapped text', () => {
  const cases: readonly (readonly [
    text: string,
    options: PhraseOptions,
    expected: readonly string[],
  ])[] = [
    ['ab cd ef', {}, ['ab cd', 'ef']],
    ['ab cd ef', { direction: 'rtl' }, [' ab cd', '    ef']],
    [HEBREW, {}, [' \u05D3\u05D2 \u05D1\u05D0']],
    [`${HEBREW} \u05D0`, {}, [' \u05D3\u05D2 \u05D1\u05D0', '     \u05D0']],
  ];
  it.each(cases)('%j, %j', (text, options, expected) => {
    const rows = wrapped(text, 6, options);
    expect(rows.map(rowText)).toEqual(expected);
    expect(rows.map(rowWidth)).toEqual(expected.map(() => 6));
  });
});
