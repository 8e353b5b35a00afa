/**
 * All names of a glossary by their folded words: whatever their number, a text is gone through once.
 *
 * A name is kept as one word, its blanks gone, beside each of its beginnings: a text may write two of its words as one
 * (أبو ظبي, أبوظبي), and one of them in two where the glossary shows the joint (تقی‌خان).
 */
import type { Entry, Glossary } from './glossary.ts';
import { NOT_NAMES } from './not-names.ts';
import { surnamesOf } from './surnames.ts';
import { wordsOf } from './words.ts';

export type NameIndex = {
  /** By the folded letters; several where they are the same when folded. The first that fits is meant. */
  readonly names: ReadonlyMap<string, readonly Name[]>;
  /** Beginnings of names: every row of whole words that a further word could make a name. */
  readonly beginnings: ReadonlySet<string>;
};

export type Name = {
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

/** The izafat of Persian after heh, which may be written in three ways, and needs none in a key. */
const IZAFAT = /([\u0647\u06d5\u06c1])\u200c[\u06cc\u064a](?=\s|$)/g;

export function indexNames({ entries }: Glossary): NameIndex {
  const names = new Map<string, Name[]>();
  const beginnings = new Set<string>();
  const add = (spelling: string, name: Omit<Name, 'spelling' | 'ending'>): void => {
    const key = keyOf(spelling, beginnings);
    if (key === '') return;
    const ending = key.length <= SHORT ? endingOf(spelling) : '';
    const all = names.get(key);
    const added = { ...name, spelling, ...(ending ? { ending } : {}) };
    if (all) all.push(added);
    else names.set(key, [added]);
  };
  entries.forEach((entry, index) => {
    const bare = isBare(entry) ? ({ isBare: true } as const) : {};
    for (const spelling of entry.names) add(spelling, { entry: index, ...bare });
  });
  if (names.size === 0) return { names, beginnings };
  for (const { entry, surname } of surnamesOf(entries)) {
    if (!names.has(keyOf(surname))) add(surname, { entry, isSurname: true });
  }
  for (const phrase of NOT_NAMES) {
    if (!names.has(keyOf(phrase))) add(phrase, { entry: NO_ENTRY, isBare: true });
  }
  return { names, beginnings };
}

/** What two spellings must share to be one name to a search. Adds the key's beginnings to a set. */
export function keyOf(spelling: string, beginnings?: Set<string>): string {
  const plain = spelling.replace(IZAFAT, '$1').replaceAll('\u200c', ' ');
  const { texts, links } = wordsOf(plain);
  return texts.reduce((key, word, index) => {
    if (index > 0) beginnings?.add(key + links[index]);
    return key + (index > 0 ? links[index] : '') + word;
  }, '');
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
