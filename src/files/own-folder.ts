/** Folders that nobody but the user and root can change: what is kept there is ours. */
import type { Stats } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';

/** What the group and all others may do. */
const MAY_WRITE = 0o022;

/** What lies in such a folder only its owner takes away (`/tmp`). */
const STICKY = 0o1000;

/**
 * Whether the folder and all folders above it belong to the user or to root, and no other may write to them; above it, a
 * sticky folder may be open to all. Links are followed first. False for a folder that does not exist. Never throws.
 *
 * Windows has lists of who may do what, which Node does not read: there, every folder counts as the user's own.
 */
export async function isOwnFolder(folder: string): Promise<boolean> {
  try {
    let real = await realpath(folder);
    if (!(await isSafe(real, 0))) return false;
    for (let parent = path.dirname(real); parent !== real; parent = path.dirname(real)) {
      real = parent;
      if (!(await isSafe(real, STICKY))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Whether the file belongs to the user or to root, no other may write to it, and it lies in such a folder. Never throws. */
export async function isOwnFile(file: string): Promise<boolean> {
  try {
    const real = await realpath(file);
    const found = await lstat(real);
    return found.isFile() && isOurs(found) && (await isOwnFolder(path.dirname(real)));
  } catch {
    return false;
  }
}

/** `unless`: a mode with which others may write. */
async function isSafe(folder: string, unless: number): Promise<boolean> {
  const found = await lstat(folder);
  if (!found.isDirectory()) return false;
  return isOurs(found, unless);
}

function isOurs({ uid, mode }: Stats, unless = 0): boolean {
  if (!process.geteuid) return true;
  const isOwned = uid === 0 || uid === process.geteuid();
  return isOwned && ((mode & MAY_WRITE) === 0 || (mode & unless) !== 0);
}
