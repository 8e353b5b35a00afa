/** The sections of an article as a list of contents. */
import type { Article, BlockKind } from './article.ts';

export type OutlineEntry = {
  /** The key that leads there: 0 is the lead, 1 the first section with a heading. */
  readonly number: number;
  /** The heading; that of the lead is empty. */
  readonly title: string;
  /** The heading in English. */
  readonly label?: string;
  /** 1 to 6, as the source has it; the lead has none. */
  readonly level?: number;
  /** Words of running text. */
  readonly words: number;
};

/** What is read on end. Titles, headings, what belongs to the picture and the source line are not counted. */
const RUNNING: readonly BlockKind[] = [
  'paragraph',
  'quote',
  'item',
  'term',
  'definition',
  'table',
  'code',
];

export function outline({ sections, blocks }: Article): OutlineEntry[] {
  return sections.map(({ title, label, block, end }, number) => {
    const level = number === 0 ? undefined : blocks[block].level;
    const words = blocks
      .slice(block, end)
      .filter(({ kind }) => RUNNING.includes(kind))
      .reduce((sum, { text }) => sum + countWords(text), 0);
    return {
      number,
      title,
      ...(label === undefined ? {} : { label }),
      ...(level === undefined ? {} : { level }),
      words,
    };
  });
}

/** From its first letter or digit on. */
const WORD = /[\p{L}\p{N}]\S*/gu;

/** What stands between blanks, if there is a letter or a digit in it. */
export function countWords(text: string): number {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count += 1;
  return count;
}
