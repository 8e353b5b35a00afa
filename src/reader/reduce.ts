/** A state and an action give the next state. Pure: no clock, no terminal. */

import { type DisplayOptions, nextDisplay } from '../layout/display-options.ts';
import { MAX_TEXT_WIDTH } from '../layout/frame.ts';
import type { Action, PanelName } from './action.ts';
import { NAME_ORDERS, THEMES } from './choices.ts';
import type { Event } from './keymap.ts';
import type { Fetch } from './message.ts';
import { beginCopy } from './moves/copy.ts';
import { openEntry, selectEntry } from './moves/entry.ts';
import { awaitLink, openLink } from './moves/link.ts';
import { pageRows, refit, scroll, toEnd, toStart } from './moves/move.ts';
import { jumping, mark, savedPosition, toMark } from './moves/places.ts';
import { toNeighbour, toSection } from './moves/section.ts';
import { goBackTo, stopFetch, trailFrom, visit } from './moves/visit.ts';
import { openReader, withGlossaries, withNames, withText } from './opening.ts';
import { selectedName } from './panels/listing.ts';
import { goBack, lookUpNext } from './panels/look-up.ts';
import { toMention } from './panels/mention.ts';
import { select, withPanel } from './panels/panel.ts';
import { point } from './panels/point.ts';
import { editPrompt, enterPrompt, giveUp, openPrompt, recall } from './prompt/prompt.ts';
import { toMatch } from './prompt/search.ts';
import { ask, askBrowser, askCopy, taken } from './request-queue.ts';
import type { State } from './state.ts';
import { work } from './work.ts';

export function reduce(before: State, action: Action): State {
  // Not a key, so the message stays.
  switch (action.type) {
    case 'resize':
      return refit(before, action);
    case 'taken':
      return taken(before, action.count);
    case 'work':
      return work(before);
    case 'say':
      return { ...before, message: action.message };
    case 'glossaries':
      return withGlossaries(before, action.document);
    case 'fetching':
      return before.fetch ? withFetch(before, action.fetch) : before;
    case 'fetched':
      if (!action.message) return visit(before);
      return { ...before, fetch: undefined, message: action.message };
    case 'replace':
      return withText(before, action.document);
    case 'open': {
      const { guide, kept } = before;
      const { document, start, marks, message, isBack } = action;
      const opening = { preferences: before, guide, start, marks, message };
      const trail = isBack ? before.trail : trailFrom(before);
      return { ...openReader(document, before.frame, opening), kept, trail };
    }
  }
  const { finder, isBeginning } = before.document;
  const cannotYet = (needsNames(action) && !finder) || (isBeginning && needsWhole(action));
  if (cannotYet || before.kept.length > 0) return queue(before, action);
  const state = needsNames(action) ? withNames(heard(before)) : heard(before);
  switch (action.type) {
    case 'line':
      if (state.document.isList && !state.panel) return selectEntry(state, action.by);
      return state.panel && state.panel !== 'word'
        ? select(state, action.by)
        : scroll(state, action.by);
    case 'page': {
      const count = action.by * pageRows(state, action.half);
      return state.frame.panel.place === 'instead' ? select(state, count) : scroll(state, count);
    }
    case 'end':
      if (state.panel) return select(state, action.to === 'top' ? -FAR : FAR);
      return jumping(state, action.to === 'top' ? toStart : toEnd);
    case 'section':
      return toNeighbour(state, action.by);
    case 'sideways': {
      const forward = state.document.article.direction === 'rtl' ? 'left' : 'right';
      return toNeighbour(state, action.to === forward ? 1 : -1);
    }
    case 'section-number':
      return toSection(state, action.number);
    case 'panel':
      return toPanel(state, action.panel);
    case 'look-up':
      return lookUpNext(state);
    case 'enter':
      return enter(state);
    case 'leave':
      return state.panel ? goBack(state) : { ...state, isDone: true };
    case 'quit':
      return { ...state, isDone: true, hasQuit: true };
    case 'cancel':
      return cancel(state);
    case 'match':
      return follow(state, action.by);
    case 'prompt':
      return openPrompt(state, isFilter(state, action.kind) ? 'filter' : action.kind);
    case 'edit':
      return editPrompt(state, action.change);
    case 'recall':
      return recall(state, action.by);
    case 'accept':
      return enterPrompt(state);
    case 'give-up':
      return giveUp(state);
    case 'await':
      return { ...state, pending: action.pending };
    case 'links':
      return awaitLink(state, action.way);
    case 'letter':
      if (before.pending === 'link') return openLink(state, action.letter);
      return before.pending === 'mark' ? mark(state, action.letter) : toMark(state, action.letter);
    case 'column-width':
      return withColumnWidth(state, action.by);
    case 'display':
      return withDisplay(state, nextDisplay(state.display, action.choice), action.choice);
    case 'theme': {
      const theme = THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length];
      return { ...state, theme, message: { type: 'theme', theme } };
    }
    case 'order':
      return state.panel === 'glossary' ? withNextOrder(state) : state;
    case 'hide-spoilers':
      return state.panel === 'glossary' ? toggled(state, 'hide-spoilers') : state;
    case 'highlight-names':
      return toggled(state, 'highlight-names');
    case 'point':
      return point(state, action.at);
    case 'wheel':
      return scroll(state, action.by * WHEEL_ROWS);
    case 'copy':
      return action.excerpt === 'article' ? beginCopy(state) : askCopy(state, action.excerpt);
    case 'browse':
      return askBrowser(state);
    case 'article':
      return ask(state, { type: 'article', by: action.by, from: savedPosition(state) });
    case 'star':
    case 'mark-unread':
      return state.document.isEntry
        ? ask(state, { type: action.type })
        : { ...state, message: { type: 'no-entry' } };
    case 'go-on':
      return ask(state, { type: 'go-on', from: savedPosition(state) });
    case 'back':
      return goBackTo(state);
    case 'suspend':
    case 'dialect':
    case 'redraw':
      return ask(state, { type: action.type });
    case 'zen':
      return refit({ ...goBack(state), isZen: !state.isZen }, state.frame);
  }
}

