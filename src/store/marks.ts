/**
 * Marks: what the person did with articles. They are kept apart from the texts, so that a text can be fetched again and
 * loses nothing. All machines that know the same marks agree on the state of every article.
 */
import type { Landmark } from '../article/search/landmark.ts';
import { compareStamps, type Stamp } from './clock.ts';

/** Where an article was left. `progress`: the share of the article before it, 0 to 1. */
export type Place = Landmark & { readonly progress: number };

/** A field that was never marked, or whose mark was taken back, is missing. */
export type MarkState = {
  /** The checksum of the text that was read; `false` if it was marked unread. */
  readonly read?: string | false;
  readonly starred?: boolean;
  /** The checksum of the text when it was on the screen of a list. */
  readonly seen?: string;
  readonly place?: Place;
  /** The rule for old articles has removed it; it is not put back. */
  readonly gone?: boolean;
};

export type MarkField = keyof MarkState;

/** `value`: `null` takes the mark back. */
export type MarkChange = {
  [Field in MarkField]-?: {
    readonly key: string;
    readonly field: Field;
    readonly value: NonNullable<MarkState[Field]> | null;
    /** @default 'person' */
    readonly origin?: MarkOrigin;
  };
}[MarkField];

/** Who made a mark. What a server reported is not sent to it again. */
export type MarkOrigin = 'person' | 'server' | 'rule';

/** A mark as it is on the disk. */
export type Mark = MarkChange & { readonly stamp: Stamp; readonly machine: string };

const FIELDS: Readonly<Record<MarkField, (value: unknown) => boolean>> = {
  read: (value) => value === false || isChecksum(value),
  starred: isBoolean,
  seen: isChecksum,
  place: isPlace,
  gone: isBoolean,
};

export const MARK_FIELDS = Object.keys(FIELDS) as MarkField[];

/** Whether the value, which may come from any file, is one of the field. */
export function isMarkValue(field: MarkField, value: unknown): boolean {
  return value === null || FIELDS[field](value);
}

/**
 * Of two marks of one field the later one counts; of two with one stamp, the one whose value comes later as a text. Who made
 * them plays no part: what a machine copies under its new name stays the same mark.
 */
export function compareMarks(a: Mark, b: Mark): number {
  const order = compareStamps(a.stamp, b.stamp);
  if (order !== 0) return order;
  const [one, other] = [JSON.stringify(a.value), JSON.stringify(b.value)];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The marks that count, of all machines. */
export class MarkTable {
  readonly #marks = new Map<string, Partial<Record<MarkField, Mark>>>();

  /** In whatever order marks are added, the same ones count. `isOwn`: this machine has it among its own. */
  add(mark: Mark, isOwn: boolean): void {
    const known = this.#marks.get(mark.key);
    if (!known) {
      this.#marks.set(mark.key, { [mark.field]: mark });
      return;
    }
    const other = known[mark.field];
    const order = other ? compareMarks(mark, other) : 1;
    if (order > 0 || (order === 0 && isOwn)) known[mark.field] = mark as never;
  }

  mark(key: string, field: MarkField): Mark | undefined {
    return this.#marks.get(key)?.[field];
  }

  *[Symbol.iterator](): Iterator<Mark> {
    for (const fields of this.#marks.values()) yield* Object.values(fields);
  }

  get<Field extends MarkField>(key: string, field: Field): MarkState[Field] | undefined {
    const mark = this.#marks.get(key)?.[field];
    return (mark?.value ?? undefined) as MarkState[Field] | undefined;
  }

  state(key: string): MarkState {
    const known = this.#marks.get(key);
    if (!known) return {};
    const fields = Object.entries(known).filter(([, { value }]) => value !== null);
    return Object.fromEntries(fields.map(([field, { value }]) => [field, value]));
  }

  /** Keys of all articles with a mark. */
  keys(): IterableIterator<string> {
    return this.#marks.keys();
  }
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isChecksum(value: unknown): boolean {
  return typeof value === 'string' && /^[\da-f]{1,64}$/.test(value);
}

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { block, offset, before, after, outside = 0, progress } = value as Partial<Place>;
  return (
    [block, offset].every((part) => Number.isSafeInteger(part) && (part as number) >= 0) &&
    Number.isSafeInteger(outside) &&
    [before, after].every((text) => typeof text === 'string') &&
    typeof progress === 'number' &&
    progress >= 0 &&
    progress <= 1
  );
}
