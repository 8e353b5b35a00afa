/**
 * The whole article for the clipboard. That of a book takes longer to put together than a key may: as much as takes no
 * time is made at once, the rest is work for later (`work.ts`), and `State.copy` says how far it has come.
 */
import { blocksOf, endOf } from '../../article/excerpt.ts';
import { ask } from '../request-queue.ts';
import type { State } from '../state.ts';

/** UTF-16 units and blocks that are put together at once. */
const AT_ONCE = 1_000_000;
const BLOCKS_AT_ONCE = 10_000;

export function beginCopy(state: State): State {
  return copyOn({ ...state, copy: { text: '', block: 0 } });
}

/** Goes on with a copy that is not done; asks for the clipboard when it is. */
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

/** How much of the blocks is put together, in per cent; undefined where no copy is being made. */
export function copiedPercent({ copy, document }: State): number | undefined {
  if (!copy) return undefined;
  return Math.floor((100 * copy.block) / document.article.blocks.length);
}
