/** Reads the body of an answer: unpacked, and within its limit. */
import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, Transform } from 'node:stream';
import zlib from 'node:zlib';
import { MEGABYTE } from '../files/plain-file.ts';
import { codeOf } from '../files/system-code.ts';
import { FetchFailure } from './diagnostic.ts';

export type FetchProgress = {
  /** Bytes as they came, before they are unpacked. */
  readonly bytes: number;
  /** Bytes that the answer promised. */
  readonly total: number | undefined;
};

/** Node 20 has no zstd, nor the types of it. */
const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform };

/** What unpacks each content coding (RFC 9110, 8.4.1). */
const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  br: () => zlib.createBrotliDecompress(),
  deflate: () => zlib.createInflate(),
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  ...(createZstdDecompress && { zstd: createZstdDecompress }),
};

/** Codings one in another: no server needs more. */
const MOST_CODINGS = 3;

/** Those that are asked for. */
export const ACCEPTED_CODINGS = ['gzip', 'br', 'zstd']
  .filter((name) => name in UNPACKERS)
  .join(', ');

/** Throws `FetchFailure`. `most`: bytes after unpacking. */
export async function readBody(
  answer: IncomingMessage,
  most: number,
  progress?: (progress: FetchProgress) => void,
): Promise<Uint8Array> {
  const total = promisedLength(answer);
  if (total !== undefined && total > most) throw tooLarge(most);
  const stream = unpacked(answer, counter(total, most, progress));
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > most) throw tooLarge(most);
      pieces.push(piece);
    }
  } catch (error) {
    throw bodyFailure(error);
  } finally {
    answer.destroy();
  }
  return Buffer.concat(pieces, length);
}

function promisedLength({ headers }: IncomingMessage): number | undefined {
  const length = headers['content-length'];
  return length === undefined || !/^\d+$/.test(length) ? undefined : Number(length);
}

/** Counts what comes. Packed bytes have the same limit, because they may unpack to nothing. */
function counter(
  total: number | undefined,
  most: number,
  progress: ((progress: FetchProgress) => void) | undefined,
): Transform {
  let bytes = 0;
  return new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      bytes += piece.length;
      progress?.({ bytes, total });
      done(bytes > most ? tooLarge(most) : null, piece);
    },
  });
}

function unpacked(answer: IncomingMessage, counted: Transform): Readable {
  const codings = (answer.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MOST_CODINGS || codings.some((coding) => !(coding in UNPACKERS))) {
    throw new FetchFailure({ code: 'broken-answer', systemCode: 'Content-Encoding' });
  }
  // The last coding that was applied is the first to be undone.
  const stages = codings.reverse().map((coding) => UNPACKERS[coding]());
  const last = stages.at(-1) ?? counted;
  // An error of one stage ends them all, and the last one tells it.
  pipeline([answer, counted, ...stages], () => {});
  return last;
}

/** The answer ended before it was whole: by the count of HTTP, or by that of a packed form. */
const CUT_OFF = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'Z_BUF_ERROR', 'EPIPE'];

function bodyFailure(error: unknown): unknown {
  if (error instanceof FetchFailure) return error;
  const code = codeOf(error);
  if (CUT_OFF.includes(code)) return new FetchFailure({ code: 'cut-off' }, error);
  if (/^(?:Z_|ERR_|HPE_|ZSTD_)/.test(code)) {
    return new FetchFailure({ code: 'broken-answer', systemCode: code }, error);
  }
  return error;
}

function tooLarge(most: number): FetchFailure {
  return new FetchFailure({ code: 'answer-too-large', megabytes: most / MEGABYTE });
}
