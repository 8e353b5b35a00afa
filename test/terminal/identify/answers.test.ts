import { describe, expect, test } from 'vitest';
import { AnswerReader } from '../../../src/terminal/identify/answers.ts';
import type { Facts } from '../../../src/terminal/identify/facts.ts';

/** `keys`: what is left for the program, chunk by chunk. */
function check(chunks: readonly string[], keys: readonly string[], facts: Facts) {
  const reader = new AnswerReader();
  expect(chunks.map((chunk) => reader.read(chunk))).toEqual(keys);
  expect(reader.facts).toEqual(facts);
}

test.each<[string, Facts]>([
  ['\x1bP>|kitty(0.26.5)\x1b\\', { xtversion: 'kitty', version: '0.26.5' }],
  ['\x1bP>|WezTerm 20251025-1\x1b\\', { xtversion: 'WezTerm', version: '20251025-1' }],
  ['\x1bP>|foot\x1b\\', { xtversion: 'foot', version: '' }],
  ['\x1b[8;1$y', { bdsm: '1' }],
  ['\x1b[?2501;2$y', { autodetection: '2' }],
  ['\x1b[?2027;3$y', { clusters: '3' }],
  ['\x1b[?2026;2$y', {}],
  ['\x1b[>65;7006;1c', { da2: '65;7006;1', firmware: '7006' }],
  ['\x1b[?62;c', { da1: '62;' }],
  [
    '\x1bP1+r6b697474792d71756572792d666f6e745f66616d696c79=4e6f746f4d6f6e6f\x1b\\',
    { font: 'NotoMono' },
  ],
  ['\x1bP0+r6b69\x1b\\', {}],
])('%j', (answer, facts) => check([answer], [''], facts));

describe('keys among answers', () => {
  test('before, between and after', () => {
    check(['a\x1b[8;0$yb\x1b[?6cc'], ['abc'], { bdsm: '0', da1: '6' });
  });

  test('that look alike', () => {
    // Up, F5, Alt-x, an application's cursor key, Ctrl-C, a press of the mouse
    const keys = '\x1b[A\x1b[15~\x1bx\x1bOA\x03\x1b[<0;1;1M';
    check([keys], [keys], {});
  });

  test('that are not of one byte', () => check(['\xD8\xB3\x1b[?6c'], ['\xD8\xB3'], { da1: '6' }));

  test('an answer in two chunks', () => {
    check(['j\x1b[?6', '4;1ck'], ['j', 'k'], { da1: '64;1' });
    check(['\x1bP>|XTerm(3', '79)\x1b', '\\j'], ['', '', 'j'], {
      xtversion: 'XTerm',
      version: '379',
    });
  });

  test('an Escape that may begin an answer is kept, until it does not', () => {
    const reader = new AnswerReader();
    expect(reader.read('j\x1b')).toBe('j');
    expect(reader.rest()).toBe('\x1b');
    expect(reader.rest()).toBe('');
  });
});
