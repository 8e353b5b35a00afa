/** The open panel as a title and rows: the outline, the glossary, a word, or help. */

import { isolated } from '../languages/isolates.ts';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import { insidePanel } from '../layout/frame.ts';
import { listRows, padded } from '../layout/list.ts';
import { phrase, wrapped } from '../layout/phrase.ts';
import type { Row } from '../layout/row.ts';
import type { PanelName } from '../reader/action.ts';
import { shownGuide } from '../reader/panels/help.ts';
import { currentSection, type State } from '../reader/state.ts';
import { type GlossaryRows, glossaryList } from './glossary-panel.ts';
import { outlineItems } from './outline-panel.ts';
import { wordCard } from './word-panel.ts';

/** A panel with a border of one cell round it; `rows` fill what the border leaves. */
export type PanelPane = { readonly title: Row; readonly rows: readonly Row[] };

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
  const rows = wrapped(nothingListed(state, panel, messages), width, { tone: 'dim', direction });
  return { title, rows: padded(rows, width, height) };
}

/** Why nothing is listed: no headings; names that are not found yet, none at all, or none that is wanted. */
function nothingListed(
  { document }: State,
  panel: 'outline' | 'glossary',
  messages: ReaderMessages,
): string {
  if (panel === 'outline') return messages.noHeadings;
  const percent = document.naming?.percent;
  if (percent !== undefined) return messages.findingNames(messages.percent(percent));
  return document.names.length === 0 ? messages.noNames : messages.noneListed;
}

/** The name of the list, and what its names must have in them. */
function filtered(named: string, { filter }: State): string {
  return filter === '' ? named : `${named}: ${isolated(filter)}`;
}

function wordRows(
  { lookUp, document, scheme }: State,
  messages: ReaderMessages,
  width: number,
): Row[] {
  if (!lookUp?.word) return [];
  const { block, from, to } = lookUp.word;
  const { blocks, language } = document.article;
  const word = blocks[block].text.slice(from, to);
  return wordCard(word, language, scheme, messages.word, messages.direction, width);
}

/** What an open list shows: its items, and what each stands for. */
export function listOf(
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
