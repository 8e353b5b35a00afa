/** Requests for what the reader cannot do itself. */
import { paragraphOf, quotationOf } from '../article/excerpt.ts';
import type { Excerpt, Request } from './request.ts';
import type { State } from './state.ts';

export function ask(state: State, request: Request): State {
  return { ...state, requests: [...state.requests, request] };
}

/** The first `count` requests have been taken up. */
export function taken(state: State, count: number): State {
  return { ...state, requests: state.requests.slice(count) };
}

/** Copies from the present block: that of the current match or mention, or the first block on the screen. */
export function askCopy(state: State, excerpt: Exclude<Excerpt, 'article'>): State {
  const { article } = state.document;
  const block = blockInHand(state);
  switch (excerpt) {
    case 'paragraph':
      return ask(state, { type: 'copy', excerpt, text: paragraphOf(article, block) });
    case 'quotation':
      return ask(state, { type: 'copy', excerpt, text: quotationOf(article, block) });
  }
}

export function askBrowser(state: State): State {
  const { url } = state.document.article;
  return url ? ask(state, { type: 'browse', url }) : { ...state, message: { type: 'no-address' } };
}

function blockInHand({ search, chosen, document, anchor }: State): number {
  const match = search?.matches[search.here];
  if (match) return match.block;
  return chosen ? document.names[chosen.name].mentions[chosen.mention].block : anchor.block;
}
