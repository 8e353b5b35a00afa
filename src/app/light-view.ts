/** The screen as long as neither Ink nor React is there: laid out here, from the same components and by the same painter. */
import type { DOMElement } from 'ink';
import type { ReactElement } from 'react';
import { layOut } from '../painter/light-layout.ts';
import { paintTree } from '../painter/paint-tree.ts';
import type { StageSurface } from '../painter/stage.tsx';
import type { Target } from '../reader/action.ts';
import { targetAt } from '../screen/parts/pointable.tsx';

/** What shows states. */
export type View<State> = {
  readonly show: (state: State) => void;
  /** What stands at a cell of what it shows, counted from 0 at the upper left corner. */
  readonly targetAt: (x: number, y: number) => Target | undefined;
};

export class LightView<State> implements View<State> {
  readonly #surface: StageSurface;
  readonly #draw: (state: State) => ReactElement;
  #shown: State | undefined;
  #tree: DOMElement | undefined;

  /** `shown` is on the surface already. */
  constructor(surface: StageSurface, draw: (state: State) => ReactElement, shown?: State) {
    this.#surface = surface;
    this.#draw = draw;
    this.#shown = shown;
  }

  show(state: State): void {
    this.#shown = state;
    this.#tree = layOut(this.#draw(state));
    this.#surface.show(paintTree(this.#tree));
  }

  targetAt(x: number, y: number): Target | undefined {
    if (!this.#shown) return undefined;
    this.#tree ??= layOut(this.#draw(this.#shown));
    return targetAt(this.#tree, x, y);
  }
}
