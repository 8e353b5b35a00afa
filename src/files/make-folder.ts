/** Folders that are not there yet. */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './system-code.ts';

/**
 * Makes a folder, and those on the way to it, step by step. Throws what the system says: where it says of a new folder that
 * there is no such thing (`/proc/x`, a home that is not mounted), and Node's recursive way tries for ever, that is the end.
 */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  try {
    await makeOne(folder, mode);
  } catch (error) {
    const parent = path.dirname(folder);
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent, mode);
    await makeOne(folder, mode);
  }
}

/** What the system says of one that is there differs: that it is, or that nothing may be made at such a place. */
async function makeOne(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, mode);
  } catch (error) {
    const isThere = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isThere) throw error;
  }
}
