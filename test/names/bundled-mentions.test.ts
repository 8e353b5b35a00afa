/** The names of the bundled articles where a reader finds them, and nowhere else. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/article/format.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { parseGlossary } from '../../src/names/glossary-yaml.ts';
import { findMentions } from '../../src/names/mentions.ts';

type Piece = {
  readonly name: string;
  readonly files: readonly [Format, string][];
  /** Entries of its glossary. */
  readonly entries: number;
  /** A line about an entry in the article's own language. */
  readonly about: RegExp;
  /** Words that hold a name's letters and are no mention of it, one for each time. */
  readonly leftOut: readonly string[];
};

const AZERBAIJANI = '\u0623\u0630\u0631\u0628\u064a\u062c\u0627\u0646\u064a';
const IRANI = '\u0627\u06cc\u0631\u0627\u0646\u06cc';

const PIECES: readonly Piece[] = [
  {
    name: 'karabakh-2020',
    files: [
      ['markdown', 'articles/karabakh-2020.md'],
      ['plain', 'test/article/karabakh-2020.txt'],
    ],
    entries: 26,
    about: /^\p{Script=Arabic}.*\.$/u,
    // The adjective, in blocks 14, 19 and 21 (twice); Armenia's and Russia's differ earlier.
    leftOut: Array(4).fill(AZERBAIJANI),
  },
  {
    name: 'newspapers-hebrew',
    files: [['markdown', 'articles/newspapers-hebrew.md']],
    entries: 46,
    about: /^\p{Script=Hebrew}.*\.$/u,
    leftOut: [],
  },
  {
    name: 'newspapers-persian',
    files: [['markdown', 'articles/newspapers-persian.md']],
    entries: 40,
    about: /^\p{Script=Arabic}.*\.$/u,
    // Iranians, in block 1.
    leftOut: [IRANI],
  },
  {
    name: 'newspapers-urdu',
    files: [['markdown', 'articles/newspapers-urdu.md']],
    entries: 40,
    about: /^\p{Script=Arabic}.*[\u06d4]$/u,
    leftOut: [],
  },
];

const read = (file: string) => readFileSync(file, 'utf8');

/** Lines of a table, blanks made one. */
const tableOf = (name: string) =>
  read(`test/cases/mentions/${name}.txt`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.trim().replace(/\s+/g, ' '));

const NO_BREAK_SPACE = /\u00a0/g;

describe.each(PIECES)('$name', ({ name, files, entries, about, leftOut }) => {
  const { glossary, diagnostics } = parseGlossary(read(`articles/${name}.glossary.yml`));
  const table = tableOf(name);

  test('the glossary file is in order', () => {
    expect(diagnostics).toEqual([]);
    expect(new Set(glossary.entries.map(({ english }) => english)).size).toBe(entries);
    for (const entry of glossary.entries) {
      const { english, transliteration, kind } = entry;
      const [language] = Object.keys(entry.about).filter((tag) => tag !== 'en');
      expect(transliteration, english).toMatch(
        kind === 'term' ? /^\p{L}/u : /^(?:al-|ha-)?[\u02bb\u02bc]?\p{Lu}/u,
      );
      expect(entry.about.en, english).toMatch(/\.$/);
      expect(entry.about[language], english).toMatch(about);
    }
  });

  test.each(files)('every mention is found, and no other (%s)', (format, file) => {
    const { article } = parseArticle(read(file), { format });
    const found = findMentions(article, glossary).map(({ entry, block, start, from, to }) => {
      const text = article.blocks[block].text.replace(NO_BREAK_SPACE, ' ');
      const particles = from > start ? `${text.slice(start, from)}+` : '';
      const { english } = glossary.entries[entry];
      return `${block} ${start} ${english}: ${particles}${text.slice(from, to)}`;
    });
    expect(found).toEqual(table);
  });

  test('every entry is mentioned', () => {
    const mentioned = new Set(table.map((line) => /^\d+ \d+ (.*?): /.exec(line)?.[1]));
    expect(glossary.entries.map(({ english }) => english).filter((e) => !mentioned.has(e))).toEqual(
      [],
    );
  });

  test('what the table leaves out is a part of another word', () => {
    const { article } = parseArticle(read(files[0][1]), { format: files[0][0] });
    const places = table.map((line) => {
      const [, block, at, name] = /^(\d+) (\d+) .*?: (.*)$/.exec(line) ?? [];
      return {
        block: Number(block),
        at: Number(at),
        end: Number(at) + name.replace('+', '').length,
      };
    });
    const found: string[] = [];
    article.blocks.forEach(({ text }, block) => {
      for (const name of glossary.entries.flatMap(({ names }) => names)) {
        const plain = text.replace(NO_BREAK_SPACE, ' ');
        for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
          const end = at + name.length;
          const isListed = places.some(
            (place) => place.block === block && place.at <= at && end <= place.end,
          );
          if (!isListed) found.push(plain.slice(at, end + 1));
        }
      }
    });
    expect(found).toEqual(leftOut);
  });
});
