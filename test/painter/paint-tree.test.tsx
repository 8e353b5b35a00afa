/** The painter beside Ink: what runs from left to right looks as Ink draws it, as it is on npm. */
import { Box, Text, Transform } from 'ink';
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { painted } from './painted.tsx';
import { COLUMNS, inScreen, runs, runsOf, stockInk } from './stock-ink.ts';
import { elementOf, type Tree } from './tree-spec.js';

vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '3'));

const TREES: readonly (readonly [string, Tree])[] = [
  ['a text', ['Text', {}, 'one']],
  ['a border', ['Box', { borderStyle: 'single', width: 8 }, ['Text', {}, 'one']]],
  ...['double', 'round', 'bold', 'singleDouble', 'doubleSingle', 'classic', 'arrow'].map(
    (borderStyle): [string, Tree] => [
      `a border: ${borderStyle}`,
      ['Box', { borderStyle, width: 6, height: 4 }, ['Text', {}, 'one']],
    ],
  ),
  [
    'a border without sides',
    ['Box', { borderStyle: 'single', borderLeft: false, borderTop: false }, ['Text', {}, 'one']],
  ],
  [
    'a border of its own',
    [
      'Box',
      {
        borderStyle: {
          topLeft: '1',
          top: '2',
          topRight: '3',
          right: '4',
          bottomRight: '5',
          bottom: '6',
          bottomLeft: '7',
          left: '8',
        },
      },
      ['Text', {}, 'one'],
    ],
  ],
  [
    'a border in colours',
    [
      'Box',
      {
        borderStyle: 'single',
        borderColor: 'green',
        borderTopColor: '#f08000',
        borderLeftColor: 'rgb(1, 2, 3)',
        borderBottomColor: 'ansi256(99)',
        borderRightDimColor: true,
        borderBackgroundColor: 'blueBright',
      },
      ['Text', {}, 'one'],
    ],
  ],
  ['padding', ['Box', { padding: 1, paddingLeft: 3 }, ['Text', {}, 'one']]],
  ['margins', ['Box', { marginX: 2, marginTop: 1 }, ['Text', {}, 'one']]],
  [
    'a row with gaps',
    ['Box', { gap: 2 }, ['Text', {}, 'one'], ['Text', {}, 'two'], ['Text', {}, 'three']],
  ],
  [
    'room shared out',
    [
      'Box',
      { justifyContent: 'space-between' },
      ['Text', {}, 'one'],
      ['Box', { flexGrow: 1, justifyContent: 'center' }, ['Text', {}, 'two']],
      ['Text', {}, 'three'],
    ],
  ],
  [
    'a column in reverse',
    ['Box', { flexDirection: 'column-reverse' }, ['Text', {}, 'one'], ['Text', {}, 'two']],
  ],
  ['at the end', ['Box', { alignItems: 'flex-end', height: 3 }, ['Text', {}, 'one']]],
  ['wrapped', ['Box', { width: 9 }, ['Text', {}, 'one two three four']]],
  ['wrapped anywhere', ['Box', { width: 5 }, ['Text', { wrap: 'hard' }, 'onetwothreefour']]],
  ['a word longer than the line', ['Box', { width: 4 }, ['Text', {}, 'a onetwothree b']]],
  ...['truncate', 'truncate-end', 'truncate-middle', 'truncate-start'].map(
    (wrap): [string, Tree] => [
      `cut: ${wrap}`,
      ['Box', { width: 7 }, ['Text', { wrap, color: 'red' }, 'one two three']],
    ],
  ),
  ['lines', ['Text', {}, 'one\n\nthree']],
  ['spaces at the end', ['Text', { inverse: true }, 'one  ']],
  ['tabs', ['Text', {}, 'a\tb\tc']],
  [
    'styles',
    [
      'Text',
      { bold: true, color: 'red' },
      'a',
      ['Text', { color: 'green', underline: true }, 'b'],
      'c',
      ['Text', { inverse: true, dimColor: true }, 'd'],
      ['Text', { italic: true, strikethrough: true, backgroundColor: 'yellow' }, 'e'],
    ],
  ],
  [
    'styles over lines',
    ['Box', { width: 6 }, ['Text', {}, 'one ', ['Text', { color: 'cyan' }, 'two three'], ' four']],
  ],
  [
    'a background',
    [
      'Box',
      { backgroundColor: 'blue', borderStyle: 'single', paddingX: 1 },
      ['Text', {}, 'one'],
      ['Text', { backgroundColor: 'red' }, 'two'],
    ],
  ],
  ['a transform', ['Text', { color: 'green' }, 'a', ['Upper', {}, 'one'], 'b']],
  ['a transform of lines', ['Box', {}, ['Numbered', {}, ['Text', {}, 'one\ntwo']]]],
  [
    'hidden overflow',
    [
      'Box',
      { width: 6, height: 2, overflow: 'hidden', borderStyle: 'single', borderLeft: false },
      ['Box', { width: 12, flexShrink: 0 }, ['Text', {}, 'one two three']],
    ],
  ],
  [
    'overflow hidden from left to right',
    [
      'Box',
      { width: 5, overflowX: 'hidden' },
      ['Box', { marginLeft: -2, width: 12, flexShrink: 0 }, ['Text', {}, 'one two three']],
    ],
  ],
  [
    'content moved',
    [
      'Box',
      { width: 8, height: 2, overflow: 'hidden', contentOffsetY: 1, flexDirection: 'column' },
      ...['one', 'two', 'three'].map(
        (text): Tree => ['Box', { flexShrink: 0 }, ['Text', {}, text]],
      ),
    ],
  ],
  ['wide', ['Box', { borderStyle: 'single' }, ['Text', {}, '\u4e2d\u6587 a \u{1F600}']]],
  [
    'wide, cut by an edge',
    [
      'Box',
      { width: 4, overflow: 'hidden' },
      ['Box', { marginLeft: -1, width: 9, flexShrink: 0 }, ['Text', {}, '\u4e2d\u6587\u5b57']],
    ],
  ],
  [
    'wide, covered by half',
    [
      'Box',
      {},
      ['Text', {}, '\u4e2d\u6587\u5b57'],
      ['Box', { position: 'absolute', marginLeft: 1 }, ['Text', { color: 'red' }, 'ab']],
    ],
  ],
  [
    'not displayed',
    ['Box', {}, ['Box', { display: 'none' }, ['Text', {}, 'one']], ['Text', {}, 'two']],
  ],
];

describe('from left to right, as Ink draws it', () => {
  const drawn = stockInk(TREES.map(([, tree]) => tree));

  test.each(TREES.map(([name, tree], at) => [name, tree, drawn[at]] as const))(
    '%s',
    (_, tree, expected) => {
      const element = elementOf(inScreen(tree), { Box, Text, Transform, createElement });
      expect(runs(painted(element, { columns: COLUMNS }))).toEqual(runsOf(expected));
    },
  );
});
