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
  const stretch = visibleRange(state);
  const highlights = [
    ...wordHighlights(state),
    ...matchHighlights(state, stretch),
    ...chosenHighlights(state, stretch),
    ...nameHighlights(state, stretch),
  ];
  const shown = rowsFrom(flow, top, frame.height);
  const marked = shown.map((row) => ({ ...row, cells: highlight(row, highlights) }));
  const rows = withHints(marked, state.pending === 'link' ? shownLinks(state) : []);
  return padded(rows, frame.text.width, frame.height);
}

/** The row over the text: the heading of the section that is read, once it is out of sight, and the time it takes. */
export function headerPane(state: State, messages: ReaderMessages): Row {
  const { document: subject, top, frame } = state;
  const { article } = subject;
  const section = currentSection(state);
  const { block, title } = article.sections[section];
  const isOutOfSight = top.block > block;
  const heading = section === 0 ? article.title : title;
  const time = messages.minutes(subject.minutes);
  return headerRow(isOutOfSight ? heading : '', time, article.direction, frame.columns);
}

/** The mentions of the chosen name in sight, the one that was gone to apart from the others. */
function chosenHighlights(
  { chosen, document: subject }: State,
  stretch: VisibleRange,
): Highlight[] {
  if (!chosen) return [];
  const { mentions } = subject.names[chosen.name];
  const [first, end] = visibleOf(mentions, stretch);
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
function nameHighlights(
  { highlightsNames, document: subject }: State,
  stretch: VisibleRange,
): Highlight[] {
  if (!highlightsNames) return [];
  const { mentions: sightings, names, glossary } = subject;
  return sightings.slice(...visibleOf(sightings, stretch)).map(({ block, start, to, name }) => {
    const tone: Tone = `name-${glossary.entries[names[name].entry].kind}`;
    return { block, from: start, to, tone };
  });
}

/** The matches of the search in sight, the one that was gone to apart from the others. */
function matchHighlights({ search }: State, stretch: VisibleRange): Highlight[] {
  if (!search) return [];
  const [first, end] = visibleOf(search.matches, stretch);
  return search.matches.slice(first, end).map(({ block, from, to, isAlike }, index) => ({
    block,
    from,
    to,
    tone: first + index === search.here ? 'match-here' : isAlike ? 'match-alike' : 'match',
  }));
}
