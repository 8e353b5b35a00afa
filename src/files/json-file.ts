/**
 * A file of JSON that the program writes for itself: read without throwing, damaged ones set aside, written whole. A
 * start waits for what is read, and reads small files at once; what writes is loaded when something is written.
 */
import { MEGABYTE, readPlainFile, SPECIAL, TOO_LARGE } from './plain-file.ts';
import { codeOf } from './system-code.ts';

export type JsonRead =
  | { readonly type: 'none' }
  | { readonly type: 'value'; readonly value: unknown }
  /** Not JSON, or more than the program ever writes. */
  | { readonly type: 'damaged' }
  /** A pipe or a device. */
  | { readonly type: 'special' }
  /** There, and the system does not give it; `code` is the system's. */
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

/** No such file, or no such folder. */
const NOT_THERE = ['ENOENT', 'ENOTDIR'];

/** Throws what the system says. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const { PRIVATE, replaceFile } = await import('./replace-file.ts');
  await replaceFile(file, `${JSON.stringify(value, undefined, 1)}\n`, PRIVATE);
}

/** Renames a damaged file, so that nothing of it is lost; its new path. Throws what the system says. */
export async function setAside(file: string, now: Date): Promise<string> {
  // No colons: Windows allows none in a name.
  const date = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const aside = `${file}.damaged-${date}`;
  const { rename } = await import('node:fs/promises');
  await rename(file, aside);
  return aside;
}
