/** One step of the front page: a state and what happens give the next state. Pure: no clock, no file, no terminal. */

import { THEMES } from '../reader/choices.ts';
import type { FrontAction, FrontNews, FrontPanel } from './action.ts';
import { idOf } from './feed-list.ts';
import { refitted } from './fit.ts';
import { listAgain, listAll, listBy, withListed } from './listing.ts';
import { browse, copy, readAll, toggleRead, toggleStar } from './marks.ts';
import { moveBy, nextUnread, pageLines, toEntry } from './moves.ts';
import { accept, editPrompt, giveUp, openPrompt, recall } from './prompt.ts';
import { ask, say } from './queue.ts';
import { inReader, openSelected, withReader } from './reading.ts';
import { type FrontState, frameOf, selectedArticle } from './state.ts';

/** What happens without a key. What was said stays said. */
export function reduceNews(state: FrontState, news: FrontNews): FrontState {
  const { reading } = state;
  switch (news.type) {
    case 'resize': {
      const fitted = refitted(state, news);
      return reading ? inReader(fitted, reading, news) : fitted;
    }
    case 'taken':
      return { ...state, requests: state.requests.slice(news.count) };
    case 'work':
      return reading ? inReader(state, reading, news) : state;
    case 'wheel':
      return reading ? inReader(state, reading, news) : moveBy(heard(state), news.by);
    case 'point':
      return reading ? inReader(state, reading, news) : point(heard(state), news.at);
    case 'reader':
      return reading ? inReader(state, reading, news.event) : state;
    case 'articles':
      return { ...state, articles: news.articles };
    case 'time':
      return { ...state, now: news.now };
    case 'listed':
      return withListed(state, news);
    case 'feeds':
      return withFeeds(state, news.feeds);
    case 'opened':
      return withReader(state, news);
    case 'refreshing':
      return { ...state, refresh: news.refresh };
    case 'names':
      return { ...state, names: news.names };
    case 'came':
      return listAgain(state);
    case 'say':
      return { ...say(state, news.message), opening: undefined };
  }
}

/** What the person asks for. */
export function reduce(before: FrontState, action: FrontAction): FrontState {
  const state = heard(before);
  switch (action.type) {
    case 'line':
      return moveBy(state, action.by);
    case 'page':
      return moveBy(state, action.by * pageLines(state, action.half));
    case 'end':
      return moveBy(state, action.to === 'top' ? -FAR : FAR);
    case 'unread': {
      const next = nextUnread(state, action.by);
      return next === undefined ? say(state, { type: 'no-unread' }) : toEntry(state, next);
    }
    case 'enter':
      return enter(state);
    case 'leave':
      return leave(state) ?? { ...state, isDone: true };
    case 'quit':
      return { ...state, isDone: true };
    case 'cancel':
      return cancel(state);
    case 'all-read':
      return readAll(state);
    case 'toggle-read':
      return toggleRead(state);
    case 'star':
      return toggleStar(state);
    case 'undo':
      return ask(state, { type: 'undo' });
    case 'select':
      return select(state, action.what);
    case 'copy':
      return copy(state);
    case 'browse':
      return browse(state);
    case 'refresh':
      return refresh(state, action.what);
    case 'panel':
      return toPanel(state, state.panel === action.panel ? undefined : action.panel);
    case 'direction':
      return directFeed(state);
    case 'prompt':
      return openPrompt(state, action.kind);
    case 'edit':
      return editPrompt(state, action);
    case 'recall':
      return recall(state, action.by);
    case 'accept':
      return accept(state);
    case 'give-up':
      return giveUp(state);
    case 'theme': {
      const { theme } = state.preferences;
      const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
      const preferences = { ...state.preferences, theme: next };
      return say({ ...state, preferences }, { type: 'theme', theme: next });
    }
    case 'suspend':
    case 'dialect':
    case 'redraw':
      return ask(state, { type: action.type });
  }
}

/** Farther than any list is long. */
const FAR = Number.MAX_SAFE_INTEGER / 2;

