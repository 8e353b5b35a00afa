/**
 * Copies the whole article. A book takes longer than a key may take, so the first part is copied at once and the rest
 * in steps of work (`work.ts`). `State.copy` is the progress.
 */
import { blocksOf, endOf } from '../../article/excerpt.ts';
import { ask } from '../request-queue.ts';
import type { State } from '../state.ts';

/** The most UTF-16 units and blocks in one step. */
const AT_ONCE = 1_000_000;
const BLOCKS_AT_ONCE = 10_000;

export function beginCopy(state: State): State {
  return copyOn({ ...state, copy: { text: '', block: 0 } });
}

/** Continues an unfinished copy. When it is complete, requests the clipboard. */
export function copyOn(state: State): State {
  const { copy, document } = state;
  if (!copy) return state;
  const { article } = document;
  const { blocks } = article;
  let end = copy.block;
  const most = Math.min(blocks.length, end + BLOCKS_AT_ONCE);
  for (let left = AT_ONCE; end < most && left > 0; end += 1) left -= blocks[end].text.length;
  const text = copy.text + blocksOf(article, copy.block, end);
  if (end < blocks.length) return { ...state, copy: { text, block: end } };
  const done = { ...state, copy: undefined };
  return ask(done, { type: 'copy', excerpt: 'article', text: text + endOf(article) });
}

/** Progress of the copy in per cent; `undefined` without a copy. */
export function copiedPercent({ copy, document }: State): number | undefined {
  if (!copy) return undefined;
  return Math.floor((100 * copy.block) / document.article.blocks.length);
}
