/** All names of a glossary as one tree of folded words: whatever their number, a text is gone through once. */
import type { Glossary } from './glossary.ts';
import { wordsOf } from './words.ts';

export type NameNode = {
  readonly next: Map<string, NameNode>;
  /** The names that end here; several where they are the same when folded. */
  readonly names: Name[];
};

export type Name = {
  /** Index in the glossary's entries. */
  readonly entry: number;
  /** As the glossary spells it. */
  readonly spelling: string;
  /** The final letter that the text must have, where the name is too short to do without; see `endingOf`. */
  readonly ending?: string;
};

/** UTF-16 units of a folded name that is so short. */
const SHORT = 3;

/** Letters that folding makes the same, and that make other words at the end of short ones. */
const ENDINGS = '\u0629\u0647\u0649\u064a'; // teh marbuta, heh, alef maksura, yeh

export function buildTrie({ entries }: Glossary): NameNode {
  const root: NameNode = { next: new Map(), names: [] };
  entries.forEach(({ names }, entry) => {
    for (const spelling of names) {
      const { texts } = wordsOf(spelling);
      if (texts.length === 0) continue;
      let node = root;
      for (const word of texts) {
        const child = node.next.get(word) ?? { next: new Map(), names: [] };
        node.next.set(word, child);
        node = child;
      }
      const isShort = texts.length === 1 && texts[0].length <= SHORT;
      const ending = isShort ? endingOf(spelling) : '';
      node.names.push({ entry, spelling, ...(ending ? { ending } : {}) });
    }
  });
  return root;
}

/**
 * The last letter of a text, if it is one of those that folding makes the same. «علي» (Ali) is not «على» (on), nor
 * «جدة» (Jeddah) «جده» (his grandfather); longer names are found in either spelling, as newspapers differ.
 */
export function endingOf(text: string): string {
  const letters = text.normalize('NFKC').match(/\p{L}/gu);
  const last = letters?.at(-1) ?? '';
  return last && ENDINGS.includes(last) ? last : '';
}
