/** Replaces a file as a whole: readers see the old text or the new one, also after an interruption. */
import { createHash } from 'node:crypto';
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';
import { SPECIAL } from './plain-file.ts';
import { isRunning } from './running.ts';

export type FileModes = {
  /** Mode of a new file. An existing file keeps its mode. */
  readonly file: number;
  /** Mode of new folders. */
  readonly folder: number;
};

/** Parts are written one after the other. */
export type FileContent = string | Uint8Array | readonly Uint8Array[];

/** Access for the owner only. XDG requires 0700 for folders. */
export const PRIVATE: FileModes = { file: 0o600, folder: 0o700 };

/**
 * Throws the system's error. For a symbolic link, the target is replaced, unless it is a device or a pipe. The caller
 * must hold the lock of the file: drafts of other processes are then abandoned.
 */
export async function replaceFile(
  file: string,
  content: FileContent,
  modes: FileModes,
): Promise<void> {
  await sweepDrafts(await realpath(file).catch(() => file)); // first, because old drafts may fill the disk
  await replaceUnswept(file, content, modes);
}

/** As `replaceFile`, for one of many files in a folder: drafts are left to `sweepFolder`. */
export async function replaceUnswept(
  file: string,
  content: FileContent,
  modes: FileModes,
): Promise<void> {
  await makeFolder(path.dirname(file), modes.folder);
  const target = await realpath(file).catch(() => file);
  const found = await stat(target).catch(() => undefined);
  if (found && !found.isFile()) {
    throw Object.assign(new Error(`no file to replace: ${target}`), {
      code: found.isDirectory() ? 'EISDIR' : SPECIAL,
    });
  }
  const mode = found ? found.mode & 0o777 : modes.file;
  // In the same folder, because a rename is atomic only there.
  const draft = `${target}.${process.pid}-${hostTag()}-${crypto.randomUUID()}.tmp`;
  try {
    await write(draft, content, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Suffix of a draft, with the number of the process that wrote it, and its host. */
const DRAFT = /\.(\d+)-(?:([0-9a-f]{8})-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Milliseconds after which a draft is abandoned, even if a process with its number runs. */
const ABANDONED = 60_000;

/** Milliseconds. On a drive that several machines use, nobody knows whether a process of another one runs. */
const ABANDONED_ELSEWHERE = 86_400_000;

export function isDraft(name: string): boolean {
  return DRAFT.test(name);
}

/** Tells hosts apart in names of files. */
function hostTag(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** Removes drafts of processes that were killed. Never throws. */
async function sweepDrafts(target: string): Promise<void> {
  await sweepFolder(path.dirname(target), path.basename(target));
}

/** Removes the abandoned drafts of files whose names begin with `start`, and returns their paths. Never throws. */
export async function sweepFolder(folder: string, start = ''): Promise<string[]> {
  const swept: string[] = [];
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const found = name.startsWith(start) ? DRAFT.exec(name.slice(start.length)) : undefined;
    if (!found || (start !== '' && found.index > 0)) continue;
    const draft = path.join(folder, name);
    const isOurs = found[2] === undefined || found[2] === hostTag();
    const isAbandoned = isOurs
      ? !isRunning(Number(found[1])) || (await isOlder(draft, ABANDONED))
      : await isOlder(draft, ABANDONED_ELSEWHERE);
    if (!isAbandoned) continue;
    const isGone = rm(draft, { force: true }).then(
      () => true,
      () => false,
    );
    if (await isGone) swept.push(draft);
  }
  return swept;
}

async function isOlder(draft: string, milliseconds: number): Promise<boolean> {
  return stat(draft).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > milliseconds,
    () => false,
  );
}

async function write(file: string, content: FileContent, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    const parts =
      typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const part of parts) await handle.writeFile(part);
    // Written to the disk before the rename; otherwise a power failure could leave an empty file.
    await handle.sync();
  } finally {
    await handle.close();
  }
}
