/**
 * The files of marks, one for each machine. Only this machine appends to its own, under a lock and after reading anew; the
 * files of the others are only read.
 */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Patience, withLock } from '../files/lock.ts';
import { makeFolder } from '../files/make-folder.ts';
import { MEGABYTE, readPlainFile } from '../files/plain-file.ts';
import { PRIVATE, replaceFile } from '../files/replace-file.ts';
import { Clock, compareStamps, type Stamp } from './clock.ts';
import { conflictOf } from './conflict.ts';
import type { StoreDiagnostic } from './diagnostic.ts';
import {
  headLine,
  isMachine,
  joinedLogs,
  latestOf,
  type MarkLog,
  markLine,
  readLog,
  type SeenStamps,
  seenLine,
} from './mark-log.ts';
import { type Mark, type MarkChange, MarkTable } from './marks.ts';

export type MarkFilesOptions = {
  /** The folder of the files of marks. */
  readonly folder: string;
  readonly machine: string;
  readonly lock: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly patience?: Partial<Patience>;
};

/** A file as it was read last. */
type ReadFile = {
  readonly size: number;
  readonly mtime: number;
  readonly inode: number;
  readonly log: MarkLog;
  /** Bytes up to the end of the last whole line, and that line: what is appended later begins there. */
  readonly end: number;
  readonly last: string;
  readonly lastStamp: Stamp | undefined;
};

/** Bytes. A hundred thousand marks take fifteen megabytes. */
const LARGEST = 256 * MEGABYTE;

/** Lines beyond twice those that count, at which a file is written anew. */
const SPARE = 1000;

export class MarkFiles {
  readonly #options: MarkFilesOptions;
  readonly #files = new Map<string, ReadFile>();
  readonly #clock = new Clock();
  /** Marks that are not on the disk yet, because it could not be written. */
  #pending: MarkChange[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  /** Number of own marks at which it is looked for those that do not count any more. */
  #nextCheck = SPARE;
  table = new MarkTable();

  constructor(options: MarkFilesOptions) {
    this.#options = options;
  }

  get isNewer(): boolean {
    return this.logs().some(({ log }) => log.isNewer);
  }

  get machine(): string {
    return this.#options.machine;
  }

  /** Path in the store. */
  get ownPath(): string {
    return `marks/${this.#own}`;
  }

