/** What holds of every value that is made of a text from outside. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
const FOREIGN = /[\x00-\x08\x0b-\x1f\x7f-\x9f]|\p{Surrogate}/u;

/** Throws for a control character or half a surrogate pair in a string of the value, in its keys too. */
export function holdClean(value: unknown, place = ''): void {
  if (typeof value === 'string') {
    const found = FOREIGN.exec(value);
    if (found) {
      const around = value.slice(Math.max(0, found.index - 20), found.index + 20);
      throw new Error(`not clean at ${place}: ${JSON.stringify(around)}`);
    }
    return;
  }
  if (value instanceof Map) for (const [key, each] of value) holdClean([key, each], `${place}.map`);
  else if (value instanceof Set) holdClean([...value], place);
  else if (Array.isArray(value)) for (const each of value) holdClean(each, `${place}[]`);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      holdClean(name, `${place} key`);
      holdClean(each, `${place}.${name}`);
    }
  }
}

export function hold(isSo: boolean, otherwise: () => string): void {
  if (!isSo) throw new Error(otherwise());
}
