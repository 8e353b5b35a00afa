/**
 * The files of marks in the folder of the store, one for each machine. Only this machine writes its own, under a lock and
 * after reading anew; the files of the others are only read.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { areEqualFrom, firstLine, hasLineBefore, readLines } from '../files/lines.ts';
import { type Patience, withLock } from '../files/lock.ts';
import { PRIVATE, replaceFile } from '../files/replace-file.ts';
import { codeOf } from '../files/system-code.ts';
import { Clock, compareStamps, laterOf, type Stamp } from './clock.ts';
import type { StoreDiagnostic } from './diagnostic.ts';
import { type MachineFiles, readSeen, writeSeen } from './machine.ts';
import {
  headLine,
  joined,
  LatestMarks,
  type LogHead,
  LogReader,
  type MachineStamps,
  type MarkLog,
  markLine,
  seenLine,
} from './mark-log.ts';
import { compareMarks, type Mark, type MarkChange, MarkTable } from './marks.ts';

export type MarkFilesOptions = {
  /** The folder of the files of marks. */
  readonly folder: string;
  readonly files: MachineFiles;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** @default a random one */
  readonly newName?: () => string;
  readonly patience?: Partial<Patience>;
};

/** Which bytes a path had. */
type Version = { readonly size: number; readonly mtime: number; readonly inode: number };

/** A file as it was read last. */
type ReadFile = Version & {
  readonly reader: LogReader;
  /** Bytes up to the end of the last whole line, and that line: what is appended later begins there. */
  readonly end: number;
  readonly last: string;
};

type Journal = ReadFile & {
  /** Bytes of the first line. What follows stands in the folder, too. */
  readonly headEnd: number;
};

/** A mark that was made, with the stamp that it has now: another program of this machine may have been faster. */
type MadeMark = { mark: Mark };

/** Lines beyond twice those of the last time, at which a file is written anew. */
const SPARE = 1000;

export class MarkFiles {
  readonly #options: MarkFilesOptions;
  readonly #files = new Map<string, ReadFile>();
  readonly #clock = new Clock();
  /** Versions of the journal and of the file in the folder that hold the same lines. */
  #equal: { readonly journal: Version; readonly own: Version } | undefined;
  #journal: Journal | undefined;
  /** The name of this machine until there is a journal. */
  #name: string;
  /** Marks that are not in the journal yet, because it could not be written. */
  #pending: MadeMark[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  #keptSeen: MachineStamps;
  /** Copies of this machine's file that have been compared with the journal. */
  readonly #compared = new Map<string, Version>();
  readonly #diagnostics = new Map<string, StoreDiagnostic>();
  readonly table = new MarkTable();

  constructor(options: MarkFilesOptions) {
    this.#options = options;
    this.#name = this.#newName();
    this.#keptSeen = readSeen(options.files);
    for (const stamp of Object.values(this.#keptSeen)) this.#clock.see(stamp);
  }

  get isNewer(): boolean {
    const isOwn = this.#journal?.reader.log.isNewer === true;
    return isOwn || this.logs().some(({ log }) => log.isNewer);
  }

  get machine(): string {
    return this.#journal?.reader.log.machine || this.#name;
  }

  /** Every file, with its path in the store. */
  logs(): { readonly path: string; readonly log: MarkLog }[] {
    const own = this.#equal && this.#journal ? [[this.#own, this.#journal] as const] : [];
    return [...own, ...this.#files].map(([name, { reader }]) => ({
      path: `marks/${name}`,
      log: reader.log,
    }));
  }

