/** What the reader asks of the world outside: other articles, the shell, the mouse. */
import { bundledArticles } from '../library/source.ts';
import type { Pointing, Services } from '../ui/services.ts';
import { open } from './open.ts';
import { shelfOf } from './shelf.ts';

/** Goes through the articles at hand; `sources` are those of the command line. */
export function createShelfService(sources: readonly string[]): Services['article'] {
  let place: number | undefined;
  return async (by) => {
    const bundled = await bundledArticles();
    const names = bundled.map(({ name }) => name);
    const shelf = shelfOf(sources, names);
    const next = (place ?? shelf.first) + by;
    const name = shelf.names[next];
    if (name === undefined) return undefined;
    const piece = await open(name);
    place = next;
    return { piece };
  };
}

/** Stops this process as the shell's Ctrl-Z does, and is done when the shell lets it go on. */
export function suspendProcess(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGCONT', () => resolve());
    process.kill(process.pid, 'SIGTSTP');
  });
}

export type Pointer = {
  readonly onPointing: Services['onPointing'];
  readonly tell: (pointing: Pointing) => void;
};

export function createPointer(): Pointer {
  const listeners = new Set<(pointing: Pointing) => void>();
  return {
    onPointing: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (pointing) => {
      for (const listener of listeners) listener(pointing);
    },
  };
}
