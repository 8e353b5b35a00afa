/** One step of reading: a state and an action give the next state. Pure: no clock, no terminal. */
import {
  type Anchor,
  anchorAt,
  compare,
  createFlow,
  lastPage,
  type Position,
  positionOf,
  rowsFrom,
  START,
  step,
} from '../layout/flow.ts';
import { frame, type PanelWish } from '../layout/frame.ts';
import type { Action, PanelName } from './action.ts';
import { keymap } from './keymap.ts';
import { currentSection, type Size, type State } from './state.ts';

export function reduce(before: State, action: Action): State {
  if (action.type === 'resize') return resized(before, action);
  const state = before.message === undefined ? before : { ...before, message: undefined };
  switch (action.type) {
    case 'line':
      return state.panel ? selected(state, action.by) : scrolled(state, action.by);
    case 'page':
      return state.panel && state.frame.panel.place === 'instead'
        ? selected(state, action.by * pageOf(state, action.half))
        : scrolled(state, action.by * pageOf(state, action.half));
    case 'end':
      return state.panel ? selected(state, toEnd[action.to]) : atEnd(state, action.to);
    case 'section':
      return atSection(state, neighbouringSection(state, action.by));
    case 'section-number':
      return atSection(state, action.number);
    case 'panel':
      return withPanel(state, state.panel === action.panel ? undefined : action.panel);
    case 'enter':
      return entered(state);
    case 'leave':
      return state.panel ? withPanel(state, undefined) : { ...state, isDone: true };
    case 'cancel':
      return state.panel ? withPanel(state, undefined) : { ...state, chosen: undefined };
  }
}

/** Farther than any list is long. */
const toEnd = { top: Number.MIN_SAFE_INTEGER, bottom: Number.MAX_SAFE_INTEGER } as const;

/** Rows of a page that are seen again on the next one, so that the eye finds its place. */
const OVERLAP = 1;

/** The share of the screen above a mention that was gone to. */
const CONTEXT = 1 / 3;

function pageOf(state: State, half: boolean): number {
  const { height } = state.frame;
  return Math.max(1, half ? Math.floor(height / 2) : height - OVERLAP);
}

// ---- the text

function scrolled(state: State, count: number): State {
  const { flow, top, frame } = state;
  const last = lastPage(flow, frame.height);
  // A place past the last page was gone to: further down there is nothing, and up is one step up.
  if (count > 0 && compare(top, last) >= 0) return state;
  const target = step(flow, top, count);
  return at(state, count > 0 && compare(target, last) > 0 ? last : target);
}

function atEnd(state: State, to: 'top' | 'bottom'): State {
  return at(state, to === 'top' ? START : lastPage(state.flow, state.frame.height));
}

function at(state: State, top: Position, isPinned = false): State {
  return { ...state, top, anchor: anchorAt(state.flow, top), isPinned };
}

function atAnchor(state: State, anchor: Anchor): State {
  return { ...state, top: positionOf(state.flow, anchor), anchor, isPinned: true };
}

/** Going back inside a section first goes to its own heading. */
function neighbouringSection(state: State, by: 1 | -1): number {
  const current = currentSection(state);
  if (by > 0) return current + 1;
  const heading = sectionStart(state, current);
  return compare(state.top, heading) > 0 ? current : current - 1;
}

function sectionStart(state: State, index: number): Position {
  if (index === 0) return START;
  const { block } = state.subject.article.sections[index];
  return positionOf(state.flow, { block, offset: 0 });
}

function atSection(state: State, index: number): State {
  if (index < 0 || index >= state.subject.article.sections.length) return state;
  const shown = state.frame.panel.place === 'instead' ? withPanel(state, undefined) : state;
  if (index === 0) return at({ ...shown, section: 0 }, START);
  const { block } = state.subject.article.sections[index];
  return atAnchor({ ...shown, section: index }, { block, offset: 0 });
}

// ---- panels and lists

function withPanel(state: State, panel: PanelName | undefined): State {
  const { columns, rows } = state.frame;
  const opened = { ...state, panel, helpTop: 0 };
  const withSelection =
    panel === 'outline' ? { ...opened, section: currentSection(state) } : opened;
  return resized(withSelection, { columns, rows });
}

function selected(state: State, by: number): State {
  const { subject } = state;
  switch (state.panel) {
    case 'outline':
      return { ...state, section: moved(state.section, by, subject.article.sections.length) };
    case 'glossary':
      return { ...state, name: moved(state.name, by, subject.names.length) };
    case 'help':
      return {
        ...state,
        helpTop: moved(state.helpTop, by, keymap.length - state.frame.height + 3),
      };
    case undefined:
      return state;
  }
}

function moved(index: number, by: number, count: number): number {
  return Math.max(0, Math.min(index + by, count - 1));
}

function entered(state: State): State {
  switch (state.panel) {
    case 'outline':
      return withPanel(atSection(state, state.section), undefined);
    case 'glossary':
      return atNextMention(state, state.name);
    case 'help':
      return withPanel(state, undefined);
    case undefined:
      return state.chosen ? atNextMention(state, state.chosen.name) : scrolled(state, 1);
  }
}

/** The first mention of a name; of the name that is already chosen the next one, after the last the first. */
function atNextMention(state: State, name: number): State {
  const found = state.subject.names[name];
  if (!found || found.mentions.length === 0) return state;
  const again = state.chosen?.name === name;
  const mention = again && state.chosen ? (state.chosen.mention + 1) % found.mentions.length : 0;
  const shown = state.frame.panel.place === 'instead' ? withPanel(state, undefined) : state;
  const { block, from } = found.mentions[mention];
  return inView({ ...shown, chosen: { name, mention } }, { block, offset: from });
}

/** Scrolls only when the anchor is not on the screen, and then shows some of what stands before it. */
function inView(state: State, anchor: Anchor): State {
  const { flow, frame, top } = state;
  const target = positionOf(flow, anchor);
  const isShown = rowsFrom(flow, top, frame.height).includes(flow.rows(target.block)[target.row]);
  if (isShown) return state;
  const above = step(flow, target, -Math.floor(frame.height * CONTEXT));
  const last = lastPage(flow, frame.height);
  return at(state, compare(above, last) > 0 ? last : above);
}

// ---- the screen

function wishOf(panel: PanelName | undefined): PanelWish {
  if (!panel) return 'none';
  return panel === 'help' ? 'screen' : 'strip';
}

function resized(state: State, { columns, rows }: Size): State {
  const placed = frame(columns, rows, wishOf(state.panel));
  const { article } = state.subject;
  const isSameWidth = placed.text.width === state.flow.width;
  const flow = isSameWidth ? state.flow : createFlow(article, placed.text.width);
  const top = isSameWidth ? state.top : positionOf(flow, state.anchor);
  const last = lastPage(flow, placed.height);
  const isPast = !state.isPinned && compare(top, last) > 0;
  return { ...state, frame: placed, flow, top: isPast ? last : top };
}
