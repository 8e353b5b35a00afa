import { describe, expect, it } from 'vitest';
import { type PromptLook, promptRow } from '../../src/layout/prompt-row.ts';
import { type Row, rowText, rowWidth } from '../../src/layout/row.ts';

const look: PromptLook = {
  sign: '/',
  text: '',
  caret: 0,
  note: '',
  noteDirection: 'ltr',
  fallback: 'ltr',
};

/** The row as it stands in its cells; the caret behind the last letter is a blank, shown as `_`. */
function shown(row: Row): string {
  return rowText(row.map((cell) => (cell.text === '\u00A0' ? { ...cell, text: '_' } : cell)));
}

describe('the line that is typed', () => {
  // Hebrew letters do not join: alef, bet, gimel.
  const cases: readonly (readonly [change: Partial<PromptLook>, expected: string])[] = [
    [{}, '/_'],
    [{ fallback: 'rtl' }, '                  _/'],
    [{ text: 'ab', caret: 2 }, '/ab_'],
    // The side is that of the text, whatever the interface's.
    [{ text: 'ab', fallback: 'rtl', note: '1 of 2' }, '/ab_         1 of 2'],
    [{ text: '\u05D0\u05D1', note: '1 of 2' }, ' 1 of 2         _\u05D1\u05D0/'],
    // The note is read the way of the interface: here «2 gimel!», from the right.
    [{ text: '\u05D0', note: '2 \u05D2!', noteDirection: 'rtl' }, ' !\u05D2 2            _\u05D0/'],
    [{ text: 'a', note: '2 \u05D2!', noteDirection: 'ltr' }, '/a_            2 \u05D2!'],
  ];
  it.each(cases)('%j', (change, expected) => {
    const row = promptRow({ ...look, ...change }, 20);
    expect(shown(row)).toBe(expected);
    expect(rowWidth(row)).toBe(20);
  });
});
