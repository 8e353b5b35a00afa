/** The stage in an Ink that runs: what is painted, and when. */
import { Box, render, Text } from 'ink';
import { useSyncExternalStore } from 'react';
import { afterEach, expect, test } from 'vitest';
import { type FinishedRow, FinishedRows } from '../../src/painter/finished-rows.tsx';
import { Stage, type StageSurface } from '../../src/painter/stage.tsx';
import { PLAIN } from '../../src/terminal/sgr/style.ts';
import { FakeTty } from '../pty/fake-tty.ts';
import { paintedBoth, type Rows, textsOf } from './painted.tsx';

class Screens implements StageSurface {
  readonly all: Rows[] = [];
  show(rows: Rows): void {
    this.all.push(rows);
  }
  get last(): string[] {
    return textsOf(this.all.at(-1) ?? []);
  }
}

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function onTty(tree: React.ReactNode) {
  const tty = new FakeTty({ columns: 20, rows: 5 });
  const app = render(tree, { ...tty.streams(), interactive: true, patchConsole: false });
  ends.push(() => {
    app.unmount();
    tty.dispose();
  });
  return { tty, app };
}

/** What waits in this turn: the painting after a commit. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

function finished(text: string, drawn = text): FinishedRow {
  return { text, cells: Array.from(drawn, (letter) => ({ text: letter, width: 1, style: PLAIN })) };
}

test('a commit is painted once, one deep in the tree too', async () => {
  const screens = new Screens();
  let at = 0;
  let tell = () => {};
  const listen = (listener: () => void) => {
    tell = listener;
    return () => {};
  };
  function Counter() {
    return <Text>at {useSyncExternalStore(listen, () => at)}</Text>;
  }
  onTty(
    <Stage surface={screens} width={20}>
      <Text>one</Text>
      <Counter />
    </Stage>,
  );
  await turn();
  expect(screens.last).toEqual(['one', 'at 0']);
  expect(screens.all).toHaveLength(1);
  at = 7;
  tell();
  await turn();
  expect(screens.last).toEqual(['one', 'at 7']);
  expect(screens.all).toHaveLength(2);
});

test('a row that shows what it showed before is the same object, wherever it stands', async () => {
  const screens = new Screens();
  const rows = ['a', 'b', 'c', 'd'].map((text) => finished(text));
  const tree = (from: number) => (
    <Stage surface={screens} width={20}>
      <Text>title</Text>
      <FinishedRows width={5} rows={rows.slice(from, from + 3)} />
    </Stage>
  );
  const { app } = onTty(tree(0));
  await turn();
  app.rerender(tree(1));
  await turn();
  const [before, after] = screens.all;
  expect(textsOf(after)).toEqual(['title', 'b', 'c', 'd']);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBe(before[2]);
  expect(after[2]).toBe(before[3]);
});

test('is painted anew when the terminal changes its size, and not after its end', async () => {
  const screens = new Screens();
  const { tty, app } = onTty(
    <Stage surface={screens} width="100%">
      <Box justifyContent="flex-end">
        <Text>end</Text>
      </Box>
    </Stage>,
  );
  await turn();
  tty.resize(10, 5);
  await turn();
  expect(screens.last).toEqual(['       end']);
  const { length } = screens.all;
  app.unmount();
  await turn();
  expect(screens.all).toHaveLength(length);
});

test('finished rows are painted as they are, and Ink is given what they say', () => {
  const rows = [finished('abc', 'CBA'), finished('de', 'ED')];
  const leaf = (
    <Box borderStyle="single" width={8}>
      <FinishedRows rows={rows} />
    </Box>
  );
  const { rows: screen, ink } = paintedBoth(leaf, { columns: 8 });
  expect(textsOf(screen)).toEqual(['┌──────┐', '│CBA   │', '│ED    │', '└──────┘']);
  expect(ink.split('\n')).toEqual(['┌──────┐', '│abc   │', '│de    │', '└──────┘']);
});

test('finished rows have the size that they are given, and are cut there', () => {
  const rows = [finished('abcdef'), finished('ghi'), finished('jkl')];
  const leaf = (
    <Box gap={1}>
      <FinishedRows rows={rows} width={4} height={2} />
      <Text>x</Text>
    </Box>
  );
  const { rows: screen, ink } = paintedBoth(leaf, { columns: 8 });
  expect(textsOf(screen)).toEqual(['abcd x', 'ghi']);
  expect(ink.split('\n')).toEqual(['abc… x', 'ghi']);
});

test('nothing is painted without a surface', async () => {
  const { tty } = onTty(
    <Stage>
      <Text>one</Text>
    </Stage>,
  );
  await tty.waitFor(({ rows }) => rows[0] === 'one', 'what Ink draws');
});
