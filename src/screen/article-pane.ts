/** The state as rows for each part of the screen. Pure; the components only put these rows in their places. */

import { isolated } from '../languages/isolates.ts';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import { rowsFrom } from '../layout/flow.ts';
import { insidePanel, LEAST_COLUMNS, LEAST_ROWS, TITLE_ROWS } from '../layout/frame.ts';
import { type Highlight, highlight } from '../layout/highlight.ts';
import { withHints } from '../layout/hints.ts';
import { itemAt, listRows, padded } from '../layout/list.ts';
import { phrase, wrapped } from '../layout/phrase.ts';
import { progress } from '../layout/progress.ts';
import { promptRow } from '../layout/prompt-row.ts';
import { cellAt, NO_SOURCE, type Row, type Tone } from '../layout/row.ts';
import type { PanelName, Target } from '../reader/action.ts';
import { copiedPercent } from '../reader/moves/copy.ts';
import { shownLinks } from '../reader/moves/link.ts';
import { shownGuide } from '../reader/panels/help.ts';
import { LONGEST_LINE } from '../reader/prompt/field.ts';
import { searchedPercent } from '../reader/prompt/search.ts';
import { currentSection, type Search, type State } from '../reader/state.ts';
import { type VisibleRange, visibleOf, visibleRange } from '../reader/viewport.ts';
import { type GlossaryRows, glossaryList } from './glossary-panel.ts';
import { messageText } from './message-text.ts';
import { outlineItems } from './outline-panel.ts';
import { headerRow, statusRow } from './status-line.ts';
import { wordCard } from './word-panel.ts';

/** A panel with a border of one cell round it; `rows` fill what the border leaves. */
export type PanelPane = { readonly title: Row; readonly rows: readonly Row[] };

/** Rows of a panel over its list: the border and the title. */
const PANEL_TOP = 1 + TITLE_ROWS;

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

export function panelPane(state: State, panel: PanelName, messages: ReaderMessages): PanelPane {
  const { direction, outline, names, word, help } = messages;
  const { width, height } = insidePanel(state.frame);
  const named = { outline, glossary: names, word: word.title, help }[panel];
  const title = phrase(filtered(named, state), width, {
    tone: 'title',
    direction,
  });
  if (panel === 'help') {
    return { title, rows: padded(shownGuide(state), width, height) };
  }
  if (panel === 'word')
    return { title, rows: padded(wordRows(state, messages, width), width, height) };
  const { items, selected } = listOf(state, panel, messages);
  if (items.length > 0) return { title, rows: listRows(items, selected, width, height) };
  const rows = wrapped(nothingListed(state, messages), width, { tone: 'dim', direction });
  return { title, rows: padded(rows, width, height) };
}

/** Why there is no name in the list: they are not found yet, there is none, or none that is wanted. */
function nothingListed({ document: subject }: State, messages: ReaderMessages): string {
  const percent = subject.naming?.percent;
  if (percent !== undefined) return messages.findingNames(messages.percent(percent));
  return subject.names.length === 0 ? messages.noNames : messages.noneListed;
}

/** The name of the list, and what its names must have in them. */
function filtered(named: string, { filter }: State): string {
  return filter === '' ? named : `${named}: ${isolated(filter)}`;
}

function wordRows(
  { lookUp, document: subject, scheme }: State,
  messages: ReaderMessages,
  width: number,
): Row[] {
  if (!lookUp?.word) return [];
  const { block, from, to } = lookUp.word;
  const { blocks, language } = subject.article;
  const word = blocks[block].text.slice(from, to);
  return wordCard(word, language, scheme, messages.word, messages.direction, width);
}

/** What was pointed at: a cell of the screen, counted from 0 at its upper left corner. */
export function targetAt(
  state: State,
  x: number,
  y: number,
  messages: ReaderMessages,
): Target | undefined {
  const { frame, panel } = state;
  const row = y - frame.header;
  if (frame.isTooSmall || row < 0 || row >= frame.height) return undefined;
  const isInPanel = x >= frame.panel.x && x < frame.panel.x + frame.panel.width;
  if (!isInPanel) return inText(state, x - frame.text.x, row);
  if (!panel || panel === 'help' || panel === 'word') return undefined;
  const { items, selected, targets } = listOf(state, panel, messages);
  const at = itemAt(items, selected, insidePanel(frame).height, row - PANEL_TOP);
  const item = at === undefined || row < PANEL_TOP ? undefined : targets[at];
  return item === undefined ? undefined : { type: 'item', item };
}

