/** Pointing at the screen: at an item of a list, at a name, at a heading. */
import type { Anchor } from '../layout/flow.ts';
import type { Target } from './action.ts';
import { toMention } from './mention.ts';
import { withPanel } from './panel.ts';
import { toSection } from './section.ts';
import type { State } from './state.ts';

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

/** A name opens its entry, with this mention as the one gone to; anything else is only text. */
function pointAtText(state: State, { block, offset }: Anchor): State {
  const { names } = state.subject;
  for (const [name, { mentions }] of names.entries()) {
    const mention = mentions.findIndex(
      (other) => other.block === block && other.start <= offset && offset < other.to,
    );
    if (mention >= 0) return withPanel({ ...state, name, chosen: { name, mention } }, 'glossary');
  }
  return state;
}
