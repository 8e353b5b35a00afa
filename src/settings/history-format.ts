/**
 * What the program remembers from one time to the next, as a value: where articles were left, what was chosen in the
 * reader, what was typed. Each entry knows when it was made, so that what two readers remember can be put together.
 */
import { cleanLine } from '../article/clean.ts';
import type { Landmark } from '../article/landmark.ts';

/** Milliseconds since 1970. */
type Timed = { readonly time: number };

/** By their keys, the oldest first. */
export type Entries<Entry extends Timed> = ReadonlyMap<string, Entry>;

/** Where an article was left. */
export type ReadingPlace = Landmark &
  Timed & {
    readonly title: string;
    /** How much of it had been read, 0 to 1. */
    readonly progress: number;
  };

/** A choice made in the reader holds as long as the configuration says what it said when the choice was made. */
export type Choice = Timed & { readonly value: ChoiceValue; readonly over: ChoiceValue };

export type ChoiceValue = string | number | boolean;

/** A place in an article that has a name there. */
export type NamedPlace = Landmark & Timed;

export type Memory = {
  /** By the key of the article. */
  readonly places: Entries<ReadingPlace>;
  /** By `markKey`. */
  readonly marks: Entries<NamedPlace>;
  /** By the name of the option. */
  readonly choices: Entries<Choice>;
  /** By what was typed. */
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

/** Each mark is an entry of its own: of two readers of one article neither undoes the marks of the other. */
export function markKey(article: string, name: string): string {
  return `${article}\n${name}`;
}

/** The marks of an article by their names, which have no line breaks in them. */
export function marksOf({ marks }: Memory, article: string): ReadonlyMap<string, NamedPlace> {
  const found = new Map<string, NamedPlace>();
  for (const [key, mark] of marks) {
    const at = key.lastIndexOf('\n');
    if (key.slice(0, at) === article) found.set(key.slice(at + 1), mark);
  }
  return found;
}

/** How many of each are kept. */
const BOUNDS: Readonly<Record<keyof Memory, number>> = {
  places: 500,
  marks: 1000,
  choices: 50,
  search: 100,
  command: 100,
};

/** Of the form below. A later form is for a later program to read: it is neither understood nor overwritten. */
const VERSION = 1;

export type MemoryRead = Memory | 'damaged' | 'newer';

/** What a file holds. Never throws; an entry that is none is left out. `now`: nothing was made later than that. */
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

/** What a file is to hold. */
export function writtenMemory(memory: Memory): unknown {
  const sections = Object.entries(memory).map(([name, entries]) => [
    name,
    Object.fromEntries(entries),
  ]);
  return { version: VERSION, ...Object.fromEntries(sections) };
}

/** Both memories in one; of two entries under a key the later one, and of two as old as each other that of `b`. */
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
    both.delete(key); // set again, it comes last among those of its time
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

/** The title is shown, and a file is not to be trusted with the terminal. */
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
