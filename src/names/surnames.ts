/**
 * Finds the part of a person's name that newspapers use alone, for persons whom it identifies within a glossary: a
 * missing mention is better than a wrong one.
 */
import type { GlossaryEntry } from './glossary.ts';
import { isOrdinary } from './ordinary-words.ts';
import { wordsOf } from './words.ts';

export type Surname = {
  /** Index in the glossary's entries. */
  readonly entry: number;
  readonly surname: string;
};

/** Words that begin a surname of two words: son of, father of, house of, slave of; and European ones. */
const BEGIN = new Set(
  ['بن ابن أبو ابو أبي آل عبد دي فون فان دو', 'בן אבן בר אבו דה פון ון', 'bin ibn abu von van de']
    .join(' ')
    .split(' ')
    .map(folded),
);

/** Words that end a surname of two words: of God, of the faith, of Islam. */
const END = new Set('الله الدين الرحمن الإسلام الملك'.split(' ').map(folded));

/** Shortest surname, in UTF-16 units of the folded word. */
const SHORTEST = 3;

/**
 * The last part of each person's fullest name, unless another entry has it as a surname or a name, or it is an
 * ordinary word.
 */
export function surnamesOf(entries: readonly GlossaryEntry[]): Surname[] {
  const found = new Map<string, Surname | undefined>();
  entries.forEach(({ kind, names }, entry) => {
    if (kind !== 'person') return;
    const surname = surnameOf(names);
    if (surname === undefined) return;
    const key = folded(surname);
    found.set(key, found.has(key) ? undefined : { entry, surname });
  });
  return [...found.values()].filter((surname) => surname !== undefined);
}

/** The surname in the fullest of a person's names. */
function surnameOf(names: readonly string[]): string | undefined {
  const all = names.map((name) => name.split(/[\s\u05be-]+/).filter((word) => folded(word) !== ''));
  const parts = all.reduce((fullest, name) => (name.length > fullest.length ? name : fullest), []);
  const isEnd = END.has(folded(parts.at(-1) ?? ''));
  const first = parts.length - (isEnd ? 2 : 1);
  const from = BEGIN.has(folded(parts[first - 1] ?? '')) ? first - 1 : first;
  // Nothing stands before it: it is the whole name.
  if (from < 1) return undefined;
  const surname = parts.slice(from).join(' ');
  if (folded(surname).length < SHORTEST) return undefined;
  return from === parts.length - 1 && isOrdinary(surname) ? undefined : surname;
}

function folded(text: string): string {
  return wordsOf(text).texts.join('');
}
