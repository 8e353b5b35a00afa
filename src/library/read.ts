/** The bytes of a file or of standard input, all of them, within bounds. */
import { createReadStream } from 'node:fs';
import { SourceError } from './source-error.ts';

/** More than any text a person reads, and less than a string can hold. Bytes. */
const LARGEST = 100 * 1024 * 1024;

/** What the system's codes mean for the reader; the name of the file stands before the first. */
const FAILURES: Readonly<Record<string, readonly [fault: string, hint: string]>> = {
  EACCES: ['may not be read', 'look at its permissions'],
  EISDIR: ['is a folder', 'name a file in it'],
  ELOOP: ['is a link that leads back to itself', 'name the file itself'],
  EPERM: ['may not be read', 'look at its permissions'],
};

/** Nothing can lie at such a path, or nothing does. */
const NOT_THERE = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** What may be piped in: `process.stdin`, or what stands in for it. */
export type Input = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };

/** Undefined where there is no such file; throws `SourceError` for all else. `name`: as the person wrote it. */
export async function readFile(path: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await collect(createReadStream(path), name);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (NOT_THERE.includes(code)) return undefined;
    const [fault, hint] = FAILURES[code] ?? [`cannot be read (${code})`, 'look at its path'];
    throw new SourceError(`${name} ${fault}`, hint);
  }
}

/** What is piped in. Nobody is asked to type an article. Throws `SourceError`. */
export async function readStandardInput(input: Input): Promise<Uint8Array> {
  if (input.isTTY) {
    throw new SourceError('nothing is piped in to read', 'try: sahifa - < FILE');
  }
  return collect(input, 'standard input');
}

async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST) {
      const limit = `${LARGEST / 1024 / 1024} MB`;
      throw new SourceError(`${name} is larger than ${limit}`, 'open a part of it');
    }
  }
  return Buffer.concat(chunks, length);
}
