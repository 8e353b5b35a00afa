import { describe, expect, it } from 'vitest';
import {
  type Edit,
  edit,
  type Field,
  fieldOf,
  LONGEST_LINE,
} from '../../../src/reader/prompt/field.ts';

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

describe('a field has an end', () => {
  const most = 'a'.repeat(LONGEST_LINE);
  const put = (before: Field, text: string) => edit(before, { type: 'insert', text });

  it.each([
    ['', most, most, undefined],
    ['', `${most}b`, most, true],
    ['', 'a'.repeat(5_000_000), most, true],
    ['', '\u{10400}'.repeat(LONGEST_LINE), '\u{10400}'.repeat(LONGEST_LINE), undefined],
    ['', '\u{10400}'.repeat(LONGEST_LINE + 1), '\u{10400}'.repeat(LONGEST_LINE), true],
    ['', `${'\u0000'.repeat(5_000_000)}a`, '', true],
    [most, 'b', most, true],
    [most.slice(1), 'bc', `${most.slice(1)}b`, true],
  ])('%#', (before, text, after, isCut) => {
    expect(put(fieldOf(before), text)).toMatchObject({ text: after, caret: after.length });
    expect(put(fieldOf(before), text).isCut).toBe(isCut);
  });

  it('in the middle too, and tells it once', () => {
    const middle = put({ text: most.slice(1), caret: 2 }, 'bc');
    expect(middle).toEqual({ text: `aab${most.slice(3)}`, caret: 3, isCut: true });
    expect(edit(middle, { type: 'caret', to: 'end' }).isCut).toBeUndefined();
    expect(edit(middle, { type: 'delete', what: 'before' }).isCut).toBeUndefined();
  });
});
