/**
 * The rule of synchronising marks. The protocol tells no time of a mark, so: what changed here and has not been confirmed
 * yet counts, for that entry and that mark; everything else is the server's.
 */
import type { KnownItem } from './known-items.ts';
import type { MarkName, QueuedMark } from './outbox.ts';
import type { IdList } from './server-lists.ts';

/** Marks of one entry; `undefined` for what cannot be said. */
export type ServerMarks = {
  readonly read: boolean | undefined;
  readonly starred: boolean | undefined;
};

export type MarkLists = {
  readonly unread: IdList;
  readonly starred: IdList;
  /** Of entries that were asked for one by one, because a list may lack them. */
  readonly checked: ReadonlyMap<string, { readonly read: boolean; readonly starred: boolean }>;
};

export type Decision = {
  /** What the store has to be told: not marks of the person. */
  readonly marks: readonly {
    readonly key: string;
    readonly field: MarkName;
    readonly value: boolean;
  }[];
  /** Numbers of queued marks that the server has, or that are about nothing it has. */
  readonly confirmed: readonly number[];
  /** Numbers of queued marks that it said it had. */
  readonly unstored: readonly number[];
};

export type RuleInput = {
  readonly lists: MarkLists;
  readonly keys: Iterable<string>;
  readonly itemsOf: (key: string) => readonly KnownItem[];
  /** Feeds that are not followed any more have no entries in the lists, and nothing is said of theirs. */
  readonly isFollowed: (stream: string) => boolean;
  readonly queued: (key: string, field: MarkName) => QueuedMark | undefined;
  /** Numbers of marks that were sent before the lists were asked for: only these can be in them. */
  readonly sentBefore: ReadonlySet<number>;
  /** `undefined` if the store does not have it. */
  readonly stateOf: (
    key: string,
  ) => { readonly read: boolean; readonly starred: boolean } | undefined;
};

const FIELDS: readonly MarkName[] = ['read', 'starred'];

export function decideMarks(input: RuleInput): Decision {
  const { lists, keys, itemsOf, isFollowed, queued, sentBefore, stateOf } = input;
  const marks: Decision['marks'][number][] = [];
  const confirmed: number[] = [];
  const unstored: number[] = [];
  for (const key of keys) {
    const items = itemsOf(key).filter(({ stream }) => isFollowed(stream));
    const state = stateOf(key);
    const atServer = marksOf(items, lists);
    for (const field of FIELDS) {
      const own = queued(key, field);
      if (items.length === 0) {
        if (own) confirmed.push(own.number);
        continue;
      }
      const value = atServer[field];
      if (own && value !== undefined && sentBefore.has(own.number)) {
        (own.value === value ? confirmed : unstored).push(own.number);
      }
      const wanted = own ? own.value : value;
      if (state && wanted !== undefined && state[field] !== wanted) {
        marks.push({ key, field, value: wanted });
      }
    }
  }
  return { marks, confirmed, unstored };
}

/** An article that is several entries is unread if one of them is, and starred if one of them is. */
function marksOf(items: readonly KnownItem[], lists: MarkLists): ServerMarks {
  const each = items.map(({ id }) => marksOfItem(id, lists));
  const join = (field: MarkName, decisive: boolean) => {
    if (each.some((marks) => marks[field] === decisive)) return decisive;
    return each.every((marks) => marks[field] === !decisive) ? !decisive : undefined;
  };
  return { read: join('read', false), starred: join('starred', true) };
}

/** Absence says something only in a list that came whole and in one page: between two pages an entry may be lost. */
export function marksOfItem(id: string, { unread, starred, checked }: MarkLists): ServerMarks {
  const own = checked.get(id);
  const isIn = (list: IdList) =>
    list.ids.has(id) || (list.isWhole && list.pages === 1 ? false : undefined);
  if (own) return own;
  const isUnread = isIn(unread);
  return { read: isUnread === undefined ? undefined : !isUnread, starred: isIn(starred) };
}
