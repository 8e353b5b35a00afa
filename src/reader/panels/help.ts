/** Help as it is read: searched, and scrolled by rows. */
import { insidePanel } from '../../layout/frame.ts';
import { helpRows, matchingHelp } from '../../layout/help-list.ts';
import type { Row } from '../../layout/row.ts';
import type { State } from '../state.ts';

/** The rows in view. */
export function shownGuide(state: State): Row[] {
  const rows = guideRows(state);
  const top = Math.min(state.helpTop, lastTop(state, rows));
  return rows.slice(top, top + insidePanel(state.frame).height);
}

/** `by` rows further, no further than the last page. */
export function scrollGuide(state: State, by: number): State {
  const last = lastTop(state, guideRows(state));
  const top = Math.min(state.helpTop, last);
  return { ...state, helpTop: Math.max(0, Math.min(top + by, last)) };
}

function guideRows({ guide, filter, frame }: State): Row[] {
  return helpRows(matchingHelp(guide.lines, filter), insidePanel(frame).width, guide.direction);
}

function lastTop({ frame }: State, rows: readonly Row[]): number {
  return Math.max(0, rows.length - insidePanel(frame).height);
}
