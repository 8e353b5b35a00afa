/** Creates folders. */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './system-code.ts';

/**
 * Creates a folder and its missing parents, one by one. Throws the system's error. If the system reports ENOENT for a
 * new folder (`/proc/x`, a home that is not mounted), Node's recursive mode would retry for ever; this function gives
 * up.
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

/** For an existing folder, systems report different errors: that it exists, or that nothing may be created there. */
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
