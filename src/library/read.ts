/** The bytes of a file or of standard input, all of them, within bounds. */
import { createReadStream, fstatSync } from 'node:fs';
import { MEGABYTE } from '../files/plain-file.ts';
import { codeOf } from '../files/system-code.ts';
import { SourceError } from './source-error.ts';

/** More than any text a person reads, and less than a string can hold. Megabytes. */
const LARGEST = 100;

/** What the system's codes mean for the reader. */
const CODES: Readonly<Record<string, 'forbidden' | 'folder' | 'circle'>> = {
  EACCES: 'forbidden',
  EISDIR: 'folder',
  ELOOP: 'circle',
  EPERM: 'forbidden',
};

/** Nothing can lie at such a path, or nothing does. */
const NOT_THERE = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** What may be piped in: `process.stdin`, or what stands in for it. */
export type Input = AsyncIterable<Uint8Array> & {
  readonly isTTY?: boolean;
  readonly fd?: number;
};

/** Who waits is told how many bytes have come so far, and, before they are gone through, that all have. */
export type Loading = {
  readonly came: (bytes: number) => void;
  readonly whole: (bytes: number) => Promise<void>;
};

/** Undefined where there is no such file; throws `SourceError` for all else. `name`: as the person wrote it. */
export async function readFile(
  path: string,
  name: string,
  loading?: Loading,
): Promise<Uint8Array | undefined> {
  try {
    return await collect(createReadStream(path), name, loading);
  } catch (error) {
    if (NOT_THERE.includes(codeOf(error))) return undefined;
    throw sourceError(error, name);
  }
}

/** What is piped in. Nobody is asked to type an article. Throws `SourceError`. */
export async function readStandardInput(input: Input, loading?: Loading): Promise<Uint8Array> {
  if (input.isTTY) throw new SourceError({ code: 'not-piped' });
  // Node reads nothing from a folder, and tells nobody.
  if (input.fd !== undefined && fstatSync(input.fd).isDirectory()) {
    throw new SourceError({ code: 'folder', name: undefined });
  }
  try {
    return await collect(input, undefined, loading);
  } catch (error) {
    throw sourceError(error, undefined);
  }
}

/** What was thrown while a source was read, as an error of that source. `name`: undefined for standard input. */
export function sourceError(error: unknown, name: string | undefined): SourceError {
  if (error instanceof SourceError) return error;
  const systemCode = codeOf(error);
  const known = CODES[systemCode];
  return new SourceError(known ? { code: known, name } : { code: 'unreadable', name, systemCode });
}

/** `name`: undefined for standard input. */
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
