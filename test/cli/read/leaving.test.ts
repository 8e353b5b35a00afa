/** The end of the reader waits for what is being done, and not for long. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Errands, LEAVING, Moment } from '../../../src/cli/read/leaving.ts';
import { copyText } from '../../../src/desktop/clipboard.ts';
import { runProgram } from '../../../src/desktop/run-program.ts';

const NEVER = new Promise<never>(() => {});

describe('one moment', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('holds what is done in it', async () => {
    const moment = new Moment(LEAVING);
    expect(await moment.holds(Promise.resolve())).toBe(true);
    moment.pass();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is one for all that is waited for', async () => {
    const moment = new Moment(LEAVING);
    const first = moment.holds(NEVER);
    await vi.advanceTimersByTimeAsync(LEAVING);
    expect(await first).toBe(false);
    expect(await moment.holds(NEVER)).toBe(false);
    expect(await moment.holds(Promise.resolve())).toBe(true);
  });
});

test('errands are over when the last is done, or has failed', async () => {
  const errands = new Errands();
  await errands.over();
  const failing = errands.run(Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  let done = () => {};
  const work = errands.run(new Promise<void>((resolve) => (done = resolve)));
  let isOver = false;
  const over = errands.over().then(() => {
    isOver = true;
  });
  await Promise.resolve();
  expect(isOver).toBe(false);
  done();
  await Promise.all([work, over]);
});

describe('who gives up', () => {
  const FOREVER = { command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'] };

  test('ends a program that may not stay', async () => {
    const given = new AbortController();
    const ran = runProgram({ ...FOREVER, signal: given.signal }, 2 ** 30);
    given.abort();
    expect(await ran).toBe('failed');
  });

  test('leaves one that may', async () => {
    expect(
      await runProgram(
        { command: 'sleep', args: ['1'], mayStay: true, signal: AbortSignal.abort() },
        2 ** 30,
      ),
    ).toBe('running');
  });

  test('copies by no other way, and sends the terminal nothing', async () => {
    const given = new AbortController();
    const tried: string[] = [];
    const copied = await copyText('text', {
      env: { WAYLAND_DISPLAY: '1', DISPLAY: ':0' },
      platform: 'linux',
      signal: given.signal,
      write: (sequence) => void tried.push(sequence),
      run: async ({ command }) => {
        tried.push(command);
        given.abort();
        return 'failed';
      },
    });
    expect(tried).toHaveLength(1);
    expect(copied).toEqual({ type: 'no-way' });
  });
});
