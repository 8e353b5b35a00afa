/**
 * A file of JSON lines that is only appended to, by all programs of this machine, under a lock. A line that a killed
 * program has not finished is passed over. Reading goes on where it ended.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from '../files/lock.ts';
import { makeFolder } from '../files/make-folder.ts';
import { PRIVATE, replaceFile } from '../files/replace-file.ts';
import { codeOf } from '../files/system-code.ts';

export class LineLog {
  readonly #path: string;
  readonly #take: (line: unknown) => void;
  readonly #reset: () => void;
  /** Names the file: a number of a file that is gone may be given again. */
  #file = '';
  #end = 0;

  /** `take`: a line that was read. `reset`: everything is read anew. */
  constructor(file: string, take: (line: unknown) => void, reset: () => void) {
    this.#path = file;
    this.#take = take;
    this.#reset = reset;
  }

  /** Reads what has been appended. Throws the system's error. */
  read(): void {
    let handle: number;
    try {
      handle = openSync(this.#path, 'r');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      if (this.#end > 0) this.#startAnew('');
      return;
    }
    try {
      const { ino, birthtimeMs, size } = fstatSync(handle);
      const file = `${ino} ${birthtimeMs}`;
      if (file !== this.#file || size < this.#end) this.#startAnew(file);
      const bytes = Buffer.alloc(Math.max(0, size - this.#end));
      const count = bytes.length === 0 ? 0 : readSync(handle, bytes, 0, bytes.length, this.#end);
      const whole = bytes.subarray(0, bytes.subarray(0, count).lastIndexOf(10) + 1);
      this.#end += whole.length;
      for (const line of whole.toString().split('\n')) {
        const value = parsed(line);
        if (value !== undefined) this.#take(value);
      }
    } finally {
      closeSync(handle);
    }
  }

  /** `linesOf` is called when all that others have appended is read. Resolves when the lines are on the disk. */
  async append(linesOf: () => readonly unknown[]): Promise<void> {
    await this.#locked(async () => {
      this.read();
      const lines = linesOf();
      if (lines.length === 0) return;
      await makeFolder(path.dirname(this.#path), PRIVATE.folder);
      const file = await open(this.#path, 'a', PRIVATE.file);
      try {
        // What a killed program has begun ends before.
        const { size } = await file.stat();
        const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
        await file.appendFile(size > this.#end ? `\n${text}` : text);
        await file.sync();
      } finally {
        await file.close();
      }
      this.read();
    });
  }

  /** Writes the file anew. */
  async replace(linesOf: () => readonly unknown[]): Promise<void> {
    await this.#locked(async () => {
      this.read();
      const text = linesOf()
        .map((line) => `${JSON.stringify(line)}\n`)
        .join('');
      await replaceFile(this.#path, text, PRIVATE);
      this.read();
    });
  }

  #locked(work: () => Promise<void>): Promise<void> {
    return withLock(`${this.#path}.lock`, work);
  }

  #startAnew(file: string): void {
    this.#file = file;
    this.#end = 0;
    this.#reset();
  }
}

function parsed(line: string): unknown {
  if (line === '') return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
