/**
 * Finds the names in an article step by step, because a book may have a hundred thousand mentions. There are three
 * passes over the article: mentions of known names, names that no glossary has, and the mentions of both. Between the
 * passes each name is romanized.
 */
import type { Article } from '../article/article.ts';
import { type Part, partsOf, partsWithin } from '../article/parts.ts';
import { candidatesOf, type Guesser, guesserOf, guessesIn } from './candidates/candidates.ts';
import type { Glossary, GlossaryEntry } from './glossary.ts';
import {
  assured,
  type Finder,
  type Findings,
  finderOf,
  type Mention,
  mentionsIn,
  wordsIn,
} from './mentions.ts';
import { allEntries, type Layers, transliterated } from './merge-glossaries.ts';

/** `done`: the number of parts of the article, or of names, that this pass has finished. */
export type Naming = { readonly article: Article; readonly done: number } & (
  | {
      readonly pass: 'gather';
      readonly entries: readonly GlossaryEntry[];
      readonly isWide: boolean;
      readonly finder: Finder;
      readonly found: readonly Findings[];
    }
  | {
      readonly pass: 'guess';
      readonly known: Glossary;
      readonly guesser: Guesser;
      readonly found: readonly (readonly GlossaryEntry[])[];
    }
  | {
      readonly pass: 'spell';
      readonly entries: readonly GlossaryEntry[];
      readonly spelt: readonly GlossaryEntry[];
    }
  | {
      readonly pass: 'mention';
      readonly glossary: Glossary;
      readonly finder: Finder;
      readonly found: readonly Findings[];
    }
  | { readonly pass: 'over'; readonly glossary: Glossary; readonly mentions: readonly Mention[] }
);

const PASSES: readonly Naming['pass'][] = ['gather', 'guess', 'spell', 'mention', 'over'];

/** UTF-16 units of text that take as long to search as one name takes to romanize. */
const UNITS_OF_A_NAME = 500;

/** Begins to find the names of an article, or goes through so many UTF-16 units more. */
export type NameFinder = (naming: Naming | undefined, units: number) => FoundNames;

/** How far it has come; `percent`: how much of it is done. */
export type FoundNames = { readonly at: Naming; readonly percent: number };

/** `names`: a glossary, or what it is to be made of. */
export function nameFinder(article: Article, names: Glossary | Layers): NameFinder {
  return (naming, units) => {
    const at = naming ? nameOn(naming, units) : startNaming(article, names);
    return { at, percent: namedPercent(at) };
  };
}

/** For the names of layers those that the article mentions are found first; a glossary is taken as it is. */
function startNaming(article: Article, names: Glossary | Layers): Naming {
  if ('entries' in names) return mentioning(article, names);
  const entries = allEntries(article, names);
  const finder = finderOf(article, { entries });
  const { isWide = true } = names;
  return { article, pass: 'gather', entries, isWide, finder, found: [], done: 0 };
}

/** Goes through so many UTF-16 units more of the text. */
function nameOn(naming: Naming, units: number): Naming {
  const { article, done } = naming;
  const parts = partsOf(article);
  const end = partsWithin(parts, done, units);
  const next = parts.slice(done, end);
  const isOver = end >= parts.length;
  switch (naming.pass) {
    case 'gather': {
      const found = [...naming.found, ...findingsIn(article, next, naming.finder)];
      return isOver ? gathered({ ...naming, found }) : { ...naming, found, done: end };
    }
    case 'guess': {
      const { guesser, known } = naming;
      const found = [...naming.found, ...next.map((part) => guessesIn(part, guesser))];
      if (!isOver) return { ...naming, found, done: end };
      return spelling(article, [...known.entries, ...candidatesOf(found)]);
    }
    case 'spell': {
      const { entries } = naming;
      const some = entries.slice(done, done + Math.ceil(units / UNITS_OF_A_NAME));
      const spelt = [...naming.spelt, ...some.map((entry) => transliterated(entry, article))];
      if (spelt.length < entries.length) return { ...naming, spelt, done: spelt.length };
      return mentioning(article, { entries: spelt });
    }
    case 'mention': {
      const { glossary } = naming;
      const found = [...naming.found, ...findingsIn(article, next, naming.finder)];
      if (!isOver) return { ...naming, found, done: end };
      return { article, pass: 'over', glossary, mentions: assured(found, glossary), done: end };
    }
    case 'over':
      return naming;
  }
}

/** How much of it is done, in per cent. */
function namedPercent(naming: Naming): number {
  const { article, pass, done } = naming;
  const all = pass === 'spell' ? naming.entries.length : partsOf(article).length;
  const part = pass === 'over' ? 0 : done / Math.max(1, all);
  return Math.floor((100 * (PASSES.indexOf(pass) + part)) / PASSES.indexOf('over'));
}

/**
 * All entries of the article's own glossary, and the entries of other layers that the article mentions. Each entry
 * has its origin and a transliteration, which may be derived from the letters alone.
 */
export function layered(article: Article, layers: Layers): Glossary {
  let naming = startNaming(article, layers);
  while (!('glossary' in naming)) naming = nameOn(naming, Number.POSITIVE_INFINITY);
  return naming.glossary;
}

type Gathering = Extract<Naming, { pass: 'gather' }>;

function gathered({ article, entries, isWide, found }: Gathering): Naming {
  const mentioned = new Set(assured(found, { entries }).map(({ entry }) => entry));
  const known = {
    entries: entries.filter(({ origin }, index) => origin === 'article' || mentioned.has(index)),
  };
  const guesser = isWide ? guesserOf(article, known) : undefined;
  if (guesser) return { article, pass: 'guess', known, guesser, found: [], done: 0 };
  return spelling(article, known.entries);
}

function mentioning(article: Article, glossary: Glossary): Naming {
  const finder = finderOf(article, glossary);
  return { article, pass: 'mention', glossary, finder, found: [], done: 0 };
}

function spelling(article: Article, entries: readonly GlossaryEntry[]): Naming {
  return { article, pass: 'spell', entries, spelt: [], done: 0 };
}

function findingsIn(article: Article, parts: readonly Part[], finder: Finder): Findings[] {
  return parts.map((part) => mentionsIn(wordsIn(article, part), part, finder));
}
