/**
 * Reads files at default paths, without ever blocking the start. A pipe would block until another process writes to
 * it, a device possibly for ever, and either may exist at such a path.
 */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { devNull } from 'node:os';

/** libuv's code for a file of the wrong type. */
export const SPECIAL = 'EFTYPE';

/** The system's code for a file that is too large. */
export const TOO_LARGE = 'EFBIG';

export const MEGABYTE = 1024 * 1024;

/**
 * The bytes of a file. Throws the system's error, `SPECIAL` for a pipe or device, and `TOO_LARGE` for more than
 * `most` bytes.
 */
export function readPlainFile(file: string, most: number): Uint8Array {
  // Checked before opening, because opening a device may already have an effect.
  if (isSpecialKind(statSync(file))) throw failure(SPECIAL, file);
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(handle);
    if (isSpecialKind(found)) throw failure(SPECIAL, file);
    if (found.isFile() && found.size > most) throw failure(TOO_LARGE, file);
    return readAll(handle, found.size, most, file);
  } finally {
    closeSync(handle);
  }
}

/** Whether the path is a pipe, a device or a socket. Never throws. */
export async function isSpecial(file: string): Promise<boolean> {
  return stat(file).then(isSpecialKind, () => false);
}

/** Bytes in one read, of a file that does not say how long it is. */
const PIECE = 1 << 16;

/** `size`: as the system reports it. Some system files report none, and a file may grow. */
function readAll(handle: number, size: number, most: number, file: string): Uint8Array {
  let bytes = Buffer.allocUnsafeSlow(Math.min(size, most) + 1);
  let length = 0;
  while (length <= most) {
    if (length === bytes.length) {
      bytes = Buffer.concat([bytes], length + Math.max(PIECE, length));
    }
    const count = readSync(handle, bytes, length, bytes.length - length, null);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
  }
  throw failure(TOO_LARGE, file);
}

/** Folders are excluded, because the system has its own error for them. The null device counts as an empty file. */
function isSpecialKind(found: Stats): boolean {
  if (found.isFile() || found.isDirectory()) return false;
  return !(found.isCharacterDevice() && found.rdev === statSync(devNull).rdev);
}

function failure(code: string, file: string): Error {
  return Object.assign(new Error(`${code}: ${file}`), { code });
}
