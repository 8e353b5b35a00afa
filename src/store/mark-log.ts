/**
 * The text of a file of marks: JSON lines. The first line names the version and the machine. A line of marks has a stamp, the
 * key of an article and its fields: `{"t":[1764400000000,0],"k":"0123456789abcdef","starred":true}`. A line with `seen`
 * says which marks of other machines this one had read.
 */
import { compareStamps, isStamp, type Stamp } from './clock.ts';
import { isMarkValue, MARK_FIELDS, type Mark, type MarkChange, type MarkOrigin } from './marks.ts';

/** Version of the form. A file with a higher one is from a later program. */
const LOG_VERSION = 1;

/** For each other machine, its last mark that was read. */
export type SeenStamps = Readonly<Record<string, Stamp>>;

export type MarkLog = {
  readonly machine: string;
  readonly marks: Mark[];
  readonly seen: SeenStamps;
  /** A line was not written as a whole: the program was killed, or the file has not been copied as a whole yet. */
  readonly isTorn: boolean;
  /** Lines that cannot be read, other than torn ones. */
  readonly damaged: number;
  /** It has the lines that git writes where two versions differ. */
  readonly hasConflict: boolean;
  readonly isNewer: boolean;
};

/** Never throws. `machine`: by the name of the file. */
export function readLog(text: string, machine: string): MarkLog {
  const marks: Mark[] = [];
  let seen: Record<string, Stamp> = {};
  let name = machine;
  let [damaged, hasConflict, isNewer, isTorn] = [0, false, false, false];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from += line.length + 1;
    if (line === '' || line === '\r') continue;
    const value = parsed(line);
    if (value === undefined) {
      // With an end, if the program went on after it was killed.
      if (end < 0 || line.startsWith('{')) isTorn = true;
      else if (/^(?:<{7}|\|{7}|={7}|>{7})/.test(line)) hasConflict = true;
      else damaged += 1;
      continue;
    }
    if ('version' in value) {
      isNewer ||= typeof value.version === 'number' && value.version > LOG_VERSION;
      if (typeof value.machine === 'string' && isMachine(value.machine)) name = value.machine;
    } else if ('seen' in value) seen = joined(seen, value.seen);
    else if (!addMarks(marks, value, name)) damaged += 1;
  }
  return { machine: name, marks, seen, isTorn, damaged, hasConflict, isNewer };
}

/** A log with what was appended to it. The marks of `log` become those of both. */
export function joinedLogs(log: MarkLog, appended: MarkLog): MarkLog {
  for (const mark of appended.marks) log.marks.push(mark);
  return {
    ...log,
    seen: joined(log.seen, appended.seen),
    isTorn: appended.isTorn,
    damaged: log.damaged + appended.damaged,
    hasConflict: log.hasConflict || appended.hasConflict,
    isNewer: log.isNewer || appended.isNewer,
  };
}

/** Names of machines are in file names, and shown. */
export function isMachine(name: string): boolean {
  return /^[\da-z-]{1,64}$/.test(name);
}

export function headLine(machine: string): string {
  return line({ version: LOG_VERSION, machine });
}

export function seenLine(seen: SeenStamps): string {
  return line({ seen });
}

export function markLine(change: MarkChange, stamp: Stamp): string {
  const { key, field, value, origin = 'person' } = change;
  return line({ t: stamp, k: key, [field]: value, ...(origin !== 'person' && { by: origin }) });
}

/** The marks of one machine that count among its own, the earliest first. */
export function latestOf(marks: readonly Mark[]): Mark[] {
  const latest = new Map<string, Mark>();
  for (const mark of marks) {
    const name = `${mark.field} ${mark.key}`;
    const known = latest.get(name);
    if (!known || compareStamps(mark.stamp, known.stamp) >= 0) latest.set(name, mark);
  }
  return [...latest.values()].sort((a, b) => compareStamps(a.stamp, b.stamp));
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

/** Fields of later programs are passed over. */
function addMarks(marks: Mark[], { t, k, by, ...fields }: Fields, machine: string): boolean {
  if (!isStamp(t) || typeof k !== 'string' || k.length > 200) return false;
  const origin: MarkOrigin = by === 'server' || by === 'rule' ? by : 'person';
  for (const field of MARK_FIELDS) {
    if (!Object.hasOwn(fields, field)) continue;
    const value = fields[field];
    if (!isMarkValue(field, value)) return false;
    marks.push({ key: k, field, value, origin, stamp: t, machine } as Mark);
  }
  return true;
}

function joined(seen: SeenStamps, value: unknown): Record<string, Stamp> {
  const both = { ...seen };
  for (const [machine, stamp] of Object.entries(value ?? {})) {
    if (!isMachine(machine) || !isStamp(stamp)) continue;
    if (!both[machine] || compareStamps(stamp, both[machine]) > 0) both[machine] = stamp;
  }
  return both;
}
