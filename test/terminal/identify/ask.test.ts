import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { QUESTION } from '../../../src/terminal/identify/answers.ts';
import { ask } from '../../../src/terminal/identify/ask.ts';
import { identifyTerminal } from '../../../src/terminal/identify/identify.ts';

class Keyboard extends PassThrough {
  readonly isTTY = true;
  isRaw = false;
  readonly modes: boolean[] = [];

  setRawMode(isRaw: boolean): this {
    this.isRaw = isRaw;
    this.modes.push(isRaw);
    return this;
  }
}

/** A terminal that sends these chunks when it is written to. */
function terminal(...chunks: readonly string[]) {
  const input = new Keyboard();
  const written: string[] = [];
  const output = {
    write(text: string) {
      written.push(text);
      for (const chunk of chunks) input.write(chunk);
    },
  };
  return { input, output, written };
}

test('the answers are read, and no more than they are', async () => {
  const { input, output, written } = terminal('j\x1bP>|XTerm(379)\x1b\\k', '\x1b[?64;1cq\u0633');
  const reader = await ask('question', { input, output }, 5000);
  expect(written).toEqual(['question']);
  expect(reader.facts).toEqual({ xtversion: 'XTerm', version: '379', da1: '64;1' });
  expect(input.read().toString()).toBe('jkq\u0633');
  expect(input.modes).toEqual([true, false]);
});

test('keys stay keys in a stream that is decoded already', async () => {
  const { input, output } = terminal('\u0633\x1b[?6c');
  input.setEncoding('utf8');
  await ask('question', { input, output }, 5000);
  expect(input.read()).toBe('\u0633');
});

test('a terminal that is silent is not waited for', async () => {
  const { input, output } = terminal('j');
  const reader = await ask('question', { input, output }, 20);
  expect(reader.isComplete).toBe(false);
  expect(input.read().toString()).toBe('j');
});

test('an answer that comes too late is no key', async () => {
  const { input, output } = terminal('\x1b[8;0$y', 'j\x1bP>|XTerm(');
  const reader = await ask('question', { input, output }, 20);
  expect(input.read().toString()).toBe('j');
  expect(reader.read('379)\x1b\\k')).toBe('k');
});

test('the raw mode is left as it was', async () => {
  const { input, output } = terminal('\x1b[?6c');
  input.isRaw = true;
  await ask('question', { input, output }, 5000);
  expect(input.isRaw).toBe(true);
});

test('who is known is not asked', async () => {
  const { written, ...ends } = terminal();
  const situation = { env: { TERM: 'alacritty' }, platform: 'linux', isTerminal: true };
  const { found } = await identifyTerminal(situation, ends);
  expect(found.name).toBe('Alacritty');
  expect(written).toEqual([]);
});

test('who is not known is asked', async () => {
  const { written, ...ends } = terminal('\x1bP>|Konsole 22.12.3\x1b\\\x1b[?62;1;4c');
  const situation = { env: { TERM: 'xterm-256color' }, platform: 'linux', isTerminal: true };
  const { found, late } = await identifyTerminal(situation, ends);
  expect([found.name, found.version, late]).toEqual(['Konsole', '22.12.3', undefined]);
  expect(written).toEqual([QUESTION]);
});
