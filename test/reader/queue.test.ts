/** What needs names waits until the glossaries have been read, and all that is done after it waits behind it. */
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/reader/dispatch.ts';
import type { Event } from '../../src/reader/keymap.ts';
import { type State, stateOf } from '../../src/reader/state.ts';
import { isAtWork, isAwaited } from '../../src/reader/work.ts';
import { article, findable, glossary } from './document.ts';

const SIZE = { columns: 60, rows: 11 };
const NAMED: Event = { type: 'glossaries', document: findable(article, glossary) };

const unnamed = stateOf({ article, glossary: { entries: [] } }, SIZE);

const typed = (text: string): Event => ({ type: 'typed', text });
const key = (name: string): Event => ({ type: 'key', name });
const done = (state: State, ...events: readonly Event[]) => events.reduce(dispatch, state);

describe('what is done before the glossaries have been read', () => {
  const cases: readonly (readonly [title: string, events: readonly Event[]])[] = [
    ['the list of names', [typed('x')]],
    ['a name in it', [typed('x'), key('Down'), key('Enter')]],
    ['keys in one piece', [typed('jxj')]],
    ['a line that is typed behind it', [typed('x/'), typed('Sec'), key('Enter'), key('Enter')]],
    ['what is pasted into that', [typed('x'), typed('/'), { type: 'pasted', text: 'Sec' }]],
    ['the panel closed again', [typed('x'), typed('q'), typed(']')]],
    ['a question', [typed('ii')]],
    ['marks on all names', [typed('X'), typed('j')]],
    ['a place with a name', [typed('xmaGg'), typed("'a")]],
    ['a click', [{ type: 'point', at: { type: 'text', place: { block: 0, offset: 1 } } }]],
    ['a click and the wheel', [typed('x'), { type: 'wheel', by: 1 }]],
    ['nothing that needs names', [typed(']j'), key('Up')]],
  ];
  it.each(cases)('comes to the same as after: %s', (_, events) => {
    const { flow: _flow, document: subject, ...late } = done(unnamed, ...events, NAMED);
    const { flow, document: wanted, ...soon } = done(unnamed, NAMED, ...events);
    expect(late).toEqual(soon);
    expect(subject.names).toEqual(wanted.names);
  });

  it('is obeyed at once where it needs no name', () => {
    const state = done(unnamed, typed(']jx]'));
    expect(state.top).toEqual(done(unnamed, typed(']j')).top);
    expect(state.panel).toBeUndefined();
    expect(isAwaited(state)).toBe(true);
    expect(isAtWork(state)).toBe(false);
  });

  it('does not wait with the screen and the world outside', () => {
    const waiting = done(unnamed, typed('x'));
    const state = done(
      waiting,
      { type: 'resize', columns: 30, rows: 8 },
      { type: 'say', message: { type: 'no-article' } },
    );
    expect(state.frame).toMatchObject({ columns: 30, rows: 8 });
    expect(state.message).toEqual({ type: 'no-article' });
    expect(state.kept).toEqual(waiting.kept);
  });

  it('goes to another article that has come with its glossaries before', () => {
    const document = findable({ ...article, title: 'Other' }, glossary);
    const other = done(unnamed, typed('x'), { type: 'open', document: document });
    expect(other).toMatchObject({ panel: 'glossary', document: { article: { title: 'Other' } } });
    expect(done(other, NAMED)).toBe(other);
  });
});
