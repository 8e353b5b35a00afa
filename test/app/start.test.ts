/** Keys before Ink is there: each is obeyed, however it was cut on its way, and none waits for Ink. */
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import type { Services } from '../../src/app/effects.ts';
import { startReader } from '../../src/app/start.ts';
import { english } from '../../src/languages/reader/en.ts';
import type { Press } from '../../src/reader/keymap.ts';
import { DEFAULT_PREFERENCES, stateOf } from '../../src/reader/state.ts';
import { TerminalInput } from '../../src/terminal/input/terminal-input.ts';
import { article, findable } from '../reader/document.ts';

const services = { onPointing: () => () => {} } as unknown as Services;

/** The block on top after the chunks. `handed`: from which chunk on another hears the keys, and what that one heard. */
async function check(chunks: readonly string[], handed = chunks.length) {
  const source = new PassThrough();
  const input = new TerminalInput(source as unknown as ReadStream, () => {});
  const screen = { columns: 40, rows: 11, show: () => {}, on: () => {}, off: () => {} };
  const first = stateOf(findable(article), screen, { preferences: DEFAULT_PREFERENCES });
  let block = 0;
  const onPlace = ({ anchor }: { readonly anchor: { readonly block: number } }) => {
    block = anchor.block;
  };
  const { loop, keyboard } = startReader(first, input, {
    screen,
    depth: 4,
    messages: english,
    services,
    onPlace,
  });
  const heard: Press[] = [];
  for (const [at, chunk] of chunks.entries()) {
    if (at === handed) keyboard.tell((press) => heard.push(press));
    source.write(Buffer.from(chunk));
    await new Promise((resolve) => setImmediate(resolve));
  }
  source.end();
  await new Promise((resolve) => setImmediate(resolve));
  loop.dispatch({ type: 'quit' });
  return { block, heard };
}

describe('early keys', () => {
  // Sections 1, 2 and 3 begin at the blocks 5, 10 and 15.
  const cases: readonly (readonly [chunks: readonly string[], block: number])[] = [
    [['2'], 10],
    [['1', ']'], 10],
    [['1]'], 10],
    [['1\u001B[C'], 10],
    [['2\u001B[D]]'], 15],
    [['\u001BOF', 'g', '2'], 10],
    [['/Two\r]'], 10],
    // A word back in the line, a cut sequence, a paste, an arrow with Ctrl.
    [['/Tw Two\u001Bb\u001B\u007F', '\r]'], 10],
    [['1\u001B', '[C3'], 15],
    [['1\u001B[', 'C'], 10],
    [['2\u001B[200~3\u001B[201~', ']'], 15],
    [['/\u001B[200~Two\u001B[201~', '\r]'], 10],
    [['2', '\u001B[1;5D', '3'], 15],
  ];
  it.each(cases)('%j', async (chunks, block) => {
    expect(await check(chunks)).toEqual({ block, heard: [] });
  });

  it('are heard by one of the two, in order, whoever takes over and whenever', async () => {
    const keys = ['1', '\u001B[', 'C', 'j', '\u001B[20', '0~p\u001B[201~', '\u0633'];
    const names = (handed: number) => check(keys, handed).then(({ heard }) => heard.length);
    expect(await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(names))).toEqual([
      5, 4, 4, 3, 2, 2, 1, 0,
    ]);
  });
});
