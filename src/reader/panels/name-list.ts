/** The glossary's names as the panel lists them: in the order in which the article first mentions them. */
import type { Glossary } from '../../names/glossary.ts';
import type { Mention } from '../../names/mentions.ts';

export type NameMentions = {
  /** Index in `glossary.entries`. */
  readonly entry: number;
  /** Its mentions in the article's order. */
  readonly mentions: readonly Mention[];
};

/** `mentions` are in the article's order. Names that the article never mentions come last. */
export function listNames(glossary: Glossary, mentions: readonly Mention[]): NameMentions[] {
  const found = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const known = found.get(mention.entry);
    if (known) known.push(mention);
    else found.set(mention.entry, [mention]);
  }
  const mentioned = Array.from(found, ([entry, mentions]) => ({ entry, mentions }));
  const unmentioned = glossary.entries.flatMap((_, entry) =>
    found.has(entry) ? [] : [{ entry, mentions: [] }],
  );
  return [...mentioned, ...unmentioned];
}

/** A mention of a listed name: indices of the name, and of the mention among those of the name. */
export type ListedMention = Pick<Mention, 'block' | 'start' | 'from' | 'to'> & {
  readonly name: number;
  readonly mention: number;
};

/** `mentions`, each with the name that it is of. */
export function listedMentions(
  names: readonly NameMentions[],
  mentions: readonly Mention[],
): ListedMention[] {
  const nameOf = new Map(names.map(({ entry }, name) => [entry, name]));
  const counts = names.map(() => 0);
  return mentions.map(({ entry, block, start, from, to }) => {
    const name = nameOf.get(entry) as number;
    const mention = counts[name]++;
    return { name, mention, block, start, from, to };
  });
}
