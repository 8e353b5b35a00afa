/**
 * Merges several glossaries. If two entries share a spelling or an English name, the entry with the higher authority
 * keeps it.
 */

import type { Article } from '../article/article.ts';
import { romanize } from '../text/index.ts';
import { gazetteer, gazetteerLanguage } from './gazetteer.ts';
import type { Glossary, GlossaryEntry } from './glossary.ts';
import { languageOf } from './latin/romanization.ts';
import { nameKeys } from './name-key.ts';

export type Layers = {
  /** The article's own glossary. */
  readonly own: Glossary;
  /** The user's glossary. */
  readonly user: Glossary;
  /** Whether to include the program's own lists and candidates from the text. @default true */
  readonly isWide?: boolean;
};

/** All entries that the article may mention, each with its origin. */
export function allEntries(
  article: Article,
  { own, user, isWide = true }: Layers,
): GlossaryEntry[] {
  const higher = own.entries.map((entry): GlossaryEntry => ({ ...entry, origin: 'article' }));
  return withoutHidden([
    ...higher,
    ...user.entries.map((entry): GlossaryEntry => ({ ...entry, origin: 'user' })),
    ...(isWide ? builtIn(article) : []),
  ]);
}

function builtIn({ language, blocks }: Article): GlossaryEntry[] {
  const known = gazetteerLanguage(language);
  if (!known) return [];
  return gazetteer(
    known,
    blocks.map(({ text }) => text),
  );
}

/** `entries`: highest authority first. If two entries of one authority share a name, the first keeps it. */
function withoutHidden(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  const keys = nameKeys(entries.flatMap(({ names }) => names));
  const owners = new Map<string, GlossaryEntry['origin']>();
  let next = 0;
  return entries.filter(({ names, english, origin }) => {
    const own = keys.slice(next, next + names.length).map(({ key }) => `name ${key}`);
    next += names.length;
    const marks = [...own, `english ${english.toLowerCase()}`];
    if (marks.some((mark) => owners.has(mark) && owners.get(mark) !== origin)) return false;
    for (const mark of marks) if (!owners.has(mark)) owners.set(mark, origin);
    return true;
  });
}

/** The entry with a transliteration, derived from the letters if it has none. */
export function transliterated(entry: GlossaryEntry, article: Article): GlossaryEntry {
  if (entry.transliteration !== '') return entry;
  const { vocalised, names } = entry;
  const { text } = romanize(vocalised ?? names[0], { language: languageOf(article), name: true });
  return { ...entry, transliteration: text };
}
