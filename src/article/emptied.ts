/** Yields the items in order and removes each from the list, so that its memory can be freed. */
export function* emptied<T extends object>(items: (T | undefined)[]): Generator<T, void> {
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    items[index] = undefined;
    if (item) yield item;
  }
}
