/** Compares the store with itself: what lies in its folder that should not, and how far the machines are. */
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { sweepFolder } from '../files/replace-file.ts';
import type { ArticleIndex } from './article-index.ts';
import type { IndexRows } from './article-list.ts';
import { compareStamps, type Stamp } from './clock.ts';
import { conflictOf } from './conflict.ts';
import { isOwnText } from './entry-file.ts';
import type { MarkFiles } from './mark-files.ts';
import type { MarkLog } from './mark-log.ts';
import { foldersOf } from './scan.ts';
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
    ...(await tornFaults(store)),
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
  for (const row of rows.duplicates) {
    const file = index.path(row);
    const target = path.join(folder, file);
    const isRemoved = mend && isOwnText(textOf(target)) && (await removed(target));
    faults.push({ code: 'duplicate', path: file, mended: isRemoved });
  }
  return faults;
}

async function draftFaults({ folder, mend }: CheckedStore): Promise<StoreFault[]> {
  const faults: StoreFault[] = [];
  for (const name of ['marks', ...foldersOf(folder)]) {
    const inside = path.join(folder, name);
    const swept = mend ? await sweepFolder(inside) : [];
    faults.push(...swept.map((file) => faultOf('draft', path.relative(folder, file), true)));
    const left = namesIn(inside).filter((file) => /\.\d+-[\da-f-]{36}\.tmp$/.test(file));
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
      ...(conflictOf(path.posix.basename(file)) === undefined
        ? []
        : [faultOf('conflict-file', file, false)]),
      ...(log.hasConflict ? [faultOf('conflict-lines', file, false)] : []),
    ]);
  const duplicates = new Set(rows.duplicates.map((row) => index.path(row)));
  return [...ofArticles.filter(({ path }) => !duplicates.has(path)), ...ofMarks];
}

/** Only this machine may write its file anew. */
async function tornFaults({ marks, mend }: CheckedStore): Promise<StoreFault[]> {
  const isFaulty = ({ isTorn, damaged }: MarkLog) => isTorn || damaged > 0;
  const faulty = marks.logs().filter(({ log }) => isFaulty(log));
  const own = faulty.find(({ path }) => path === marks.ownPath);
  const isMended =
    own !== undefined &&
    mend &&
    (await marks.rewrite().then(
      () => true,
      () => false,
    ));
  return faulty.map(({ path }) => faultOf('torn-line', path, isMended && path === marks.ownPath));
}

function machinesOf(marks: MarkFiles): MachineCheck[] {
  const logs = new Map<string, MarkLog[]>();
  for (const { log } of marks.logs())
    logs.set(log.machine, [...(logs.get(log.machine) ?? []), log]);
  return [...logs].map(([id, own]) => {
    const stamps = own.flatMap(({ marks }) => marks.map(({ stamp }) => stamp));
    const seen = Object.assign({}, ...own.map(({ seen }) => seen)) as Record<string, Stamp>;
    let behind = 0;
    for (const [other, theirs] of logs) {
      if (other === id || id === marks.machine) continue;
      for (const { marks } of theirs) {
        for (const { stamp } of marks) {
          if (!seen[other] || compareStamps(stamp, seen[other]) > 0) behind += 1;
        }
      }
    }
    const last = stamps.reduce<Stamp | undefined>(
      (most, stamp) => (!most || compareStamps(stamp, most) > 0 ? stamp : most),
      undefined,
    );
    return { id, isOurs: id === marks.machine, marks: stamps.length, last: last?.[0], behind };
  });
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
