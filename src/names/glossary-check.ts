/** What is wrong with a glossary file beyond what keeps it from being read. */
import type { Article } from '../article/article.ts';
import type { Entry, Glossary } from './glossary.ts';
import { type PlacedDiagnostic, readGlossary, type Spelling } from './glossary-yaml.ts';
import { findMentions } from './mentions.ts';

/**
 * All that is wrong in a glossary file, in its order: those of its form, names that are there twice, and, with the article
 * that it is for, spellings that never stand in that. Never throws.
 */
export function checkGlossary(yaml: string, article?: Article): PlacedDiagnostic[] {
  const { glossary, diagnostics, spellings } = readGlossary(yaml);
  return [
    ...diagnostics,
    ...sameEnglish(glossary, spellings),
    ...sameSpellings(spellings),
    ...(article ? unmentioned(article, spellings) : []),
  ].sort(({ position: a }, { position: b }) => a.line - b.line || a.column - b.column);
}

/** Entries that look like one, by their English name; `see` could not tell them apart. */
function sameEnglish({ entries }: Glossary, spellings: readonly Spelling[]): PlacedDiagnostic[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ english }, index) => {
    const before = first.get(english.toLowerCase());
    if (before === undefined) first.set(english.toLowerCase(), index);
    const place = spellings.find(({ entry }) => entry === index);
    if (before === undefined || !place) return [];
    const owner = entries[before].names[0];
    const { line, column } = place;
    return [{ code: 'shared-english', english, owner, position: { line, column } }];
  });
}

/** The same spelling twice in one entry; those of two entries are wrong in the file's form. */
function sameSpellings(spellings: readonly Spelling[]): PlacedDiagnostic[] {
  const known = new Set<string>();
  return spellings.flatMap(({ entry, name, line, column }) => {
    const spelling = `${entry} ${name}`;
    if (known.has(spelling)) return [{ code: 'repeated-name', name, position: { line, column } }];
    known.add(spelling);
    return [];
  });
}

/** Spellings that stand nowhere in the article, not even inside a longer name. */
function unmentioned(article: Article, spellings: readonly Spelling[]): PlacedDiagnostic[] {
  const found = new Set(findMentions(article, apart(spellings)).map(({ entry }) => entry));
  return spellings.flatMap((spelling, index) => {
    if (found.has(index) || findMentions(article, apart([spelling])).length > 0) return [];
    const { name, line, column } = spelling;
    return [{ code: 'absent-name', name, position: { line, column } }];
  });
}

/** A glossary in which every spelling is an entry of its own, and none has a surname. */
function apart(spellings: readonly Spelling[]): Glossary {
  const entries = spellings.map(
    ({ name }): Entry => ({
      names: [name],
      transliteration: '',
      english: '',
      kind: 'term',
      about: {},
    }),
  );
  return { entries };
}
