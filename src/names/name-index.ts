/**
 * All names of a glossary by their keys, with the beginnings of every name, so that one pass over a text finds all
 * names.
 */
import type { Glossary, GlossaryEntry } from './glossary.ts';
import { type NameKey, nameKeys } from './name-key.ts';
import { NOT_NAMES } from './not-names.ts';
import { surnamesOf } from './surnames.ts';

export type NameIndex = {
  /** Names by their folded letters. Several names may have the same key; the first one that fits is used. */
  readonly names: ReadonlyMap<string, readonly IndexedName[]>;
  /** Beginnings of names: every sequence of whole words that a further word can continue to a name. */
  readonly beginnings: ReadonlySet<string>;
};

export type IndexedName = {
  /** Index in the glossary's entries; `NO_ENTRY` for a phrase that is not a name. */
  readonly entry: number;
  /** The spelling in the glossary. */
  readonly spelling: string;
  /** The final letter that the text must have, for a name too short to ignore it; see `endingOf`. */
  readonly ending?: string;
  /** The name is the last part of a person's name; the glossary does not list it separately. */
  readonly isSurname?: true;
  /** The name includes its article or never takes one: «القطر» is not Qatar. */
  readonly isBare?: true;
};

export const NO_ENTRY = -1;

/** Names up to this length, in UTF-16 units of the folded name, are short. */
const SHORT = 3;

/** Letters that folding makes equal, but that distinguish short words when they are final. */
const ENDINGS = '\u0629\u0647\u0649\u064a'; // teh marbuta, heh, alef maksura, yeh

export function indexNames({ entries }: Glossary): NameIndex {
  const names = new Map<string, IndexedName[]>();
  const beginnings = new Set<string>();
  const add = (name: Omit<IndexedName, 'ending'>, of: NameKey): void => {
    if (of.key === '') return;
    for (const beginning of of.beginnings) beginnings.add(beginning);
    const ending = of.key.length <= SHORT ? endingOf(name.spelling) : '';
    const all = names.get(of.key);
    const added = { ...name, ...(ending ? { ending } : {}) };
    if (all) all.push(added);
    else names.set(of.key, [added]);
  };
  const spelt = entries.flatMap((entry, index) =>
    entry.names.map(
      (spelling): IndexedName => ({
        spelling,
        entry: index,
        ...(isBare(entry) ? { isBare: true } : {}),
      }),
    ),
  );
  for (const [name, key] of withKeys(spelt)) add(name, key);
  if (names.size === 0) return { names, beginnings };
  const others: IndexedName[] = [
    ...surnamesOf(entries).map(
      ({ entry, surname }): IndexedName => ({ spelling: surname, entry, isSurname: true }),
    ),
    ...NOT_NAMES.map((spelling): IndexedName => ({ spelling, entry: NO_ENTRY, isBare: true })),
  ];
  for (const [name, key] of withKeys(others)) if (!names.has(key.key)) add(name, key);
  return { names, beginnings };
}

function withKeys(names: readonly IndexedName[]): (readonly [IndexedName, NameKey])[] {
  const keys = nameKeys(names.map(({ spelling }) => spelling));
  return names.map((name, index) => [name, keys[index]] as const);
}

/**
 * The last letter of a text if it is in `ENDINGS`; else an empty string. «علي» (Ali) is not «على» (on), and «جدة»
 * (Jeddah) is not «جده» (his grandfather). Longer names are found in either spelling, because newspapers differ.
 */
export function endingOf(text: string): string {
  const letters = text.normalize('NFKC').match(/\p{L}/gu);
  const last = letters?.at(-1) ?? '';
  return last && ENDINGS.includes(last) ? last : '';
}

/** Place names in newspapers are known in all their forms; a glossary that a person writes may not list them all. */
function isBare({ kind, origin }: GlossaryEntry): boolean {
  return origin === 'built-in' && kind === 'place';
}