/** Names that nobody needs yet are found later. An action that needs them finds them at once, except in a book. */
function needsNames(action: Action): boolean {
  switch (action.type) {
    case 'look-up':
    case 'highlight-names':
    case 'point':
      return true;
    case 'panel':
      return action.panel === 'glossary';
    default:
      return false;
  }
}

/** An action that may go anywhere in the text waits until the whole book has been read. */
function needsWhole(action: Action): boolean {
  switch (action.type) {
    case 'end':
      return action.to === 'bottom';
    case 'panel':
      return action.panel === 'outline';
    case 'section':
    case 'sideways':
    case 'section-number':
    case 'match':
    case 'prompt':
    case 'await':
    case 'links':
    case 'copy':
      return true;
    default:
      return false;
  }
}

/** Rows that one notch of the wheel scrolls, as terminals do themselves. */
const WHEEL_ROWS = 3;

/** Farther than any list is long. */
const FAR = Number.MAX_SAFE_INTEGER;

/** Cells by which one key changes the width of the text column, and the limits of the width. */
const WIDTH_STEP = 4;
const LEAST_WIDTH = 20;
const MOST_WIDTH = 200;

/** Shows progress at each step, unless another message was shown meanwhile. */
function withFetch(state: State, fetch: Fetch): State {
  const { message } = state;
  const isFree = !message || message.type === 'fetching';
  return { ...state, fetch, message: isFree ? { type: 'fetching', fetch } : message };
}

/**
 * The next key removes the message, and no key waits for a letter any longer. The message about a page that is being
 * fetched stays.
 */
function heard(state: State): State {
  if (!state.message && !state.pending) return state;
  const { fetch } = state;
  return { ...state, message: fetch && { type: 'fetching', fetch }, pending: undefined };
}

/** Another panel ends the look-up. */
function toPanel(state: State, panel: PanelName): State {
  const there = state.lookUp ? goBack(state) : state;
  return withPanel(there, state.panel === panel ? undefined : panel);
}

function enter(state: State): State {
  switch (state.panel) {
    case 'outline': {
      const there = withPanel(toSection(state, state.section), undefined);
      const { sections } = state.document.article;
      return state.document.isList ? openEntry(there, sections[state.section].block) : there;
    }
    case 'glossary':
      return toMention(state, selectedName(state));
    case 'help':
    case 'word':
      return goBack(state);
    case undefined:
      if (state.document.isList) return openEntry(state);
      return state.chosen ? toMention(state, state.chosen.name) : scroll(state, 1);
  }
}

function cancel(state: State): State {
  if (state.fetch) return stopFetch(state);
  if (state.copy) return { ...state, copy: undefined };
  if (state.panel && state.filter !== '') return { ...state, filter: '' };
  if (state.panel) return goBack(state);
  return state.search ? { ...state, search: undefined } : { ...state, chosen: undefined };
}

/** An action that needs names is queued until names can be found, and later events behind it. */
export function queue(state: State, event: Event): State {
  return { ...state, kept: [...state.kept, event] };
}

/**
 * What `n` and `N` walk: the matches of a search, else the mentions of a name, else the sections, or the unread entries of
 * feeds.
 */
function follow(state: State, by: 1 | -1): State {
  if (state.search) return toMatch(state, by);
  if (state.chosen) return toMention(state, state.chosen.name, by);
  if (!state.document.isEntry) return toNeighbour(state, by);
  return ask(state, { type: 'article', by, from: savedPosition(state), isUnread: true });
}

/** In the glossary and in help, a search filters the panel. */
function isFilter({ panel }: State, kind: 'search' | 'command'): boolean {
  return (panel === 'glossary' || panel === 'help') && kind === 'search';
}

function withNextOrder(state: State): State {
  const order = NAME_ORDERS[(NAME_ORDERS.indexOf(state.order) + 1) % NAME_ORDERS.length];
  return { ...state, order, message: { type: 'order', order } };
}

function toggled(state: State, type: 'hide-spoilers' | 'highlight-names'): State {
  const choice = type === 'hide-spoilers' ? 'hidesSpoilers' : 'highlightsNames';
  const isOn = !state[choice];
  return { ...state, [choice]: isOn, message: { type, isOn } };
}

function withDisplay(state: State, display: DisplayOptions, choice: keyof DisplayOptions): State {
  const shown = refit({ ...state, display }, state.frame);
  return { ...shown, message: { type: 'display', choice, value: display[choice] } };
}

/** Starts from the visible width: on a narrow screen the chosen width may be larger than the column. */
function withColumnWidth(state: State, by: 1 | -1 | 0): State {
  const changed = state.frame.text.width + by * WIDTH_STEP;
  const wanted = by > 0 ? Math.max(changed, state.columnWidth) : changed;
  const columnWidth =
    by === 0 ? MAX_TEXT_WIDTH : Math.max(LEAST_WIDTH, Math.min(wanted, MOST_WIDTH));
  return refit({ ...state, columnWidth }, state.frame);
}
