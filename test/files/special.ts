/** Places in the file system that are no plain files or have no room, for tests of what comes to lie on them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';

export const isRoot = process.getuid?.() === 0;

/** A pipe that nobody writes to. */
export function pipe(file: string): void {
  execFileSync('mkfifo', [file]);
}

/** A device as `/dev/null` (3) or `/dev/zero` (5) is, and may be lost; root alone can make one. */
export function device(file: string, minor: 3 | 5): void {
  execFileSync('mknod', [file, 'c', '1', `${minor}`]);
}

/** A gigabyte of nothing, which takes no room. */
export function huge(file: string): void {
  writeFileSync(file, '');
  truncateSync(file, 2 ** 30);
}

/** A folder on a disk of its own, of 64 kB; undefined where none can be had. `remove` takes both away. */
export function smallDisk(folder: string): { readonly remove: () => void } | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return { remove: () => execFileSync('umount', [folder]) };
}
