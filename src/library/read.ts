/** Reads all bytes of a file or of standard input, up to a limit. */
import { createReadStream, fstatSync } from 'node:fs';
import { MEGABYTE } from '../files/plain-file.ts';
import { codeOf } from '../files/system-code.ts';
import { SourceError } from './source-error.ts';

/** Megabytes. More than any readable text, and less than the longest string. */
const LARGEST = 100;

/** Bytes read at once: a book comes in a few pieces, and who waits still sees it coming. */
const CHUNK = 1024 * 1024;

/** Diagnostics by the system's error code. */
const CODES: Readonly<Record<string, 'forbidden' | 'folder' | 'circle'>> = {
  EACCES: 'forbidden',
  EISDIR: 'folder',
  ELOOP: 'circle',
  EPERM: 'forbidden',
};

/** Nothing exists at the path, or nothing can. */
const NOT_THERE = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** Piped input: `process.stdin`, or a replacement in tests. */
export type Input = AsyncIterable<Uint8Array> & {
  readonly isTTY?: boolean;
  readonly fd?: number;
};

/**
 * Callbacks while reading: the host that was asked, the number of bytes so far, of how many if that is known, and, before
 * decoding, that all bytes have been read.
 */
export type Loading = {
  readonly from?: (host: string) => void;
  readonly came: (bytes: number, total?: number) => void;
  readonly whole: (bytes: number) => Promise<void>;
};

/** `undefined` if the file does not exist; throws `SourceError` for all other errors. `name`: as the user wrote it. */
export async function readFile(
  path: string,
  name: string,
  loading?: Loading,
): Promise<Uint8Array | undefined> {
  try {
    return await collect(createReadStream(path, { highWaterMark: CHUNK }), name, loading);
  } catch (error) {
    if (NOT_THERE.includes(codeOf(error))) return undefined;
    throw sourceError(error, name);
  }
}

/** Reads piped input. A terminal is refused, because nobody types an article. Throws `SourceError`. */
export async function readStandardInput(input: Input, loading?: Loading): Promise<Uint8Array> {
  if (input.isTTY) throw new SourceError({ code: 'not-piped' });
  // Node reads nothing from a folder and reports no error.
  if (input.fd !== undefined && fstatSync(input.fd).isDirectory()) {
    throw new SourceError({ code: 'folder', name: undefined });
  }
  try {
    return await collect(input, undefined, loading);
  } catch (error) {
    throw sourceError(error, undefined);
  }
}

/** Converts an error from reading a source. `name`: `undefined` for standard input. */
export function sourceError(error: unknown, name: string | undefined): SourceError {
  if (error instanceof SourceError) return error;
  const systemCode = codeOf(error);
  const known = CODES[systemCode];
  return new SourceError(known ? { code: known, name } : { code: 'unreadable', name, systemCode });
}

/** `name`: `undefined` for standard input. */
async function collect(
  stream: AsyncIterable<Uint8Array>,
  name: string | undefined,
  loading: Loading | undefined,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    loading?.came(length);
    if (length > LARGEST * MEGABYTE) {
      throw new SourceError({ code: 'too-large', name, megabytes: LARGEST });
    }
  }
  await loading?.whole(length);
  return Buffer.concat(chunks, length);
}
