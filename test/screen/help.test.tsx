import { describe, expect, it } from 'vitest';
import { type HelpLine, helpTable, matchingHelp } from '../../src/layout/help-list.ts';
import { HelpLines } from '../../src/screen/testing.ts';
import { drawn, THEME } from './drawn.tsx';

const LINES: readonly HelpLine[] = [
  { keys: ['j', '↓'], text: 'a line down' },
  { keys: ['Space', 'f', 'PgDn'], text: 'a page down' },
  // alef, beh, gaf: letters that stand alone in presentation forms
  { keys: ['t'], text: '\u05D0\u05D1 \u05D2' },
];

describe('help', () => {
  const cases: readonly (readonly [
    direction: 'ltr' | 'rtl',
    width: number,
    rows: readonly string[],
  ])[] = [
    [
      'ltr',
      30,
      [
        'j ↓           a line down',
        'Space f PgDn  a page down',
        't             \u05D2 \u05D1\u05D0',
      ],
    ],
    // The keys on the right, the first of them rightmost.
    [
      'rtl',
      30,
      [
        '     a line down           ↓ j',
        '     a page down  PgDn f Space',
        '            \u05D2 \u05D1\u05D0             t',
      ],
    ],
    // Keys take half of the width and no more; what does not fit goes on in the next row.
    [
      'ltr',
      16,
      [
        'j ↓      a line',
        '         down',
        'Space f  a page',
        'PgDn     down',
        't        \u05D2 \u05D1\u05D0',
      ],
    ],
    [
      'rtl',
      16,
      [
        ' a line      ↓ j',
        '   down',
        ' a page  f Space',
        '   down     PgDn',
        '   \u05D2 \u05D1\u05D0        t',
      ],
    ],
  ];
  it.each(cases)('%s, %d cells', (direction, width, expected) => {
    const table = helpTable(LINES, width);
    const lines = <HelpLines theme={THEME} table={table} direction={direction} />;
    expect(drawn(lines, width)).toEqual(expected);
    expect(table.lines.reduce((sum, { height }) => sum + height, 0)).toBe(expected.length);
  });
});

describe('help that is searched', () => {
  // By the first key of each line.
  const cases: readonly (readonly [query: string, keys: readonly string[]])[] = [
    ['', ['j', 'Space', 't']],
    [' PAGE ', ['Space']],
    ['down', ['j', 'Space']],
    ['pgdn', ['Space']],
    ['\u05D0\u05B8\u05D1', ['t']], // with a vowel
    ['nothing', []],
  ];
  it.each(cases)('%j', (query, expected) => {
    expect(matchingHelp(LINES, query).map(({ keys }) => keys[0])).toEqual(expected);
  });
});
