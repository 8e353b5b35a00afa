import { expect, it } from 'vitest';
import { LightView } from '../../src/app/light-view.ts';
import { readerScreen } from '../../src/app/reader-screen.ts';
import type { Row } from '../../src/layout/row.ts';
import { reduce } from '../../src/reader/reduce.ts';
import type { State } from '../../src/reader/state.ts';
import { highlightedRows } from '../../src/screen/testing.ts';
import { catalogues } from '../languages/catalogues.ts';
import { opened } from '../reader/document.ts';

/** What stands in the text in a tone of names. */
function marked(state: State): string[] {
  return highlightedRows(state).flatMap(namesIn);
}

function namesIn(row: Row): string[] {
  const names: string[] = [];
  row.forEach(({ tone, text }, at) => {
    if (!tone.startsWith('name-')) return;
    if (row[at - 1]?.tone === tone) names.push(names.pop() + text);
    else names.push(`${tone}: ${text}`);
  });
  return names;
}

it('marks every name in the text by its kind, and none without being asked', () => {
  const plain = opened(60);
  expect(marked(plain)).toEqual([]);
  expect(marked(reduce(plain, { type: 'highlight-names' }))).toEqual([
    'name-term: Title',
    'name-place: word-201xxxxxx',
  ]);
});

it('takes the heading of a group for no name', () => {
  // The panel has the whole of a narrow screen: border, title, heading, and the first name under it.
  const state = reduce(opened(), { type: 'panel', panel: 'glossary' });
  const view = new LightView(
    { show: () => {} },
    readerScreen({ messages: catalogues.en, depth: 4 }),
    state,
  );
  expect(view.targetAt(5, 2)).toBeUndefined();
  expect(view.targetAt(5, 3)).toEqual({ type: 'item', item: 1 });
});
