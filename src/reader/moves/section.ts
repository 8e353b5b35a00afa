/** Going from section to section. */
import { compare, type Position, positionOf, START } from '../../layout/flow.ts';
import { aside } from '../panels/panel.ts';
import { currentSection, type State } from '../state.ts';
import { toAnchor, toStart } from './move.ts';
import { jumping } from './places.ts';

/** The next or the previous section. Going back inside a section first goes to its own heading. */
export function toNeighbour(state: State, by: 1 | -1): State {
  const current = currentSection(state);
  if (by > 0) return toSection(state, current + 1);
  const isInside = compare(state.top, startOf(state, current)) > 0;
  return toSection(state, isInside ? current : current - 1);
}

/** Goes to the section with that number; 0 is the lead. The state stays the same if there is no such section. */
export function toSection(state: State, index: number): State {
  const section = state.document.article.sections[index];
  if (!section) return state;
  return jumping(aside(state), (shown) =>
    index === 0 ? toStart(shown) : toAnchor(shown, { block: section.block, offset: 0 }),
  );
}

function startOf(state: State, index: number): Position {
  if (index === 0) return START;
  return positionOf(state.flow, { block: state.document.article.sections[index].block, offset: 0 });
}
