/** Checks of a glossary file beyond the errors that prevent reading it. */
import type { Article } from '../article/article.ts';
import type { Glossary, GlossaryEntry } from './glossary.ts';
import { type PlacedDiagnostic, readGlossary, type Spelling } from './glossary-yaml.ts';
import { findMentions } from './mentions.ts';

/**
 * All diagnostics of a glossary file, in file order: errors of form, duplicate names, and, with an article, spellings
 * that do not occur in it. Never throws.
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

/** Entries with the same English name, which `see` cannot distinguish. */
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

/** The same spelling twice in one entry. The same spelling in two entries is an error of form. */
function sameSpellings(spellings: readonly Spelling[]): PlacedDiagnostic[] {
  const known = new Set<string>();
  return spellings.flatMap(({ entry, name, line, column }) => {
    const spelling = `${entry} ${name}`;
    if (known.has(spelling)) return [{ code: 'repeated-name', name, position: { line, column } }];
    known.add(spelling);
    return [];
  });
}

/** Spellings that do not occur in the article, not even inside a longer name. */
function unmentioned(article: Article, spellings: readonly Spelling[]): PlacedDiagnostic[] {
  const found = new Set(findMentions(article, apart(spellings)).map(({ entry }) => entry));
  return spellings.flatMap((spelling, index) => {
    if (found.has(index) || findMentions(article, apart([spelling])).length > 0) return [];
    const { name, line, column } = spelling;
    return [{ code: 'absent-name', name, position: { line, column } }];
  });
}

/** A glossary in which every spelling is a separate entry without a surname. */
function apart(spellings: readonly Spelling[]): Glossary {
  const entries = spellings.map(
    ({ name }): GlossaryEntry => ({
      names: [name],
      transliteration: '',
      english: '',
      kind: 'term',
      about: {},
    }),
  );
  return { entries };
}
