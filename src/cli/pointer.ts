/** The mouse, from the terminal to whoever listens. */
import type { Pointing, Services } from '../ui/services.ts';

/** Listens to the mouse and tells the reader of it. */
export class Pointer {
  readonly #listeners = new Set<(pointing: Pointing) => void>();

  readonly tell = (pointing: Pointing): void => {
    for (const listener of this.#listeners) listener(pointing);
  };

  readonly onPointing: Services['onPointing'] = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
