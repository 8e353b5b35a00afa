/** What is left in a folder when two machines have changed one file: lines of git, and files of Syncthing. */

const OURS = /^<{7}(?: .*)?$/;
const BASE = /^\|{7}(?: .*)?$/;
const BETWEEN = /^={7}$/;
const THEIRS = /^>{7}(?: .*)?$/;

/** `name.sync-conflict-20261129-070500-ABCDEFG.md`: the name before it, and the rest. */
const CONFLICT_FILE = /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z\d]{7})?(\.[^.]+)?$/;

/** The name of the file that a conflict file stands beside; `undefined` for any other file. */
export function conflictOf(name: string): string | undefined {
  const found = CONFLICT_FILE.exec(name);
  return found ? found[1] + (found[2] ?? '') : undefined;
}

/** The text as the first of the two versions has it. Lines that only look like those of git are text. */
export function withoutConflict(text: string): {
  readonly text: string;
  readonly hasConflict: boolean;
} {
  if (!/^<{7}/m.test(text) || !/^>{7}/m.test(text)) return { text, hasConflict: false };
  const kept: string[] = [];
  let part: 'both' | 'ours' | 'other' = 'both';
  let found = false;
  for (const line of text.split('\n')) {
    const plain = line.replace(/\r$/, '');
    if (part === 'both' && OURS.test(plain)) [part, found] = ['ours', true];
    else if (part === 'ours' && (BASE.test(plain) || BETWEEN.test(plain))) part = 'other';
    else if (part === 'other' && THEIRS.test(plain)) part = 'both';
    else if (part !== 'other') kept.push(line);
  }
  // Not closed: it is no conflict.
  return part === 'both' && found
    ? { text: kept.join('\n'), hasConflict: true }
    : { text, hasConflict: false };
}
