/**
 * JSON files that the program writes for itself. Reading never throws, damaged files are set aside, and files are
 * replaced as a whole. A program start waits for reading, so small files are read synchronously; the code for writing
 * is loaded on the first write.
 */
import { MEGABYTE, readPlainFile, SPECIAL, TOO_LARGE } from './plain-file.ts';
import { codeOf } from './system-code.ts';

export type JsonRead =
  | { readonly type: 'none' }
  | { readonly type: 'value'; readonly value: unknown }
  /** Not JSON, or larger than any file the program writes. */
  | { readonly type: 'damaged' }
  /** A pipe or a device. */
  | { readonly type: 'special' }
  /** The file exists, but the system refuses access; `code` is the system's error code. */
  | { readonly type: 'refused'; readonly code: string };

/** Bytes. */
const LARGEST = 16 * MEGABYTE;

/** Never throws. */
export function readJson(file: string): JsonRead {
  let bytes: Uint8Array;
  try {
    bytes = readPlainFile(file, LARGEST);
  } catch (error) {
    const code = codeOf(error);
    if (code === SPECIAL) return { type: 'special' };
    if (code === TOO_LARGE) return { type: 'damaged' };
    return NOT_THERE.includes(code) ? { type: 'none' } : { type: 'refused', code };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { type: 'value', value: JSON.parse(text) };
  } catch {
    return { type: 'damaged' };
  }
}

/** The file or its folder does not exist. */
const NOT_THERE = ['ENOENT', 'ENOTDIR'];

/** Throws the system's error. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const { PRIVATE, replaceFile } = await import('./replace-file.ts');
  await replaceFile(file, `${JSON.stringify(value, undefined, 1)}\n`, PRIVATE);
}

/** Renames a damaged file, so that nothing is lost, and returns its new path. Throws the system's error. */
export async function setAside(file: string, now: Date): Promise<string> {
  // No colons, because Windows does not allow them in names.
  const date = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const aside = `${file}.damaged-${date}`;
  const { rename } = await import('node:fs/promises');
  await rename(file, aside);
  return aside;
}
