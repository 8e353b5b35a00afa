/**
 * The file of the index, which may be deleted, damaged or of another machine at any time: it is then made from the files of
 * the store. A line of JSON, the columns, and the texts.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { MEGABYTE, readPlainFile } from '../../files/plain-file.ts';
import { PRIVATE, replaceFile } from '../../files/replace-file.ts';
import { hashOf } from '../names.ts';
import { ArticleIndex, COLUMNS, columnsOf, type IndexColumns } from './article-index.ts';

/** Changes with the form of the file, and with what is read from a head. */
const FORM = 1;

const LARGEST = 1024 * MEGABYTE;

/** Columns begin at multiples of as many bytes. */
const ALIGNMENT = 8;

/** The path of the index of one store. */
export function indexPath(cache: string, store: string): string {
  return path.join(cache, `store-${hashOf(path.resolve(store))}.index`);
}

/** `undefined` if there is none, or none that can be used. Never throws. */
export function readIndex(file: string): ArticleIndex | undefined {
  try {
    const { buffer, byteOffset, byteLength } = readPlainFile(file, LARGEST);
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    const headEnd = bytes.indexOf(0x0a);
    const head = JSON.parse(bytes.toString('utf8', 0, headEnd)) as Record<string, unknown>;
    const { form, length, used, checksum } = head;
    if (form !== FORM || !isCount(length) || !isCount(used)) return undefined;
    const body = bytes.subarray(aligned(headEnd + 1));
    if (checksum !== checksumOf([body])) return undefined;
    return indexOf(body, length, used);
  } catch {
    return undefined;
  }
}

/** Throws the system's error. */
export async function writeIndex(file: string, index: ArticleIndex): Promise<void> {
  const packed = index.packed();
  const parts = COLUMNS.flatMap((name) => {
    const { buffer, byteOffset, byteLength } = packed.columns[name];
    const column = new Uint8Array(buffer, byteOffset, byteLength);
    return [column, new Uint8Array(aligned(byteLength) - byteLength)];
  });
  const body = [...parts, packed.text.subarray(0, packed.used)];
  const head = JSON.stringify({
    form: FORM,
    length: packed.length,
    used: packed.used,
    checksum: checksumOf(body),
  });
  const padding = ' '.repeat(aligned(Buffer.byteLength(head) + 1) - Buffer.byteLength(head) - 1);
  await replaceFile(file, [Buffer.from(`${head}${padding}\n`), ...body], PRIVATE);
}

function indexOf(body: Buffer, length: number, used: number): ArticleIndex | undefined {
  const columns = columnsOf(length);
  let at = 0;
  for (const name of COLUMNS) {
    const column = columns[name];
    if (at + column.byteLength > body.length) return undefined;
    new Uint8Array(column.buffer).set(body.subarray(at, at + column.byteLength));
    at = aligned(at + column.byteLength);
  }
  const text = body.subarray(at, at + used);
  const isWhole = text.length === used && isInside(columns, used);
  return isWhole ? new ArticleIndex(columns, text, used) : undefined;
}

function isInside({ start, end }: IndexColumns, used: number): boolean {
  return start.every((from, row) => from <= end[row] && end[row] <= used);
}

function checksumOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
