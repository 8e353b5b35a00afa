import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerReader } from '../../../src/terminal/identify/answers.ts';
import { type MouseEvent, TerminalInput } from '../../../src/terminal/input/terminal-input.ts';
import { ESCAPE_SAID } from '../../../src/terminal/testing.ts';

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

/** Time goes by as the test says. */
describe('what does not go on', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  /** The time, and a turn in which what is there is read. */
  async function passed(time: number): Promise<void> {
    await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(time);
    await new Promise(setImmediate);
  }

  /** What can be read of the keys by then; each time all of it. */
  function open(source = new PassThrough(), answers?: AnswerReader) {
    const input = new TerminalInput(source as unknown as ReadStream, () => {}, answers);
    return {
      send: (bytes: string | Buffer) => source.write(bytes),
      keysAfter: async (time: number): Promise<string> => {
        await passed(time);
        return input.read() ?? '';
      },
      close: () => input.close(),
    };
  }

  it('is Escape, and not Alt and the next key, however late that is read', async () => {
    const { send, keysAfter } = open();
    send('\u001B');
    expect(await keysAfter(49)).toBe('');
    expect(await keysAfter(1)).toBe(ESCAPE_SAID);
    send('\u001B');
    await passed(50);
    send('q');
    expect(await keysAfter(0)).toBe(`${ESCAPE_SAID}q`);
  });

  it('is none if it came in time, to a process that was busy', async () => {
    const { send, keysAfter } = open();
    send('\u001B');
    await passed(0);
    vi.advanceTimersByTime(50);
    send('[A');
    expect(await keysAfter(0)).toBe('\u001B[A');
  });

  it('is a string, and nothing after it is', async () => {
    const { send, keysAfter } = open();
    send('\u001BPj');
    send('\u0003');
    expect(await keysAfter(499)).toBe('\u0003');
    send('k');
    expect(await keysAfter(500)).toBe('');
    send('q');
    expect(await keysAfter(0)).toBe('q');
  });

  it('is a paste that is over, and is said whole', async () => {
    const { send, keysAfter } = open();
    for (const piece of ['\u001B[20', '0~jj', 'j\u001B[2']) {
      send(piece);
      expect(await keysAfter(0)).toBe('');
    }
    expect(await keysAfter(999)).toBe('');
    expect(await keysAfter(1)).toBe('\u001B[200~jjj\u001B[2\u001B[201~');
  });

  it('is a key that Ink need not wait at', async () => {
    const { send, keysAfter } = open();
    send('\u001BO');
    expect(await keysAfter(50)).toBe('\u001B[111;4u');
    send('\u001B[');
    expect(await keysAfter(500)).toBe('\u001B[91;3u');
  });

  it('is as it was typed: after what was given back by whoever asked', async () => {
    const answers = new AnswerReader();
    const source = new PassThrough();
    source.unshift(answers.read('x\u001B'));
    const { keysAfter } = open(source, answers);
    expect(await keysAfter(0)).toBe('x');
    expect(await keysAfter(50)).toBe(ESCAPE_SAID);
  });

  it('is the beginning of an answer, and its end comes late', async () => {
    const answers = new AnswerReader();
    answers.read('\u001BP>|XTerm(');
    const { send, keysAfter } = open(new PassThrough(), answers);
    await passed(400);
    send('379)\u001B\\q');
    expect(await keysAfter(0)).toBe('q');
    expect(answers.facts).toEqual({ xtversion: 'XTerm', version: '379' });
  });

  it('is a letter of several bytes, cut', async () => {
    const { send, keysAfter } = open();
    for (const byte of Buffer.from('\u0633\u{1F600}')) send(Buffer.of(byte));
    expect(await keysAfter(0)).toBe('\u0633\u{1F600}');
  });

  it('holds nobody up who leaves', async () => {
    const { send, close } = open();
    send('\u001BP');
    await passed(0);
    expect(vi.getTimerCount()).toBe(1);
    close();
    await passed(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
