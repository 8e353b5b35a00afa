/** The first screen of the front page, and its screens as elements. */
import { createElement, type ReactElement } from 'react';
import { frontKeymap } from '../front/keymap.ts';
import { type FrontOpening, type FrontState, frontOf } from '../front/state.ts';
import { FrontScreen } from '../screen/front/front-screen.tsx';
import type { FrontWords } from '../screen/front/front-view.ts';
import { guideIn, guideOf } from '../screen/key-labels.ts';
import { type Depth, themeOf } from '../screen/parts/theme.ts';
import type { Screen } from './first-screen.ts';
import { LightView } from './light-view.ts';

export type FrontLook = { readonly words: FrontWords; readonly depth: Depth };

export function frontScreen({ words, depth }: FrontLook): (state: FrontState) => ReactElement {
  return (state) => {
    const { theme } = state.reading?.state ?? state.preferences;
    return createElement(FrontScreen, { state, words, theme: themeOf(theme, depth) });
  };
}

/** Shows it; what is shown is where the front page begins. */
export function firstFront(
  screen: Screen,
  opening: Omit<FrontOpening, 'direction' | 'guide' | 'readerGuide'>,
  look: FrontLook,
): FrontState {
  const { reader, front } = look.words;
  const { keymap } = opening.preferences;
  const state = frontOf(screen, {
    ...opening,
    direction: reader.direction,
    guide: guideOf(front.keys, frontKeymap(keymap).help, reader),
    readerGuide: guideIn(reader, keymap),
  });
  new LightView(screen, frontScreen(look)).show(state);
  return state;
}
