/** What is left in a folder when two machines have changed one file: lines of git, and copies under other names. */
import { keyOf } from './names.ts';

const OURS = /^<{7}(?: .*)?$/;
const BASE = /^\|{7}(?: .*)?$/;
const BETWEEN = /^={7}$/;
const THEIRS = /^>{7}(?: .*)?$/;

/** How programs name the copy of a file without a key: the name before, and its ending. */
const COPIES = [
  // Syncthing: name.sync-conflict-20261129-070500-ABCDEFG.md
  /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z\d]{7})?(\.[^.]+)?$/,
  // Nextcloud, Dropbox: name (conflicted copy 2026-11-29 070500).md, name (somebody's conflicted copy 2026-11-29).md
  /^(.+) \((?:[^()]* )?conflicted copy [^()]*\)(\.[^.]+)?$/i,
  // ownCloud: name_conflict-20261129-070500.md
  /^(.+)_conflict-\d{8}-\d{6}(\.[^.]+)?$/,
];

/** Ours: the text of the source beside one that a person has edited. */
const SOURCE = /\.source(?:-\d+)?\.md$/;

/** The name of the file that a copy stands beside; `undefined` for any other file. */
export function conflictOf(name: string): string | undefined {
  for (const copy of COPIES) {
    const found = copy.exec(name);
    if (found) return found[1] + (found[2] ?? '');
  }
  // Whatever a program has put behind the key.
  const key = `-${keyOf(name)}`;
  const at = name.indexOf(key) + key.length;
  const plain = `${name.slice(0, at)}.md`;
  return at < key.length || plain === name || SOURCE.test(name) ? undefined : plain;
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
