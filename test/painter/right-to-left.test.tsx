/** Texts in logical order, joined and reordered by the painter. Capitals stand for Hebrew letters. */
import { Box, Text, type TextProps } from 'ink';
import { describe, expect, test, vi } from 'vitest';
import type { Direction } from '../../src/text/index.ts';
import { toCaps, toRtl } from '../terminal/caps.ts';
import { painted, paintedBoth, textsOf } from './painted.tsx';

vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '3'));

describe('a text', () => {
  const check = (text: string, props: TextProps, expected: string[]) => {
    const rows = painted(<Text {...props}>{toRtl(text)}</Text>, { columns: 12 });
    expect(textsOf(rows).map(toCaps)).toEqual(expected);
  };

  test.each<[string, TextProps, string[]]>([
    ['ABC', {}, ['         CBA']],
    ['abc DEF', {}, ['abc FED']],
    ['ABC def 12', {}, ['  def 12 CBA']],
    ['ABC DEF GHI JKL', {}, [' IHG FED CBA', '         LKJ']],
    ['ABC\nab\nDEF', {}, ['         CBA', 'ab', '         FED']],
    ['(ABC) DEF', {}, ['   FED (CBA)']],
    ['ABC DEF GHI JKL', { wrap: 'truncate' }, ['…IHG FED CBA']],
    ['ABC DEF GHI JKL', { wrap: 'truncate-start' }, ['LKJ IHG FED…']],
    ['ABCDEFGHIJKLMN', { wrap: 'hard' }, ['LKJIHGFEDCBA', '          NM']],
  ])('%j %j', check);
});

test('has the base direction of the screen where it is told one', () => {
  const check = (direction: Direction, expected: string) => {
    const rows = painted(<Text>{toRtl('ab CD.')}</Text>, { columns: 8, direction });
    expect(textsOf(rows).map(toCaps)).toEqual([expected]);
  };
  check('ltr', 'ab DC.');
  check('rtl', '  .DC ab');
});

test('is joined, and a lam-alef takes one cell', () => {
  const text = '\u0628\u0644\u0627 \u0628\u064e\u064a\u062a';
  const rows = painted(<Text>{text}</Text>, { columns: 8 });
  expect(textsOf(rows)).toEqual(['  \ufe96\ufef4\ufe91\u064e \ufefc\ufe91']);
});

test('keeps its styles on its letters, and a mark with its letter', () => {
  const styled = (
    <Text>
      {toRtl('AB ')}
      <Text color="red">{toRtl('CD')}</Text>
      <Text bold>{'\u0628'}</Text>
      <Text color="green">{'\u064e'}</Text>
    </Text>
  );
  const [row] = painted(styled, { columns: 6 });
  expect(row.map(({ text, style }) => `${toCaps(text)} ${style.sgr}`)).toEqual([
    '\ufe8f\u064e 1',
    'D 31',
    'C 31',
    '  ',
    'B ',
    'A ',
  ]);
});

test('stands in its own columns beside others', () => {
  const tree = (
    <Box borderStyle="single" width={14} justifyContent="space-between">
      <Text>{toRtl('ABC')}</Text>
      <Text>12</Text>
      <Text>{toRtl('DE')}</Text>
    </Box>
  );
  expect(textsOf(painted(tree, { columns: 14 })).map(toCaps)[1]).toBe('│CBA  12   ED│');
});

test('is in logical order where Ink draws it', () => {
  expect(paintedBoth(<Text>{toRtl('ABC def')}</Text>).ink).toBe(toRtl('ABC def'));
});

test('no control of the text reaches a cell', () => {
  const rows = painted(<Text>{`a\u001b[2Jb\u0007c\u009b31md${toRtl('_<')}e`}</Text>);
  expect(textsOf(rows)).toEqual(['abcde']);
});
