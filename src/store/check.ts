/** Compares the store with itself: what lies in its folder that should not, and how far the machines are. */
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isDraft, sweepFolder } from '../files/replace-file.ts';
import type { IndexRows } from './article-list.ts';
import { compareStamps, laterOf, type Stamp } from './clock.ts';
import { conflictOf } from './conflict.ts';
import { isOwnText } from './entry-file.ts';
import type { ArticleIndex } from './index/article-index.ts';
import { foldersOf } from './index/scan.ts';
import { isCopy, type MarkFiles } from './mark-files.ts';
import { joined, LatestMarks, type MachineStamps } from './mark-log.ts';
import { compareMarks } from './marks.ts';
import type { ArticleList, MachineCheck, StoreCheck, StoreFault } from './store.ts';

export type CheckedStore = {
  readonly folder: string;
  readonly list: ArticleList;
  readonly index: ArticleIndex;
  readonly rows: IndexRows;
  readonly marks: MarkFiles;
  readonly mend: boolean;
};

export async function checkStore(store: CheckedStore): Promise<Omit<StoreCheck, 'diagnostics'>> {
  const { list, marks } = store;
  const faults = [
    ...(await duplicateFaults(store)),
    ...(await draftFaults(store)),
    ...conflictFaults(store),
    ...tornFaults(store),
    ...cloneFaults(store),
  ];
  return {
    articles: list.length,
    unread: list.unread,
    starred: list.filter(({ isStarred }) => isStarred).length,
    machines: machinesOf(marks),
    faults,
  };
}

/** Of two files of one entry, one that holds nothing of a person's can go. */
async function duplicateFaults({ folder, index, rows, mend }: CheckedStore): Promise<StoreFault[]> {
  const faults: StoreFault[] = [];
  const add = async (file: string, isNobodys: () => boolean) => {
    const isRemoved = mend && isNobodys() && (await removed(path.join(folder, file)));
    faults.push({ code: 'duplicate', path: file, mended: isRemoved });
  };
  for (const row of rows.duplicates) {
    const file = index.path(row);
    await add(file, () => isOwnText(textOf(path.join(folder, file))));
  }
  // Put beside an article of which only a part had come, or which the person has given up again.
  for (const [key, beside] of rows.beside) {
    const article = rows.byKey.get(key);
    const text = article === undefined ? '' : textOf(path.join(folder, index.path(article)));
    for (const file of beside.map((row) => index.path(row))) {
      const isSame = conflictOf(path.posix.basename(file)) === undefined && isOwnText(text);
      if (isSame && textOf(path.join(folder, file)) === text) await add(file, () => true);
    }
  }
  return faults;
}

async function draftFaults({ folder, mend }: CheckedStore): Promise<StoreFault[]> {
  const faults: StoreFault[] = [];
  for (const name of ['marks', ...foldersOf(folder)]) {
    const inside = path.join(folder, name);
    const swept = mend ? await sweepFolder(inside) : [];
    faults.push(...swept.map((file) => faultOf('draft', path.relative(folder, file), true)));
    const left = namesIn(inside).filter(isDraft);
    faults.push(...left.map((file) => faultOf('draft', `${name}/${file}`, false)));
  }
  return faults;
}

/** Conflicts are a person's to decide: nothing is removed. */
function conflictFaults({ index, rows, marks }: CheckedStore): StoreFault[] {
  const files = Array.from({ length: index.length }, (_, row) => row);
  const ofArticles = files.flatMap((row) => {
    const file = index.path(row);
    if (conflictOf(path.posix.basename(file)) !== undefined)
      return [faultOf('conflict-file', file, false)];
    return index.hasConflict(row) ? [faultOf('conflict-lines', file, false)] : [];
  });
  const ofMarks = marks
    .logs()
    .flatMap(({ path: file, log }) => [
      ...(isCopy(file, log) ? [faultOf('conflict-file', file, false)] : []),
      ...(log.hasConflict ? [faultOf('conflict-lines', file, false)] : []),
    ]);
  const duplicates = new Set(rows.duplicates.map((row) => index.path(row)));
  return [...ofArticles.filter(({ path }) => !duplicates.has(path)), ...ofMarks];
}

