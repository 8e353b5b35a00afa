import { describe, expect, it } from 'vitest';
import type { PromptRowProps } from '../../src/screen/prompt.tsx';
import { PromptRow } from '../../src/screen/testing.ts';
import { drawn, THEME } from './drawn.tsx';

const look: PromptRowProps = {
  theme: THEME,
  width: 20,
  sign: '/',
  text: '',
  caret: 0,
  note: '',
  noteDirection: 'ltr',
  role: 'textbox',
  fallback: 'ltr',
};

/** The row as it stands in its cells; the caret behind the last letter is a blank, shown as `_`. */
function shown(change: Partial<PromptRowProps>): string | undefined {
  const rows = drawn(<PromptRow {...look} {...change} />, 20);
  expect(rows).toHaveLength(1);
  return rows[0].replace('\u00A0', '_');
}

describe('the line that is typed', () => {
  // Hebrew letters do not join: alef, bet, gimel.
  const cases: readonly (readonly [change: Partial<PromptRowProps>, expected: string])[] = [
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
    expect(shown(change)).toBe(expected);
  });
});
