import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/article/glossary.ts';
import { type NameLook, nameItem } from '../../src/layout/glossary-list.ts';
import { rowText, rowWidth } from '../../src/layout/row.ts';

/** The name as it is written, in Hebrew letters, which do not join: alef, bet, gimel. */
const entry: Entry = {
  names: ['\u05D0\u05D1\u05D2'],
  transliteration: 'abg',
  english: 'Abg',
  kind: 'place',
  about: {},
};

const look: NameLook = { kind: 'place', tally: '×3', about: undefined };

describe('a name in the glossary', () => {
  const cases: readonly (readonly [change: Partial<NameLook>, rows: readonly string[]])[] = [
    [{}, [' ×3             \u05D2\u05D1\u05D0', ' Abg          place', ' abg']],
    // What a name is about stands where its own reading begins.
    [
      { about: 'A city of four gates.' },
      [
        ' ×3             \u05D2\u05D1\u05D0',
        ' Abg          place',
        ' abg',
        ' A city of four',
        ' gates.',
      ],
    ],
    [
      { kind: '\u05D3', about: '\u05D4\u05D5.', tally: '1/3' },
      [
        ' 1/3            \u05D2\u05D1\u05D0',
        ' Abg              \u05D3',
        ' abg',
        '                .\u05D5\u05D4',
      ],
    ],
  ];
  it.each(cases)('%j', (change, expected) => {
    const rows = nameItem(entry, 20, { ...look, ...change });
    expect(rows.map(rowText)).toEqual(expected);
    expect(rows.map(rowWidth)).toEqual(expected.map(() => 20));
  });
});
