/**
 * Conditions over named values, as the table of terminals writes them.
 *
 * `NAME` is there and not empty, `NAME=text` is that text, `NAME=text*` begins so, `NAME>=1.2` and `NAME<1.2` compare
 * versions. All conditions of a mark, divided by blanks, have to hold.
 */
export type Facts = Readonly<Record<string, string | undefined>>;

export function holds(mark: string, facts: Facts): boolean {
  return mark.split(' ').every((condition) => isMet(condition, facts));
}

/** Less than 0 where `a` is the older one. What is no number does not count: `3.7.0beta9` is 3.7.0.9. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => (version.match(/\d+/g) ?? []).map(Number));
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isMet(condition: string, facts: Facts): boolean {
  const [, name = '', operator, wanted = ''] = /^(\w+)(>=|<|=)?(.*)$/.exec(condition) ?? [];
  const value = facts[name] ?? '';
  if (value === '') return false;
  switch (operator) {
    case '>=':
      return compareVersions(value, wanted) >= 0;
    case '<':
      return compareVersions(value, wanted) < 0;
    case '=':
      return wanted.endsWith('*') ? value.startsWith(wanted.slice(0, -1)) : value === wanted;
    default:
      return true;
  }
}
