import { describe, expect, it } from 'vitest';
import { type Edit, edit, type Field } from '../../src/reader/field.ts';

/** A field written with `|` for the caret. */
function field(shown: string): Field {
  return { text: shown.replace('|', ''), caret: shown.indexOf('|') };
}

function show({ text, caret }: Field): string {
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

// beh with fatha and shadda: three code points, one cluster
const BEH = '\u0628\u064E\u0651';

describe('a field', () => {
  const cases: readonly (readonly [before: string, change: Edit, after: string])[] = [
    ['a|b', { type: 'insert', text: 'xy' }, 'axy|b'],
    ['a|', { type: 'insert', text: 'x\r\ny\u001B[2J' }, 'ax y[2J|'],
    [`a${BEH}|`, { type: 'delete', what: 'before' }, 'a|'],
    ['|a', { type: 'delete', what: 'before' }, '|a'],
    [`|${BEH}a`, { type: 'delete', what: 'after' }, '|a'],
    ['a|', { type: 'delete', what: 'after' }, 'a|'],
    ['one two |', { type: 'delete', what: 'word' }, 'one |'],
    ['one|', { type: 'delete', what: 'word' }, '|'],
    ['  |', { type: 'delete', what: 'word' }, '|'],
    ['one|two', { type: 'delete', what: 'to-start' }, '|two'],
    ['one|two', { type: 'delete', what: 'to-end' }, 'one|'],
    ['one| two three', { type: 'delete', what: 'word-after' }, 'one| three'],
    ['one two| ', { type: 'caret', to: 'word-back' }, 'one |two '],
    ['|one', { type: 'caret', to: 'word-back' }, '|one'],
    ['one| two three', { type: 'caret', to: 'word-forward' }, 'one two| three'],
    ['one |', { type: 'caret', to: 'word-forward' }, 'one |'],
    [`${BEH}|a`, { type: 'caret', to: 'back' }, `|${BEH}a`],
    [`|${BEH}a`, { type: 'caret', to: 'forward' }, `${BEH}|a`],
    ['|', { type: 'caret', to: 'back' }, '|'],
    ['a|', { type: 'caret', to: 'forward' }, 'a|'],
    ['a|b', { type: 'caret', to: 'start' }, '|ab'],
    ['a|b', { type: 'caret', to: 'end' }, 'ab|'],
  ];
  it.each(cases)('%j %j', (before, change, after) => {
    expect(show(edit(field(before), change))).toBe(after);
  });
});
