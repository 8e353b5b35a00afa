/** The bundled article against the owner's text: nothing lost, nothing added, in both formats. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Format } from '../../src/article/format.ts';
import { parseArticle } from '../../src/article/parse.ts';

const SEED = readFileSync('test/article/karabakh-2020.txt', 'utf8');
const MARKDOWN = readFileSync('articles/karabakh-2020.md', 'utf8');

const NO_BREAK_SPACE = '\u00a0';

/** The seed without its blank lines and the one line that holds a no-break space alone. */
const LINES = SEED.split('\n').filter((line) => line !== '' && line !== NO_BREAK_SPACE);

test('the seed is the text we think it is', () => {
  expect(LINES).toHaveLength(25);
  expect(SEED.split('\n').filter((line) => line === NO_BREAK_SPACE)).toHaveLength(1);
  expect(SEED.split(NO_BREAK_SPACE)).toHaveLength(1 + 1 + 2);
});

describe.each<[Format, string]>([
  ['markdown', MARKDOWN],
  ['plain', SEED],
])('as %s', (format, source) => {
  const { article, diagnostics } = parseArticle(source, { format });

  test('is read without a problem', () => expect(diagnostics).toEqual([]));

  test('gives back the seed, character for character', () => {
    expect(article.blocks.map(({ text }) => text)).toEqual(LINES);
  });

  test('has its blocks in reading order', () => {
    expect(outlineOf(article)).toEqual([
      'title picture caption paragraph paragraph paragraph paragraph',
      'heading paragraph paragraph paragraph paragraph paragraph',
      'heading paragraph paragraph paragraph paragraph',
      'heading paragraph paragraph paragraph paragraph paragraph source',
    ]);
  });

  test('knows what its picture is', () => {
    expect(article.image?.english).toBe('Nagorno-Karabakh Ceasefire Fails To Hold');
    expect(article.image?.credit).toBe('\u063a\u064a\u062a\u064a');
    expect(`${article.image?.caption} (${article.image?.credit})`).toBe(LINES[2]);
  });

  test('is Arabic, from right to left, and names its source', () => {
    expect(article.language).toBe('ar');
    expect(article.direction).toBe('rtl');
    // «al-masdar» (the source), as the article spaces its colon.
    expect(`\u0627\u0644\u0645\u0635\u062f\u0631 : ${article.source}`).toBe(LINES[24]);
  });
});

test('the Markdown file labels the sections in English and tells the date and the rights', () => {
  const { article } = parseArticle(MARKDOWN, { format: 'markdown' });
  expect(article.sections.map(({ label }) => label)).toEqual([
    undefined,
    'Diplomatic efforts',
    'Field developments',
    'Shelling and toll',
  ]);
  expect(article.date).toBe('2020-10-21');
  expect(article.rights).toContain('Al Jazeera');
});

/** Kinds of blocks, a line a section; checks on the way that sections tile the blocks. */
function outlineOf({ blocks, sections }: Article): string[] {
  expect(sections[0].block).toBe(0);
  expect(sections.at(-1)?.end).toBe(blocks.length);
  return sections.map(({ block, end, title }, index) => {
    if (index > 0) expect(block).toBe(sections[index - 1].end);
    expect(title).toBe(index === 0 ? '' : blocks[block].text);
    expect(blocks.slice(block, end).every(({ section }) => section === index)).toBe(true);
    return blocks
      .slice(block, end)
      .map(({ kind }) => kind)
      .join(' ');
  });
}
