/** Matches with letters alike: in the order of the text, shown weaker, and counted apart. */
import { expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { openReader } from '../../src/reader/opening.ts';
import { searchFor, toMatch } from '../../src/reader/prompt/search.ts';

import { highlightedRows } from '../../src/screen/testing.ts';
import { findable } from '../reader/document.ts';
import { screenRows } from './drawn.tsx';

// beh alef reh; peh alef reh
const BAR = '\u0628\u0627\u0631';
const PAR = '\u067e\u0627\u0631';

const article: Article = {
  title: '',
  language: 'ar',
  direction: 'rtl',
  blocks: [{ kind: 'paragraph', text: `${BAR} ${PAR} ${BAR} ${PAR} ${PAR}`, section: 0 }],
  sections: [{ title: '', block: 0, end: 1 }],
};

it('counts and shows them apart', () => {
  const found = searchFor(openReader(findable(article), { columns: 60, rows: 6 }), BAR);
  const tones = highlightedRows(found).flatMap((row) => row.map(({ tone }) => tone));
  const cells = (tone: string) => tones.filter((other) => other === tone).length;
  expect([cells('match-here'), cells('match'), cells('match-alike')]).toEqual([3, 3, 9]);
  const note = (by: number) => {
    let state = found;
    for (let step = 0; step < by; step += 1) state = toMatch(state, 1);
    return screenRows(state).at(-1);
  };
  expect(note(0)).toContain('1 of 2, alike: 3');
  expect(note(1)).toContain('alike: 1 of 3, exact: 2');
  expect(note(2)).toContain('2 of 2, alike: 3');
  expect(note(4)).toContain('alike: 3 of 3, exact: 2');
});
