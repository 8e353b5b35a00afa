/** What is done to articles: to the selected one, to a selection, or to all that is listed. */
import type { ListedArticle } from '../store/entry.ts';
import type { Deed } from './message.ts';
import { moveBy } from './moves.ts';
import { ask, say } from './queue.ts';
import { type FrontState, selectedRange } from './state.ts';

/** As many pages are opened at once, at the most. */
const MOST_PAGES = 20;

/** Those that the next key is about. */
function meant(state: FrontState): ListedArticle[] {
  const { listing, cursor, articles } = state;
  const [first, last] = selectedRange(state) ?? [cursor, cursor];
  return listing.keys.slice(first, last + 1).flatMap((key) => articles.get(key) ?? []);
}

/** Read, if one of them is unread; else unread. A single article that becomes read is passed. */
export function toggleRead(state: FrontState): FrontState {
  const articles = meant(state);
  if (articles.length === 0) return state;
  const isUnread = articles.some(({ isRead }) => !isRead);
  const marked = markAll(state, articles, isUnread ? 'read' : 'unread');
  return isUnread && !state.selection ? moveBy(marked, 1) : marked;
}

/** Starred, if one of them is not; else without a star. */
export function toggleStar(state: FrontState): FrontState {
  const articles = meant(state);
  if (articles.length === 0) return state;
  const deed = articles.some(({ isStarred }) => !isStarred) ? 'starred' : 'unstarred';
  return markAll(state, articles, deed);
}

/** All that is listed, or all of the selection. In the list of feeds: all of the selected feed. */
export function readAll(state: FrontState): FrontState {
  const { listing, selection, articles, panel, feeds, feed } = state;
  const item = panel === 'feeds' ? feeds.items[feed] : undefined;
  if (item) return ask(state, { type: 'read-all', filter: item.filter });
  const all = selection ? meant(state) : listing.keys.flatMap((key) => articles.get(key) ?? []);
  return markAll(
    state,
    all.filter(({ isRead }) => !isRead),
    'read',
  );
}

export function browse(state: FrontState): FrontState {
  const urls = urlsOf(meant(state));
  if (urls.length === 0) return say(state, { type: 'no-address' });
  if (urls.length > MOST_PAGES) return say(state, { type: 'too-many-pages', most: MOST_PAGES });
  return ask({ ...state, selection: undefined }, { type: 'browse', urls });
}

export function copy(state: FrontState): FrontState {
  const urls = urlsOf(meant(state));
  if (urls.length === 0) return say(state, { type: 'no-address' });
  return ask({ ...state, selection: undefined }, { type: 'copy', urls });
}

function markAll(state: FrontState, articles: readonly ListedArticle[], deed: Deed): FrontState {
  const keys = articles.map(({ key }) => key);
  if (keys.length === 0) return say(state, { type: 'no-unread' });
  return ask({ ...state, selection: undefined }, { type: 'mark', keys, deed });
}

function urlsOf(articles: readonly ListedArticle[]): string[] {
  return articles.map(({ url }) => url).filter((url) => url !== '');
}
