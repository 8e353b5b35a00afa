/** Items one after the other; the list lets go of each as it is handed on. */
export function* emptied<T extends object>(items: (T | undefined)[]): Generator<T, void> {
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    items[index] = undefined;
    if (item) yield item;
  }
}
