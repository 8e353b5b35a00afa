/** Panels, and the lists in them. */
import type { PanelName } from '../action.ts';
import { refit } from '../moves/move.ts';
import { currentSection, type State } from '../state.ts';
import { scrollGuide } from './help.ts';
import { listedNames, selectedName } from './listing.ts';

/** Opens a panel, or with `undefined` closes the open one. The outline opens at the present section. */
export function withPanel(state: State, panel: PanelName | undefined): State {
  const { columns, rows } = state.frame;
  const section = panel === 'outline' ? currentSection(state) : state.section;
  return refit(
    { ...state, panel, section, helpTop: 0, filter: '', lookUp: undefined },
    { columns, rows },
  );
}

/** Makes the text visible: a panel that fills the screen is closed. */
export function aside(state: State): State {
  return state.frame.panel.place === 'instead' ? withPanel(state, undefined) : state;
}

/** Moves the selection by `by` items, within the list. */
export function select(state: State, by: number): State {
  const { document } = state;
  switch (state.panel) {
    case 'outline':
      return { ...state, section: moved(state.section, by, document.article.sections.length) };
    case 'glossary':
      return selectName(state, by);
    case 'help':
      return scrollGuide(state, by);
    case 'word':
    case undefined:
      return state;
  }
}

function selectName(state: State, by: number): State {
  const listed = listedNames(state);
  const selected = selectedName(state, listed);
  if (selected === undefined) return state;
  return { ...state, name: listed[moved(listed.indexOf(selected), by, listed.length)] };
}

function moved(index: number, by: number, count: number): number {
  return Math.max(0, Math.min(index + by, count - 1));
}
