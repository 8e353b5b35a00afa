/** What is passed on is whole: the next key is never taken together with it. */
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { expect, it } from 'vitest';
import { pressesIn } from '../../src/app/keys.ts';
import type { Press } from '../../src/reader/keymap.ts';
import { TerminalInput } from '../../src/terminal/input/terminal-input.ts';

/** What is heard of what a terminal sends and then rests, and of a letter that is read together with it. */
async function heardOf(sent: string): Promise<(Press | string)[]> {
  const source = new PassThrough();
  const input = new TerminalInput(source as unknown as ReadStream, () => {});
  source.end(Buffer.from(sent, 'latin1'));
  let said = '';
  for await (const chunk of input) said += chunk;
  return pressesIn(`${said}z`).map((press) => (press.type === 'pasted' ? press.text : press));
}

const z = { type: 'typed', text: 'z' };
const key = (name: string) => ({ type: 'key', name });

it.each<[string, (object | string)[]]>([
  ['\u001B', [key('Escape')]],
  ['\u001B\u001B', [key('Escape'), key('Escape')]],
  ['\u001BO', [key('Alt-O')]],
  ['\u001B[', []],
  ['\u001Bx', [key('Alt-X')]],
  ['\u001B\u001B[A', [key('Alt-Up')]],
  ['\u001B[A', [key('Up')]],
  ['\u001B[23$', []],
  ['\u001B[200~jj', ['jj']],
  ['\u001B[200~jj\u001B[20', ['jj\u001B[20']],
  ['\u001B[<0;1', []],
  ['\u001BPjj', []],
  ['\u001B[?62', []],
  ['\u001B[8;1$y', []],
])('%j', async (sent, presses) => {
  expect(await heardOf(sent)).toEqual([...presses, z]);
});
