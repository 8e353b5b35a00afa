/**
 * Links on the screen have a digit each. The digit opens the address in a browser or here, or goes to the note or the
 * place in the article.
 */
import type { Link, NoteMark } from '../../article/article.ts';
import { namedBlock } from '../../article/search/named-block.ts';
import type { LinkWay } from '../action.ts';
import { ask } from '../request-queue.ts';
import type { State } from '../state.ts';
import { visibleRange } from '../viewport.ts';
import { jump } from './places.ts';
import { fetchPage } from './visit.ts';

/** A link or the mark of a note, with its block. */
export type ShownLink = (Link | NoteMark) & { readonly block: number };

/** There is one digit for each. */
const MOST = 9;

/** The links on the screen in reading order; the first has the digit 1. */
export function shownLinks(state: State): ShownLink[] {
  const { from, to } = visibleRange(state);
  const links: ShownLink[] = [];
  for (let block = from.block; block <= to.block && links.length < MOST; block += 1) {
    const isAfter = (at: number) => block > from.block || at > from.offset;
    const isBefore = (at: number) => block < to.block || at < to.offset;
    const { links: out = [], notes: inside = [] } = state.document.article.blocks[block];
    for (const link of [...out, ...inside].sort((one, other) => one.from - other.from)) {
      if (isAfter(link.to) && isBefore(link.from)) links.push({ ...link, block });
    }
  }
  return links.slice(0, MOST);
}

/** Waits for a digit if there is a link on the screen. */
export function awaitLink(state: State, linkWay: LinkWay): State {
  if (state.panel || shownLinks(state).length === 0)
    return { ...state, message: { type: 'no-links' } };
  return { ...state, pending: 'link', linkWay };
}

/** Opens the link with the digit; any other character cancels. */
export function openLink(state: State, digit: string): State {
  const link = /^[1-9]$/.test(digit) ? shownLinks(state)[Number(digit) - 1] : undefined;
  if (!link) return state;
  if ('name' in link) return toPlace(state, link.name);
  return state.linkWay === 'here'
    ? fetchPage(state, link.url, false)
    : ask(state, { type: 'browse', url: link.url });
}

/** Goes to a note or to another place in a book; `''` goes back. */
function toPlace(state: State, name: string): State {
  const block = namedBlock(state.document.article, name);
  if (block === undefined) return { ...state, message: { type: 'no-links' } };
  return jump(state, { block, offset: 0 });
}
