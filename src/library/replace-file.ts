/** Writing a file whole: whoever reads it, and whatever breaks off, there is the old text or the new one. */
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

export type Modes = {
  /** Of a file that was not there; one that was keeps its own. */
  readonly file: number;
  /** Of folders that were not there. */
  readonly folder: number;
};

/** For its owner alone; 0700 is what XDG asks for a folder that is made. */
export const PRIVATE: Modes = { file: 0o600, folder: 0o700 };

/** Throws what the system says. Where the path is a link, the file it leads to is replaced. */
export async function replaceFile(file: string, text: string, modes: Modes): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: modes.folder });
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => modes.file,
  );
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
