/** The help panel: its filter, and scrolling by rows. */
import { insidePanel } from '../../layout/frame.ts';
import { type HelpTable, helpTable, matchingHelp } from '../../layout/help-list.ts';
import type { State } from '../state.ts';

/** What help is made of. */
export type HelpState = Pick<State, 'guide' | 'filter' | 'frame' | 'helpTop'>;

export type ShownHelp = {
  readonly table: HelpTable;
  /** The first row in view. */
  readonly top: number;
};

/** The lines that are looked for, and how far they are scrolled. */
export function shownHelp(state: HelpState): ShownHelp {
  const table = tableOf(state);
  return { table, top: Math.min(state.helpTop, lastTop(state, table)) };
}

/** Scrolls by `by` rows, at most to the last page. */
export function scrollGuide(state: State, by: number): State {
  const { table, top } = shownHelp(state);
  return { ...state, helpTop: Math.max(0, Math.min(top + by, lastTop(state, table))) };
}

function tableOf({ guide, filter, frame }: HelpState): HelpTable {
  return helpTable(matchingHelp(guide.lines, filter), insidePanel(frame).width);
}

function lastTop({ frame }: HelpState, { lines }: HelpTable): number {
  const rows = lines.reduce((sum, { height }) => sum + height, 0);
  return Math.max(0, rows - insidePanel(frame).height);
}
