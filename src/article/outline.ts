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

/** The same in a text of `COMMON` characters. A pattern with properties takes milliseconds before its first use. */
const COMMON_WORD =
  /[0-9A-Za-z\u05D0-\u05EA\u0620-\u064A\u0660-\u0669\u066E\u066F\u0671-\u06D3\u06F0-\u06F9]\S*/g;
/** Of Hebrew, Arabic, Persian, Urdu and English. */
const COMMON =
  /^[\s!-~\u00AB\u00BB\u05B0-\u05BD\u05D0-\u05EA\u060C\u061B\u061F-\u06D4\u06F0-\u06F9\u200B-\u200F\u2010-\u2027]*$/;

/** The number of space-separated words that contain a letter or a digit. */
function countWords(text: string): number {
  const word = COMMON.test(text) ? COMMON_WORD : WORD;
  let count = 0;
  word.lastIndex = 0;
  while (word.test(text)) count += 1;
  return count;
}
