import { describe, expect, it } from 'vitest';
import { digitsToAscii, firstKey } from '../../src/reader/keyboard-layout.ts';
import { actionOf, keymap } from '../../src/reader/keymap.ts';

/**
 * What the keys of a Latin keyboard send while the Arabic layout is on, read off the symbols `ara(basic)` of
 * xkeyboard-config 2.35: [key, what it sends].
 */
const arabic: readonly (readonly [key: string, sent: string])[] = [
  ['j', '\u062A'], // teh
  ['k', '\u0646'], // noon
  ['b', '\uFEFB'], // lam-alef, one character
  ['b', '\u0644\u0627'], // lam-alef, two letters
  ['d', '\u064A'], // yeh
  ['u', '\u0639'], // ain
  ['g', '\u0644'], // lam
  ['G', '\uFEF7'], // lam-alef with hamza above
  ['G', '\u0644\u0623'],
  [']', '\u062F'], // dal
  ['[', '\u062C'], // jeem
  ['t', '\u0641'], // feh
  ['x', '\u0621'], // hamza
  ['q', '\u0636'], // dad
  ['f', '\u0628'], // beh
  ['n', '\u0649'], // alef maksura
  ['N', '\u0622'], // alef with madda
  ['m', '\u0629'], // teh marbuta
  ['z', '\u0626'], // yeh with hamza
  ['/', '\u0638'], // zah
  ['?', '\u061F'], // Arabic question mark
  ['1', '\u0661'],
  ['9', '\u06F9'],
];

/** Typed text as keys, one by one. */
function keysOf(text: string): string[] {
  if (text === '') return [];
  const { key, length } = firstKey(text);
  return [key, ...keysOf(text.slice(length))];
}

describe('an Arabic layout', () => {
  it.each(arabic)('sends %j as %j', (key, sent) => {
    expect(keysOf(sent)).toEqual([key]);
  });

  it('reaches every command that has a letter', () => {
    const sent = new Set(arabic.map(([key]) => key));
    const commands = keymap
      .flatMap(({ keys }) => Object.keys(keys))
      .filter((key) => /^[a-zA-Z?[\]]$/.test(key));
    expect(commands.filter((key) => !sent.has(key))).toEqual([]);
  });
});

describe('keys in one piece', () => {
  const cases: readonly (readonly [text: string, keys: readonly string[]])[] = [
    ['jjj', ['j', 'j', 'j']],
    ['\u062A\u062A\u0646', ['j', 'j', 'k']],
    ['\u062A\u0644\u0627\u0644', ['j', 'b', 'g']],
    ['', []],
  ];
  it.each(cases)('%j', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it('leaves what no key sends', () => {
    expect(keysOf('é')).toEqual(['é']);
    expect(actionOf('é')).toBeUndefined();
  });
});

describe('digits', () => {
  it('become ASCII ones from every set', () => {
    expect(digitsToAscii('\u0664\u0662 \u06F5\u06F0% 7')).toBe('42 50% 7');
  });
});
