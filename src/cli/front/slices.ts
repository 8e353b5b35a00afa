/** Long work on a list, a slice at a time, so that keys are heard in between. */

/** Articles of a slice: some milliseconds of work. */
const SLICE = 500;

/** Does it for each, until the signal. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  act: (item: Item) => void,
  signal?: AbortSignal,
): Promise<void> {
  let count = 0;
  for (const item of items) {
    act(item);
    count += 1;
    if (count % SLICE === 0) await turn();
    if (signal?.aborted) return;
  }
}

/** Time for what else there is to do. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
