/** `<RtlText>` by itself and on a stream that turns rows. Capitals stand for Hebrew letters. */
import { Box, render as renderInk, renderToString } from 'ink';
import { render } from 'ink-testing-library';
import { describe, expect, test, vi } from 'vitest';
import { bidiStream } from '../../src/ink/bidi-stream.ts';
import { RtlText, type RtlTextProps } from '../../src/ink/rtl-text.tsx';
import { FakeTty } from '../pty/fake-tty.ts';
import { toCaps, toRtl } from '../terminal/caps.ts';

type Props = Omit<RtlTextProps, 'children'>;

function rowsOf(text: string, props: Props, columns = 10): string[] {
  return toCaps(renderToString(<RtlText {...props}>{toRtl(text)}</RtlText>, { columns })).split(
    '\n',
  );
}

describe('rows', () => {
  const check = (text: string, props: Props, expected: string[]) => {
    expect(rowsOf(text, props)).toEqual(expected);
  };

  test.each<[string, Props, string[]]>([
    ['ABC DEF GHI', {}, ['   FED CBA', '       IHG']],
    ['one two three', {}, ['one two', 'three']],
    ['ABC one', { align: 'left' }, ['one CBA']],
    ['ABC one', { align: 'end' }, ['one CBA']],
    ['ABC one', { align: 'center' }, [' one CBA']],
    ['one', { align: 'right' }, ['       one']],
    ['one ABC', { direction: 'rtl' }, ['   CBA one']],
    ['1. 2', { fallback: 'rtl' }, ['      2 .1']],
    ['AB CD EF GHIJ', { justify: 'space' }, ['FE  DC  BA', '      JIHG']],
    ['AB', { width: 5 }, ['   BA']],
    ['AB\n\nCD', {}, ['        BA', '', '        DC']],
    ['AB 12', { digits: 'arabic', width: 5 }, ['\u0661\u0662 BA']],
  ])('%j %j', check);
});

test('joins, with lam-alef in one cell, and lengthens letters', () => {
  const text = '\u0628\u0644\u0627 \u0628\u064a\u062a \u0628';
  const kashida = <RtlText justify="kashida">{text}</RtlText>;
  expect(renderToString(<RtlText>{text}</RtlText>, { columns: 7 })).toBe(
    '\ufe96\ufef4\ufe91 \ufefc\ufe91\n      \ufe8f'.replace(/^/, ' '),
  );
  expect(renderToString(kashida, { columns: 7 })).toBe(
    '\ufe96\u0640\ufef4\ufe91 \ufefc\ufe91\n      \ufe8f',
  );
});

describe('ranges of the source', () => {
  const check = (ranges: RtlTextProps['ranges'], expected: string) => {
    const { lastFrame, unmount } = render(
      <RtlText width={8} ranges={ranges}>
        {toRtl('AB CD x')}
      </RtlText>,
    );
    expect(toCaps(lastFrame() ?? '')).toBe(expected);
    unmount();
  };
  const red = { color: 'red' };

  test.each<[RtlTextProps['ranges'], string]>([
    [[{ from: 0, to: 2, style: red }], ' x DC \x1b[31mBA\x1b[39m'],
    [[{ from: 1, to: 4, style: red }], ' x D\x1b[31mC B\x1b[39mA'],
    [
      [
        { from: 0, to: 2, style: red },
        { from: 1, to: 2, style: { color: 'green', bold: true } },
      ],
      ' x DC \x1b[1m\x1b[32mB\x1b[22m\x1b[31mA\x1b[39m',
    ],
  ])('%j', check);

  test('leave a mark with its letter', () => {
    const ranges = [{ from: 1, to: 2, style: red }]; // the mark alone
    const marked = <RtlText ranges={ranges}>{'\u0628\u064e\u064a'}</RtlText>;
    expect(renderToString(marked, { columns: 3 })).toBe(' \ufef2\ufe91\u064e');
  });
});

test('takes the width that the parent has, from its first frame with text', async () => {
  const tree = (width: number) => (
    <Box borderStyle="single" width={width}>
      <RtlText>{toRtl('ABC DEF')}</RtlText>
    </Box>
  );
  const { frames, lastFrame, rerender, unmount } = render(tree(8));
  await vi.waitFor(() => expect(toCaps(lastFrame() ?? '')).toContain('│   CBA│'));
  expect(frames.filter((frame) => /[\u05d0-\u05ea]/.test(frame)).map(toCaps)[0]).toContain(
    '│   CBA│\n│   FED│',
  );
  rerender(tree(12));
  await vi.waitFor(() => expect(toCaps(lastFrame() ?? '')).toContain('│   FED CBA│'));
  unmount();
});

test('is left as it is by a stream that turns rows', async () => {
  const tty = new FakeTty({ columns: 20, rows: 4 });
  const stdout = bidiStream(tty.stdout, { bidi: 'visual', env: { TERM: 'alacritty' } });
  const app = renderInk(
    <Box flexDirection="column">
      <RtlText justify="space" width={10} color="red">
        {toRtl('AB CD EF GHIJ')}
      </RtlText>
    </Box>,
    { ...tty.streams(), stdout, interactive: true, patchConsole: false },
  );
  await tty.waitFor(({ rows }) => toCaps(rows[0]) === 'FE  DC  BA', 'the first row');
  expect(toCaps(tty.rows()[1])).toBe('      JIHG');
  await tty.settled();
  expect(tty.runs(0).map(({ style }) => style)).toContain('fg1');
  expect(tty.stdout.output()).not.toContain('sahifa');
  app.unmount();
  tty.dispose();
});
