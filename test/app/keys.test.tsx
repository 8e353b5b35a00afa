/** Keys as terminals send them. Ink's parser is the witness; and it gives back each key that it is sent. */
import { useInput, usePaste } from 'ink';
import { render } from 'ink-testing-library';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { pressesOf, toInk } from '../../src/app/ink-keys.ts';
import { pressesIn } from '../../src/app/keys.ts';
import { commands, NAMED_KEYS, type Press } from '../../src/reader/keymap.ts';
import { promptKeys } from '../../src/reader/testing.ts';

let heard: Press[] = [];

function Probe() {
  useInput((input, key) => void heard.push(...pressesOf(input, key)));
  usePaste((text) => void heard.push({ type: 'pasted', text }));
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

/** CSI and SS3 of xterm, rxvt, the Linux console, PuTTY and kitty. */
const SEQUENCES = [
  ...[...'ABCDHF'].flatMap((final) => [`[${final}`, `O${final}`, `[1;3${final}`, `[1;5${final}`]),
  ...[...'13456789'].flatMap((number) => [`[${number}~`, `[${number};5~`]),
  ...[...'35678'].map((number) => `[${number}^`),
  ...[...'abcd'].flatMap((final) => [`[${final}`, `O${final}`]),
  ...['[[5~', '[[6~', '[3$', '[Z', '[2~', '[15~', '[24~', '[E', '[1;2A', '[1;1:3A', '[3;1:3~'],
  ...['[27u', '[13u', '[9u', '[127u', '[106u', '[106;5u', '[106;3u', '[32u', '[106;1:3u'],
  ...['[57417u', '[57423u', '[57414u', '[127;3u', '[13;5u', '[57358u', '[106;1:2u', '[1587u'],
].map((end) => ESC + end);
const WITH_ALT = [
  ...['j', 'J', '\u007F', '\r', '/', '\u062A'].map((letter) => ESC + letter),
  ...['[A', '[D', 'OC', '[5~'].map((end) => ESC + ESC + end),
];

const PARTS = [...CONTROLS, ...LETTERS, ...SEQUENCES, ...WITH_ALT];

it.each([
  ['by itself', (part: string) => part],
  ['between letters', (part: string) => `a${part}b`],
  ['several times', (part: string) => part.repeat(3)],
  ['behind an arrow', (part: string) => `${ESC}[A${part}`],
  ['behind a paste', (part: string) => `${ESC}[200~jj${ESC}[A${ESC}[201~${part}`],
])('are what Ink says they are, %s', (_, sentOf) => {
  const wrong = PARTS.map(sentOf).flatMap((sent) => {
    const [ours, inks] = [joined(pressesIn(sent)), joined(byInk(sent))];
    return JSON.stringify(ours) === JSON.stringify(inks) ? [] : [{ sent, ours, inks }];
  });
  expect(wrong).toEqual([]);
});

/** Letters that are typed one after the other may come as one piece or as several. */
function joined(presses: readonly Press[]): Press[] {
  const all: Press[] = [];
  for (const press of presses) {
    const last = all.at(-1);
    if (press.type === 'typed' && last?.type === 'typed') {
      all[all.length - 1] = { type: 'typed', text: last.text + press.text };
    } else all.push(press);
  }
  return all;
}

it.each<[what: string, sent: string, presses: readonly Press[]]>([
  ['F1 of xterm', `${ESC}OP`, [{ type: 'key', name: 'F1' }]],
  ['F1 of VT220', `${ESC}[11~`, [{ type: 'key', name: 'F1' }]],
  ['Ctrl-F of modifyOtherKeys', `${ESC}[27;5;102~`, [{ type: 'key', name: 'Ctrl-F' }]],
  ['Shift-J of kitty, with its text', `${ESC}[106;2;74u`, [{ type: 'typed', text: 'J' }]],
  ['a key that is let go', `${ESC}[1;1:3A`, []],
  ['no code point', `${ESC}[99999999u`, []],
])('%s, which Ink does not know', (_, sent, presses) => {
  expect(pressesIn(sent)).toEqual(presses);
});

const NAMES = new Set([
  ...NAMED_KEYS,
  ...Object.keys(promptKeys),
  ...commands.flatMap(({ keys }) => keys).filter((key) => [...key].length > 1),
  ...codes(0x41, 0x5b).flatMap((letter) => [`Ctrl-${letter}`, `Alt-${letter}`]),
  ...NAMED_KEYS.filter((name) => !/Escape|F1/.test(name)).flatMap((name) => [
    `Ctrl-${name}`,
    `Alt-${name}`,
  ]),
]);

it.each([...NAMES])('%s comes back from Ink as it was sent, alone and among letters', (name) => {
  const key: Press = { type: 'key', name };
  const typed: Press = { type: 'typed', text: 'j\u0633' };
  const pasted: Press = { type: 'pasted', text: 'a\r\tb' };
  for (const presses of [[key], [typed, key, typed], [key, key, pasted, key]]) {
    expect(byInk(presses.map(toInk).join(''))).toEqual(presses);
    expect(pressesIn(presses.map(toInk).join(''))).toEqual(presses);
  }
});
