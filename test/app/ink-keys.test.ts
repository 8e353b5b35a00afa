import type { Key } from 'ink';
import { describe, expect, it } from 'vitest';
import { pressesOf } from '../../src/app/ink-keys.ts';

const NONE: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

describe('keys', () => {
  // Named keys in angle brackets, typed text as it is.
  const cases: readonly (readonly [input: string, flags: Partial<Key>, keys: readonly string[]])[] =
    [
      ['j', {}, ['j']],
      ['jjk', {}, ['jjk']],
      ['', { downArrow: true }, ['<Down>']],
      ['', { pageUp: true }, ['<PageUp>']],
      ['\r', { return: true }, ['<Enter>']],
      ['', { escape: true }, ['<Escape>']],
      ['', { tab: true }, ['<Tab>']],
      ['', { backspace: true }, ['<Backspace>']],
      // One key with a modifier is not the key without it.
      ['j', { meta: true }, ['<Alt-J>']],
      ['', { leftArrow: true, ctrl: true }, ['<Ctrl-Left>']],
      ['', { backspace: true, meta: true }, ['<Alt-Backspace>']],
      ['', { escape: true, meta: true }, ['<Escape>']],
      ['/', { meta: true }, []],
      ['f', { ctrl: true }, ['<Ctrl-F>']],
      ['c', { ctrl: true }, ['<Ctrl-C>']],
      // Keys that were pressed faster than the program reads.
      ['x\r', {}, ['x', '<Enter>']],
      ['j\u0003', {}, ['j', '<Ctrl-C>']],
      ['j\uF704k', {}, ['j', '<F1>', 'k']],
      ['a\u0001b', {}, ['a', '<Ctrl-A>', 'b']],
      ['\u0004\u0004', {}, ['<Ctrl-D>', '<Ctrl-D>']],
      ['a\u001Eb', {}, ['a', 'b']],
      ['j', { eventType: 'release' }, []],
    ];
  it.each(cases)('%j %j', (input, flags, keys) => {
    const presses = pressesOf(input, { ...NONE, ...flags });
    expect(
      presses.map((press) =>
        press.type === 'key' ? `<${press.name}>` : press.type === 'typed' ? press.text : '',
      ),
    ).toEqual(keys);
  });
});
