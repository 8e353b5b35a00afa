import { describe, expect, it } from 'vitest';
import { align, type Row, rowText, rowWidth } from '../../src/layout/row.ts';
import { spread } from '../../src/layout/testing.ts';

/** A cell a character; capitals are strong. */
function row(text: string): Row {
  return [...text].map((letter, at) => ({
    text: letter,
    width: 1,
    from: at,
    to: at + 1,
    tone: /[A-Z]/.test(letter) ? 'strong' : 'text',
  }));
}

describe('align', () => {
  const cases = [
    ['abc', 5, 'left', 'abc'],
    ['abc', 5, 'right', '  abc'],
    ['abc', 3, 'right', 'abc'],
    ['abc', 2, 'right', 'abc'],
    ['', 2, 'left', ''],
  ] as const;
  it.each(cases)('%j in %d cells at the %s', (text, width, side, expected) => {
    const aligned = align(row(text), width, side);
    expect(rowText(aligned)).toBe(expected);
    expect(rowWidth(aligned)).toBe(Math.max(width, text.length));
  });
});

describe('spread', () => {
  it('puts one row at each edge', () => {
    expect(rowText(spread(row('ab'), row('cd'), 7))).toBe('ab   cd');
  });
  it('leaves no blanks where there is no room', () => {
    expect(rowText(spread(row('ab'), row('cd'), 3))).toBe('abcd');
  });
});
