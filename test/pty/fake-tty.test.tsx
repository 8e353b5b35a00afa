import { Box, type Instance, render, Text, useApp, useInput, useWindowSize } from 'ink';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { FakeTty } from './fake-tty.ts';
import { shows } from './reading.ts';

vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '3'));

const FORMS = '\ufecd\ufe8e\ufe91 \ufee9\ufeae\ufed7 \ufe8f\ufeae\u064e\ufea3'; // 11 cells
const open: { tty: FakeTty; app: Instance }[] = [];

afterEach(() => {
  for (const { tty, app } of open.splice(0)) {
    app.unmount();
    tty.dispose();
  }
});

it('shows where cells come to stand', async () => {
  const { tty } = await openProbe();
  expect(tty.rows()[0]).toBe(`|${FORMS}|`);
  expect(shows(tty.screen(), 'حرب قره باغ')).toBe(true);
  expect(tty.screen()).toMatchObject({ buffer: 'alternate', cursor: { visible: false } });
});

it('shows where the look changes', async () => {
  const { tty } = await openProbe();
  expect(tty.runs(1).map(({ text, style }) => [text.trimEnd(), style])).toEqual([
    ['red', 'fg1'],
    ['', ''],
    ['bold', 'bold'],
    ['', ''],
  ]);
});

it('passes keys on', async () => {
  const { tty } = await openProbe();
  expect(tty.stdin.isRaw).toBe(true);
  tty.type('j\u062a');
  await tty.waitFor(({ rows }) => rows.includes('typed j\u062a'), 'both keys');
  tty.type('\x1b[B');
  await tty.waitFor(({ rows }) => rows.includes('typed j\u062a<down>'), 'an arrow');
});

it('passes a resize on', async () => {
  const { tty } = await openProbe();
  tty.resize(30, 6);
  const screen = await tty.waitFor(({ rows }) => rows.includes('size 30x6'), 'the new size');
  expect(screen.rows).toHaveLength(6);
});

it('shows what is left when the program ends', async () => {
  const { tty, app } = await openProbe();
  tty.type('q');
  await app.waitUntilExit();
  await tty.waitFor(({ buffer }) => buffer === 'normal', 'the main screen');
  expect(tty.rows().join('')).toBe('');
  expect(tty.modes()).toEqual([]);
  expect(tty.stdin.isRaw).toBe(false);
  expect(tty.stdout.output()).toContain('\x1b[?1049l');
});

async function openProbe() {
  const tty = new FakeTty({ columns: 40, rows: 8 });
  const app = render(<Probe />, {
    ...tty.streams(),
    interactive: true,
    patchConsole: false,
    alternateScreen: true,
  });
  open.push({ tty, app });
  await tty.waitFor(({ rows }) => rows.includes('size 40x8'), 'the probe');
  return { tty, app };
}

function Probe() {
  const [typed, setTyped] = useState('');
  const { columns, rows } = useWindowSize();
  const { exit } = useApp();
  useInput((input, key) => {
    if (input === 'q') exit();
    else setTyped((before) => before + (key.downArrow ? '<down>' : input));
  });
  return (
    <Box flexDirection="column">
      <Text>|{FORMS}|</Text>
      <Text>
        <Text color="red">red</Text> <Text bold>bold</Text>
      </Text>
      <Text>typed {typed}</Text>
      <Text>{`size ${columns}x${rows}`}</Text>
    </Box>
  );
}
