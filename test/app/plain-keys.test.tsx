/** Keys that need no parser: Ink, which parses all, says the same of them. */
import { useInput } from 'ink';
import { render } from 'ink-testing-library';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { plainPresses, pressesOf } from '../../src/app/keys.ts';
import type { Press } from '../../src/reader/keymap.ts';

let heard: Press[] = [];

function Probe() {
  useInput((input, key) => void heard.push(...pressesOf(input, key)));
  return null;
}

let app: ReturnType<typeof render>;
beforeAll(async () => {
  app = render(<Probe />);
  await vi.waitFor(() => expect(app.stdin.listenerCount('readable')).toBeGreaterThan(0));
});
afterAll(() => app.unmount());

/** What Ink hears of what is sent. */
function byInk(sent: string): Press[] {
  heard = [];
  app.stdin.write(sent);
  return heard;
}

const codes = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => String.fromCharCode(from + index));

const ESC = '\u001B';
const CONTROLS = [...codes(0, 0x20), ...codes(0x7f, 0xa0)].filter((control) => control !== ESC);
const LETTERS = ['jjk', 'JK', '09', ' ', '\u062A', '\u0644\u0627', '\uF704', '\u{1F600}'];
const CURSOR = [
  '[A',
  '[B',
  '[C',
  '[D',
  '[H',
  '[F',
  '[5~',
  '[6~',
  'OA',
  'OB',
  'OC',
  'OD',
  'OH',
  'OF',
  '[27u',
];
const SEQUENCES = CURSOR.map((end) => ESC + end);

const PARTS = [...CONTROLS, ...LETTERS, ...SEQUENCES];

it.each([
  ['by itself', (part: string) => part],
  ['between letters', (part: string) => `a${part}b`],
  ['several times', (part: string) => part.repeat(3)],
  ['behind an arrow', (part: string) => `${ESC}[A${part}`],
])('%s', (_, sentOf) => {
  for (const part of PARTS) {
    const sent = sentOf(part);
    expect(plainPresses(sent), JSON.stringify(sent)).toEqual({ presses: byInk(sent), rest: '' });
  }
});

it.each([
  ['j', `${ESC}`],
  ['j', `${ESC}[`],
  ['', `${ESC}${ESC}[A`],
  ['jk', `${ESC}f`],
  [`${ESC}[A`, `${ESC}[1;5Aj`],
  ['j', `${ESC}[3~`],
  ['\r', `${ESC}[200~jj${ESC}[201~j`],
])('%j, and not %j', (plain, rest) => {
  expect(plainPresses(plain + rest)).toEqual({ presses: byInk(plain), rest });
});
