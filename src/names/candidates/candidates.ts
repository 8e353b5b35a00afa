/**
 * Finds names that no glossary has: names after a title, and names followed by their Latin form in brackets. A
 * missing name is better than a wrong one: a sequence of words is a name only if it begins with a given name or ends
 * like a surname.
 */
import type { Article } from '../../article/article.ts';
import type { Part } from '../../article/parts.ts';
import type { Glossary, GlossaryEntry } from '../glossary.ts';
import { type Finder, finderOf, mentionsIn, wordsIn } from '../mentions.ts';
import { nameKeys } from '../name-key.ts';
import type { FoundCandidate } from './found.ts';
import { latinCandidates } from './in-brackets.ts';
import { introducedIn } from './introduced.ts';
import { TITLE_WORDS, type TitleWords } from './titles.ts';

export type Guesser = {
  readonly article: Article;
  readonly language: string;
  readonly words: TitleWords;
  readonly known: Finder;
  readonly titles: Finder;
};

/** `glossary`: entries that are all mentioned, or are the article's own. `undefined` for a language without titles. */
export function guesserOf(article: Article, glossary: Glossary): Guesser | undefined {
  const language = article.language.toLowerCase().split(/[-_]/)[0];
  const words = TITLE_WORDS[language];
  if (!words) return undefined;
  const titles: Glossary = {
    entries: [{ names: words.titles, transliteration: '', english: '', kind: 'term', about: {} }],
  };
  return {
    article,
    language,
    words,
    known: finderOf(article, glossary),
    titles: finderOf(article, titles),
  };
}

/** The names in a part that are not mentions, each as a separate entry. */
export function guessesIn(part: Part, guesser: Guesser): GlossaryEntry[] {
  const { article, language, words } = guesser;
  const text = article.blocks[part.block].text.slice(part.from, part.to);
  const here = { ...part, from: 0 };
  const folded = wordsIn(article, part);
  const { mentions } = mentionsIn(folded, here, guesser.known);
  const introductions = mentionsIn(folded, here, guesser.titles).mentions;
  const known = new Map(mentions.map((mention) => [mention.start, mention]));
  const found = [
    ...introductions.flatMap((title) => introducedIn({ text, title, known, language, words })),
    ...latinCandidates(text),
  ].sort((a, b) => a.from - b.from);
  let next = 0;
  return found.flatMap((one) => {
    while (next < mentions.length && mentions[next].to <= one.from) next += 1;
    if (next < mentions.length && mentions[next].from < one.to) return [];
    return [entryOf(text.slice(one.from, one.to), one, language)];
  });
}

/** One entry of origin `candidate` for each name, in text order, from the guesses of all parts. */
export function candidatesOf(guesses: readonly (readonly GlossaryEntry[])[]): GlossaryEntry[] {
  const all = guesses.flat();
  const keys = nameKeys(all.map(({ names }) => names[0]));
  const candidates = new Map<string, GlossaryEntry>();
  all.forEach((entry, index) => {
    const { key } = keys[index];
    const before = candidates.get(key);
    if (!before) candidates.set(key, entry);
    else if (before.english === '' && entry.english !== '') {
      candidates.set(key, { ...before, english: entry.english });
    }
  });
  return [...candidates.values()];
}

function entryOf(
  name: string,
  { latin = '', title }: FoundCandidate,
  language: string,
): GlossaryEntry {
  return {
    names: [name.replace(/\s+/g, ' ')],
    transliteration: '',
    english: latin,
    kind: title === undefined ? 'term' : 'person',
    about: title === undefined ? {} : { [language]: title.replace(/\s+/g, ' ') },
    origin: 'candidate',
  };
}
