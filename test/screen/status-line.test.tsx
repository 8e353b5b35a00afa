import { describe, expect, it } from 'vitest';
import type { StatusProps } from '../../src/screen/status-line.tsx';
import { HeaderRow, StatusRow } from '../../src/screen/testing.ts';
import { drawn, THEME } from './drawn.tsx';

const status: StatusProps = {
  theme: THEME,
  width: 0,
  section: '2',
  title: 'Field',
  percent: 40,
  share: '40%',
  hint: '? help',
  direction: 'ltr',
  reading: 'ltr',
  speech: 'ltr',
};

/** An article that runs right to left, in an interface that does not; and the other way round. */
const rtlArticle = { direction: 'rtl', reading: 'rtl' } as const;
const rtlInterface = { direction: 'rtl', speech: 'rtl' } as const;

describe('the status line', () => {
  const cases: readonly (readonly [
    change: Partial<StatusProps>,
    width: number,
    expected: string,
  ])[] = [
    [{}, 40, ' 2 Field                    40%  ? help'],
    // Right to left: a Latin title is still read left to right, but everything stands at the other edge.
    [rtlArticle, 40, ' 40%  ? help                    Field 2'],
    // In the words of the interface, here alef, bet, gimel, the question mark is the first on the right.
    [
      { ...rtlInterface, hint: '? \u05D0\u05D1' },
      40,
      ' 40%  \u05D1\u05D0 ?                      Field 2',
    ],
    [{ ...rtlInterface, message: 'a: \u05D2' }, 40, ' 40%  help ?                       \u05D2 :a'],
    [{ note: 'Name 1/6' }, 40, ' 2 Field  Name 1/6          40%  ? help'],
    [{ ...rtlArticle, note: 'Name 1/6' }, 40, ' 40%  ? help          Name 1/6  Field 2'],
    [{ message: 'no glossary', note: 'Name 1/6' }, 40, ' no glossary                40%  ? help'],
    // Wide enough for the bar, which fills from the edge where reading begins.
    [{}, 50, ' 2 Field                   ████░░░░░░ 40%  ? help'],
    [rtlArticle, 50, ' ░░░░░░████ 40%  ? help                   Field 2'],
    [rtlInterface, 50, ' ████░░░░░░ 40%  help ?                   Field 2'],
    [{ message: 'what went wrong' }, 24, ' what went wrong    40%'],
    [{ message: 'all that went wrong' }, 24, ' all that went wrong'],
    // Too narrow for all: the title is cut, then the hint goes.
    [{ title: 'A long heading' }, 26, ' 2 A long…    40%  ? help'],
    [{ title: 'A long heading' }, 20, ' 2 A long…      40%'],
    // What is followed is told before the title, and the hint goes for it.
    [{ title: 'A long heading', note: '2 of 7' }, 36, ' 2 A long…  2 of 7      40%  ? help'],
    [{ title: 'A long heading', note: '2 of 7' }, 24, ' 2 A long…  2 of 7  40%'],
    [{ message: 'much that went quite wrong' }, 24, ' much that went quite…'],
  ];
  it.each(cases)('%j in %d cells', (change, width, expected) => {
    expect(drawn(<StatusRow {...status} {...change} width={width} />, width)).toEqual([expected]);
  });
});

describe('the header', () => {
  const cases = [
    ['ltr', 20, ' Heading      3 min'],
    ['rtl', 20, ' 3 min      Heading'],
  ] as const;
  it.each(cases)('%s in %d cells', (direction, width, expected) => {
    const row = (
      <HeaderRow theme={THEME} width={width} title="Heading" note="3 min" direction={direction} />
    );
    expect(drawn(row, width)).toEqual([expected]);
  });
});
