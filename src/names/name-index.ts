/** All names of a glossary by their keys, and each beginning of one: whatever their number, a text is gone through once. */
import type { Entry, Glossary } from './glossary.ts';
import { type NameKey, nameKeys } from './name-key.ts';
import { NOT_NAMES } from './not-names.ts';
import { surnamesOf } from './surnames.ts';

export type NameIndex = {
  /** By the folded letters; several where they are the same when folded. The first that fits is meant. */
  readonly names: ReadonlyMap<string, readonly IndexedName[]>;
  /** Beginnings of names: every row of whole words that a further word could make a name. */
  readonly beginnings: ReadonlySet<string>;
};

export type IndexedName = {
  /** Index in the glossary's entries; `NO_ENTRY` for a phrase that is no name. */
  readonly entry: number;
  /** As the glossary spells it. */
  readonly spelling: string;
  /** The final letter that the text must have, where the name is too short to do without; see `endingOf`. */
  readonly ending?: string;
  /** Not said of its person by the glossary: the last part of the person's name. */
  readonly isSurname?: true;
  /** It has its article already, or never takes one: «القطر» is no Qatar. */
  readonly isBare?: true;
};

export const NO_ENTRY = -1;

/** UTF-16 units of a folded name that is so short. */
const SHORT = 3;

/** Letters that folding makes the same, and that make other words at the end of short ones. */
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
 * The last letter of a text, if it is one of those that folding makes the same. «علي» (Ali) is not «على» (on), nor
 * «جدة» (Jeddah) «جده» (his grandfather); longer names are found in either spelling, as newspapers differ.
 */
export function endingOf(text: string): string {
  const letters = text.normalize('NFKC').match(/\p{L}/gu);
  const last = letters?.at(-1) ?? '';
  return last && ENDINGS.includes(last) ? last : '';
}

/** What a newspaper calls a place is known; of a glossary that a person writes all forms are not. */
function isBare({ kind, origin }: Entry): boolean {
  return origin === 'built-in' && kind === 'place';
}
