/** What stands at a cell of the screen that was pointed at. */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import { rowsFrom } from '../layout/flow.ts';
import { insidePanel, TITLE_ROWS } from '../layout/frame.ts';
import { itemAt } from '../layout/list.ts';
import { cellAt, NO_SOURCE } from '../layout/row.ts';
import type { Target } from '../reader/action.ts';
import type { State } from '../reader/state.ts';
import { listOf } from './panel-pane.ts';

/** Rows of a panel over its list: the border and the title. */
const PANEL_TOP = 1 + TITLE_ROWS;

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

function inText({ flow, top, frame }: State, x: number, y: number): Target | undefined {
  const row = rowsFrom(flow, top, frame.height)[y];
  const cell = x < 0 || !row ? undefined : cellAt(row.cells, x);
  if (!row || !cell || cell.from === NO_SOURCE) return undefined;
  return { type: 'text', place: { block: row.block, offset: cell.from } };
}
