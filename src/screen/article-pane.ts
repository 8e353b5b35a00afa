/** The visible part of the article with its highlights, and the row over it. */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import { rowsFrom } from '../layout/flow.ts';
import { type Highlight, highlight } from '../layout/highlight.ts';
import { withHints } from '../layout/hints.ts';
import { padded } from '../layout/list.ts';
import type { Row, Tone } from '../layout/row.ts';
import { shownLinks } from '../reader/moves/link.ts';
import { currentSection, type State } from '../reader/state.ts';
import { type VisibleRange, visibleOf, visibleRange } from '../reader/viewport.ts';
import { headerRow } from './status-line.ts';

/** The visible part of the article, one row a screen row. */
export function textPane(state: State): Row[] {
  const { flow, top, frame } = state;
  const range = visibleRange(state);
  const highlights = [
    ...wordHighlights(state),
    ...matchHighlights(state, range),
    ...chosenHighlights(state, range),
    ...nameHighlights(state, range),
  ];
  const shown = rowsFrom(flow, top, frame.height);
  const marked = shown.map((row) => ({ ...row, cells: highlight(row, highlights) }));
  const rows = withHints(marked, state.pending === 'link' ? shownLinks(state) : []);
  return padded(rows, frame.text.width, frame.height);
}

/** The row over the text: the heading of the section that is read, once it is out of sight, and the time it takes. */
export function headerPane(state: State, messages: ReaderMessages): Row {
  const { document, top, frame } = state;
  const { article } = document;
  const section = currentSection(state);
  const { block, title } = article.sections[section];
  const isOutOfSight = top.block > block;
  const heading = section === 0 ? article.title : title;
  const time = messages.minutes(document.minutes);
  return headerRow(isOutOfSight ? heading : '', time, article.direction, frame.columns);
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