  /** For each machine, its last mark that was ever read here, though its file may since have been replaced by an old one. */
  get seen(): MachineStamps {
    const journal = this.#journal?.reader.log.seen ?? {};
    return joined(joined(this.#keptSeen, journal), this.#lastOfOthers());
  }

  get diagnostics(): StoreDiagnostic[] {
    const found = this.logs().flatMap(({ path, log }): StoreDiagnostic[] => [
      ...(isCopy(path, log) ? [{ code: 'conflict-file' as const, path }] : []),
      ...(log.hasConflict ? [{ code: 'conflict-lines' as const, path }] : []),
      ...(log.damaged > 0 ? [{ code: 'damaged-marks' as const, path, lines: log.damaged }] : []),
    ]);
    return [...found, ...this.#diagnostics.values()];
  }

  /** Reads what has changed in the folder. Returns whether anything has. Throws the system's error. */
  update(): boolean {
    let hasChanged = this.#guarded(this.#options.files.journal, () => this.#readJournal());
    this.#isEqual();
    for (const name of listed(this.#options.folder)) {
      // Its lines are those of the journal.
      if (name === this.#own && this.#equal) this.#files.delete(name);
      else hasChanged = this.#guarded(`marks/${name}`, () => this.#read(name)) || hasChanged;
    }
    // A file that is gone may come back: its marks stay until the program ends.
    return hasChanged;
  }

  /** The marks are in `table` at once. */
  append(changes: readonly MarkChange[]): {
    readonly made: readonly Readonly<MadeMark>[];
    /** Resolves when they are on the disk; throws if they cannot be written. */
    readonly written: Promise<void>;
  } {
    const made = changes.map((change): MadeMark => ({ mark: this.#stamped(change) }));
    this.#pending.push(...made);
    return { made, written: this.#inTurn(() => this.#write()) };
  }

  /**
   * Puts the file of this machine right, if a program that synchronises has brought back an older one or left a part of it,
   * and takes another name, if another machine writes under this one. Keeps what was seen. Throws if it cannot be written.
   */
  async settle(): Promise<void> {
    this.update();
    if (this.isNewer || (this.#isSettled() && !this.#isAhead())) return;
    await this.#inTurn(() =>
      this.locked(async () => {
        if (this.#isAhead()) await writeSeen(this.#options.files, this.#lastOfOthers());
        this.#keptSeen = readSeen(this.#options.files);
      }),
    );
  }

  /** Resolves when nothing is being written. */
  async written(): Promise<void> {
    await this.#writing;
  }

  /** Does work that must not run while another program of this machine writes marks. All marks are read anew before. */
  locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return withLock(
      this.#options.files.lock,
      async () => {
        this.update();
        if (!this.#isSettled()) await this.#settle();
        return work();
      },
      this.#options.patience,
    );
  }

  /** The lines of the files of marks, of copies too. Throws the system's error. */
  visit(onMark: (mark: Mark, path: string) => void): void {
    for (const { path: name, log } of this.logs()) {
      const file = path.join(this.#options.folder, path.posix.basename(name));
      const reader = new LogReader(log.machine, (mark) => onMark(mark, name));
      if (versionOf(file)) readLines(file, 0, reader.read);
    }
  }

  get #own(): string {
    return `${this.machine}.jsonl`;
  }

  get #ownFile(): string {
    return path.join(this.#options.folder, this.#own);
  }

  #newName(): string {
    return (this.#options.newName ?? crypto.randomUUID.bind(crypto))();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => {});
    return done;
  }

  #stamped(change: MarkChange): Mark {
    const stamp = this.#clock.next(this.#options.now());
    const mark = { origin: 'person', ...change, stamp, machine: this.machine } as Mark;
    this.table.add(mark, true);
    return mark;
  }

  async #write(): Promise<void> {
    if (this.#pending.length === 0) return;
    const { files, patience } = this.#options;
    await withLock(
      files.lock,
      async () => {
        this.#readJournal();
        // More may be made while these are written.
        const made = [...this.#pending];
        const last = this.#journal?.reader.log.last;
        // Stamps of one machine never go back in its file.
        const isFaster = last && made.some(({ mark }) => compareStamps(mark.stamp, last) <= 0);
        if (isFaster) for (const each of made) each.mark = this.#stamped(each.mark);
        const seen = this.#newlySeen();
        const lines = [
          ...(seen ? [seenLine(seen)] : []),
          ...made.map(({ mark }) => markLine(mark, mark.stamp)),
        ].join('');
        const wasEqual = this.#isEqual();
        await this.#appendToJournal(lines);
        // From here on they are safe.
        this.#pending = this.#pending.slice(made.length);
        if (wasEqual) await appendTo(this.#ownFile, lines);
        this.update();
        if (!this.#isSettled()) await this.#settle();
        const { log } = this.#readJournalNow().reader;
        if (log.lines < 2 * log.compacted + SPARE) return;
        await this.#replaceJournal(log.machine, log.was);
        await this.#publish();
      },
      patience,
    );
  }

  /** What this machine has read of others since it last said so. */
  #newlySeen(): MachineStamps | undefined {
    const own = this.#journal?.reader.log.seen ?? {};
    const { seen } = this;
    const isNew = Object.entries(seen).some(
      ([machine, stamp]) => !own[machine] || compareStamps(stamp, own[machine]) > 0,
    );
    return isNew ? seen : undefined;
  }

  #lastOfOthers(): MachineStamps {
    const last: Record<string, Stamp> = {};
    for (const { reader } of this.#files.values()) {
      const { machine, last: stamp } = reader.log;
      const later = laterOf(last[machine], stamp);
      if (machine !== this.machine && later) last[machine] = later;
    }
    return last;
  }

  /** Whether something was seen that is later than what a program would know that is started now, if it were gone. */
  #isAhead(): boolean {
    const stamps = [...Object.values(this.#keptSeen), this.#journal?.reader.log.last];
    const known = stamps.reduce(laterOf, undefined) ?? [0, 0];
    return Object.values(this.#lastOfOthers()).some((stamp) => compareStamps(stamp, known) > 0);
  }

  async #appendToJournal(lines: string): Promise<void> {
    const { journal } = this.#options.files;
    if (!this.#journal) {
      const head = { machine: this.#name, was: {}, compacted: 0 };
      await replaceFile(journal, this.#journalHead(head) + lines, PRIVATE);
    } else await appendTo(journal, lines, true);
    this.#readJournal();
  }

  #journalHead(head: LogHead): string {
    return headLine(head, this.#options.files.place);
  }

  /** Writes the journal without marks that do not count any more. */
  async #replaceJournal(machine: string, was: MachineStamps): Promise<void> {
    const { journal } = this.#options.files;
    const { log } = this.#readJournalNow().reader;
    const seen = joined(joined(log.seen, this.seen), was);
    const lines = [
      ...(Object.keys(seen).length > 0 ? [seenLine(seen)] : []),
      ...this.#latest().lines(),
    ];
    const head = this.#journalHead({ machine, was, compacted: lines.length });
    await replaceFile(journal, head + lines.join(''), PRIVATE);
    this.#readJournal();
  }

  #latest(): LatestMarks {
    const latest = new LatestMarks();
    readLines(this.#options.files.journal, 0, new LogReader('', latest.add).read);
    return latest;
  }

  /** Writes the file in the folder as the journal has it. */
  async #publish(): Promise<void> {
    const { reader, headEnd } = this.#readJournalNow();
    const bytes = readFileSync(this.#options.files.journal);
    const text = headLine(reader.log) + bytes.toString('utf8', headEnd);
    await replaceFile(this.#ownFile, text, PRIVATE);
    this.update();
  }

  #isSettled(): boolean {
    if (!this.#journal) return true;
    const areCompared = this.#copies().every((name) => this.#isCompared(name));
    return !isFaulty(this.#journal.reader.log) && this.#isEqual() && areCompared;
  }

  /** Copies of this machine's file under other names. */
  #copies(): string[] {
    return [...this.#files.keys()].filter(
      (name) => name !== this.#own && this.#files.get(name)?.reader.log.machine === this.machine,
    );
  }

  #isCompared(name: string): boolean {
    const [file, compared] = [this.#files.get(name), this.#compared.get(name)];
    return file !== undefined && compared !== undefined && isSame(file, compared);
  }

  async #settle(): Promise<void> {
    const { log } = this.#readJournalNow().reader;
    const path = `marks/${this.#own}`;
    if (this.#isCloned()) {
      // What stands under the old name stays; all that is ours goes with us.
      const was = joined(log.was, { [log.machine]: this.#clock.last });
      await this.#replaceJournal(this.#newName(), was);
      this.#diagnostics.set(`clone ${path}`, { code: 'cloned-machine', path });
    } else if (isFaulty(log)) await this.#replaceJournal(this.machine, log.was);
    await this.#publish();
  }

  /** Whether there are lines under the name of this machine that it has not written. */
  #isCloned(): boolean {
    const latest = this.#latest();
    let isCloned = false;
    for (const name of [this.#own, ...this.#copies()]) {
      const file = path.join(this.#options.folder, name);
      const version = versionOf(file);
      if (!version) continue;
      const reader = new LogReader(this.machine, (mark) => {
        const own = latest.of(mark);
        isCloned ||= !own || compareMarks(mark, own) > 0;
      });
      readLines(file, 0, reader.read);
      this.#compared.set(name, version);
    }
    return isCloned;
  }

  /** Whether the file in the folder holds the lines of the journal. Never throws. */
  #isEqual(): boolean {
    const known = this.#equal;
    this.#equal = undefined;
    try {
      const journal = versionOf(this.#options.files.journal);
      const own = versionOf(this.#ownFile);
      if (!journal || !own || !this.#journal) return false;
      const isKnown = known && isSame(known.journal, journal) && isSame(known.own, own);
      if (isKnown || this.#hasEqualLines(this.#journal)) this.#equal = { journal, own };
    } catch {
      // It is put right before the next mark, or the reason is told then.
    }
    return this.#equal !== undefined;
  }

  #hasEqualLines({ reader, headEnd }: Journal): boolean {
    const head = headLine(reader.log);
    const from = { file: this.#options.files.journal, from: headEnd };
    return (
      `${firstLine(this.#ownFile)}\n` === head &&
      areEqualFrom(from, { file: this.#ownFile, from: Buffer.byteLength(head) })
    );
  }

  #readJournalNow(): Journal {
    if (!this.#journal) throw new Error('there is no journal yet');
    return this.#journal;
  }

  #readJournal(): boolean {
    const { journal } = this.#options.files;
    const version = versionOf(journal);
    if (!version || (this.#journal && isSame(this.#journal, version))) return false;
    const read = this.#readFrom(journal, '', this.#journal, version);
    const isSameFile = read.reader === this.#journal?.reader;
    const headEnd = isSameFile
      ? (this.#journal?.headEnd ?? 0)
      : Buffer.byteLength(`${firstLine(journal)}\n`);
    this.#journal = { ...read, headEnd };
    return true;
  }

  #read(name: string): boolean {
    const file = path.join(this.#options.folder, name);
    const known = this.#files.get(name);
    const version = versionOf(file);
    if (!version || (known && isSame(known, version))) return false;
    this.#files.set(name, this.#readFrom(file, machineOf(name), known, version));
    return true;
  }

  /** A file that cannot be read does not hide the others. */
  #guarded(path: string, read: () => boolean): boolean {
    try {
      const hasChanged = read();
      this.#diagnostics.delete(path);
      return hasChanged;
    } catch (error) {
      const systemCode = codeOf(error);
      if (systemCode !== 'ENOENT')
        this.#diagnostics.set(path, { code: 'unreadable-store', path, systemCode });
      return false;
    }
  }

  #readFrom(
    file: string,
    machine: string,
    known: ReadFile | undefined,
    version: Version,
  ): ReadFile {
    const before = known && isAppended(file, known, version) ? known : undefined;
    const isOwn = file === this.#options.files.journal;
    const reader = before?.reader ?? new LogReader(machine, (mark) => this.#see(mark, isOwn));
    let last = before?.last ?? '';
    const end = readLines(file, before?.end ?? 0, (lines, isEnded) => {
      if (isEnded) last = lines.slice(lines.lastIndexOf('\n', lines.length - 2) + 1, -1);
      reader.read(lines, isEnded);
    });
    return { ...version, reader, end, last };
  }

  #see(mark: Mark, isOwn: boolean): void {
    this.#clock.see(mark.stamp);
    this.table.add(mark, isOwn);
  }
}

/** Whether it stands beside the file of the same machine, as programs make one where two versions differ. */
export function isCopy(path: string, { machine }: MarkLog): boolean {
  return path !== `marks/${machine}.jsonl`;
}

/** `undefined` for what is no file, or is gone. Throws the system's error. */
function versionOf(file: string): Version | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? { size: found.size, mtime: found.mtimeMs, inode: found.ino } : undefined;
}

function isSame(one: Version, other: Version): boolean {
  return one.size === other.size && one.mtime === other.mtime && one.inode === other.inode;
}

/** Whether only lines were added. What was read with a fault, or without its end, is read again as a whole. */
function isAppended(file: string, known: ReadFile, { size, inode }: Version): boolean {
  const isWhole = known.end === known.size && !isFaulty(known.reader.log);
  return (
    isWhole &&
    inode === known.inode &&
    size > known.size &&
    hasLineBefore(file, known.end, known.last)
  );
}

function isFaulty({ isTorn, damaged, hasConflict, machine }: MarkLog): boolean {
  return isTorn || damaged > 0 || hasConflict || machine === '';
}

/** A program that is killed leaves at most the last line torn, which the next one ends. */
async function appendTo(file: string, lines: string, isSafe = false): Promise<void> {
  const handle = await open(file, 'a+', PRIVATE.file);
  try {
    const { size } = await handle.stat();
    await handle.appendFile((await endsLine(handle, size)) ? lines : `\n${lines}`);
    if (isSafe) await handle.sync();
  } finally {
    await handle.close();
  }
}

async function endsLine(file: Awaited<ReturnType<typeof open>>, size: number): Promise<boolean> {
  if (size === 0) return true;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return bytesRead === 1 && buffer[0] === 0x0a;
}

/** Files of marks, with copies of them that programs have made under names of their own. */
function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'))
      .sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The name of the machine by that of the file; its first line knows better. */
function machineOf(name: string): string {
  return /^[\da-z-]{1,64}/.exec(name)?.[0] ?? 'unknown';
}
