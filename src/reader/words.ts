/** Words of the text that can be asked about. */
import type { Anchor } from '../layout/flow.ts';
import type { State, Word } from './state.ts';
import type { Stretch } from './stretch.ts';

/** Letters with their marks, and the joiners, apostrophes and geresh inside a word; numbers are none. */
const WORD =
  /(?<![\p{L}\p{M}\p{N}])\p{L}(?:[\p{L}\p{M}\p{N}\u200C\u200D]|['\u2019\u05F3\u05F4"](?=\p{L}))*/gu;

/** The word that a place is in; undefined between words. */
export function wordAt({ subject }: State, { block, offset }: Anchor): Word | undefined {
  return wordsOf(subject.article.blocks[block].text, block).find(
    ({ from, to }) => from <= offset && offset < to,
  );
}

/** The words that begin in a stretch of the text. */
export function wordsIn({ subject }: State, { from, to }: Stretch): Word[] {
  const { blocks } = subject.article;
  return blocks.slice(from.block, to.block + 1).flatMap(({ text }, index) => {
    const block = from.block + index;
    const least = block === from.block ? from.offset : 0;
    const most = block === to.block ? to.offset : text.length;
    return wordsOf(text, block).filter((word) => word.from >= least && word.from < most);
  });
}

function wordsOf(text: string, block: number): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    block,
    from: index,
    to: index + word.length,
  }));
}
