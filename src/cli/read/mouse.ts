/** Reports of the mouse, from the terminal to the listener. */
import type { Services } from '../../app/effects.ts';
import type { MouseEvent } from '../../terminal/input/terminal-input.ts';

/** The most events kept until there is a listener. */
const MOST_WAITING = 100;

/** Passes mouse events to the reader. Events before its start wait for it, as keys do. */
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
