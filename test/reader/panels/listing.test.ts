import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import type { GlossaryEntry } from '../../../src/names/glossary.ts';
import { openReader } from '../../../src/reader/opening.ts';
import { listing, mentionsSoFar, selectedName } from '../../../src/reader/panels/listing.ts';
import type { State } from '../../../src/reader/state.ts';
import { findable } from '../document.ts';

// \u05D0 \u05D1 \u05D2 \u05D3 are alef, bet, gimel, dalet: a name is one letter twice.
const GIMEL = '\u05D2\u05D2';
const ALEF = '\u05D0\u05D0';
const BET = '\u05D1\u05D1';
const DALET = '\u05D3\u05D3';

const entries: readonly GlossaryEntry[] = [
  { names: [ALEF], transliteration: '', english: 'Zed', kind: 'place', about: {} },
  { names: [BET], transliteration: 'b\u0101', english: 'Cee', kind: 'place', about: {} },
  { names: [GIMEL, '\u05D2\u05D0'], transliteration: '', english: 'Ay', kind: 'place', about: {} },
  {
    names: [DALET],
    transliteration: '',
    english: '',
    kind: 'place',
    about: {},
    origin: 'candidate',
  },
  { names: ['\u05D4\u05D4'], transliteration: '', english: 'Man', kind: 'person', about: {} },
];

/** Names in the order of the text, a paragraph each: gimel, alef, bet, dalet, he, gimel. */
const TEXTS = [GIMEL, ALEF, BET, DALET, '\u05D4\u05D4', GIMEL];

const article: Article = {
  title: '',
  language: 'he',
  direction: 'rtl',
  blocks: TEXTS.map((text) => ({ kind: 'paragraph', text, section: 0 })),
  sections: [{ title: '', block: 0, end: TEXTS.length }],
};

/** A screen of five rows of text: three paragraphs and the blank rows between them. */
function opened(change: Partial<State>): State {
  const state = openReader(findable(article, { entries }), { columns: 20, rows: 6 });
  return { ...state, ...change };
}

const onLastPage = { block: 3, row: 1 };

describe('the list of names', () => {
  /** Groups by their first letters, and in them the names. */
  const cases: readonly (readonly [change: Partial<State>, listed: string])[] = [
    [{}, 'pe:Man pl:Ay,Zed,Cee ca:?'],
    [{ order: 'letters' }, 'pe:Man pl:Zed,Cee,Ay ca:?'],
    [{ order: 'latin' }, 'pe:Man pl:Ay,Cee,Zed ca:?'],
    [{ order: 'screen' }, 'pe:Man pl:Ay,Zed,Cee ca:?'],
    [{ order: 'screen', top: { block: 1, row: 0 } }, 'pe:Man pl:Zed,Cee,Ay ca:?'],
    [{ filter: 'ze' }, 'pl:Zed'],
    [{ filter: 'BA' }, 'pl:Cee'],
    [{ filter: '\u05D0' }, 'pl:Ay,Zed'],
    [{ filter: ' \u05D1\u05B8\u05D1 ' }, 'pl:Cee'],
    [{ filter: 'nobody' }, ''],
    [{ hidesSpoilers: true }, 'pl:Ay,Zed,Cee'],
    [{ hidesSpoilers: true, top: onLastPage }, 'pe:Man pl:Ay,Zed,Cee ca:?'],
    [{ hidesSpoilers: true, filter: 'man' }, ''],
  ];
  it.each(cases)('%j', (change, expected) => {
    const state = opened(change);
    const listed = listing(state).map(({ group, names }) => {
      const english = names.map((name) => entries[state.document.names[name].entry].english || '?');
      return `${group.slice(0, 2)}:${english.join()}`;
    });
    expect(listed.join(' ')).toBe(expected);
  });

  it('has names with letters alike behind those with what was typed, and selects one of these', () => {
    const [peh, beh] = ['\u067e\u0627\u0631', '\u0628\u0627\u0631'];
    const named = [peh, beh].map((name) => ({ ...entries[0], names: [name], english: name }));
    const texts = [peh, beh].map((text) => ({ kind: 'paragraph', text, section: 0 }) as const);
    const piece = { ...article, language: 'ar', blocks: texts };
    const state = openReader(findable(piece, { entries: named }), { columns: 20, rows: 6 });
    const listed = (filter: string) =>
      listing({ ...state, filter }).flatMap(({ names }) =>
        names.map((name) => named[state.document.names[name].entry].english),
      );
    expect(listed('')).toEqual([peh, beh]);
    expect(listed(beh)).toEqual([beh, peh]);
    expect(listed(peh)).toEqual([peh, beh]);
    expect(selectedName({ ...state, filter: beh })).toBe(
      listing({ ...state, filter: beh })[0].names[0],
    );
  });

  it('counts no mention below the screen with the guard on', () => {
    expect(mentionsSoFar(opened({}), 0)).toHaveLength(2);
    expect(mentionsSoFar(opened({ hidesSpoilers: true }), 0)).toHaveLength(1);
    expect(mentionsSoFar(opened({ hidesSpoilers: true, top: onLastPage }), 0)).toHaveLength(2);
  });

  it('takes a language that is none for any other', () => {
    const state = opened({ order: 'letters' });
    const odd = {
      ...state,
      document: { ...state.document, article: { ...article, language: '?' } },
    };
    expect(listing(odd)).toEqual(listing(state));
  });
});
