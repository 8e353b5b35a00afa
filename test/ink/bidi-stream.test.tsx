/** Ink programs that know nothing of right-to-left text, on a stream that does. Capitals stand for Hebrew letters. */
import fc from 'fast-check';
import { Box, type Instance, type RenderOptions, render, Static, Text, useCursor } from 'ink';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type BidiStreamOptions, bidiStream, isBidiStream } from '../../src/ink/bidi-stream.ts';
import { clusters } from '../../src/terminal/row/clusters.ts';
import { visualRow } from '../../src/terminal/row/visual-row.ts';
import { PLAIN } from '../../src/terminal/sgr/style.ts';
import { FakeTty } from '../pty/fake-tty.ts';
import { textOf, toCaps, toRtl } from '../terminal/caps.ts';

const open: { app: Instance; ttys: FakeTty[] }[] = [];

afterEach(() => {
  for (const { app, ttys } of open.splice(0)) {
    app.unmount();
    for (const tty of ttys) tty.dispose();
  }
});

/** A terminal in which nothing has to be switched. */
const VISUAL: BidiStreamOptions = { bidi: 'visual', env: { TERM: 'alacritty' } };

type Options = RenderOptions & { readonly stream?: BidiStreamOptions };

/** What Ink writes comes to a terminal through the stream, and to another one as it is. */
function draw(tree: ReactNode, { stream = VISUAL, ...options }: Options = {}) {
  const size = { columns: 24, rows: 8 };
  const [tty, plain] = [new FakeTty(size), new FakeTty(size)];
  const turned = bidiStream(tty.stdout, stream);
  const write = plain.stdout.write.bind(plain.stdout) as (...given: unknown[]) => boolean;
  plain.stdout.write = (...given: unknown[]) => {
    turned.write(String(given[0]));
    return write(...given);
  };
  const app = render(tree, {
    ...plain.streams(),
    interactive: true,
    patchConsole: false,
    ...options,
  });
  open.push({ app, ttys: [tty, plain] });
  const rows = async () => {
    await plain.settled();
    await tty.settled();
    return tty.rows().map(toCaps);
  };
  return { app, tty, plain, rows };
}

/** In a frame's rows, from its first. */
async function check(tree: ReactNode, expected: readonly string[], options?: Options) {
  const { rows } = draw(tree, options);
  expect((await rows()).slice(0, expected.length)).toEqual(expected);
}

const rtl = (caps: string) => <Text>{toRtl(caps)}</Text>;

describe.each([{ alternateScreen: true }, { alternateScreen: false }])('%j', (mode) => {
  test('a border keeps its columns, and the text inside turns', () =>
    check(
      <Box borderStyle="round" width={14}>
        {rtl('ABC DEF')}
      </Box>,
      ['╭────────────╮', '│FED CBA     │', '╰────────────╯'],
      mode,
    ));

  test('texts side by side have a direction each', () =>
    check(
      <Box gap={2}>
        {rtl('ABC.')}
        <Text>one.</Text>
        {rtl('DE x')}
      </Box>,
      ['.CBA  one.  x ED'],
      mode,
    ));

  test('what Ink has wrapped comes row by row', () =>
    check(<Box width={8}>{rtl('ABC DEF GHI')}</Box>, ['FED CBA', 'IHG'], mode));

  test('what Ink has put to the right stays there', () =>
    check(
      <Box width={12} flexDirection="column" alignItems="flex-end">
        {rtl('ABC D')}
      </Box>,
      ['       D CBA'],
      mode,
    ));

  test('a lam-alef keeps the columns of its word', () =>
    check(
      <Box borderStyle="single" width={9}>
        <Text>{'\u0628\u0644\u0627 \u0628'}</Text>
      </Box>,
      ['┌───────┐', '│\ufe8f  \ufefc\ufe91  │'],
      mode,
    ));
});

test('colours stay on their letters', async () => {
  const { tty, rows } = draw(
    <Text>
      {toRtl('AB ')}
      <Text color="red">{toRtl('CD')}</Text>
    </Text>,
  );
  await rows();
  expect(tty.runs(0).map(({ text, style }) => [toCaps(text.trim()), style])).toEqual([
    ['DC', 'fg1'],
    ['BA', ''],
  ]);
});

test('a program without right-to-left text writes what it wrote', async () => {
  const { tty, plain, app, rows } = draw(<Frames frames={[['one', 'two'], ['one']]} />);
  await rows();
  app.rerender(<Frames frames={[['three 😀', '│ x'], ['a'.repeat(60)]]} />);
  await rows();
  app.unmount();
  await rows();
  expect(tty.stdout.output()).toBe(plain.stdout.output());
});

test('a terminal that reorders by itself gets rows that come out right', async () => {
  const { tty, rows } = draw(<Text>{toRtl('ABC one')}</Text>, {
    stream: { bidi: 'inverse', env: {} },
  });
  await rows();
  expect(toCaps(tty.rows()[0])).toBe('one ABC');
});

test('a cursor stands at the letter that it means', async () => {
  function Field() {
    const { setCursorPosition } = useCursor();
    setCursorPosition({ x: 2, y: 0 });
    return rtl('ABCDE');
  }
  const { tty, rows } = draw(<Field />);
  expect((await rows())[0]).toBe('EDCBA');
  expect(tty.screen().cursor).toMatchObject({ column: 2, row: 0 });
});

