/** The names of the bundled article where a reader finds them, and nowhere else. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseGlossary } from '../../src/article/glossary-file.ts';
import { findMentions } from '../../src/article/mentions.ts';
import { type Format, parseArticle } from '../../src/article/parse.ts';

const read = (file: string) => readFileSync(file, 'utf8');

const { glossary, problems } = parseGlossary(read('articles/karabakh-2020.glossary.yml'));

const FILES: readonly [Format, string][] = [
  ['markdown', 'articles/karabakh-2020.md'],
  ['plain', 'test/article/karabakh-2020.txt'],
];

const TABLE = read('test/article/karabakh-2020.mentions.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.trim().replace(/\s+/g, ' '));

const NO_BREAK_SPACE = /\u00a0/g;

test('the glossary file is in order', () => {
  expect(problems).toEqual([]);
  expect(new Set(glossary.entries.map(({ english }) => english)).size).toBe(26);
  for (const { english, transliteration, about } of glossary.entries) {
    expect(transliteration, english).toMatch(/^(?:al-)?\p{Lu}/u);
    expect(about.en, english).toMatch(/\.$/);
    expect(about.ar, english).toMatch(/^\p{Script=Arabic}.*\.$/u);
  }
});

test.each(FILES)('every mention is found, and no other (%s)', (format, file) => {
  const { article } = parseArticle(read(file), { format });
  const found = findMentions(article, glossary).map(({ entry, block, start, from, to }) => {
    const text = article.blocks[block].text.replace(NO_BREAK_SPACE, ' ');
    const particles = from > start ? `${text.slice(start, from)}+` : '';
    const { english } = glossary.entries[entry];
    return `${block} ${start} ${english}: ${particles}${text.slice(from, to)}`;
  });
  expect(found).toEqual(TABLE);
});

test('what the table leaves out is the beginning of another word', () => {
  const { article } = parseArticle(read(FILES[0][1]), { format: 'markdown' });
  const places = TABLE.map((line) => {
    const [, block, at, name] = /^(\d+) (\d+) .*: (.*)$/.exec(line) ?? [];
    return { block: Number(block), at: Number(at), end: Number(at) + name.replace('+', '').length };
  });
  const leftOut: string[] = [];
  article.blocks.forEach(({ text }, block) => {
    for (const name of glossary.entries.flatMap(({ names }) => names)) {
      const plain = text.replace(NO_BREAK_SPACE, ' ');
      for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
        const end = at + name.length;
        const isListed = places.some(
          (place) => place.block === block && place.at <= at && end <= place.end,
        );
        if (!isListed) leftOut.push(plain.slice(at, end + 1));
      }
    }
  });
  // The adjective, in blocks 14, 19 and 21 (twice); Armenia's and Russia's differ earlier.
  expect(leftOut).toEqual(Array(4).fill('\u0623\u0630\u0631\u0628\u064a\u062c\u0627\u0646\u064a'));
});
