/** Following a name through the article. */

import { jump } from '../moves/places.ts';
import type { State } from '../state.ts';
import { aside } from './panel.ts';

/** The first mention of a name. For the name that is already followed: the next one, after the last one the first. */
export function toMention(state: State, name: number | undefined, by: 1 | -1 = 1): State {
  const found = name === undefined ? undefined : state.document.names[name];
  if (name === undefined || !found || found.mentions.length === 0) return state;
  const count = found.mentions.length;
  const isAgain = state.chosen?.name === name;
  const mention = isAgain && state.chosen ? (state.chosen.mention + by + count) % count : 0;
  const { block, from } = found.mentions[mention];
  return jump(
    { ...aside(state), lookUp: undefined, chosen: { name, mention } },
    { block, offset: from },
  );
}
