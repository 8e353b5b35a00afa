/**
 * Where an article mentions the names of its glossary. A name is found in logical text, folded, as words of its own
 * or behind the particles that Arabic writes together with it; the longest name wins.
 *
 * One pass: a step for each word, and one more for each further word of a name that begins there.
 */
import { sourceRange } from '../text/index.ts';
import type { Article } from './article.ts';
import type { Glossary } from './glossary.ts';
import { buildTrie, endingOf, type NameNode } from './name-trie.ts';
import { nounsIn } from './particles.ts';
import { type Words, wordsOf } from './words.ts';

export type Mention = {
  /** Index in `glossary.entries`. */
  readonly entry: number;
  /** Index in `article.blocks`. */
  readonly block: number;
  /** Where the attached particles begin: `start <= from`. UTF-16 offsets in the block's text, as the next two. */
  readonly start: number;
  /** The name itself. Its article counts as a part of it where the name has one: the second ل of «للجزيرة». */
  readonly from: number;
  readonly to: number;
};

/** Sorted by block, then by place; none overlaps another. */
export function findMentions(article: Article, glossary: Glossary): Mention[] {
  const trie = buildTrie(glossary);
  if (trie.next.size === 0) return [];
  const isArabic = /^ar\b/i.test(article.language);
  return article.blocks.flatMap(({ text }, block) =>
    mentionsIn(text, trie, isArabic).map((mention) => ({ ...mention, block })),
  );
}

/** A name that begins with some word of the text. */
type Found = {
  readonly entry: number;
  /** Units of the first word before the name. */
  readonly skip: number;
  /** Words of the name. */
  readonly count: number;
};

function mentionsIn(text: string, trie: NameNode, isArabic: boolean): Omit<Mention, 'block'>[] {
  const words = wordsOf(text);
  const mentions: Omit<Mention, 'block'>[] = [];
  for (let at = 0; at < words.texts.length; ) {
    const found = findAt(words, at, text, trie, isArabic);
    if (!found) {
      at += 1;
      continue;
    }
    const { entry, skip, count } = found;
    const start = words.starts[at];
    const last = at + count - 1;
    const end = words.starts[last] + words.texts[last].length;
    const { from, to } = sourceRange(words.folded, start + skip, end);
    mentions.push({ entry, start: words.folded.offsets[start], from, to });
    at += count;
  }
  return mentions;
}

/** The name of the most words; of two readings of the first word the one that leaves more of it to the name. */
function findAt(
  words: Words,
  at: number,
  text: string,
  trie: NameNode,
  isArabic: boolean,
): Found | undefined {
  const word = words.texts[at];
  const readings = [{ noun: word, skip: 0 }, ...(isArabic ? nounsIn(word) : [])];
  let best: Found | undefined;
  for (const { noun, skip } of readings) {
    const node = trie.next.get(noun);
    const found = node && walk(words, at, text, node);
    if (found && found.count > (best?.count ?? 0)) best = { ...found, skip };
  }
  return best;
}

/** Follows the words from `at` on below the node of their first; the last name on the way is the longest. */
function walk(
  words: Words,
  at: number,
  text: string,
  first: NameNode,
): Omit<Found, 'skip'> | undefined {
  let best: Omit<Found, 'skip'> | undefined;
  let node: NameNode | undefined = first;
  for (let next = at; node; ) {
    const name = node.names.find(({ ending }) => !ending || endsIn(ending, words, next, text));
    if (name) best = { entry: name.entry, count: next - at + 1 };
    next += 1;
    node = words.continues[next] ? node.next.get(words.texts[next]) : undefined;
  }
  return best;
}

/** Whether a word of the text may end in this letter; a letter of another keyboard may be any. */
function endsIn(letter: string, { folded, starts, texts }: Words, word: number, text: string) {
  const end = starts[word] + texts[word].length;
  const { from, to } = sourceRange(folded, end - 1, end);
  const written = endingOf(text.slice(from, to));
  return written === '' || written === letter;
}
