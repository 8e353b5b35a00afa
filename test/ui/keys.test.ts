import type { Key } from 'ink';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../src/ui/keys.ts';

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
  const cases: readonly (readonly [input: string, flags: Partial<Key>, keys: readonly string[]])[] =
    [
      ['j', {}, ['j']],
      ['jjk', {}, ['j', 'j', 'k']],
      ['', { downArrow: true }, ['Down']],
      ['', { pageUp: true }, ['PageUp']],
      ['\r', { return: true }, ['Enter']],
      ['', { escape: true }, ['Escape']],
      ['', { tab: true }, ['Tab']],
      // One key with a modifier is not the key without it.
      ['j', { meta: true }, []],
      ['j', { ctrl: true }, []],
      ['c', { ctrl: true }, ['Ctrl-C']],
      // Keys that were pressed faster than the program reads.
      ['x\r', {}, ['x', 'Enter']],
      ['j\u0003', {}, ['j', 'Ctrl-C']],
      ['j', { eventType: 'release' }, []],
      // With an Arabic layout on: teh, noon.
      ['\u062A\u0646', {}, ['j', 'k']],
    ];
  it.each(cases)('%j %j', (input, flags, keys) => {
    expect(keysOf(input, { ...NONE, ...flags })).toEqual(keys);
  });
});
