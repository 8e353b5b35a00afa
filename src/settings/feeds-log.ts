/** A log of what rules did to new articles, so that none disappears without a word. */
import { appendFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import { MEGABYTE } from '../files/plain-file.ts';

/** Bytes. Then the log is set aside, and a new one begins; of those set aside, the last is kept. */
const LARGEST = MEGABYTE;

/** Never throws: a log that cannot be written stops no refresh. Lines have no line ends. */
export async function writeFeedsLog(file: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  try {
    await makeFolder(path.dirname(file), 0o700);
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > LARGEST) await rename(file, `${file}.old`);
    await appendFile(file, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  } catch {
    // A full disk, or a folder that is not ours.
  }
}
