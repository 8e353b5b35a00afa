/**
 * Conditions on named values, in the notation of the table of terminals.
 *
 * `NAME`: present and not empty. `NAME=text`: equal. `NAME=text*`: begins with the text. `NAME~text`: contains it.
 * `NAME>=1.2` and `NAME<1.2`: compares versions. Several conditions, separated by spaces, must all hold.
 */
export type Facts = Readonly<Record<string, string | undefined>>;

export function holds(mark: string, facts: Facts): boolean {
  return mark.split(' ').every((condition) => isMet(condition, facts));
}

/** Negative if `a` is the older version. Characters other than digits separate numbers: `3.7.0beta9` is 3.7.0.9. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => (version.match(/\d+/g) ?? []).map(Number));
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isMet(condition: string, facts: Facts): boolean {
  const [, name = '', operator, wanted = ''] = /^(\w+)(>=|<|=|~)?(.*)$/.exec(condition) ?? [];
  const value = facts[name] ?? '';
  if (value === '') return false;
  switch (operator) {
    case '>=':
      return compareVersions(value, wanted) >= 0;
    case '<':
      return compareVersions(value, wanted) < 0;
    case '=':
      return wanted.endsWith('*') ? value.startsWith(wanted.slice(0, -1)) : value === wanted;
    case '~':
      return value.includes(wanted);
    default:
      return true;
  }
}
