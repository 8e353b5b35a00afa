/**
 * The text of a file of marks: JSON lines. The first line names the version and the machine. A line of marks has a stamp, the
 * key of an article and its fields: `{"t":[1764400000000,0],"k":"0123456789abcdef","starred":true}`. A line with `seen`
 * says which marks of other machines this one had read. The order of lines plays no part.
 */
import { compareStamps, isStamp, type Stamp } from './clock.ts';
import {
  compareMarks,
  isMarkValue,
  MARK_FIELDS,
  type Mark,
  type MarkChange,
  type MarkOrigin,
} from './marks.ts';

/** Version of the form. A file with a higher one is from a later program. */
const LOG_VERSION = 1;

/** For each machine, a mark of it. */
export type MachineStamps = Readonly<Record<string, Stamp>>;

/** What a file of marks says beside its marks. */
export type MarkLog = {
  readonly machine: string;
  /** Earlier names of the machine, with the last stamp before each was given up. */
  readonly was: MachineStamps;
  /** Number of lines when the file was last written anew. */
  readonly compacted: number;
  /** For each other machine, its last mark that was read. */
  readonly seen: MachineStamps;
  /** Number of lines and of marks; a line may have several. */
  readonly lines: number;
  readonly marks: number;
  /** The latest stamp. */
  readonly last: Stamp | undefined;
  /** A line was not written as a whole: the program was killed, or the file has not been copied as a whole yet. */
  readonly isTorn: boolean;
  /** Lines that cannot be read, other than torn ones. */
  readonly damaged: number;
  /** It has the lines that git writes where two versions differ. */
  readonly hasConflict: boolean;
  readonly isNewer: boolean;
};

/** Reads a file of marks. `machine`: by the name of the file. */
export class LogReader {
  #log: { -readonly [Field in keyof MarkLog]: MarkLog[Field] };
  readonly #onMark: (mark: Mark) => void;

  constructor(machine: string, onMark: (mark: Mark) => void) {
    this.#onMark = onMark;
    this.#log = {
      ...{ machine, was: {}, seen: {}, compacted: 0, lines: 0, marks: 0, last: undefined },
      ...{ isTorn: false, damaged: 0, hasConflict: false, isNewer: false },
    };
  }

  get log(): MarkLog {
    return this.#log;
  }

  /** Never throws. `isEnded`: the last line has its line feed. */
  readonly read = (text: string, isEnded: boolean): void => {
    const lines = (isEnded ? text.slice(0, -1) : text).split('\n');
    const values = parsedAll(lines);
    for (let at = 0; at < lines.length; at += 1) {
      const isWhole = isEnded || at < lines.length - 1;
      this.#line(lines[at], values ? values[at] : parsed(lines[at]), isWhole);
    }
  };

  #line(line: string, value: Fields | undefined, isEnded: boolean): void {
    const log = this.#log;
    if (line === '' || line === '\r') return;
    log.lines += 1;
    if (value === undefined) {
      // With an end, if the program went on after it was killed. Zeros: a part of the file has not come yet.
      if (!isEnded || line.startsWith('{') || line.includes('\0')) log.isTorn = true;
      else if (/^(?:<{7}|\|{7}|={7}|>{7})/.test(line)) log.hasConflict = true;
      else log.damaged += 1;
    } else if ('k' in value) {
      if (!this.#marks(value)) log.damaged += 1;
    } else if ('version' in value) this.#head(value);
    else if ('seen' in value) log.seen = joined(log.seen, value.seen);
    else log.damaged += 1;
  }

  #head({ version, machine, was, lines }: Fields): void {
    const log = this.#log;
    log.isNewer ||= typeof version === 'number' && version > LOG_VERSION;
    if (typeof machine === 'string' && isMachine(machine)) log.machine = machine;
    if (Number.isSafeInteger(lines)) log.compacted = lines as number;
    log.was = joined(log.was, was);
  }

  /** Fields of later programs are passed over. */
  #marks(fields: Fields): boolean {
    const { t, k, by } = fields;
    if (!isStamp(t) || typeof k !== 'string' || k.length > 200) return false;
    const origin: MarkOrigin = by === 'server' || by === 'rule' ? by : 'person';
    const log = this.#log;
    for (const field of MARK_FIELDS) {
      if (!Object.hasOwn(fields, field)) continue;
      const value = fields[field];
      if (!isMarkValue(field, value)) return false;
      log.marks += 1;
      this.#onMark({ key: k, field, value, origin, stamp: t, machine: log.machine } as Mark);
    }
    if (!log.last || compareStamps(t, log.last) > 0) log.last = t;
    return true;
  }
}

/** Names of machines are in file names, and shown. */
function isMachine(name: string): boolean {
  return /^[\da-z-]{1,64}$/.test(name);
}

export type LogHead = Pick<MarkLog, 'machine' | 'was' | 'compacted'>;

/** `more`: of the file that only this machine reads. */
export function headLine({ machine, was, compacted }: LogHead, more: object = {}): string {
  return line({
    version: LOG_VERSION,
    machine,
    ...(Object.keys(was).length > 0 && { was }),
    ...(compacted > 0 && { lines: compacted }),
    ...more,
  });
}

export function seenLine(seen: MachineStamps): string {
  return line({ seen });
}

export function markLine(change: MarkChange, stamp: Stamp): string {
  const { key, field, value, origin = 'person' } = change;
  return line({ t: stamp, k: key, [field]: value, ...(origin !== 'person' && { by: origin }) });
}

/** Those marks of one machine that count among its own. */
export class LatestMarks {
  readonly #marks = new Map<string, Mark>();

  readonly add = (mark: Mark): void => {
    const known = this.of(mark);
    if (!known || compareMarks(mark, known) > 0) this.#marks.set(nameOf(mark), mark);
  };

  of(mark: Mark): Mark | undefined {
    return this.#marks.get(nameOf(mark));
  }

  /** The earliest first. */
  lines(): string[] {
    const marks = [...this.#marks.values()].sort((a, b) => compareStamps(a.stamp, b.stamp));
    return marks.map((mark) => markLine(mark, mark.stamp));
  }
}

function nameOf({ field, key }: Mark): string {
  return `${field} ${key}`;
}

type Fields = Readonly<Record<string, unknown>>;

function line(fields: Fields): string {
  return `${JSON.stringify(fields)}\n`;
}

function parsed(text: string): Fields | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return undefined;
  }
}

/** All lines at once, which takes half the time; `undefined` if one of them is none. */
function parsedAll(lines: readonly string[]): Fields[] | undefined {
  try {
    const values = JSON.parse(`[${lines.join()}]`) as Fields[];
    return values.length === lines.length && lines.every((line) => line[0] === '{')
      ? values
      : undefined;
  } catch {
    return undefined;
  }
}

/** The later stamp of each machine. `value` may come from any file. */
export function joined(stamps: MachineStamps, value: unknown): MachineStamps {
  const both: Record<string, Stamp> = { ...stamps };
  for (const [machine, stamp] of Object.entries(value ?? {})) {
    if (!isMachine(machine) || !isStamp(stamp)) continue;
    if (!both[machine] || compareStamps(stamp, both[machine]) > 0) both[machine] = stamp;
  }
  return both;
}
