/**
 * Pages that were read, one file each, so that they open again without a network. The folder is the user's own, or nothing
 * is kept and nothing is read. Nothing here throws: a cache that cannot be used is an empty one.
 */
import { createHash } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { isOwnFolder } from '../files/own-folder.ts';
import { MEGABYTE, readPlainFile } from '../files/plain-file.ts';
import { LIMITS } from './limits.ts';

export type KeptPage = {
  /** The address that was asked for, without name and password. */
  readonly asked: string;
  /** The address that answered. */
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** When the bytes came: ISO 8601. */
  readonly date: string;
};

export type CacheLimits = {
  readonly bytes: number;
  readonly pages: number;
};

const CACHE_LIMITS: CacheLimits = { bytes: 64 * MEGABYTE, pages: 500 };

const ENDING = '.page';

/** Bytes of the first line of a file, which is JSON; the bytes of the page follow. */
const LONGEST_HEAD = 64 * 1024;

const NEW_LINE = 10;

export class PageCache {
  readonly #folder: string;
  readonly #limits: CacheLimits;

  constructor(folder: string, limits = CACHE_LIMITS) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** `asked`: an address without name and password. */
  async find(asked: string): Promise<KeptPage | undefined> {
    if (!(await isOwnFolder(this.#folder))) return undefined;
    try {
      const page = parse(readPlainFile(this.#fileOf(asked), LIMITS.bytes + LONGEST_HEAD));
      return page?.asked === asked ? page : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a page, and removes those that were not read for the longest time. */
  async keep({ bytes, ...head }: KeptPage): Promise<void> {
    try {
      const { makeFolder } = await import('../files/make-folder.ts');
      const { PRIVATE, replaceFile } = await import('../files/replace-file.ts');
      await makeFolder(this.#folder, PRIVATE.folder);
      if (!(await isOwnFolder(this.#folder))) return;
      const content = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
      await replaceFile(this.#fileOf(head.asked), content, PRIVATE);
      await this.#makeRoom();
    } catch {
      // No room, no right to write: the page is read all the same.
    }
  }

  /** Notes that a page was read again. */
  async touch(asked: string, now: Date): Promise<void> {
    await utimes(this.#fileOf(asked), now, now).catch(() => {});
  }

  #fileOf(asked: string): string {
    const name = createHash('sha256').update(asked).digest('hex').slice(0, 32);
    return path.join(this.#folder, name + ENDING);
  }

  async #makeRoom(): Promise<void> {
    const names = await readdir(this.#folder);
    const files = await Promise.all(
      names
        .filter((name) => name.endsWith(ENDING))
        .map(async (name) => {
          const file = path.join(this.#folder, name);
          const { mtimeMs, size } = await stat(file);
          return { file, mtimeMs, size };
        }),
    );
    files.sort((one, other) => other.mtimeMs - one.mtimeMs);
    let bytes = 0;
    for (const [index, { file, size }] of files.entries()) {
      bytes += size;
      const isOver = bytes > this.#limits.bytes || index >= this.#limits.pages;
      if (isOver) await rm(file, { force: true });
    }
  }
}

/** Undefined for a file that is no page. */
function parse(content: Uint8Array): KeptPage | undefined {
  const end = content.indexOf(NEW_LINE);
  const head: unknown = JSON.parse(Buffer.from(content.subarray(0, Math.max(0, end))).toString());
  if (!isHead(head)) return undefined;
  const { asked, address, type, etag, lastModified, date } = head;
  return {
    ...{ asked, address, date, bytes: content.subarray(end + 1) },
    ...(type !== undefined && { type }),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

function isHead(head: unknown): head is Omit<KeptPage, 'bytes'> {
  if (typeof head !== 'object' || head === null) return false;
  const { asked, address, date, type, etag, lastModified } = head as Record<string, unknown>;
  const isText = (value: unknown) => typeof value === 'string';
  const isOptional = (value: unknown) => value === undefined || isText(value);
  return [asked, address, date].every(isText) && [type, etag, lastModified].every(isOptional);
}
