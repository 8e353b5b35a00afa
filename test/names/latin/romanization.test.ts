import { describe, expect, test } from 'vitest';
import type { GlossaryEntry } from '../../../src/names/glossary.ts';
import { languageOf, romanizedName } from '../../../src/names/latin/romanization.ts';
import type { Standard } from '../../../src/text/index.ts';

/** «ghazza», without its marks and with them; its last letters tell the standards apart. */
const GAZA = '\u063a\u0632\u0629';
const VOCALISED = '\u063a\u064e\u0632\u0651\u064e\u0629';

const entry = (more: Partial<GlossaryEntry>): GlossaryEntry => ({
  names: [GAZA],
  transliteration: 'Gaza!',
  english: 'Gaza',
  kind: 'place',
  about: {},
  ...more,
});

describe('a name in a standard', () => {
  test.each<
    [what: string, entry: Partial<GlossaryEntry>, standard: Standard | undefined, text: string]
  >([
    ['as a person wrote it', {}, undefined, 'Gaza!'],
    ['as a person wrote it, which is ALA-LC', { vocalised: VOCALISED }, 'ala-lc', 'Gaza!'],
    ['as the user wrote it', { origin: 'user' }, 'ala-lc', 'Gaza!'],
    ['from the marks, in another standard', { vocalised: VOCALISED }, 'din-31635', '\u0120azza'],
    [
      'from the marks, where nobody wrote it',
      { origin: 'built-in', vocalised: VOCALISED },
      undefined,
      'Ghazzah',
    ],
    [
      'from the marks, where it was left out',
      { transliteration: '', vocalised: VOCALISED },
      undefined,
      'Ghazzah',
    ],
  ])('%s', (_, more, standard, text) => {
    expect(romanizedName(entry(more), 'ar', standard)).toMatchObject({ text, doubts: [] });
  });

  test('from the bare letters, with what they leave open', () => {
    const { text, doubts } = romanizedName(entry({ origin: 'candidate' }), 'ar');
    expect(text).toBe('Ghzah');
    expect(doubts.map(({ kind }) => kind)).toContain('vowel');
  });

  test('has one standard in other languages', () => {
    expect(romanizedName(entry({}), 'fa', 'din-31635').text).toBe('Gaza!');
  });
});

test.each<[tag: string, expected: string]>([
  ['ar', 'ar'],
  ['fa-AF', 'fa'],
  ['UR_pk', 'ur'],
  ['he', 'he'],
  ['ckb', 'ar'],
  ['', 'ar'],
])('the rules for %j', (language, expected) => expect(languageOf({ language })).toBe(expected));
