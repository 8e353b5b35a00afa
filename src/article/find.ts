/** Search in logical text: what is typed is found however it is vocalised, stretched, spelt or broken into lines. */
import { type Folded, fold, sourceRange } from '../text/index.ts';
import type { Article } from './article.ts';
import { type Part, partsOf } from './parts.ts';

/** UTF-16 offsets in `blocks[block].text`. */
export type Match = { readonly block: number; readonly from: number; readonly to: number };

/** Every place where the folded article has the folded query, in its order, none overlapping another. */
export function findText(article: Article, query: string): Match[] {
  return findInParts(article, query, 0, partsOf(article).length);
}

/** The same for what begins in some of the article's parts: from `first` on, before `end`. */
export function findInParts(article: Article, query: string, first: number, end: number): Match[] {
  const wanted = foldQuery(query);
  if (wanted === '') return [];
  const parts = partsOf(article);
  const matches: Match[] = [];
  for (let index = first; index < end; index += 1) {
    const { block, from } = parts[index];
    const searched = foldedPart(article, parts, index);
    const text = searched.text + tailOf(article, parts, index, wanted.length - 1);
    const last = matches.at(-1);
    const taken = last?.block === block ? last.to - from : 0;
    let at = text.indexOf(wanted);
    while (at >= 0 && at < searched.text.length) {
      const isFree = searched.offsets[at] >= taken;
      if (isFree) matches.push(matchOf(article, parts, index, at, at + wanted.length));
      at = text.indexOf(wanted, at + (isFree ? wanted.length : 1));
    }
  }
  return matches;
}

/** The source of folded units of a part, which may go on into the parts behind it. */
function matchOf(
  article: Article,
  parts: readonly Part[],
  index: number,
  at: number,
  end: number,
): Match {
  const { block, from } = parts[index];
  let last = index;
  let to = end;
  for (let folded = foldedPart(article, parts, last); to > folded.text.length; ) {
    to -= folded.text.length;
    last += 1;
    folded = foldedPart(article, parts, last);
  }
  const begin = foldedPart(article, parts, index);
  if (last === index) {
    const source = sourceRange(begin, at, to);
    return { block, from: from + source.from, to: from + source.to };
  }
  const ending = sourceRange(foldedPart(article, parts, last), 0, to);
  return { block, from: from + begin.offsets[at], to: parts[last].from + ending.to };
}

/** The first `units` folded units behind a part of the same block. */
function tailOf(article: Article, parts: readonly Part[], index: number, units: number): string {
  let tail = '';
  for (let next = index + 1; tail.length < units; next += 1) {
    if (parts[next]?.block !== parts[index].block) break;
    tail += foldedPart(article, parts, next).text.slice(0, units - tail.length);
  }
  return tail;
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

const folded = new WeakMap<Article, (Folded | undefined)[]>();

/** Folded once for an article, when it is first searched. */
function foldedPart(article: Article, parts: readonly Part[], index: number): Folded {
  let known = folded.get(article);
  if (!known) {
    known = new Array(parts.length);
    folded.set(article, known);
  }
  const { block, from, to } = parts[index];
  known[index] ??= withPlainBlanks(fold(article.blocks[block].text.slice(from, to)));
  return known[index];
}

const OTHER_BLANK = /[^\S ]/u;

/** Every blank the plain one, unit for unit, so that the offsets stay as they are. */
function withPlainBlanks(folded: Folded): Folded {
  const { text, offsets } = folded;
  return OTHER_BLANK.test(text) ? { text: text.replace(/\s/gu, ' '), offsets } : folded;
}
