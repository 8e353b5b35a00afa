/** Search in logical text: what is typed is found however it is vocalised, stretched, spelt or broken into lines. */
import { type Folded, fold, sourceRange } from '../text/index.ts';
import type { Article } from './article.ts';

/** UTF-16 offsets in `blocks[block].text`. */
export type Match = { readonly block: number; readonly from: number; readonly to: number };

/** Every place where the folded article has the folded query, in its order, none overlapping another. */
export function findText(article: Article, query: string): Match[] {
  const wanted = foldQuery(query);
  if (wanted === '') return [];
  const matches: Match[] = [];
  foldedBlocks(article).forEach((searched, block) => {
    const { text } = searched;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ block, ...sourceRange(searched, at, at + wanted.length) });
    }
  });
  return matches;
}

/**
 * What is left of a name in Latin letters for those who type it without diacritics, ayn and hamza, or hyphens;
 * empty for a name in another script.
 */
export function latinKey(name: string): string {
  const letters = fold(name.normalize('NFD').replace(/\p{Mn}/gu, '')).text;
  return /[a-z]/u.test(letters) ? letters.replace(/[^a-z0-9 ]/gu, '').trim() : '';
}

/** Blanks at the ends are still being typed; between words one blank is as good as another. */
function foldQuery(query: string): string {
  return fold(query.trim()).text.replace(/\s+/gu, ' ');
}

const folded = new WeakMap<Article, readonly Folded[]>();

/** Folded once for an article, when it is first searched. */
function foldedBlocks(article: Article): readonly Folded[] {
  const known = folded.get(article);
  if (known) return known;
  const blocks = article.blocks.map(({ text }) => withPlainBlanks(fold(text)));
  folded.set(article, blocks);
  return blocks;
}

/** Every blank the plain one, unit for unit, so that the offsets stay as they are. */
function withPlainBlanks({ text, offsets }: Folded): Folded {
  return { text: text.replace(/\s/gu, ' '), offsets };
}
