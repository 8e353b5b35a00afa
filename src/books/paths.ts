/** Paths in a book. References are relative to their file, and percent-encoded. */

/** The path in the archive; `undefined` if it is outside of it. */
export function resolvePath(reference: string, from: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(reference)) return undefined;
  const [path] = reference.split(/[?#]/);
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of decoded(path).split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}

/** The fragment of a reference. */
export function fragmentIn(reference: string): string | undefined {
  const at = reference.indexOf('#');
  return at < 0 || at === reference.length - 1 ? undefined : decoded(reference.slice(at + 1));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
