/**
 * The state file as a value: positions in articles, choices in the reader, typed lines. Each entry has a time, so
 * that the states of two readers can be merged.
 */
import { cleanLine } from '../article/clean.ts';
import type { Landmark } from '../article/search/landmark.ts';

/** Milliseconds since 1970. */
type Timed = { readonly time: number };

/** Entries by key, the oldest first. */
export type Entries<Entry extends Timed> = ReadonlyMap<string, Entry>;

/** The position at which an article was left. */
export type ReadingPlace = Landmark &
  Timed & {
    readonly title: string;
    /** The share of the article before the position, 0 to 1. */
    readonly progress: number;
  };

/** A choice in the reader. It is valid as long as the configured value equals `over`. */
export type Choice = Timed & { readonly value: ChoiceValue; readonly over: ChoiceValue };

export type ChoiceValue = string | number | boolean;

/** A named mark in an article. */
export type NamedPlace = Landmark & Timed;

export type Memory = {
  /** By the key of the article. */
  readonly places: Entries<ReadingPlace>;
  /** By `markKey`. */
  readonly marks: Entries<NamedPlace>;
  /** By the name of the option. */
  readonly choices: Entries<Choice>;
  /** By the typed text. */
  readonly search: Entries<Timed>;
  readonly command: Entries<Timed>;
};

export const EMPTY_MEMORY: Memory = {
  places: new Map(),
  marks: new Map(),
  choices: new Map(),
  search: new Map(),
  command: new Map(),
};

/** Key of a mark. Each mark is an entry of its own, so that two readers of one article keep each other's marks. */
export function markKey(article: string, name: string): string {
  return `${article}\n${name}`;
}

/** The marks of an article by name. Names contain no line breaks. */
export function marksOf({ marks }: Memory, article: string): ReadonlyMap<string, NamedPlace> {
  const found = new Map<string, NamedPlace>();
  for (const [key, mark] of marks) {
    const at = key.lastIndexOf('\n');
    if (key.slice(0, at) === article) found.set(key.slice(at + 1), mark);
  }
  return found;
}

/** The most entries of each kind. */
const BOUNDS: Readonly<Record<keyof Memory, number>> = {
  places: 500,
  marks: 1000,
  choices: 50,
  search: 100,
  command: 100,
};

/** Version of the format. A file with a higher version is from a newer program; it is neither read nor overwritten. */
const VERSION = 1;

export type MemoryRead = Memory | 'damaged' | 'newer';

/**
 * Reads the contents of a state file. Never throws; invalid entries are left out. `now`: upper limit for the times of
 * entries.
 */
export function readMemory(value: unknown, now: number): MemoryRead {
  if (!isRecord(value) || !Number.isInteger(value.version)) return 'damaged';
  if ((value.version as number) > VERSION) return 'newer';
  const time = (fields: JsonFields) => ({ time: Math.min(fields.time as number, now) });
  return bounded({
    places: entriesOf(value.places, (fields) =>
      isPlace(fields) ? { ...placeOf(fields), ...time(fields) } : undefined,
    ),
    marks: entriesOf(value.marks, (fields) =>
      isLandmark(fields) ? { ...landmarkOf(fields), ...time(fields) } : undefined,
    ),
    choices: entriesOf(value.choices, ({ value, over, ...fields }) =>
      isChoice(value) && isChoice(over) ? { value, over, ...time(fields) } : undefined,
    ),
    search: entriesOf(value.search, time),
    command: entriesOf(value.command, time),
  });
}

/** The contents of the state file. */
export function writtenMemory(memory: Memory): unknown {
  const sections = Object.entries(memory).map(([name, entries]) => [
    name,
    Object.fromEntries(entries),
  ]);
  return { version: VERSION, ...Object.fromEntries(sections) };
}

/** Merges two states. For each key, the later entry is kept; if both have the same time, that of `b`. */
export function merged(a: Memory, b: Memory): Memory {
  return bounded({
    places: later(a.places, b.places),
    marks: later(a.marks, b.marks),
    choices: later(a.choices, b.choices),
    search: later(a.search, b.search),
    command: later(a.command, b.command),
  });
}

type JsonFields = Readonly<Record<string, unknown>>;

function later<Entry extends Timed>(a: Entries<Entry>, b: Entries<Entry>): Entries<Entry> {
  const both = new Map(a);
  for (const [key, entry] of b) {
    const other = both.get(key);
    if (other && other.time > entry.time) continue;
    both.delete(key); // inserted again, so it is the last entry with its time
    both.set(key, entry);
  }
  return both;
}

function bounded({ places, marks, choices, search, command }: Memory): Memory {
  return {
    places: newest(places, BOUNDS.places),
    marks: newest(marks, BOUNDS.marks),
    choices: newest(choices, BOUNDS.choices),
    search: newest(search, BOUNDS.search),
    command: newest(command, BOUNDS.command),
  };
}

function newest<Entry extends Timed>(entries: Entries<Entry>, count: number): Entries<Entry> {
  return new Map([...entries].sort(([, a], [, b]) => a.time - b.time).slice(-count));
}

function entriesOf<Entry extends Timed>(
  value: unknown,
  read: (fields: JsonFields) => Entry | undefined,
): Entries<Entry> {
  const entries = new Map<string, Entry>();
  for (const [key, fields] of Object.entries(isRecord(value) ? value : {})) {
    const entry = isRecord(fields) && isCount(fields.time) ? read(fields) : undefined;
    if (entry) entries.set(key, entry);
  }
  return entries;
}

type PlaceFields = Omit<ReadingPlace, 'time'>;

function isPlace(fields: JsonFields): fields is PlaceFields {
  const { title, progress } = fields;
  return isLandmark(fields) && typeof title === 'string' && isCount(progress) && progress <= 1;
}

/** Cleaned, because the title is shown and the file may contain control characters. */
function placeOf({ title, progress, ...landmark }: PlaceFields): PlaceFields {
  return { ...landmarkOf(landmark), title: cleanLine(title), progress };
}

function isLandmark(fields: JsonFields): fields is Landmark {
  const { block, offset, before, after, outside = 0 } = fields;
  return (
    Number.isSafeInteger(outside) &&
    Number.isSafeInteger(block) &&
    isCount(block) &&
    Number.isSafeInteger(offset) &&
    isCount(offset) &&
    [before, after].every((text) => typeof text === 'string')
  );
}

function landmarkOf({ block, offset, before, after, outside = 0 }: Landmark): Landmark {
  return { block, offset, before, after, ...(outside !== 0 && { outside }) };
}

function isChoice(value: unknown): value is ChoiceValue {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isRecord(value: unknown): value is JsonFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
