import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BegunLine } from '../../src/terminal/filter/begun-line.ts';

const SIZE = { columns: 10, rows: 4 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Shows what was erased and written, to be read. */
function seen(change: string): string {
  return change
    .replace('\u001B[?2026h', '')
    .replace('\u001B[?2026l', '')
    .replace('\u001B[J', '<erase>')
    .replace('\u001B[', '<up>')
    .replace('\r', '<cr>');
}

test('no more than thirty frames a second, and none where nothing comes', () => {
  const times: number[] = [];
  const line = new BegunLine(() => times.push(performance.now()));
  for (let at = 0; at < 1000; at += 1) {
    line.touch();
    vi.advanceTimersByTime(1);
  }
  expect(times.length).toBeGreaterThan(20);
  expect(times.length).toBeLessThanOrEqual(30);
  const { length } = times;
  vi.advanceTimersByTime(1000);
  expect(times.length - length).toBeLessThanOrEqual(1);
});

test('nothing is shown after the end', () => {
  const show = vi.fn();
  const line = new BegunLine(show);
  line.touch();
  line.stop();
  vi.advanceTimersByTime(1000);
  expect(show).not.toHaveBeenCalled();
});

test('it is drawn in its place, and what is only longer goes on', () => {
  const line = new BegunLine(() => {});
  expect(seen(line.change('abc', SIZE))).toBe('abc');
  expect(seen(line.change('abc de', SIZE))).toBe(' de');
  expect(seen(line.change('xyz', SIZE))).toBe('<cr><erase>xyz');
  expect(seen(line.change('xyz', SIZE))).toBe('');
  expect(seen(line.end('xyz\nnext\n'))).toBe('\nnext\n');
  expect(seen(line.end('more\n'))).toBe('more\n');
});

test('of several rows it is drawn from the first on', () => {
  const line = new BegunLine(() => {});
  line.change('a'.repeat(25), SIZE);
  expect(seen(line.change('b', SIZE))).toBe('<up>2A<cr><erase>b');
  line.change(`\u001B[31mabc\u001B[m\nde`, SIZE);
  expect(seen(line.end('f\n'))).toBe('<up>1A<cr><erase>f\n');
});

test('what does not fit the screen is not shown', () => {
  const line = new BegunLine(() => {});
  line.change('a', SIZE);
  expect(line.change('a'.repeat(41), SIZE)).toBe('');
  expect(seen(line.end(`${'a'.repeat(41)}\n`))).toBe(`${'a'.repeat(40)}\n`);
});