  /** Writes the file of this machine anew: without torn lines, and without marks that do not count any more. */
  rewrite(): Promise<void> {
    return this.locked(() => this.#rewrite());
  }

  /** Every file, with its path in the store. */
  logs(): { readonly path: string; readonly log: MarkLog }[] {
    return [...this.#files].map(([name, { log }]) => ({ path: `marks/${name}`, log }));
  }

  get diagnostics(): StoreDiagnostic[] {
    return this.logs().flatMap(({ path, log }): StoreDiagnostic[] => [
      ...(conflictOf(path) === undefined ? [] : [{ code: 'conflict-file' as const, path }]),
      ...(log.hasConflict ? [{ code: 'conflict-lines' as const, path }] : []),
      ...(log.damaged > 0 ? [{ code: 'damaged-marks' as const, path, lines: log.damaged }] : []),
    ]);
  }

  /** Reads what has changed in the folder. Returns whether anything has. Throws the system's error. */
  update(): boolean {
    let hasChanged = false;
    const names = listed(this.#options.folder);
    for (const name of names) hasChanged = this.#read(name) || hasChanged;
    // A file that is gone may come back: its marks stay until the program ends.
    return hasChanged;
  }

  /** The marks are in `table` at once. Resolves when they are on the disk; throws if they cannot be written. */
  append(changes: readonly MarkChange[]): Promise<void> {
    this.#pending.push(...changes);
    for (const change of changes) this.#add(change, this.#clock.next(this.#options.now()));
    const written = this.#writing.then(() => this.#write());
    this.#writing = written.catch(() => {});
    return written;
  }

  /** Resolves when nothing is being written. */
  async written(): Promise<void> {
    await this.#writing;
  }

  /** Does work that must not run while another program of this machine writes marks. All marks are read anew before. */
  locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return withLock(
      this.#options.lock,
      () => {
        this.update();
        return work();
      },
      this.#options.patience,
    );
  }

  get #own(): string {
    return `${this.#options.machine}.jsonl`;
  }

  #add(change: MarkChange, stamp: Stamp): void {
    this.table.add({ ...change, stamp, machine: this.#options.machine } as Mark);
  }

  async #write(): Promise<void> {
    if (this.#pending.length === 0) return;
    await this.locked(async () => {
      const changes = this.#pending;
      const seen = this.#newlySeen();
      const lines = seen ? [seenLine(seen)] : [];
      for (const change of changes) {
        // Later than what other programs have written meanwhile.
        const stamp = this.#clock.next(this.#options.now());
        this.#add(change, stamp);
        lines.push(markLine(change, stamp));
      }
      await this.#appendLines(lines);
      this.#pending = this.#pending.slice(changes.length);
      this.update();
      await this.#compact();
    });
  }

  /** What this machine has read of others since it last said so. */
  #newlySeen(): SeenStamps | undefined {
    const own = this.#files.get(this.#own)?.log.seen ?? {};
    const last = new Map<string, Stamp>();
    for (const { log, lastStamp } of this.#files.values()) {
      if (log.machine === this.#options.machine || !lastStamp) continue;
      const known = last.get(log.machine);
      if (!known || compareStamps(lastStamp, known) > 0) last.set(log.machine, lastStamp);
    }
    const isNew = [...last].some(
      ([machine, stamp]) => !own[machine] || compareStamps(stamp, own[machine]) > 0,
    );
    return isNew ? Object.fromEntries(last) : undefined;
  }

  /** One write for each line: a program that is killed leaves at most the last one torn. */
  async #appendLines(lines: readonly string[]): Promise<void> {
    const { folder, machine } = this.#options;
    await makeFolder(folder, PRIVATE.folder);
    const file = await open(path.join(folder, this.#own), 'a+', PRIVATE.file);
    try {
      const { size } = await file.stat();
      if (size === 0) await file.appendFile(headLine(machine));
      else if (!(await endsLine(file, size))) await file.appendFile('\n');
      for (const line of lines) await file.appendFile(line);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async #compact(): Promise<void> {
    const own = this.#files.get(this.#own);
    if (!own) return;
    const { marks } = own.log;
    if (marks.length < this.#nextCheck) return;
    this.#nextCheck = marks.length + SPARE;
    if (marks.length >= 2 * latestOf(marks).length + SPARE) await this.#rewrite();
  }

  async #rewrite(): Promise<void> {
    const own = this.#files.get(this.#own);
    // A file of another machine under our name is not ours to write.
    if (!own || own.log.machine !== this.#options.machine) return;
    const { marks, seen, machine } = own.log;
    const lines = latestOf(marks).map((mark) => markLine(mark, mark.stamp));
    const text = [headLine(machine), seenLine(seen), ...lines].join('');
    await replaceFile(path.join(this.#options.folder, this.#own), text, PRIVATE);
    this.update();
  }

  #read(name: string): boolean {
    const file = path.join(this.#options.folder, name);
    const { size, mtimeMs: mtime, ino: inode } = statSync(file);
    const known = this.#files.get(name);
    if (known && known.size === size && known.mtime === mtime && known.inode === inode)
      return false;
    const appended = known?.inode === inode ? appendedTo(file, known, size) : undefined;
    const text = appended ?? new TextDecoder().decode(readPlainFile(file, LARGEST));
    const before = appended === undefined ? undefined : known;
    const machine = before?.log.machine ?? (conflictOf(name) ?? name).replace(/\.jsonl$/, '');
    const log = readLog(text, machine);
    let lastStamp = before?.lastStamp;
    for (const mark of log.marks) {
      this.#clock.see(mark.stamp);
      this.table.add(mark);
      if (!lastStamp || compareStamps(mark.stamp, lastStamp) > 0) lastStamp = mark.stamp;
    }
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    this.#files.set(name, {
      ...{ size, mtime, inode, lastStamp },
      log: before ? joinedLogs(before.log, log) : log,
      end: (before?.end ?? 0) + Buffer.byteLength(whole),
      last:
        whole === ''
          ? (before?.last ?? '')
          : whole.slice(whole.lastIndexOf('\n', whole.length - 2) + 1),
    });
    return true;
  }
}

/** What stands behind the last line that was read, if that line still stands there; else the file is another one. */
function appendedTo(file: string, { end, last }: ReadFile, size: number): string | undefined {
  const before = Buffer.byteLength(last);
  if (size < end || before === 0) return undefined;
  const bytes = readFrom(file, end - before, size - end + before);
  return bytes.subarray(0, before).toString() === last
    ? bytes.subarray(before).toString()
    : undefined;
}

function readFrom(file: string, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    let read = 0;
    while (read < length) {
      const count = readSync(handle, bytes, read, length - read, from + read);
      if (count === 0) break;
      read += count;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}
/** Files of marks, with those of conflicts. Other files are passed over. */
function listed(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const isLog = (name: string) => {
    const base = conflictOf(name) ?? name;
    return base.endsWith('.jsonl') && isMachine(base.slice(0, -'.jsonl'.length));
  };
  return names.filter(isLog).sort();
}

async function endsLine(file: Awaited<ReturnType<typeof open>>, size: number): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return bytesRead === 1 && buffer[0] === 0x0a;
}
