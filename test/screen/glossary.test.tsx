import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../src/names/glossary.ts';
import type { MoreProps, NameEntryProps } from '../../src/screen/glossary.tsx';
import { GroupHeading, NameEntry } from '../../src/screen/testing.ts';
import { drawn, THEME } from './drawn.tsx';

/** The name as it is written, in Hebrew letters, which do not join: alef, bet, gimel. */
const entry: GlossaryEntry = {
  names: ['\u05D0\u05D1\u05D2'],
  transliteration: 'abg',
  english: 'Abg',
  kind: 'place',
  about: {},
};

type NameLook = Omit<NameEntryProps, 'entry'>;

const look: NameLook = {
  kind: 'place',
  language: 'ar',
  scheme: 'ala-lc',
  tally: '×3',
  more: undefined,
};

const more: MoreProps = {
  about: undefined,
  density: (width) => '#'.repeat(width),
  sections: '',
  speech: 'ltr',
};

function rowsOf(entry: GlossaryEntry, width: number, look: NameLook): string[] {
  return drawn(<NameEntry theme={THEME} width={width} entry={entry} {...look} />, width);
}

describe('a name in the glossary', () => {
  const cases: readonly (readonly [change: Partial<NameLook>, rows: readonly string[]])[] = [
    [{}, [' ×3             \u05D2\u05D1\u05D0', ' Abg          place', ' abg']],
    // What a name is about stands where its own reading begins.
    [
      { more: { ...more, about: 'A city of four gates.' } },
      [
        ' ×3             \u05D2\u05D1\u05D0',
        ' Abg          place',
        ' abg',
        ' A city of four',
        ' gates.',
      ],
    ],
    [
      { kind: '\u05D3', more: { ...more, about: '\u05D4\u05D5.' }, tally: '1/3' },
      [
        ' 1/3            \u05D2\u05D1\u05D0',
        ' Abg              \u05D3',
        ' abg',
        '                .\u05D5\u05D4',
      ],
    ],
  ];
  it.each(cases)('%j', (change, expected) => {
    expect(rowsOf(entry, 20, { ...look, ...change })).toEqual(expected);
  });
});

describe('the open entry of a name', () => {
  const spelt: GlossaryEntry = {
    ...entry,
    names: ['\u05D0\u05D1', '\u05D0\u05D2', '\u05D0\u05D3'],
  };

  it('has the other spellings, where it is mentioned and how often in each section', () => {
    const rows = rowsOf(spelt, 12, { ...look, more: { ...more, sections: '1 x2' } });
    expect(rows.slice(3)).toEqual(['    \u05D3\u05D0 · \u05D2\u05D0', ' ##########', ' 1 x2']);
  });

  it('stands at the side of the interface where that reads from the right', () => {
    const rows = rowsOf(spelt, 12, { ...look, more: { ...more, sections: '1', speech: 'rtl' } });
    expect(rows.at(-1)).toBe('          1');
  });
});

describe('a name that is only guessed', () => {
  /** Kaf, teh, beh: nobody says which vowels. */
  const guessed: GlossaryEntry = {
    ...entry,
    names: ['\u0643\u062A\u0628'],
    transliteration: 'ktb',
    english: '',
    origin: 'candidate',
  };

  it('has the doubts of its romanization marked', () => {
    expect(rowsOf(guessed, 12, look).at(2)).toBe(' K\u00B7t\u00B7b');
    expect(rowsOf({ ...guessed, origin: 'article' }, 12, look).at(2)).toBe(' ktb');
  });

  it('is romanized by the standard that was chosen', () => {
    const gulf: GlossaryEntry = { ...guessed, names: ['\u063A\u0631\u0642'] }; // ghain, reh, qaf
    const latin = (change: Partial<NameLook>) => rowsOf(gulf, 12, { ...look, ...change }).at(2);
    expect(latin({})).toBe(' Gh\u00B7r\u00B7q');
    expect(latin({ scheme: 'din-31635' })).toBe(' \u0120\u00B7r\u00B7q');
    // Others than ALA-LC are Arabic's alone.
    expect(latin({ scheme: 'din-31635', language: 'fa' })).toBe(latin({ language: 'fa' }));
  });
});

describe('the heading of a group', () => {
  const cases: readonly (readonly [speech: 'ltr' | 'rtl', row: string])[] = [
    ['ltr', ' Ab       12'],
    ['rtl', ' 12       Ab'],
  ];
  it.each(cases)('%s', (speech, row) => {
    const heading = (
      <GroupHeading theme={THEME} width={13} title="Ab" count="12" direction={speech} />
    );
    expect(drawn(heading, 13)).toEqual([row]);
  });
});
