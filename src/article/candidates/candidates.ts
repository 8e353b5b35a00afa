/**
 * Names that no glossary knows: what a title introduces, and what has its Latin letters in brackets behind it. Better
 * none than a wrong one: a row of words is a name only if a given name is at its head or a surname's ending at its end.
 */
import type { Article } from '../article.ts';
import type { Entry, Glossary } from '../glossary.ts';
import { findMentions, type Mention } from '../mentions.ts';
import { keyOf } from '../name-key.ts';
import type { Found } from './found.ts';
import { latinCandidates } from './in-brackets.ts';
import { introducedIn } from './introduced.ts';
import { TITLE_WORDS } from './titles.ts';

/** Entries of origin `candidate`, in the order of the text, for names that are no mention of the glossary. */
export function findCandidates(article: Article, glossary: Glossary): Entry[] {
  const language = article.language.toLowerCase().split(/[-_]/)[0];
  const words = TITLE_WORDS[language];
  if (!words) return [];
  const titles: Glossary = {
    entries: [{ names: words.titles, transliteration: '', english: '', kind: 'term', about: {} }],
  };
  const known = byBlock(findMentions(article, glossary));
  const introductions = byBlock(findMentions(article, titles));
  const candidates = new Map<string, Entry>();
  article.blocks.forEach(({ text }, block) => {
    const mentions = known.get(block) ?? [];
    const byStart = new Map(mentions.map((mention) => [mention.start, mention]));
    const found = [
      ...(introductions.get(block) ?? []).flatMap((title) =>
        introducedIn({ text, title, known: byStart, language, words }),
      ),
      ...latinCandidates(text),
    ].sort((a, b) => a.from - b.from);
    let next = 0;
    for (const one of found) {
      while (next < mentions.length && mentions[next].to <= one.from) next += 1;
      if (next < mentions.length && mentions[next].from < one.to) continue;
      const entry = entryOf(text.slice(one.from, one.to), one, language);
      const key = keyOf(entry.names[0]);
      const before = candidates.get(key);
      if (!before) candidates.set(key, entry);
      else if (before.english === '' && entry.english !== '') {
        candidates.set(key, { ...before, english: entry.english });
      }
    }
  });
  return [...candidates.values()];
}

function entryOf(name: string, { latin = '', title }: Found, language: string): Entry {
  return {
    names: [name.replace(/\s+/g, ' ')],
    transliteration: '',
    english: latin,
    kind: title === undefined ? 'term' : 'person',
    about: title === undefined ? {} : { [language]: title.replace(/\s+/g, ' ') },
    origin: 'candidate',
  };
}

function byBlock(mentions: readonly Mention[]): Map<number, Mention[]> {
  const blocks = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const all = blocks.get(mention.block);
    if (all) all.push(mention);
    else blocks.set(mention.block, [mention]);
  }
  return blocks;
}
