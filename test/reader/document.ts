/** A small left-to-right article whose rows can be counted by hand: a word a row in a column of 20 cells. */
import type { Article, Block, Section } from '../../src/article/article.ts';
import { nameFinder } from '../../src/names/find-names.ts';
import type { Glossary } from '../../src/names/glossary.ts';
import type { Document } from '../../src/reader/document.ts';
import { openReader } from '../../src/reader/opening.ts';
import type { State } from '../../src/reader/state.ts';

/** Paragraphs under each heading, and the words (one row each) of a paragraph. */
const PARAGRAPHS = 4;
const WORDS = 3;

/** Every word is longer than half the narrowest column, so each takes a row of its own. */
const word = (section: number, paragraph: number, index: number) =>
  `word-${section}${paragraph}${index}`.padEnd(14, 'x');

export const article: Article = build(['', 'One', 'Two', 'Three']);

export const glossary: Glossary = {
  entries: [
    { names: ['absent'], transliteration: '', english: 'Nowhere', kind: 'place', about: {} },
    { names: [word(2, 0, 1)], transliteration: '', english: 'Second', kind: 'place', about: {} },
    { names: ['Title'], transliteration: '', english: 'Title', kind: 'term', about: {} },
  ],
};

/** A piece of which the names can be found: those of its glossary, and of no other. */
export function findable(article: Article, glossary: Glossary = { entries: [] }): Document {
  return { article, glossary, finder: nameFinder(article, glossary) };
}

/** The reader on it, in a column of 20 cells and `rows` - 1 rows of text. */
export function opened(rows = 11, columns = 20): State {
  return openReader(findable(article, glossary), { columns, rows });
}

function build(titles: readonly string[]): Article {
  const blocks: Block[] = [{ kind: 'title', text: 'Title', section: 0 }];
  const sections: Section[] = [];
  titles.forEach((title, section) => {
    const block = section === 0 ? 0 : blocks.length;
    if (section > 0) blocks.push({ kind: 'heading', text: title, section });
    for (let paragraph = 0; paragraph < PARAGRAPHS; paragraph += 1) {
      const words = Array.from({ length: WORDS }, (_, index) => word(section, paragraph, index));
      blocks.push({ kind: 'paragraph', text: words.join(' '), section });
    }
    sections.push({ title, block, end: blocks.length });
  });
  return { title: 'Title', language: 'en', direction: 'ltr', blocks, sections };
}
