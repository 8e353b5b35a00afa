/** Pointing at the screen: at an item of a list, at a name, at a heading. */
import type { Anchor } from '../../layout/flow.ts';
import type { Target } from '../action.ts';
import { toSection } from '../moves/section.ts';
import type { State } from '../state.ts';
import { visibleOf } from '../viewport.ts';
import { openEntry, openWord } from './look-up.ts';
import { toMention } from './mention.ts';
import { withPanel } from './panel.ts';
import { wordAt } from './words.ts';

export function point(state: State, target: Target): State {
  if (target.type === 'text') return pointAtText(state, target.place);
  switch (state.panel) {
    case 'outline':
      return withPanel(toSection(state, target.item), undefined);
    case 'glossary':
      return toMention({ ...state, name: target.item }, target.item);
    default:
      return state;
  }
}

/** A name opens its entry, with this mention as the one gone to; any other word is shown by itself. */
function pointAtText(state: State, place: Anchor): State {
  const { mentions: sightings } = state.document;
  const { block, offset } = place;
  // Particles before a name belong to what is pointed at, and stand before its `from`.
  const [first] = visibleOf(sightings, { from: place, to: place });
  const sighting = sightings[first];
  if (sighting?.block === block && sighting.start <= offset) return openEntry(state, sighting);
  const word = wordAt(state, place);
  return word ? openWord(state, word) : state;
}
