/** The text column: the visible part of the article with its highlights, and what a click in it hits. */
import type { BlockRow } from '../layout/block-row.ts';
import { rowsFrom } from '../layout/flow.ts';
import { type Highlight, highlight } from '../layout/highlight.ts';
import { withHints } from '../layout/hints.ts';
import { cellAt, NO_SOURCE, type Row, type Tone } from '../layout/row.ts';
import { FinishedRows } from '../painter/finished-rows.tsx';
import type { Target } from '../reader/action.ts';
import { selectedTitle } from '../reader/moves/entry.ts';
import { shownLinks } from '../reader/moves/link.ts';
import type { State } from '../reader/state.ts';
import { type VisibleRange, visibleOf, visibleRange } from '../reader/viewport.ts';
import { finishedRow, rowSays } from './parts/finished-row.ts';
import { Pointable } from './parts/pointable.tsx';
import type { ViewProps } from './view.ts';

export function Article({ state, theme }: ViewProps) {
  const { frame, document } = state;
  const { blocks, direction } = document.article;
  const shown = visibleRows(state);
  const rows = highlightedRows(state, shown).map((row, y) => {
    const { text } = blocks[shown[y].block];
    return finishedRow(row, () => rowSays(row, text, direction), theme, text);
  });
  return (
    <Pointable
      at={(x, y) => wordAt(shown, x, y)}
      width={frame.text.width}
      height={frame.height}
      flexShrink={0}
    >
      <FinishedRows rows={rows} width={frame.text.width} height={frame.height} />
    </Pointable>
  );
}

/** The rows of the article that are on the screen. */
function visibleRows({ flow, top, frame }: State): BlockRow[] {
  return rowsFrom(flow, top, frame.height);
}

/** The cell of the text that was pointed at. */
function wordAt(rows: readonly BlockRow[], x: number, y: number): Target | undefined {
  const row = rows[y];
  const cell = row && cellAt(row.cells, x);
  if (!row || !cell || cell.from === NO_SOURCE) return undefined;
  return { type: 'text', place: { block: row.block, offset: cell.from } };
}

/** The rows with all that is marked in them. */
export function highlightedRows(state: State, rows = visibleRows(state)): Row[] {
  const range = visibleRange(state);
  const highlights = [
    ...wordHighlights(state),
    ...entryHighlights(state),
    ...matchHighlights(state, range),
    ...chosenHighlights(state, range),
    ...nameHighlights(state, range),
  ];
  const marked = rows.map((row) => ({ ...row, cells: highlight(row, highlights) }));
  return withHints(marked, state.pending === 'link' ? shownLinks(state) : []);
}

/** The mentions of the chosen name in sight, the one that was gone to apart from the others. */
function chosenHighlights({ chosen, document }: State, range: VisibleRange): Highlight[] {
  if (!chosen) return [];
  const { mentions } = document.names[chosen.name];
  const [first, end] = visibleOf(mentions, range);
  return mentions.slice(first, end).map(({ block, start, to }, index) => ({
    block,
    from: start,
    to,
    tone: first + index === chosen.mention ? 'mention-here' : 'mention',
  }));
}

/** The word that was asked about. */
function wordHighlights({ lookUp }: State): Highlight[] {
  return lookUp?.word ? [{ ...lookUp.word, tone: 'mention-here' }] : [];
}

/** The title of the entry that Enter opens, in a list. */
function entryHighlights(state: State): Highlight[] {
  const title = selectedTitle(state);
  return title ? [{ ...title, tone: 'match-here' }] : [];
}

/** Every name in sight, by its kind. */
function nameHighlights({ highlightsNames, document }: State, range: VisibleRange): Highlight[] {
  if (!highlightsNames) return [];
  const { mentions, names, glossary } = document;
  return mentions.slice(...visibleOf(mentions, range)).map(({ block, start, to, name }) => {
    const tone: Tone = `name-${glossary.entries[names[name].entry].kind}`;
    return { block, from: start, to, tone };
  });
}

/** The matches of the search in sight, the one that was gone to apart from the others. */
function matchHighlights({ search }: State, range: VisibleRange): Highlight[] {
  if (!search) return [];
  const [first, end] = visibleOf(search.matches, range);
  return search.matches.slice(first, end).map(({ block, from, to, isAlike }, index) => ({
    block,
    from,
    to,
    tone: first + index === search.here ? 'match-here' : isAlike ? 'match-alike' : 'match',
  }));
}
