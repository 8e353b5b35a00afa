/**
 * Files that are read though nobody named them: none of them keeps a start waiting. A pipe would until somebody writes to
 * it, a device may for ever, and either may lie where a file is looked for.
 */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { devNull } from 'node:os';

/** What libuv calls a file of the wrong kind. */
export const SPECIAL = 'EFTYPE';

/** What the system calls a file that is larger than may be. */
export const TOO_LARGE = 'EFBIG';

export const MEGABYTE = 1024 * 1024;

/** The bytes of a file. Throws what the system says, `SPECIAL`, and `TOO_LARGE` for more than `most` bytes. */
export function readPlainFile(file: string, most: number): Uint8Array {
  // Before it is opened: to open a device may do something already.
  if (isSpecialKind(statSync(file))) throw failure(SPECIAL, file);
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(handle);
    if (isSpecialKind(found)) throw failure(SPECIAL, file);
    if (found.isFile() && found.size > most) throw failure(TOO_LARGE, file);
    return readAll(handle, most, file);
  } finally {
    closeSync(handle);
  }
}

/** Whether a pipe, a device or a socket lies there. Never throws. */
export async function isSpecial(file: string): Promise<boolean> {
  return stat(file).then(isSpecialKind, () => false);
}

/** Bytes read at a time. */
const PIECE = 1 << 16;

/** Its size is not trusted: some files of the system say none, and one may grow. */
function readAll(handle: number, most: number, file: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let length = 0; length <= most; ) {
    const piece = Buffer.allocUnsafe(PIECE);
    const count = readSync(handle, piece);
    if (count === 0) return Buffer.concat(pieces, length);
    pieces.push(piece.subarray(0, count));
    length += count;
  }
  throw failure(TOO_LARGE, file);
}

/** A folder is not meant: the system has a word for it. The null device is an empty file to whoever puts it there. */
function isSpecialKind(found: Stats): boolean {
  if (found.isFile() || found.isDirectory()) return false;
  return !(found.isCharacterDevice() && found.rdev === statSync(devNull).rdev);
}

function failure(code: string, file: string): Error {
  return Object.assign(new Error(`${code}: ${file}`), { code });
}
