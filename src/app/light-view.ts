/** The screen as long as neither Ink nor React is there: laid out here, from the same components and by the same painter. */
import type { DOMElement } from 'ink';
import { createElement } from 'react';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import { layOut } from '../painter/light-layout.ts';
import { paintTree } from '../painter/paint-tree.ts';
import type { StageSurface } from '../painter/stage.tsx';
import type { Target } from '../reader/action.ts';
import type { State } from '../reader/state.ts';
import { targetAt } from '../screen/parts/pointable.tsx';
import { type Depth, themeOf } from '../screen/parts/theme.ts';
import { Screen } from '../screen/screen.tsx';

/** What shows the reader. */
export type ReaderView = {
  readonly show: (state: State) => void;
  /** What stands at a cell of what it shows, counted from 0 at the upper left corner. */
  readonly targetAt: (x: number, y: number) => Target | undefined;
};

export type ViewOptions = { readonly messages: ReaderMessages; readonly depth: Depth };

export class LightView implements ReaderView {
  readonly #surface: StageSurface;
  readonly #look: ViewOptions;
  #shown: State | undefined;
  #tree: DOMElement | undefined;

  /** `shown` is on the surface already. */
  constructor(surface: StageSurface, look: ViewOptions, shown?: State) {
    this.#surface = surface;
    this.#look = look;
    this.#shown = shown;
  }

  show(state: State): void {
    this.#shown = state;
    this.#tree = this.#layOut(state);
    this.#surface.show(paintTree(this.#tree));
  }

  targetAt(x: number, y: number): Target | undefined {
    if (!this.#shown) return undefined;
    this.#tree ??= this.#layOut(this.#shown);
    return targetAt(this.#tree, x, y);
  }

  #layOut(state: State): DOMElement {
    const { messages, depth } = this.#look;
    const theme = themeOf(state.theme, depth);
    return layOut(createElement(Screen, { state, messages, theme }));
  }
}
