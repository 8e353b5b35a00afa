/**
 * Which way blocks run, and code in them. A higher protocol may choose the direction of a paragraph (UAX#9, HL1), and put
 * isolates round a stretch of it (HL3): what is expected is what UAX#9 gives then. Capitals stand for Hebrew letters.
 */
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { DEFAULT_DISPLAY, type DisplayOptions } from '../../src/layout/display-options.ts';
import { createFlow } from '../../src/layout/flow.ts';
import { rowText } from '../../src/layout/row.ts';
import { toCaps, toRtl } from '../terminal/caps.ts';

/** Rows of 30 cells, without blank ones. */
function rows(
  markdown: string,
  language: 'he' | 'en',
  look: Partial<DisplayOptions> = {},
): string[] {
  const { article } = parseArticle(`---\nlanguage: ${language}\n---\n\n${toRtl(markdown)}`, {
    format: 'markdown',
  });
  const flow = createFlow(article, 30, { ...DEFAULT_DISPLAY, ...look });
  return article.blocks
    .flatMap((_, block) => flow.rows(block).map(({ cells }) => toCaps(rowText(cells))))
    .filter((row) => row.trim() !== '');
}

const right = (text: string) => text.padStart(30);

describe('in an article from right to left', () => {
  test('a text with letters of it takes its direction, whatever it begins with', () => {
    expect(rows('react AB.', 'he')).toEqual([right('.BA react')]);
    expect(rows('# vue AB', 'he')).toEqual([right('BA vue')]);
    expect(rows('- react AB\n- AB vue', 'he')).toEqual([right('BA react •'), right('vue BA •')]);
    expect(rows('> react AB!', 'he')).toEqual([right('!BA react │')]);
  });

  test('one without runs from left to right at the side of the others', () => {
    expect(rows('react (2).', 'he')).toEqual([right('react (2).')]);
    expect(rows('- react!\n- AB!', 'he')).toEqual([right('react! •'), right('!BA •')]);
  });

  test('where there are no letters at all it is as the article', () => {
    expect(rows('1, 2!', 'he')).toEqual([right('!2 ,1')]);
  });
});

test('in an article from left to right the first letter decides', () => {
  expect(rows('react AB.', 'en')).toEqual(['react BA.']);
  expect(rows('AB react.', 'en')).toEqual([right('.react BA')]);
});

describe('the direction that is asked for', () => {
  test('`first` is that of the first letter', () => {
    expect(rows('react AB.', 'he', { direction: 'first' })).toEqual(['react BA.']);
    expect(rows('- react', 'he', { direction: 'first' })).toEqual(['• react']);
  });

  test('`rtl` and `ltr` are for all', () => {
    expect(rows('react.', 'he', { direction: 'rtl' })).toEqual([right('.react')]);
    expect(rows('AB.', 'he', { direction: 'ltr' })).toEqual(['BA.']);
  });
});

describe('code', () => {
  test('runs from left to right, each line from the left', () => {
    const code = '```\n# AB\nf(x):\n    m = "A" # 1 B\n```';
    for (const direction of ['auto', 'first', 'rtl'] as const) {
      expect(rows(code, 'he', { direction }).map((row) => row.trimEnd())).toEqual([
        '# BA',
        'f(x):',
        '    m = "A" # 1 B',
      ]);
    }
  });

  test('a span of it keeps its signs', () => {
    expect(rows('A `./run.sh --help` B `/e/` C.', 'he')).toEqual([
      right('.C /e/ B ./run.sh --help A'),
    ]);
    expect(rows('A `-x` B', 'he')).toEqual([right('B -x A')]);
    expect(rows('A `x = "B"` C', 'he')).toEqual([right('C x = "B" A')]);
    expect(rows('a `B!` c', 'en')).toEqual(['a !B c']); // ordered as its first letter
  });
});

describe('addresses and paths in prose', () => {
  test.each([
    ['A <https://a.org/b/> C', 'C https://a.org/b/ A'],
    ['A https://a.org/b/. C', 'C .https://a.org/b/ A'],
    ['A (www.a.org/?b=1) C', 'C (www.a.org/?b=1) A'],
    ['A me+you@a.org! C', 'C !me+you@a.org A'],
    ['A ./run.sh, C', 'C ,./run.sh A'],
    ['A /etc/ C', 'C /etc/ A'],
    ['A ~/b/c.txt C', 'C ~/b/c.txt A'],
    ['A ../b/ C', 'C ../b/ A'],
    ['A c:\\\\b\\\\ D', 'D c:\\b\\ A'],
    ['A src/a/ C', 'C src/a/ A'],
    ['A https://a.org/b_(c) D', 'D https://a.org/b_(c) A'],
    ['A (https://a.org/b/) C', 'C (https://a.org/b/) A'],
    ['A https://a.org/BC/, D', 'D ,https://a.org/CB/ A'], // as browsers show it
    ['A <https://a.org/b;> C', 'C https://a.org/b; A'],
    ['A git@a.org:b/c.git D', 'D git@a.org:b/c.git A'],
    ['A /b/CD/e.txt F', 'F /b/DC/e.txt A'],
    ['A ~/BC/d.txt E', 'E d.txt/CB/~ A'],
    // what is no address
    ['A b. C', 'C .b A'],
    ['A 1/2 C', 'C 1/2 A'],
  ])('%s', (markdown, expected) => {
    expect(rows(markdown, 'he')).toEqual([right(expected)]);
  });
});

describe('commands in prose', () => {
  test.each([
    ['A --all B', 'B --all A'],
    ['A -v, B', 'B ,-v A'],
    ['A (--no-b=1) C', 'C (--no-b=1) A'],
    ['A git log --all main. B', 'B .git log --all main A'],
    ['A ./run.sh --b C', 'C ./run.sh --b A'],
    // what is no option
    ['A -b- C', 'C -b- A'],
    ['A -bc d- E', 'E -bc d- A'],
    ['A -1 B', 'B 1- A'],
    ['A-b C', 'C b-A'],
  ])('%s', (markdown, expected) => {
    expect(rows(markdown, 'he')).toEqual([right(expected)]);
  });
});

test('code is code in headings, captions, items and cells, too', () => {
  expect(rows('# A `./b` C', 'he')).toEqual([right('C ./b A')]);
  expect(rows('# a\n\n## A `./b` C {en="d"}', 'he').at(-1)).toBe(right('d · C ./b A'));
  expect(rows('![A `./b` C](d.png)', 'he')).toEqual([right('C ./b A')]);
  expect(rows('- A\n  - B `./b` C', 'he')).toEqual([right('A •'), right('C ./b B •  ').trimEnd()]);
  expect(rows('> A `./b` C', 'he')).toEqual([right('C ./b A │')]);
  expect(rows('|A `./b` C|\n|-|\n|`-d` E|', 'he').map((row) => row.trim())).toEqual([
    'C ./b A',
    '───────',
    'E -d',
  ]);
});

test('what is ordered by itself has no control in its text', () => {
  const { article } = parseArticle(toRtl('A `./run.sh` <https://a.org/b/> C'), {
    format: 'markdown',
  });
  expect(article.blocks[0].text).toBe(toRtl('A ./run.sh https://a.org/b/ C'));
  const text = article.blocks[0].text;
  expect(article.blocks[0].codes?.map(({ from, to }) => text.slice(from, to))).toEqual([
    './run.sh',
  ]);
});
