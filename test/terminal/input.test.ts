import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { type MouseEvent, TerminalInput } from '../../src/terminal/input.ts';

/** What comes out on each side for the chunks that a terminal sends. */
async function check(chunks: readonly string[]): Promise<{ keys: string; mouse: MouseEvent[] }> {
  const source = new PassThrough();
  const mouse: MouseEvent[] = [];
  const input = new TerminalInput(source as unknown as ReadStream, (event) => mouse.push(event));
  let keys = '';
  input.on('data', (text: string) => {
    keys += text;
  });
  for (const chunk of chunks) source.write(chunk);
  source.end();
  await new Promise((resolve) => input.on('end', resolve));
  return { keys, mouse };
}

const press = { type: 'press', x: 9, y: 4 };

describe('input', () => {
  const cases: readonly (readonly [chunks: string[], keys: string, mouse: unknown[]])[] = [
    [['jk'], 'jk', []],
    [['\u001B[A'], '\u001B[A', []],
    [['\u001B[<0;10;5M'], '', [press]],
    [['j\u001B[<0;10;5Mk'], 'jk', [press]],
    // Cut anywhere, by a slow line.
    [['\u001B[<0;1', '0;5Mk'], 'k', [press]],
    [['\u001B[<', '0;10;5M'], '', [press]],
    // Letting go, moving, and buttons with Ctrl say nothing.
    [['\u001B[<0;10;5m\u001B[<32;10;5M\u001B[<16;10;5M'], '', []],
    [['\u001B[<64;1;1M'], '', [{ type: 'wheel', by: -1 }]],
    [['\u001B[<65;1;1M'], '', [{ type: 'wheel', by: 1 }]],
    // The second button; the wheel to the side.
    [['\u001B[<1;1;1M'], '', []],
    [['\u001B[<66;1;1M'], '', []],
    [['\u0646\u062A'], '\u0646\u062A', []],
    // F1, which Ink would drop; F2 it may.
    [['\u001BOP', '\u001B[11~', '\u001B[[A', '\u001BOQ'], '\uF704\uF704\uF704\u001BOQ', []],
  ];
  it.each(cases)('%j', async (chunks, keys, mouse) => {
    expect(await check(chunks)).toEqual({ keys, mouse });
  });
});
