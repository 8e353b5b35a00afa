/** The screen of the reader as an element, in the words and colours of this run. */
import { createElement, type ReactElement } from 'react';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import type { State } from '../reader/state.ts';
import { type Depth, themeOf } from '../screen/parts/theme.ts';
import { Screen } from '../screen/screen.tsx';

export type ViewOptions = { readonly messages: ReaderMessages; readonly depth: Depth };

export function readerScreen({ messages, depth }: ViewOptions): (state: State) => ReactElement {
  return (state) => createElement(Screen, { state, messages, theme: themeOf(state.theme, depth) });
}