function listOf(
  state: State,
  panel: 'outline' | 'glossary',
  messages: ReaderMessages,
): GlossaryRows {
  const { width } = insidePanel(state.frame);
  if (panel === 'glossary') return glossaryList(state, messages, width);
  const { lead, number } = messages;
  const look = { lead, number, current: currentSection(state) };
  const items = outlineItems(state.document.article, width, look);
  return { items, selected: state.section, targets: [...state.document.article.sections.keys()] };
}

function inText({ flow, top, frame }: State, x: number, y: number): Target | undefined {
  const row = rowsFrom(flow, top, frame.height)[y];
  const cell = x < 0 || !row ? undefined : cellAt(row.cells, x);
  if (!row || !cell || cell.from === NO_SOURCE) return undefined;
  return { type: 'text', place: { block: row.block, offset: cell.from } };
}

/** The row at the foot of the screen: what is being typed, or where the reader is. */
export function footPane(state: State, messages: ReaderMessages): Row {
  const { prompt, frame, document: subject } = state;
  if (!prompt) return statusPane(state, messages);
  const { text, caret, isCut } = prompt.field;
  const found = prompt.kind === 'search' ? (matchNote(state, messages) ?? '') : '';
  const note = isCut ? messages.cut(LONGEST_LINE) : found;
  const look = {
    sign: SIGNS[prompt.kind],
    text,
    caret,
    note,
    noteDirection: messages.direction,
    fallback: subject.article.direction,
  };
  return promptRow(look, frame.columns);
}

const SIGNS = { search: '/', filter: '/', command: ':' } as const;

function statusPane(state: State, messages: ReaderMessages): Row {
  const { document: subject, flow, top, frame } = state;
  const section = currentSection(state);
  const percent = progress(flow, top, frame.height);
  const reading = subject.article.direction;
  const speech = messages.direction;
  return statusRow(
    {
      section: messages.number(section),
      title: section === 0 ? messages.lead : subject.article.sections[section].title,
      percent,
      share: messages.percent(percent),
      hint: messages.helpHint,
      note: copyNote(state, messages) ?? matchNote(state, messages) ?? chosenNote(state, messages),
      message: state.message && messageText(state.message, messages, state.keymap),
      // As the article is read, and never against an interface that itself runs right to left.
      direction: speech === 'rtl' ? speech : reading,
      reading,
      speech,
    },
    frame.columns,
  );
}

export function tooSmallPane(state: State, messages: ReaderMessages): Row[] {
  const { columns, rows } = state.frame;
  const { direction, tooSmall } = messages;
  return wrapped(tooSmall(LEAST_COLUMNS, LEAST_ROWS), columns, { direction }).slice(0, rows);
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

/**
 * Which match of how many, those that only have letters alike apart, and while they are still being searched for, in how much of
 * the text.
 */
function matchNote(state: State, messages: ReaderMessages): string | undefined {
  const { search } = state;
  if (!search) return undefined;
  const { here } = search;
  const found = countNote(search, messages);
  const percent = searchedPercent(state);
  if (percent === undefined) return found;
  const searched = messages.searched(messages.percent(percent));
  return here < 0 ? searched : `${found} · ${searched}`;
}

/** How much of a text that is put together for the clipboard there is. */
function copyNote(state: State, messages: ReaderMessages): string | undefined {
  const percent = copiedPercent(state);
  return percent === undefined ? undefined : messages.copying(messages.percent(percent));
}

function countNote({ here, matches }: Search, messages: ReaderMessages): string {
  const upTo = alikeUpTo(matches);
  const alike = upTo[matches.length];
  const same = matches.length - alike;
  if (alike === 0) return messages.matches(here + 1, same);
  const before = upTo[here + 1];
  return matches[here]?.isAlike
    ? messages.alikeMatches(before, alike, same)
    : messages.matchesAndAlike(here + 1 - before, same, alike);
}

const alikeCounts = new WeakMap<Search['matches'], Uint32Array>();

/** How many matches before each have letters alike alone; counted once, for a key may come at any length of the list. */
function alikeUpTo(matches: Search['matches']): Uint32Array {
  const known = alikeCounts.get(matches);
  if (known) return known;
  const counts = new Uint32Array(matches.length + 1);
  matches.forEach(({ isAlike }, index) => {
    counts[index + 1] = counts[index] + (isAlike ? 1 : 0);
  });
  alikeCounts.set(matches, counts);
  return counts;
}

/** The name that is followed, as readers of the interface's language know it. */
function chosenNote(
  { chosen, document: subject }: State,
  messages: ReaderMessages,
): string | undefined {
  if (!chosen) return undefined;
  const { entry, mentions } = subject.names[chosen.name];
  const { english, names } = subject.glossary.entries[entry];
  const name = messages.direction === 'rtl' ? names[0] : english;
  return messages.mention(name, chosen.mention + 1, mentions.length);
}
