/** The state as rows for each part of the screen. Pure; the components only put these rows in their places. */
import { rowsFrom } from '../layout/flow.ts';
import { LEAST_COLUMNS, LEAST_ROWS } from '../layout/frame.ts';
import { nameItem } from '../layout/glossary-list.ts';
import { helpRows } from '../layout/help-list.ts';
import { listRows, padded } from '../layout/list.ts';
import { type Mark, mark } from '../layout/marks.ts';
import { outlineItems } from '../layout/outline-list.ts';
import { wrapped } from '../layout/phrase.ts';
import { progress } from '../layout/progress.ts';
import { promptRow } from '../layout/prompt-row.ts';
import { align, type Row } from '../layout/row.ts';
import { statusRow } from '../layout/status.ts';
import type { PanelName } from '../reader/action.ts';
import { keymap } from '../reader/keymap.ts';
import { currentSection, type Message, type State } from '../reader/state.ts';
import type { Catalogue } from './catalogue.ts';

/** A panel with a border of one cell round it; `rows` fill what the border leaves. */
export type PanelPane = { readonly title: string; readonly rows: readonly Row[] };

const BORDER = 2;

/** The visible part of the article, one row a screen row. */
export function textPane(state: State): Row[] {
  const { flow, top, frame } = state;
  const marks = [...matchMarks(state), ...chosenMarks(state)];
  const rows = rowsFrom(flow, top, frame.height).map((row) => mark(row, marks));
  return padded(rows, frame.text.width, frame.height);
}

export function panelPane(state: State, panel: PanelName, catalogue: Catalogue): PanelPane {
  const width = state.frame.panel.width - BORDER;
  const height = state.frame.height - BORDER - 1;
  switch (panel) {
    case 'outline': {
      const look = { lead: catalogue.lead, current: currentSection(state) };
      const items = outlineItems(state.subject.article, width, look);
      return { title: catalogue.outline, rows: listRows(items, state.section, width, height) };
    }
    case 'glossary':
      return { title: catalogue.names, rows: glossaryRows(state, catalogue, width, height) };
    case 'help': {
      const lines = keymap.map(({ shown, help }) => ({ keys: shown, text: catalogue.keys[help] }));
      const rows = helpRows(lines, width).slice(state.helpTop);
      return { title: catalogue.help, rows: padded(rows, width, height) };
    }
  }
}

/** The row at the foot of the screen: what is being typed, or where the reader is. */
export function footPane(state: State, catalogue: Catalogue): Row {
  const { prompt, frame, subject } = state;
  if (!prompt) return statusPane(state, catalogue);
  const { text, caret } = prompt.field;
  const note = prompt.kind === 'search' ? (matchNote(state, catalogue) ?? '') : '';
  const look = { sign: SIGNS[prompt.kind], text, caret, note, fallback: subject.article.direction };
  return promptRow(look, frame.columns);
}

const SIGNS = { search: '/', command: ':' } as const;

function statusPane(state: State, catalogue: Catalogue): Row {
  const { subject, flow, top, frame } = state;
  const section = currentSection(state);
  return statusRow(
    {
      section,
      title: section === 0 ? catalogue.lead : subject.article.sections[section].title,
      percent: progress(flow, top, frame.height),
      hint: catalogue.helpHint,
      note: matchNote(state, catalogue) ?? chosenNote(state),
      message: state.message && messageText(state.message, catalogue),
      direction: subject.article.direction,
    },
    frame.columns,
  );
}

export function tooSmallPane(state: State, catalogue: Catalogue): Row[] {
  const { columns, rows } = state.frame;
  return wrapped(catalogue.tooSmall(LEAST_COLUMNS, LEAST_ROWS), columns).slice(0, rows);
}

function glossaryRows(state: State, catalogue: Catalogue, width: number, height: number): Row[] {
  const { subject, chosen } = state;
  if (subject.names.length === 0) {
    const rows = wrapped(catalogue.noNames, width, { tone: 'dim' });
    return padded(
      rows.map((row) => align(row, width, 'left')),
      width,
      height,
    );
  }
  const items = subject.names.map((name, index) => {
    const entry = subject.glossary.entries[name.entry];
    return nameItem(entry, width, {
      kind: catalogue.kinds[entry.kind],
      count: name.mentions.length,
      mention: chosen?.name === index ? chosen.mention + 1 : 0,
      isOpen: index === state.name,
    });
  });
  return listRows(items, state.name, width, height);
}

/** Every mention of the chosen name, the one that was gone to apart from the others. */
function chosenMarks({ chosen, subject }: State): Mark[] {
  if (!chosen) return [];
  return subject.names[chosen.name].mentions.map(({ block, start, to }, index) => ({
    block,
    from: start,
    to,
    tone: index === chosen.mention ? 'mention-here' : 'mention',
  }));
}

/** Every match of the search, the one that was gone to apart from the others. */
function matchMarks({ search }: State): Mark[] {
  if (!search) return [];
  return search.matches.map(({ block, from, to }, index) => ({
    block,
    from,
    to,
    tone: index === search.here ? 'match-here' : 'match',
  }));
}

function matchNote({ search }: State, catalogue: Catalogue): string | undefined {
  return search && catalogue.matches(search.here + 1, search.matches.length);
}

function messageText(message: Message, { messages }: Catalogue): string {
  switch (message.type) {
    case 'text':
      return message.text;
    case 'not-found':
      return messages.notFound(message.query);
    case 'no-mark':
      return messages.noMark(message.name);
    case 'no-command':
      return messages.noCommand(message.command);
  }
}

function chosenNote({ chosen, subject }: State): string | undefined {
  if (!chosen) return undefined;
  const { entry, mentions } = subject.names[chosen.name];
  return `${subject.glossary.entries[entry].english} ${chosen.mention + 1}/${mentions.length}`;
}
