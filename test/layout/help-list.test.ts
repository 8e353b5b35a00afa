import { describe, expect, it } from 'vitest';
import { type HelpLine, helpRows } from '../../src/layout/help-list.ts';
import { rowText, rowWidth } from '../../src/layout/row.ts';

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
    // Keys take half of the width and no more.
    ['ltr', 16, ['j ↓      a line…', 'Space f  a page…', 't        \u05D2 \u05D1\u05D0']],
    ['rtl', 16, ['…a line      ↓ j', '…a page  f Space', '   \u05D2 \u05D1\u05D0        t']],
  ];
  it.each(cases)('%s, %d cells', (direction, width, expected) => {
    const rows = helpRows(LINES, width, direction);
    expect(rows.map(rowText)).toEqual(expected);
    expect(rows.map(rowWidth)).toEqual(LINES.map(() => width));
  });
});
