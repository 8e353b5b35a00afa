/** Writing a file whole: whoever reads it, and whatever breaks off, there is the old text or the new one. */
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';
import { SPECIAL } from './plain-file.ts';
import { isRunning } from './running.ts';

export type Modes = {
  /** Of a file that was not there; one that was keeps its own. */
  readonly file: number;
  /** Of folders that were not there. */
  readonly folder: number;
};

/** For its owner alone; 0700 is what XDG asks for a folder that is made. */
export const PRIVATE: Modes = { file: 0o600, folder: 0o700 };

/**
 * Throws what the system says. Where the path is a link, the file it leads to is replaced, but no device or pipe. Who
 * replaces holds the lock of the file: drafts of others that lie there are nobody's any more.
 */
export async function replaceFile(file: string, text: string, modes: Modes): Promise<void> {
  await makeFolder(path.dirname(file), modes.folder);
  const target = await realpath(file).catch(() => file);
  const found = await stat(target).catch(() => undefined);
  if (found && !found.isFile()) {
    throw Object.assign(new Error(`no file to replace: ${target}`), {
      code: found.isDirectory() ? 'EISDIR' : SPECIAL,
    });
  }
  const mode = found ? found.mode & 0o777 : modes.file;
  await sweepDrafts(target); // before: the disk may be full of them
  // In the same folder, for only there is a rename one step.
  const draft = `${target}.${process.pid}-${crypto.randomUUID()}.tmp`;
  try {
    await write(draft, text, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Of a draft, behind the name of its file: the process that wrote it. */
const DRAFT = /^\.(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Milliseconds after which a draft is nobody's, whatever has the number of its process by now. */
const ABANDONED = 60_000;

/** Takes away what others have left that were killed at work. Never throws. */
async function sweepDrafts(target: string): Promise<void> {
  const folder = path.dirname(target);
  const own = path.basename(target);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const pid = name.startsWith(own) && DRAFT.exec(name.slice(own.length))?.[1];
    if (!pid) continue;
    const draft = path.join(folder, name);
    if (isRunning(Number(pid)) && !(await isOld(draft))) continue;
    await rm(draft, { force: true }).catch(() => {});
  }
}

async function isOld(draft: string): Promise<boolean> {
  return stat(draft).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > ABANDONED,
    () => false,
  );
}

async function write(file: string, text: string, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(text);
    // On the disk before the name leads to it: else a loss of power leaves an empty file.
    await handle.sync();
  } finally {
    await handle.close();
  }
}