describe('whatever Ink draws, each row is that row turned', () => {
  const words = fc.constantFrom(
    'one',
    'AB',
    'CDE',
    'F',
    '12',
    '(G)',
    '│',
    ' ',
    '  ',
    '\u0644\u0627',
    '中',
  );
  const line = fc.array(words, { maxLength: 9 }).map((parts) => toRtl(parts.join(' ')));
  const frame = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 10 }),
    log: fc.array(line, { maxLength: 2 }),
  });

  test.each([
    { incrementalRendering: false, alternateScreen: false },
    { incrementalRendering: true, alternateScreen: false },
    { incrementalRendering: false, alternateScreen: true },
    { incrementalRendering: true, alternateScreen: true },
  ])(
    '%j',
    async (options) => {
      await fc.assert(
        fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 4 }), async (frames) => {
          const drawing = draw(<Log frames={frames.slice(0, 1)} />, { ...options, maxFps: 1000 });
          for (let count = 1; count <= frames.length; count += 1) {
            drawing.app.rerender(<Log frames={frames.slice(0, count)} />);
            await drawing.app.waitUntilRenderFlush();
          }
          await drawing.plain.settled(20);
          // Compared as they are by then: on a slow machine either of the two screens may still be behind.
          await drawing.tty.waitFor(
            ({ rows, cursor }) => {
              const plain = drawing.plain.screen();
              return (
                rows.every((text, at) => text === turnedRow(plain.rows[at] ?? '')) &&
                cursor.row === plain.cursor.row &&
                cursor.column === plain.cursor.column
              );
            },
            'the rows as they were written, turned',
            { timeout: 5000 },
          );
        }),
        // Not shrunk: a screen that never comes right would take the whole time of the test for it.
        { numRuns: 15, endOnFailure: true },
      );
    },
    60_000,
  );
});

function turnedRow(text: string): string {
  const cells = clusters(text).map((glyph) => ({ ...glyph, style: PLAIN }));
  const turned = visualRow(cells, 'auto');
  return turned ? textOf(turned).trimEnd() : text;
}

function Frames({ frames }: { readonly frames: readonly (readonly string[])[] }) {
  return (
    <>
      {frames.flat().map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the frames never change places.
        <Text key={at}>{line}</Text>
      ))}
    </>
  );
}

type Logged = { readonly lines: readonly string[]; readonly log: readonly string[] };

/** The last frame under everything that was logged. */
function Log({ frames }: { readonly frames: readonly Logged[] }) {
  const log = frames.flatMap((frame, at) =>
    frame.log.map((line, nth) => ({ line, key: `${at} ${nth}` })),
  );
  return (
    <>
      <Static items={log}>{({ line, key }) => <Text key={key}>{line || ' '}</Text>}</Static>
      <Frames frames={[frames.at(-1)?.lines ?? []]} />
    </>
  );
}

describe('the stream', () => {
  test('has everything else of the terminal', () => {
    const tty = new FakeTty({ columns: 30, rows: 5 });
    const stream = bidiStream(tty.stdout, VISUAL);
    expect(stream).toMatchObject({ isTTY: true, columns: 30, rows: 5 });
    const resized = vi.fn();
    stream.on('resize', resized);
    tty.resize(40, 6);
    expect(resized).toHaveBeenCalledTimes(1);
    expect(stream).toMatchObject({ columns: 40, rows: 6 });
    stream.off('resize', resized);
    tty.resize(30, 5);
    expect(resized).toHaveBeenCalledTimes(1);
    expect(isBidiStream(stream)).toBe(true);
    expect(isBidiStream(tty.stdout)).toBe(false);
    tty.dispose();
  });

  test('orders rows once, however often it is asked', () => {
    const tty = new FakeTty({ columns: 30, rows: 5 });
    const stream = bidiStream(tty.stdout, VISUAL);
    expect(bidiStream(stream, VISUAL)).toBe(stream);
    tty.dispose();
  });

  test('is the pipe itself where there is no terminal', () => {
    const pipe = Object.assign(new FakeTty({ columns: 9, rows: 1 }).stdout, { isTTY: false });
    expect(bidiStream(pipe)).toBe(pipe);
  });

  test('takes bytes, cut anywhere, and tells when they are written', async () => {
    const tty = new FakeTty({ columns: 30, rows: 5 });
    const stream = bidiStream(tty.stdout, VISUAL);
    const bytes = Buffer.from(`${toRtl('ABC')}\n`);
    const written = vi.fn();
    for (let at = 0; at < bytes.length; at += 1) stream.write(bytes.subarray(at, at + 1), written);
    await tty.settled();
    expect(toCaps(tty.rows()[0])).toBe('CBA');
    expect(written).toHaveBeenCalledTimes(bytes.length);
    tty.dispose();
  });

  test('switches what the terminal needs once, and gives it back at the end', async () => {
    const tty = new FakeTty({ columns: 30, rows: 5 });
    const before = process.listeners('exit');
    const stream = bidiStream(tty.stdout, { env: { TERM: 'xterm-256color', VTE_VERSION: '7006' } });
    stream.write('one\n');
    stream.write('two\n');
    const added = process.listeners('exit').filter((listener) => !before.includes(listener));
    for (const leave of added) leave(0);
    await tty.settled();
    expect(tty.stdout.output()).toBe('\r\x1b[8l\x1b[1 kone\ntwo\n\x1b[0 k\x1b[8h');
    expect(process.listeners('exit')).toEqual(before);
    tty.dispose();
  });
});
