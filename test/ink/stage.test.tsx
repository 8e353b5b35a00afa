/** `<Stage>` with the Ink of other programs, in a terminal. Capitals stand for Hebrew letters. */
import { Box, render, renderToString, Text, useApp, useInput } from 'ink';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { Article, type ArticleProps } from '../../src/ink/article.tsx';
import { RtlText } from '../../src/ink/rtl-text.tsx';
import { Stage } from '../../src/ink/stage.tsx';
import { stageStream } from '../../src/ink/stage-stream.ts';
import { FakeTty } from '../pty/fake-tty.ts';
import { toCaps, toRtl } from '../terminal/caps.ts';

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function onStage(tree: ReactNode, { columns = 24, rows = 6, bidi = 'visual' as const } = {}) {
  const tty = new FakeTty({ columns, rows });
  const stdout = stageStream(tty.stdout, { bidi, env: { TERM: 'xterm-256color' } });
  const app = render(tree, {
    ...tty.streams(),
    stdout,
    alternateScreen: true,
    interactive: true,
    patchConsole: false,
  });
  ends.push(() => {
    app.unmount();
    tty.dispose();
  });
  const shown = (expected: readonly string[]) =>
    tty.waitFor(({ rows }) => {
      const found = rows.map(toCaps).slice(0, expected.length);
      return JSON.stringify(found) === JSON.stringify(expected);
    }, JSON.stringify(expected));
  return { tty, app, shown };
}

test("Ink's own components, with texts joined and in order", async () => {
  const { shown, tty } = onStage(
    <Stage>
      <Box borderStyle="single" width={20} justifyContent="space-between" paddingX={1}>
        <Text color="red">{toRtl('AB (CD)')}</Text>
        <Text>{'\u0628\u0644\u0627'}</Text>
      </Box>
      <Text>{toRtl('EF gh.')}</Text>
    </Stage>,
  );
  await shown([
    '┌──────────────────┐',
    // Ink measures a lam-alef as two cells: its element is wider than its text, which begins at the right edge.
    '│ (DC) BA       \ufefc\ufe91 │',
    '└──────────────────┘',
    '                  .gh FE',
  ]);
  expect(tty.screen().buffer).toBe('alternate');
});

test('an article and a text on it', async () => {
  const { shown, tty } = onStage(
    <Stage paddingX={1}>
      <Article height={4}>{toRtl('# ABC\n\nDEF *GH* IJKL MNOP QRST UVW\n')}</Article>
      <RtlText color="green" align="center">
        {toRtl('ab AB')}
      </RtlText>
    </Stage>,
    { rows: 7 },
  );
  await shown([
    '                    CBA',
    '',
    '  TSRQ PONM LKJI HG FED',
    '                    WVU',
    '         ab BA',
  ]);
  expect(tty.runs(4).map(({ style }) => style)).toContain('fg2');
});

test('is scrolled by its top row, and only what has changed is written', async () => {
  const text = toRtl('# TITLE\n\n- AB\n- CD\n- EF\n- GH\n');
  function Program() {
    const { exit } = useApp();
    const [top, setTop] = useState(0);
    useInput((input) => {
      if (input === 'q') exit();
      if (input === 'j') setTop(top + 1);
    });
    return (
      <Stage>
        <Article height={3} top={top}>
          {text}
        </Article>
        <Text>still</Text>
      </Stage>
    );
  }
  const { shown, tty } = onStage(<Program />, { columns: 12, rows: 4 });
  await shown(['       ELTIT', '', '        BA •', 'still']);
  const before = tty.stdout.output().length;
  tty.type('j');
  await shown(['', '        BA •', '        DC •', 'still']);
  expect(tty.stdout.output().slice(before)).not.toContain('still');
  tty.type('q');
});

describe('without a stage stream, Ink draws', () => {
  const check = (props: Omit<ArticleProps, 'children'>, expected: string[]) => {
    const drawn = renderToString(
      <Stage>
        <Article width={10} {...props}>
          {toRtl('# AB\n\nCD EF [GH](https://a.example) IJ\n\n> K\n')}
        </Article>
      </Stage>,
      { columns: 12 },
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
    expect(toCaps(drawn.replace(/\u001b\[\d+m/g, '')).split('\n')).toEqual(expected);
  };

  test.each<[Omit<ArticleProps, 'children'>, string[]]>([
    [{}, ['        BA', '', '  HG FE DC', '        JI', '', '       K │']],
    [{ top: 2, height: 2 }, ['  HG FE DC', '        JI']],
    [{ top: 90 }, ['       K │']],
    [{ justify: 'space', top: 2, height: 1 }, ['HG  FE  DC']],
  ])('%j', check);
});

test('a stream that is no terminal is left as it is', () => {
  const { stdout } = new FakeTty({ columns: 10, rows: 2 });
  Object.assign(stdout, { isTTY: false });
  expect(stageStream(stdout)).toBe(stdout);
});