/** Only its machine may write a file of marks anew; this machine's own is put right whenever the folder is looked at. */
function tornFaults({ marks }: CheckedStore): StoreFault[] {
  return marks
    .logs()
    .filter(({ log }) => log.isTorn || log.damaged > 0)
    .map(({ path }) => faultOf('torn-line', path, false));
}

/** What the files of marks say of one machine. */
type MachineLog = {
  marks: number;
  last: Stamp | undefined;
  seen: MachineStamps;
  behind: number;
  since: Stamp | undefined;
};

/** By name; without the names that machines have given up. */
function machineLogs(marks: MarkFiles): Map<string, MachineLog> {
  const machines = new Map<string, MachineLog>();
  let was: MachineStamps = {};
  for (const { path, log } of marks.logs()) {
    was = joined(was, log.was);
    const known = machines.get(log.machine);
    machines.set(log.machine, {
      marks: isCopy(path, log) ? (known?.marks ?? 0) : log.marks,
      last: laterOf(known?.last, log.last),
      seen: joined(known?.seen ?? {}, log.seen),
      behind: 0,
      since: undefined,
    });
  }
  for (const [name, until] of Object.entries(was)) {
    const last = machines.get(name)?.last;
    if (name !== marks.machine && (!last || compareStamps(last, until) <= 0)) machines.delete(name);
  }
  return machines;
}

function machinesOf(marks: MarkFiles): MachineCheck[] {
  const machines = machineLogs(marks);
  marks.visit((mark) => {
    for (const [id, log] of machines) {
      const read = log.seen[mark.machine];
      const isRead = id === marks.machine || id === mark.machine || !machines.has(mark.machine);
      if (isRead || (read && compareStamps(mark.stamp, read) <= 0)) continue;
      log.behind += 1;
      if (!log.since || compareStamps(mark.stamp, log.since) < 0) log.since = mark.stamp;
    }
  });
  let seen = marks.seen;
  for (const log of machines.values()) seen = joined(seen, log.seen);
  return [...machines].map(([id, { marks: count, last, behind, since }]) => {
    const isWhole = !seen[id] || (last && compareStamps(seen[id], last) <= 0);
    return {
      ...{ id, isOurs: id === marks.machine, marks: count, last: last?.[0], behind },
      ...{ behindSince: since?.[0], missing: isWhole ? undefined : seen[id][0] },
    };
  });
}

/** Lines in a copy of a file of marks that the file has not: two machines write under the same name. */
function cloneFaults({ marks }: CheckedStore): StoreFault[] {
  const copies = marks.logs().filter(({ path, log }) => isCopy(path, log));
  const machines = machineLogs(marks);
  const inUse = new Set(
    copies.flatMap(({ log }) => (machines.has(log.machine) ? log.machine : [])),
  );
  if (inUse.size === 0) return [];
  const latest = new Map([...inUse].map((machine) => [machine, new LatestMarks()]));
  marks.visit((mark, path) => {
    if (path === `marks/${mark.machine}.jsonl`) latest.get(mark.machine)?.add(mark);
  });
  const clones = new Set<string>();
  marks.visit((mark, path) => {
    if (path === `marks/${mark.machine}.jsonl` || !inUse.has(mark.machine)) return;
    const known = latest.get(mark.machine)?.of(mark);
    if (!known || compareMarks(mark, known) > 0) clones.add(path);
  });
  return [...clones].map((path) => faultOf('clone', path, false));
}

function faultOf(code: StoreFault['code'], file: string, mended: boolean): StoreFault {
  return { code, path: file.split(path.sep).join('/'), mended };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function removed(file: string): Promise<boolean> {
  return rm(file).then(
    () => true,
    () => false,
  );
}
