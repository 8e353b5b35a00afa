import { describe, expect, it } from 'vitest';
import type { Screen } from './display.ts';
import { findParagraph, type Marks, readRow, shows, unshaped } from './reading.ts';

// Forms are written as escapes; \u05d0 \u05d1 \u05d2 are alef, bet, gimel, which have no forms.
const HARB_QARA_BAGH = '\ufecd\ufe8e\ufe91 \ufee9\ufeae\ufed7 \ufe8f\ufeae\ufea3';
const LA = '\ufefb'; // lam-alef, one cell

describe('readRow', () => {
  const check = (row: string, expected: string, marks?: Marks) =>
    expect(readRow(row, marks)).toBe(expected);

  it.each<[string, string]>([
    [HARB_QARA_BAGH, 'حرب قره باغ'],
    [`  ${HARB_QARA_BAGH}  `, 'حرب قره باغ'],
    ['\u05d2\u05d1   \u05d0', '\u05d0 \u05d1\u05d2'],
    [LA, 'لا'],
    ['\u0640\u0640\ufe8f\u0640\ufeae\ufea3', 'حرب'],
    ['', ''],
  ])('%j is %j', (row, expected) => check(row, expected));

  it('keeps a mark on the letter that it follows in the row', () => {
    check('\ufe8f\ufeae\u064e\ufea3', '\u062d\u0631\u064e\u0628', 'kept');
    check('\ufe8f\ufeae\u064e\ufea3', 'حرب', 'dropped');
    check(
      `${LA}\u064b\ufee0\ufef4\ufee0\ufed7`,
      '\u0642\u0644\u064a\u0644\u0644\u0627\u064b',
      'kept',
    );
  });
});

describe('shows', () => {
  const check = (rows: string[], phrase: string, expected: boolean) =>
    expect(shows(screenOf(rows), phrase)).toBe(expected);

  it('finds words in their order only', () => {
    check([HARB_QARA_BAGH], 'حرب قره', true);
    check([HARB_QARA_BAGH], 'قره حرب', false);
    check([HARB_QARA_BAGH], 'قره باغ', true);
  });

  it('does not find logical text that was never reordered', () => {
    check(['حرب قره باغ'], 'حرب قره', false);
  });

  it('finds a phrase that is broken over two rows', () => {
    check(['', '   \u05d1\u05d0', '   \u05d3\u05d2'], '\u05d0\u05d1 \u05d2\u05d3', true);
    check(['', '   \u05d1\u05d0', '   \u05d3\u05d2'], '\u05d2\u05d3 \u05d0\u05d1', false);
  });

  it.each(['27', 'NATO', '(\u05d0)', '«\u05d0»'])('refuses %j', (phrase) => {
    expect(() => shows(screenOf([]), phrase)).toThrow('not purely right-to-left');
  });
});

describe('findParagraph', () => {
  const check = (
    rows: string[],
    paragraph: string,
    expected: { first: number; last: number } | undefined,
  ) => expect(findParagraph(screenOf(rows), paragraph, 'rtl')).toEqual(expected);

  it('reads numbers forwards and turned brackets', () => {
    const paragraph = '\u05d0\u05d1 (27) \u05d2';
    check(['\u05d2 (27) \u05d1\u05d0'], paragraph, { first: 0, last: 0 });
    check(['\u05d2 )27( \u05d1\u05d0'], paragraph, undefined);
    check(['\u05d2 (72) \u05d1\u05d0'], paragraph, undefined);
  });

  it('keeps the levels of the paragraph when a line ends in the middle', () => {
    const paragraph = '\u05d0 ab cd \u05d1';
    check(['', 'ab \u05d0', '\u05d1 cd'], paragraph, { first: 1, last: 2 });
    check(['ab cd \u05d0', '\u05d1'], paragraph, { first: 0, last: 1 });
    check(['cd \u05d0', '\u05d1 ab'], paragraph, undefined);
  });

  it('wants every row of it', () => {
    check(['\u05d1\u05d0'], '\u05d0\u05d1 \u05d2', undefined);
    check(['\u05d1\u05d0', '', '\u05d2'], '\u05d0\u05d1 \u05d2', undefined);
    check(['\u05d1\u05d0', '\u05d2'], '\u05d0\u05d1 \u05d2', { first: 0, last: 1 });
  });

  it('counts lam-alef as the two letters it is', () => {
    check([`27 \ufe8f${LA}\ufed7`], '\u0642\u0644\u0627\u0628 27', { first: 0, last: 0 });
  });
});

describe('unshaped', () => {
  it('tells base letters from forms', () => {
    expect(unshaped(HARB_QARA_BAGH)).toEqual([]);
    expect(unshaped(`${HARB_QARA_BAGH} \u062d`)).toEqual(['\u062d']);
  });

  it('lets marks, tatweel, digits and punctuation be', () => {
    expect(unshaped('\u064b \u0640 \u0662 \u060c \u061b \u061f')).toEqual([]);
  });
});

function screenOf(rows: string[]): Screen {
  return {
    columns: 40,
    rows,
    buffer: 'normal',
    cursor: { column: 0, row: 0, visible: true },
  };
}
