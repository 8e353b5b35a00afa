/** Moving in the list of articles and in the lists beside it. */
import { insidePanel } from '../layout/frame.ts';
import { helpTable } from '../layout/help-list.ts';
import { type FrontState, rowsOfEntry } from './state.ts';

/** `by` lines: articles, items of a list, or rows of help. */
export function moveBy(state: FrontState, by: number): FrontState {
  switch (state.panel) {
    case 'feeds':
      return { ...state, feed: within(state.feed + by, state.feeds.items.length) };
    case 'names':
      return { ...state, name: within(state.name + by, state.names?.names.length ?? 0) };
    case 'help':
      return { ...state, helpTop: Math.max(0, Math.min(state.helpTop + by, lastHelpTop(state))) };
    case undefined:
      return toEntry(state, state.cursor + by);
  }
}

export function toEntry(state: FrontState, index: number): FrontState {
  return { ...state, cursor: within(index, state.listing.keys.length) };
}

/** Lines of a page. */
export function pageLines({ panel, frame }: FrontState, half: boolean): number {
  const rows = panel ? insidePanel(frame).height : frame.height;
  const lines = panel ? rows : Math.floor(rows / rowsOfEntry(frame.text.width));
  return Math.max(1, half ? Math.floor(lines / 2) : lines - 1);
}

/** The next unread article, or the one before, round the ends of the list; undefined if there is no other. */
export function nextUnread(
  { listing, articles, cursor }: FrontState,
  by: 1 | -1,
): number | undefined {
  const { keys } = listing;
  for (let step = 1; step < keys.length; step += 1) {
    const index = (cursor + by * step + keys.length * 2) % keys.length;
    if (articles.get(keys[index])?.isRead === false) return index;
  }
  return undefined;
}

function within(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}

function lastHelpTop({ guide, frame }: FrontState): number {
  const { width, height } = insidePanel(frame);
  const rows = helpTable(guide.lines, width).lines.reduce((sum, line) => sum + line.height, 0);
  return Math.max(0, rows - height);
}
