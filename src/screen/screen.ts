/** The whole screen as rows from edge to edge: text and panel over the status line. Pure, and so are its parts. */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import { LEAST_COLUMNS, LEAST_ROWS } from '../layout/frame.ts';
import { padded } from '../layout/list.ts';
import { wrapped } from '../layout/phrase.ts';
import { align, blank, ornament, type Row, rowWidth } from '../layout/row.ts';
import type { State } from '../reader/state.ts';
import { headerPane, textPane } from './article-pane.ts';
import { footPane } from './foot-pane.ts';
import { type PanelPane, panelPane } from './panel-pane.ts';

/** As many rows as the screen has, each as wide as the screen. */
export function screenRows(state: State, messages: ReaderMessages): Row[] {
  const { columns, rows: height, isTooSmall } = state.frame;
  if (isTooSmall) return padded(tooSmallPane(state, messages), columns, height);
  const rows = body(state, messages);
  if (state.frame.header > 0) rows.unshift(headerPane(state, messages));
  if (!state.isZen) rows.push(footPane(state, messages));
  // What is typed and what is said has to be seen, even where nothing but the text is wanted.
  else if (state.prompt || state.message) rows[rows.length - 1] = footPane(state, messages);
  return rows;
}

function tooSmallPane(state: State, messages: ReaderMessages): Row[] {
  const { columns, rows } = state.frame;
  const { direction, tooSmall } = messages;
  return wrapped(tooSmall(LEAST_COLUMNS, LEAST_ROWS), columns, { direction }).slice(0, rows);
}

function body(state: State, messages: ReaderMessages): Row[] {
  const { frame, panel: named } = state;
  const { panel } = frame;
  const pane = named && panelPane(state, named, messages);
  const panelRows = pane ? framed(pane, panel.width, frame.height) : [];
  if (panel.place === 'instead') return panelRows;
  const isOnLeft = panel.place === 'beside' && panel.x === 0;
  const margin = frame.text.x - (isOnLeft ? panel.width : 0);
  const area = frame.columns - panel.width;
  return textPane(state).map((row, y) => {
    const text = align([...blank(margin), ...row], area, 'left');
    const beside = panelRows[y] ?? [];
    return isOnLeft ? [...beside, ...text] : [...text, ...beside];
  });
}

/** The pane with a border of one cell round it, its title in the middle of its first row. */
function framed({ title, rows }: PanelPane, width: number, height: number): Row[] {
  const inside = width - 2;
  const centred = align(
    [...blank(Math.floor((inside - rowWidth(title)) / 2)), ...title],
    inside,
    'left',
  );
  const within = padded([centred, ...rows], inside, height - 2);
  return [
    edge('╭', '╮', inside),
    ...within.map((row) => [SIDE, ...align(row, inside, 'left'), SIDE]),
    edge('╰', '╯', inside),
  ];
}

const SIDE = ornament('│', 1, 'border');

function edge(left: string, right: string, inside: number): Row {
  return [ornament(left + '─'.repeat(inside) + right, inside + 2, 'border')];
}
