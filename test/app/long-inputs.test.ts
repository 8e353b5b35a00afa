/** What a person puts in, and how often a name is mentioned, may be of any length: no key goes through all of it. */
import { expect, test } from 'vitest';
import { dispatch } from '../../src/reader/dispatch.ts';
import { LONGEST_LINE } from '../../src/reader/prompt/field.ts';
import { reduce } from '../../src/reader/reduce.ts';
import type { State } from '../../src/reader/state.ts';
import { opened } from '../reader/document.ts';
import { screenRows } from '../screen/drawn.tsx';

const type = (state: State, keys: string) =>
  Array.from(keys).reduce((before, text) => dispatch(before, { type: 'typed', text }), state);

const foot = (state: State) => screenRows(state).at(-1);

test.each([
  ['search', '/'],
  ['command', ':'],
  ['the filter of the names', 'g/'],
  ['the filter of the help', '?/'],
])('%s holds the beginning of a book, and says so', (_, keys) => {
  const asked = type(opened(11, 80), keys);
  const pasted = dispatch(asked, { type: 'pasted', text: 'word '.repeat(1_000_000) });
  expect(pasted.prompt?.field.text).toBe('word '.repeat(LONGEST_LINE / 5));
  expect(pasted.search?.query ?? '').not.toContain('word '.repeat(LONGEST_LINE / 5 + 1));
  expect(pasted.filter.length).toBeLessThanOrEqual(LONGEST_LINE);
  expect(foot(pasted)).toContain('cut at 500');
  expect(foot(dispatch(pasted, { type: 'key', name: 'Backspace' }))).not.toContain('cut at');
});

test('an open entry looks at few of a million mentions', () => {
  const state = reduce(opened(40, 80), { type: 'panel', panel: 'glossary' });
  let looks = 0;
  const names = state.document.names.map((name) => ({
    ...name,
    mentions: new Proxy(new Array(1_000_000).fill(name.mentions[0]), {
      get(all, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
        return Reflect.get(all, key, receiver);
      },
    }),
  }));
  for (const hidesSpoilers of [false, true]) {
    const shown = { ...state, hidesSpoilers, document: { ...state.document, names } };
    expect(screenRows(shown).join(' ')).toMatch(/1,?000,?000|\u00d71 /);
  }
  expect(looks).toBeLessThan(2000);
});
