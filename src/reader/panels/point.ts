/** A click on an item of a list, on a name or on a word. */
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

/** A name opens its entry at this mention; any other word opens its card. */
function pointAtText(state: State, place: Anchor): State {
  const { mentions } = state.document;
  const { block, offset } = place;
  // Particles before a name belong to the mention, but stand before its `from`.
  const [first] = visibleOf(mentions, { from: place, to: place });
  const mention = mentions[first];
  if (mention?.block === block && mention.start <= offset) return openEntry(state, mention);
  const word = wordAt(state, place);
  return word ? openWord(state, word) : state;
}
