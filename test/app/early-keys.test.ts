/** Keys before Ink is there: what needs no parser is obeyed, and all else is left for Ink, in order. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { obeyEarlyKeys } from '../../src/app/early-keys.ts';
import type { Services } from '../../src/app/effects.ts';
import { english } from '../../src/languages/reader/en.ts';
import { DEFAULT_PREFERENCES, stateOf } from '../../src/reader/state.ts';
import { article, findable } from '../reader/document.ts';

const services = { onPointing: () => () => {} } as unknown as Services;

/** The block on top after the chunks, and what is left of them. */
async function check(chunks: readonly string[]) {
  const stdin = new PassThrough({ encoding: 'utf8', decodeStrings: false });
  const screen = { columns: 40, rows: 11, show: () => {}, on: () => {}, off: () => {} };
  const first = stateOf(findable(article), screen, { preferences: DEFAULT_PREFERENCES });
  let block = 0;
  let isStuck = false;
  const { loop, handOver } = obeyEarlyKeys(first, stdin, {
    screen,
    depth: 4,
    messages: english,
    services,
    onPlace: ({ anchor }) => {
      block = anchor.block;
    },
    onWait: () => {
      isStuck = true;
    },
  });
  for (const chunk of chunks) {
    stdin.write(chunk);
    await new Promise((resolve) => setImmediate(resolve));
  }
  handOver();
  let left = '';
  stdin.on('readable', () => {
    left += stdin.read() ?? '';
  });
  stdin.end('.');
  await new Promise((resolve) => stdin.on('end', resolve));
  loop.dispatch({ type: 'quit' });
  return { block, left: left.slice(0, -1), isStuck };
}

describe('early keys', () => {
  // Sections 1, 2 and 3 begin at the blocks 5, 10 and 15.
  const cases: readonly (readonly [chunks: readonly string[], block: number, left: string])[] = [
    [['2'], 10, ''],
    [['1', ']'], 10, ''],
    [['1]'], 10, ''],
    [['1\u001B[C'], 10, ''],
    [['2\u001B[D]]'], 15, ''],
    [['\u001BOF', 'g', '2'], 10, ''],
    [['/Two\r]'], 10, ''],
    // A word back in the line, an Escape, what a paste begins with: of these Ink knows.
    [['2/x\u001Bb', '\r]'], 10, '\u001Bb\r]'],
    [['2\u001B', '[D3'], 10, '\u001B[D3'],
    [['2\u001B[', 'D'], 10, '\u001B[D'],
    [['2\u001B\u001B[D3'], 10, '\u001B\u001B[D3'],
    [['2\u001B[200~3\u001B[201~', '3'], 10, '\u001B[200~3\u001B[201~3'],
    [['2', '\u001B[1;5D', '3'], 10, '\u001B[1;5D3'],
  ];
  it.each(cases)('%j', async (chunks, block, left) => {
    expect(await check(chunks)).toEqual({ block, left, isStuck: left !== '' });
  });
});
