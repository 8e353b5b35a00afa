/**
 * Yoga, with which Ink lays out, where Ink is in our bundle.
 *
 * The package `yoga-layout` waits for its WebAssembly at the top of a module, which no script can. In the bundle Ink has
 * this object in its place: the constants are there at once, the rest when `loadYoga` is done.
 */
import { loadYoga as load, type Yoga } from 'yoga-layout/load';

export const yoga: Partial<Yoga> = {};

let loading: Promise<void> | undefined;

/** Done when Ink can lay out; before that, it must not render. */
export function loadYoga(): Promise<void> {
  loading ??= load().then((loaded) => {
    Object.assign(yoga, loaded);
  });
  return loading;
}
