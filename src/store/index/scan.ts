/** The files of the store as they are now: one look at each, without reading it. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../files/system-code.ts';

export type FoundFile = {
  /** Path in the store, with forward slashes. */
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
};

/** Files looked at before other work may go on. */
const STEP = 2000;

/**
 * Visits every article file. They lie in the folders of the store, not in the store itself and not deeper. An edited file
 * changes no folder, so every file is looked at: `stat` of a hundred thousand takes half a second, if it is not asked for one
 * by one through promises. Throws the system's error if the store cannot be read.
 */
export async function scan(store: string, visit: (file: FoundFile) => void): Promise<void> {
  let count = 0;
  for (const folder of foldersOf(store)) {
    for (const name of namesIn(path.join(store, folder))) {
      if (!name.endsWith('.md') || name.startsWith('.')) continue;
      const found = statOf(`${store}${path.sep}${folder}${path.sep}${name}`);
      if (found) visit({ path: `${folder}/${name}`, ...found });
      count += 1;
      if (count % STEP === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** The folders of articles, by name. A store that does not exist has none. */
export function foldersOf(store: string): string[] {
  try {
    return readdirSync(store, { withFileTypes: true })
      .filter((entry) => isFolder(store, entry) && entry.name !== 'marks' && entry.name[0] !== '.')
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

export function statOf(
  file: string,
): { readonly size: number; readonly mtime: number } | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? { size: found.size, mtime: found.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

function isFolder(store: string, entry: Dirent): boolean {
  if (entry.isDirectory()) return true;
  if (!entry.isSymbolicLink()) return false;
  return statSync(path.join(store, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A folder may be gone meanwhile. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
