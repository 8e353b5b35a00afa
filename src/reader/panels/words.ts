/** Words of the text that can be looked up. */
import type { Anchor } from '../../layout/flow.ts';
import type { State, WordRange } from '../state.ts';
import type { VisibleRange } from '../viewport.ts';

/** Letters with their marks, and joiners, apostrophes and geresh inside a word. A number is no word. */
const WORD =
  /(?<![\p{L}\p{M}\p{N}])\p{L}(?:[\p{L}\p{M}\p{N}\u200C\u200D]|['\u2019\u05F3\u05F4"](?=\p{L}))*/gu;

/** The word at a place; undefined between words. */
export function wordAt({ document }: State, { block, offset }: Anchor): WordRange | undefined {
  const { text } = document.article.blocks[block];
  return wordsOf(text, block, offset, offset + 1).find(
    ({ from, to }) => from <= offset && offset < to,
  );
}

/** The words that begin in a range of the text. */
export function wordsIn({ document }: State, { from, to }: VisibleRange): WordRange[] {
  const { blocks } = document.article;
  return blocks.slice(from.block, to.block + 1).flatMap(({ text }, index) => {
    const block = from.block + index;
    const least = block === from.block ? from.offset : 0;
    const most = block === to.block ? to.offset : text.length;
    return wordsOf(text, block, least, most).filter(
      (word) => word.from >= least && word.from < most,
    );
  });
}

/** UTF-16 units; no real word is longer. */
const LONGEST = 500;

/** The words around a range, found without going through the rest of the text. */
function wordsOf(text: string, block: number, from: number, to: number): WordRange[] {
  const start =
    text.slice(Math.max(0, from - LONGEST), from).search(/\S*$/) + Math.max(0, from - LONGEST);
  return Array.from(text.slice(start, to + LONGEST).matchAll(WORD), ({ 0: word, index }) => ({
    block,
    from: start + index,
    to: start + index + word.length,
  }));
}
