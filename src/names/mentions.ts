/**
 * Finds the names of a glossary in an article. The search uses folded logical text. A name is found as whole words,
 * after the particles that Arabic and Hebrew attach and before the endings of Persian and Urdu; the longest name
 * wins. A surname alone is found if it can mean one person only.
 *
 * The search is one pass: one step for each word, and one more for each further word of a name that begins there.
 */

import type { Article } from '../article/article.ts';
import { type Part, partsOf } from '../article/parts.ts';
import { sourceRange } from '../text/index.ts';
import { persianStems, type Stem, urduStems } from './endings.ts';
import type { Glossary } from './glossary.ts';
import { endingOf, type IndexedName, indexNames, type NameIndex, NO_ENTRY } from './name-index.ts';
import { nounsIn, type ParticleReading } from './particles.ts';
import { hebrewNounsIn } from './particles-hebrew.ts';
import { jointsOf, NON_JOINER, type TextWords, wordsOf } from './words.ts';

export type Mention = {
  /** Index in `glossary.entries`. */
  readonly entry: number;
  /** Index in `article.blocks`. */
  readonly block: number;
  /**
   * Start of the attached particles: `start <= from`. `start`, `from` and `to` are UTF-16 offsets in the text of the
   * block.
   */
  readonly start: number;
  /** Start of the name itself. An article that belongs to the name is included: the second ل of «للجزيرة». */
  readonly from: number;
  /** End of the name, without attached endings: the ها of «تهران‌ها» is excluded. */
  readonly to: number;
};

/** Sorted by block and offset, without overlaps. */
export function findMentions(article: Article, glossary: Glossary): Mention[] {
  const finder = finderOf(article, glossary);
  return assured(
    partsOf(article).map((part) => mentionsIn(wordsIn(article, part), part, finder)),
    glossary,
  );
}

/** The names to find, and the grammar of the article's language. */
export type Finder = { readonly index: NameIndex; readonly grammar: Grammar };

export function finderOf({ language }: Article, glossary: Glossary): Finder {
  const grammar = GRAMMARS[language.toLowerCase().split(/[-_]/)[0]] ?? PLAIN;
  return { index: indexNames(glossary), grammar };
}

/** Mentions in one part. A surname alone counts only if the article also has the full name. */
export type Findings = {
  readonly mentions: readonly Mention[];
  /** The mentions that are a surname alone. */
  readonly surnames: ReadonlySet<Mention>;
};

const NOTHING: Findings = { mentions: [], surnames: new Set() };

export function wordsIn({ blocks }: Article, { block, from, to }: Part): TextWords {
  return wordsOf(blocks[block].text.slice(from, to));
}

/** `words`: the words of the part. */
export function mentionsIn(words: TextWords, part: Part, { index, grammar }: Finder): Findings {
  if (index.names.size === 0) return NOTHING;
  const mentions: Mention[] = [];
  const surnames = new Set<Mention>();
  for (const { name, start, from, to } of namesIn(words, index, grammar)) {
    const mention = {
      entry: name.entry,
      block: part.block,
      start: part.from + start,
      from: part.from + from,
      to: part.from + to,
    };
    mentions.push(mention);
    if (name.isSurname) surnames.add(mention);
  }
  return { mentions, surnames };
}

/** The mentions of a whole article, from the findings in its parts. */
export function assured(findings: readonly Findings[], { entries }: Glossary): Mention[] {
  const named = new Set<number>();
  for (const { mentions, surnames } of findings) {
    for (const mention of mentions) if (!surnames.has(mention)) named.add(mention.entry);
  }
  // The author of the article's own glossary meant this person; a list for all articles does not know.
  const isKnown = (entry: number): boolean =>
    named.has(entry) || (entries[entry].origin ?? 'article') === 'article';
  return findings.flatMap(({ mentions, surnames }) =>
    mentions.filter((mention) => !surnames.has(mention) || isKnown(mention.entry)),
  );
}

/** The particles and endings that a language attaches to a noun. */
type Grammar = {
  /** Possible readings of a word without its particles. */
  readonly readings: (word: string) => readonly ParticleReading[];
  /** Possible readings of a word without its endings; `joints` as in `jointsOf`. */
  readonly stems?: (word: string, joints: readonly number[]) => readonly Stem[];
};

