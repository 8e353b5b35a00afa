/** Asking the text itself: who is this, what is this word. */
import type { Anchor } from '../../layout/flow.ts';
import { intoView, standing } from '../moves/move.ts';
import { withPanel } from './panel.ts';
import type { Chosen, Inquiry, State, Word } from '../state.ts';
import { compareAnchors, type Stretch, shownOf, shownStretch } from '../viewport.ts';
import { wordsIn } from './words.ts';

/**
 * Opens the entry of the uppermost name on the screen; asked again, of the next one down, and after the last the
 * first. On a screen without a name the same goes from word to word.
 */
export function inquire(state: State): State {
  const stretch = shownStretch(state);
  const mention = nextDown(namesIn(state, stretch), state.inquiry);
  if (mention) return openEntry(state, mention.chosen);
  const word = nextDown(
    wordsIn(state, stretch).map((word) => ({ at: startOf(word), word })),
    state.inquiry,
  );
  return word ? openWord(state, word.word) : state;
}

/** The entry of a name, with the mention that was asked about in view. */
export function openEntry(state: State, chosen: Chosen): State {
  const { name, mention } = chosen;
  const at = startOf(state.subject.names[name].mentions[mention]);
  const opened = withPanel({ ...state, name, chosen: { name, mention } }, 'glossary');
  return { ...intoView(opened, at), inquiry: { at, word: undefined, back: backOf(state) } };
}

/** A word by itself: how it sounds and what it is written with. */
export function openWord(state: State, word: Word): State {
  const at = startOf(word);
  const opened = withPanel({ ...state, chosen: undefined }, 'word');
  return { ...intoView(opened, at), inquiry: { at, word, back: backOf(state) } };
}

/** Closes the panel. What the text was asked about leads back to where the person was. */
export function goBack(state: State): State {
  const closed = withPanel(state, undefined);
  if (!state.inquiry) return closed;
  const { back } = state.inquiry;
  return standing({ ...closed, chosen: back.chosen }, back);
}

/** The names with a mention in the stretch, each by its first one there, from top to bottom. */
function namesIn({ subject }: State, stretch: Stretch): { at: Anchor; chosen: Chosen }[] {
  const seen = new Set<number>();
  return subject.sightings.slice(...shownOf(subject.sightings, stretch)).flatMap((sighting) => {
    const { name, mention } = sighting;
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ at: startOf(sighting), chosen: { name, mention } }];
  });
}

/** The first stop below the one that was asked about last, else the first of all. */
function nextDown<Stop extends { readonly at: Anchor }>(
  stops: readonly Stop[],
  inquiry: Inquiry | undefined,
): Stop | undefined {
  const below = inquiry && stops.find(({ at }) => compareAnchors(at, inquiry.at) > 0);
  return below ?? stops[0];
}

function backOf({ inquiry, anchor, isPinned, chosen }: State): Inquiry['back'] {
  return inquiry?.back ?? { anchor, isPinned, chosen };
}

function startOf({ block, from }: { readonly block: number; readonly from: number }): Anchor {
  return { block, offset: from };
}
