/** Reads files of lines in pieces: the memory does not depend on the length of the file. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { MEGABYTE, SPECIAL } from './plain-file.ts';

/** Bytes in one read. */
const PIECE = 64 * 1024;

/** Bytes of a line; what is longer is given as two lines or more. */
const LONGEST = 4 * MEGABYTE;

const LINE_FEED = 0x0a;

/**
 * Calls `visit` with all whole lines behind `from`, an offset in bytes, many at a time; at the end with what has no line feed
 * behind it (`isEnded`: false). Returns the offset behind the last line feed. Throws the system's error, and `SPECIAL` for
 * what is no file.
 */
export function readLines(
  file: string,
  from: number,
  visit: (lines: string, isEnded: boolean) => void,
): number {
  let end = from;
  let rest = Buffer.alloc(0);
  for (const piece of piecesOf(file, from)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const stop = bytes.lastIndexOf(LINE_FEED) + 1;
    if (stop > 0) visit(bytes.toString('utf8', 0, stop), true);
    end += stop;
    rest = Buffer.from(bytes.subarray(stop));
    if (rest.length <= LONGEST) continue;
    visit(rest.toString(), false);
    end += rest.length;
    rest = Buffer.alloc(0);
  }
  if (rest.length > 0) visit(rest.toString(), false);
  return end;
}

/** Whether two files have the same bytes from an offset on. Throws as `readLines`. */
export function areEqualFrom(
  one: { readonly file: string; readonly from: number },
  other: { readonly file: string; readonly from: number },
): boolean {
  if (statSync(one.file).size - one.from !== statSync(other.file).size - other.from) return false;
  const others = piecesOf(other.file, other.from);
  for (const piece of piecesOf(one.file, one.from)) {
    // Pieces are of one length, but for the last one.
    const beside = others.next();
    if (beside.done || !piece.equals(beside.value)) return false;
  }
  return others.next().done === true;
}

/** The first line, if it ends within a piece. Throws as `readLines`. */
export function firstLine(file: string): string | undefined {
  for (const piece of piecesOf(file, 0)) {
    const end = piece.indexOf(LINE_FEED);
    return end < 0 ? undefined : piece.toString('utf8', 0, end);
  }
  return undefined;
}

/** Whether the bytes before `end`, an offset, are a line with its line feed. Throws as `readLines`. */
export function hasLineBefore(file: string, end: number, line: string): boolean {
  const bytes = Buffer.from(`${line}\n`);
  if (bytes.length > end) return false;
  for (const piece of piecesOf(file, end - bytes.length)) {
    return piece.length >= bytes.length && piece.subarray(0, bytes.length).equals(bytes);
  }
  return false;
}

/** The bytes are those of the next piece as soon as it is asked for. */
function* piecesOf(file: string, from: number): Generator<Buffer, void> {
  // Checked before opening, because opening a device may already have an effect.
  if (!statSync(file).isFile()) throw noFile(file);
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(handle).isFile()) throw noFile(file);
    const piece = Buffer.allocUnsafe(PIECE);
    for (let at = from; ; ) {
      let filled = 0;
      while (filled < PIECE) {
        const count = readSync(handle, piece, filled, PIECE - filled, at + filled);
        if (count === 0) break;
        filled += count;
      }
      if (filled === 0) return;
      at += filled;
      yield piece.subarray(0, filled);
    }
  } finally {
    closeSync(handle);
  }
}

function noFile(file: string): Error {
  return Object.assign(new Error(`${SPECIAL}: ${file}`), { code: SPECIAL });
}
