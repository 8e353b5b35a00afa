/** The sections of an article as a table of contents. */
import type { Article, BlockKind } from './article.ts';

export type OutlineEntry = {
  /** The number that jumps to it: 0 is the lead, 1 the first section with a heading. */
  readonly number: number;
  /** The heading; empty for the lead. */
  readonly title: string;
  /** The heading in English. */
  readonly label?: string;
  /** 1 to 6 as in the source; the lead has none. */
  readonly level?: number;
  /** Words of running text. */
  readonly words: number;
};

/** Kinds of running text. Titles, headings, lines about the picture and the source line do not count. */
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

/** A word, from its first letter or digit on. */
const WORD = /[\p{L}\p{N}]\S*/gu;

/** The number of space-separated words that contain a letter or a digit. */
function countWords(text: string): number {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count += 1;
  return count;
}
