/** Looking up a name or a word of the text. */
import type { Anchor } from '../../layout/flow.ts';
import { intoView, standing } from '../moves/move.ts';
import type { Chosen, LookUp, State, WordRange } from '../state.ts';
import { compareAnchors, type VisibleRange, visibleOf, visibleRange } from '../viewport.ts';
import { withPanel } from './panel.ts';
import { wordsIn } from './words.ts';

/**
 * Opens the entry of the uppermost name on the screen; again, of the next one down, and after the last one the first.
 * On a screen without names it goes from word to word.
 */
export function lookUpNext(state: State): State {
  const range = visibleRange(state);
  const mention = nextDown(namesIn(state, range), state.lookUp);
  if (mention) return openEntry(state, mention.chosen);
  const word = nextDown(
    wordsIn(state, range).map((word) => ({ at: startOf(word), word })),
    state.lookUp,
  );
  return word ? openWord(state, word.word) : state;
}

/** Opens the entry of a name, with the given mention in view. */
export function openEntry(state: State, chosen: Chosen): State {
  const { name, mention } = chosen;
  const at = startOf(state.document.names[name].mentions[mention]);
  const opened = withPanel({ ...state, name, chosen: { name, mention } }, 'glossary');
  return { ...intoView(opened, at), lookUp: { at, word: undefined, back: backOf(state) } };
}

/** Opens the card of a word: its romanization and its letters. */
export function openWord(state: State, word: WordRange): State {
  const at = startOf(word);
  const opened = withPanel({ ...state, chosen: undefined }, 'word');
  return { ...intoView(opened, at), lookUp: { at, word, back: backOf(state) } };
}

/** Closes the panel and returns to the position before the look-up. */
export function goBack(state: State): State {
  const closed = withPanel(state, undefined);
  if (!state.lookUp) return closed;
  const { back } = state.lookUp;
  return standing({ ...closed, chosen: back.chosen }, back);
}

/** The names with a mention in the visible range, each by its first one there, from top to bottom. */
function namesIn({ document }: State, range: VisibleRange): { at: Anchor; chosen: Chosen }[] {
  const seen = new Set<number>();
  return document.mentions.slice(...visibleOf(document.mentions, range)).flatMap((found) => {
    const { name, mention } = found;
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ at: startOf(found), chosen: { name, mention } }];
  });
}

/** The first place below the last look-up, or the first of all. */
function nextDown<Stop extends { readonly at: Anchor }>(
  stops: readonly Stop[],
  lookUp: LookUp | undefined,
): Stop | undefined {
  const below = lookUp && stops.find(({ at }) => compareAnchors(at, lookUp.at) > 0);
  return below ?? stops[0];
}

function backOf({ lookUp, anchor, isPinned, chosen }: State): LookUp['back'] {
  return lookUp?.back ?? { anchor, isPinned, chosen };
}

function startOf({ block, from }: { readonly block: number; readonly from: number }): Anchor {
  return { block, offset: from };
}