const PLAIN: Grammar = { readings: () => [] };

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  ar: { readings: nounsIn },
  fa: { readings: () => [], stems: persianStems },
  he: { readings: hebrewNounsIn },
  ur: { readings: () => [], stems: urduStems },
};

/** A name that begins with a certain word of the text. */
type NameAt = {
  readonly name: IndexedName;
  /** UTF-16 units of the first word before the name. */
  readonly skip: number;
  /** Number of words of the name. */
  readonly count: number;
  /** Offset of its end in the folded text. */
  readonly end: number;
};

type FoundMention = {
  readonly name: IndexedName;
  readonly start: number;
  readonly from: number;
  readonly to: number;
};

function namesIn(words: TextWords, index: NameIndex, grammar: Grammar): FoundMention[] {
  const places: FoundMention[] = [];
  for (let at = 0; at < words.texts.length; ) {
    const found = findAt(words, at, index, grammar);
    if (found && found.name.entry !== NO_ENTRY) {
      const { name, skip, end } = found;
      const start = words.starts[at];
      const { from, to } = sourceRange(words.folded, start + skip, end);
      const isJoint = words.source[to - 1] === NON_JOINER;
      places.push({ name, start: words.folded.offsets[start], from, to: isJoint ? to - 1 : to });
    }
    at += found?.count ?? 1;
  }
  return places;
}

/** The name with the most words. Of two readings of the first word, the one that leaves more letters to the name. */
function findAt(
  words: TextWords,
  at: number,
  index: NameIndex,
  grammar: Grammar,
): NameAt | undefined {
  const word = words.texts[at];
  let best = walk(words, at, { noun: word, skip: 0, hasArticle: false }, index, grammar);
  for (const reading of grammar.readings(word)) {
    const { noun } = reading;
    const beginning = noun + (words.links[at + 1] ?? '');
    if (!index.names.has(noun) && !index.beginnings.has(beginning)) continue;
    const found = walk(words, at, reading, index, grammar);
    if (found && found.count > (best?.count ?? 0)) best = found;
  }
  return best;
}

/**
 * Follows the words from `at` on, with the first word read as `reading`. The last name found on the way is the
 * longest.
 */
function walk(
  words: TextWords,
  at: number,
  reading: ParticleReading,
  { names, beginnings }: NameIndex,
  { stems }: Grammar,
): NameAt | undefined {
  let best: NameAt | undefined;
  let before = '';
  let word = reading.noun;
  for (let next = at; ; ) {
    const { length } = words.texts[next];
    const forms: Stem[] = [{ noun: word, length, isLinked: true }];
    if (stems) forms.push(...stems(word, jointsOf(words, next)));
    for (const form of forms) {
      const same = names.get(before + form.noun);
      if (!same) continue;
      const end = words.starts[next] + form.length;
      const written = writtenIn(words, next, end);
      const name = same.find((name) => fits(name, reading, written));
      if (!name) continue;
      best = { name, skip: reading.skip, count: next - at + 1, end };
      break;
    }
    next += 1;
    if (!words.continues[next]) return best;
    const link = words.links[next];
    const form = forms.find(
      ({ noun, isLinked }) => isLinked && beginnings.has(before + noun + link),
    );
    if (!form) return best;
    before += form.noun + link;
    word = words.texts[next];
  }
}

const FATHATAN = '\u064b';

/** Whether a name can follow these particles, and end with a word in this spelling. */
function fits(
  { isBare, ending, spelling }: IndexedName,
  { hasArticle }: ParticleReading,
  written: string,
) {
  if (isBare && hasArticle) return false;
  // An Arabic case ending: «كوبًا» is a cup and not Cuba.
  if (written.includes(FATHATAN) && !spelling.includes(FATHATAN)) return false;
  if (!ending) return true;
  // A letter from another keyboard may stand for any of them.
  const final = endingOf(written);
  return final === '' || final === ending;
}

/** The source of a word up to `end`, an offset in the folded text. */
function writtenIn({ source, folded, starts }: TextWords, word: number, end: number): string {
  const { from, to } = sourceRange(folded, starts[word], end);
  return source.slice(from, to);
}
