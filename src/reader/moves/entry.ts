/** The entries of a list such as a feed: selecting and opening one. */
import type { Link } from '../../article/article.ts';
import type { State, WordRange } from '../state.ts';
import { visibleRange } from '../viewport.ts';
import { intoView, scroll, toStart } from './move.ts';
import { fetchPage } from './visit.ts';

/** The title of an entry links to it. */
type EntryLink = { readonly block: number; readonly link: Link };

function entriesOf({ document }: State): EntryLink[] {
  return document.article.blocks.flatMap(({ kind, links }, block) => {
    const link = kind === 'heading' || kind === 'item' ? links?.[0] : undefined;
    return link ? [{ block, link }] : [];
  });
}

/** Index of the selected entry: the chosen one if it is on the screen, otherwise the first one on the screen. */
function selectedIndex(state: State, entries: readonly EntryLink[]): number {
  const { from, to } = visibleRange(state);
  const isShown = ({ block }: EntryLink) => block >= from.block && block <= to.block;
  const chosen = entries.findIndex(({ block }) => block === state.entry);
  if (chosen >= 0 && isShown(entries[chosen])) return chosen;
  const first = entries.findIndex(isShown);
  // In the middle of a long summary: the entry of the summary.
  return first >= 0 ? first : entries.findLastIndex(({ block }) => block <= from.block);
}

/** Title of the selected entry; undefined if the article is no list. */
export function selectedTitle(state: State): WordRange | undefined {
  if (!state.document.isList) return undefined;
  const entries = entriesOf(state);
  const selected = entries[selectedIndex(state, entries)];
  return selected && { block: selected.block, from: selected.link.from, to: selected.link.to };
}

/** Selects the next or the previous entry, and brings it into view. */
export function selectEntry(state: State, by: 1 | -1): State {
  const entries = entriesOf(state);
  const next = selectedIndex(state, entries) + by;
  const entry = entries[next];
  if (!entry) return scroll(state, by); // what stands over the first, or belongs to the last
  const selected = { ...state, entry: entry.block };
  return next === 0 ? toStart(selected) : intoView(selected, { block: entry.block, offset: 0 });
}

/** Opens the selected entry, or the one whose title is `block`. */
export function openEntry(state: State, block?: number): State {
  const entries = entriesOf(state);
  const index =
    block === undefined
      ? selectedIndex(state, entries)
      : entries.findIndex((entry) => entry.block === block);
  const entry = entries[index];
  return entry ? fetchPage({ ...state, entry: entry.block }, entry.link.url, false) : state;
}