/** What was said has been read by the time of the next key. */
function heard(state: FrontState): FrontState {
  return state.message ? { ...state, message: undefined } : state;
}

function enter(state: FrontState): FrontState {
  const { panel, feeds, feed, names, name } = state;
  switch (panel) {
    case 'feeds': {
      const item = feeds.items[feed];
      return item ? listBy(state, item.filter) : state;
    }
    case 'names': {
      const found = names?.names[name];
      if (!found) return state;
      return listBy(state, { type: 'name', name: found.name, keys: found.keys });
    }
    case 'help':
      return toPanel(state, undefined);
    case undefined:
      return openSelected(state);
  }
}

/** Out of the innermost of what is open; undefined where nothing is. */
function leave(state: FrontState): FrontState | undefined {
  if (state.panel) return toPanel(state, undefined);
  if (state.selection) return { ...state, selection: undefined };
  return state.listing.filter.type === 'all' ? undefined : listAll(state);
}

function cancel(state: FrontState): FrontState {
  if (state.refresh) return ask(state, { type: 'stop-refresh' });
  return leave(state) ?? state;
}

function toPanel(state: FrontState, panel: FrontPanel | undefined): FrontState {
  const { names } = state;
  const opened = {
    ...state,
    panel,
    helpTop: 0,
    frame: frameOf(state.frame, panel, state.direction),
  };
  if (panel === 'names')
    return ask({ ...opened, names: undefined, name: 0 }, { type: 'find-names' });
  const isFinding = state.panel === 'names' && names && names.done < names.all;
  return isFinding ? ask(opened, { type: 'stop-names' }) : opened;
}

function select(state: FrontState, what: 'range' | 'all'): FrontState {
  if (state.selection) return { ...state, selection: undefined };
  if (state.listing.keys.length === 0) return state;
  const selection =
    what === 'all'
      ? ({ type: 'all' } as const)
      : ({ type: 'range', anchor: state.cursor } as const);
  return { ...state, selection };
}

/** The feed of the list of feeds, or that of the selected article. */
function feedInHand(state: FrontState): string | undefined {
  const { panel, feeds, feed } = state;
  const filter = panel === 'feeds' ? feeds.items[feed]?.filter : undefined;
  if (panel === 'feeds') return filter?.type === 'feed' ? filter.feed : undefined;
  const { filter: listed } = state.listing;
  if (listed.type === 'feed') return listed.feed;
  return selectedArticle(state)?.feed || undefined;
}

/** A refresh that runs goes on. */
function refresh(state: FrontState, what: 'feed' | 'all'): FrontState {
  if (state.refresh) return state;
  const feed = what === 'feed' ? feedInHand(state) : undefined;
  if (what === 'feed' && feed === undefined) return state;
  return ask(state, { type: 'refresh', feeds: feed === undefined ? undefined : [feed] });
}

const NEXT_DIRECTION = { own: 'rtl', rtl: 'ltr', ltr: undefined } as const;

function directFeed(state: FrontState): FrontState {
  const feed = feedInHand(state);
  if (feed === undefined) return state;
  const direction = NEXT_DIRECTION[state.feeds.directions.get(feed) ?? 'own'];
  return ask(state, { type: 'direct-feed', feed, direction });
}

function point(state: FrontState, at: Extract<FrontNews, { type: 'point' }>['at']): FrontState {
  if (at.type !== 'item' || state.prompt) return state;
  const isOn = at.item === itemInHand(state);
  const moved = moveBy(state, at.item - itemInHand(state));
  return isOn ? enter(moved) : moved;
}

/** Index of what is selected in the list that has the keys. */
function itemInHand({ panel, feed, name, cursor }: FrontState): number {
  return panel === 'feeds' ? feed : panel === 'names' ? name : cursor;
}

function withFeeds(state: FrontState, feeds: FrontState['feeds']): FrontState {
  const { items } = state.feeds;
  const selected = items[state.feed];
  const same = selected ? feeds.items.findIndex((item) => idOf(item) === idOf(selected)) : 0;
  return { ...state, feeds, feed: Math.max(0, same) };
}
