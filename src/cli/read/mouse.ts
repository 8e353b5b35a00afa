/** Reports of the mouse, from the terminal to the listener. */
import type { Services } from '../../app/effects.ts';
import type { MouseEvent } from '../../terminal/input/terminal-input.ts';

/** As many are kept for a listener who is still to come: nobody points at more on a first screen. */
const MOST_WAITING = 100;

/** Listens to the mouse and tells the reader of it; what comes before the reader does waits for it, as keys do. */
export class Pointer {
  readonly #listeners = new Set<(pointing: MouseEvent) => void>();
  #waiting: MouseEvent[] | undefined = [];

  readonly tell = (pointing: MouseEvent): void => {
    if (this.#waiting && this.#waiting.length < MOST_WAITING) this.#waiting.push(pointing);
    for (const listener of this.#listeners) listener(pointing);
  };

  readonly onPointing: Services['onPointing'] = (listener) => {
    this.#listeners.add(listener);
    for (const pointing of this.#waiting ?? []) listener(pointing);
    this.#waiting = undefined;
    return () => this.#listeners.delete(listener);
  };
}
