/** Search in logical text. A query matches independent of vocalisation, tatweel, spelling and line breaks. */
import { type Folded, fold, type Strength, sourceRange } from '../../text/index.ts';
import type { Article } from '../article.ts';
import { type Part, partsOf } from '../parts.ts';
import { endOfMatch, isExact, patternOf, type QueryUnit, unitsOf } from './spellings.ts';

/** UTF-16 offsets in `blocks[block].text`. */
export type Match = {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** The match has only similar letters, such as those of another language's keyboard: it may be another word. */
  readonly isAlike?: true;
};

/** All matches of the folded query in the folded article, in order, without overlaps. */
export function findText(article: Article, query: string): Match[] {
  return findWith('same', article, query, 0, partsOf(article).length);
}

/** Matches that begin in the parts [first, end), including matches of similar letters that overlap no exact match. */
export function findInParts(article: Article, query: string, first: number, end: number): Match[] {
  const same = findWith('same', article, query, first, end);
  const alike = findWith('alike', article, query, first, end);
  if (alike.length === same.length) return same;
  const matches: Match[] = [];
  let next = 0;
  for (const match of alike) {
    while (next < same.length && isBefore(same[next], match)) matches.push(same[next++]);
    const isFree =
      (next >= same.length || isBefore(match, same[next])) &&
      (matches.length === 0 || isBefore(matches[matches.length - 1], match));
    if (isFree) matches.push({ ...match, isAlike: true });
  }
  return [...matches, ...same.slice(next)];
}

/**
 * A quick look at whether a text may have the query, in any language and with similar letters: what `findInParts` finds in it,
 * this does not miss.
 */
export function mayHave(query: string): (text: string) => boolean {
  // The spellings of Persian words are those of all others, and more.
  const wanted = ['', 'fa'].map((language) => foldQuery(query, 'alike', language));
  return (text) => {
    const searched = withPlainBlanks(fold(text, 'alike')).text;
    return wanted.some(({ text, pattern }) => {
      if (!pattern) return searched.includes(text);
      pattern.lastIndex = 0;
      return pattern.test(searched);
    });
  };
}

/** Whether `one` ends before `other` begins. */
function isBefore(one: Match, other: Match): boolean {
  return one.block < other.block || (one.block === other.block && one.to <= other.from);
}

function findWith(
  strength: Strength,
  article: Article,
  query: string,
  first: number,
  end: number,
): Match[] {
  const wanted = foldQuery(query, strength, article.language);
  if (wanted.text.length === 0) return [];
  const view: FoldedArticle = { article, parts: partsOf(article), strength };
  const matches: Match[] = [];
  for (let index = first; index < end; index += 1) {
    const { block, from } = view.parts[index];
    const searched = foldedPart(view, index);
    const text = searched.text + tailOf(view, index, wanted.longest - 1);
    const sourceAt = (unit: number) => sourceFrom(view, index, unit);
    const last = matches.at(-1);
    const taken = last?.block === block ? last.to - from : 0;
    let found = nextFound(wanted, text, sourceAt, 0);
    while (found && found.at < searched.text.length) {
      const isFree = searched.offsets[found.at] >= taken;
      if (isFree) matches.push(matchOf(view, index, found.at, found.end));
      found = nextFound(wanted, text, sourceAt, isFree ? found.end : found.at + 1);
    }
  }
  return matches;
}

/** The article in a folded form, for one search. */
type FoldedArticle = {
  readonly article: Article;
  readonly parts: readonly Part[];
  readonly strength: Strength;
};

/** A folded query. */
type SearchedWord = {
  readonly text: string;
  readonly units: readonly QueryUnit[];
  /** For what may be it in any spelling; undefined where only it itself is. */
  readonly pattern: RegExp | undefined;
  /** Units of the longest spelling. */
  readonly longest: number;
};

/**
 * Where a folded text has the query from `from` on, and where that ends; undefined where it has not. `sourceAt`: the source of
 * a folded unit.
 */
function nextFound(
  { text, units, pattern }: SearchedWord,
  searched: string,
  sourceAt: (unit: number) => string,
  from: number,
): { readonly at: number; readonly end: number } | undefined {
  if (!pattern) {
    const at = searched.indexOf(text, from);
    return at < 0 ? undefined : { at, end: at + text.length };
  }
  pattern.lastIndex = from;
  for (let found = pattern.exec(searched); found; found = pattern.exec(searched)) {
    const at = found.index;
    const end = endOfMatch(units, searched, sourceAt, at);
    if (end >= 0) return { at, end };
    pattern.lastIndex = at + 1;
  }
  return undefined;
}

/** The source range of folded units of a part. The range may continue into the following parts. */
function matchOf(view: FoldedArticle, index: number, at: number, end: number): Match {
  const { parts } = view;
  const { block, from } = parts[index];
  let last = index;
  let to = end;
  for (let folded = foldedPart(view, last); to > folded.text.length; ) {
    to -= folded.text.length;
    last += 1;
    folded = foldedPart(view, last);
  }
  const begin = foldedPart(view, index);
  if (last === index) {
    const source = sourceRange(begin, at, to);
    return { block, from: from + source.from, to: from + source.to };
  }
  const ending = sourceRange(foldedPart(view, last), 0, to);
  return { block, from: from + begin.offsets[at], to: parts[last].from + ending.to };
}

/** The first `units` folded units after a part, within the same block. */
function tailOf(view: FoldedArticle, index: number, units: number): string {
  const { parts } = view;
  let tail = '';
  for (let next = index + 1; tail.length < units; next += 1) {
    if (parts[next]?.block !== parts[index].block) break;
    tail += foldedPart(view, next).text.slice(0, units - tail.length);
  }
  return tail;
}

/** The source of a folded unit, a letter with its marks. `unit` counts from the start of the part `index`. */
function sourceFrom(view: FoldedArticle, index: number, unit: number): string {
  const { article, parts } = view;
  let at = index;
  let rest = unit;
  for (let folded = foldedPart(view, at); rest >= folded.text.length; ) {
    rest -= folded.text.length;
    at += 1;
    folded = foldedPart(view, at);
  }
  const { block, from } = parts[at];
  const start = from + foldedPart(view, at).offsets[rest];
  return article.blocks[block].text.slice(start, start + MOST_UNITS_OF_A_LETTER);
}

/**
 * A name in Latin letters, reduced for typing: without diacritics, ayn, hamza and hyphens. Empty for a name in
 * another script.
 */
export function latinKey(name: string): string {
  const letters = fold(name.normalize('NFD').replace(/\p{Mn}/gu, '')).text;
  return /[a-z]/u.test(letters) ? letters.replace(/[^a-z0-9 ]/gu, '').trim() : '';
}

/** More marks than any letter carries before its hamza. */
const MOST_UNITS_OF_A_LETTER = 16;

/** Blanks at the ends are still being typed; between words one blank is as good as another. */
function foldQuery(query: string, strength: Strength, language: string): SearchedWord {
  const typed = query.trim().normalize('NFC');
  const { text, offsets } = fold(typed, strength);
  const units = unitsOf(typed, text, offsets, language);
  const more = units.filter(({ behind, isJoint }) => behind !== undefined || isJoint);
  return {
    text: units.map(({ text }) => text).join(''),
    units,
    pattern: isExact(units) ? undefined : patternOf(units),
    longest: units.length + more.length,
  };
}

type FoldedParts = Readonly<Record<Strength, (Folded | undefined)[]>>;

const folded = new WeakMap<Article, FoldedParts>();

/** The folded part, cached for the article on the first search. */
function foldedPart({ article, parts, strength }: FoldedArticle, index: number): Folded {
  let known = folded.get(article);
  if (!known) {
    known = { same: new Array(parts.length), alike: new Array(parts.length) };
    folded.set(article, known);
  }
  const { block, from, to } = parts[index];
  known[strength][index] ??= withPlainBlanks(
    fold(article.blocks[block].text.slice(from, to), strength),
  );
  return known[strength][index];
}

const OTHER_BLANK = /[^\S ]/u;

/** Replaces every space character by U+0020. Offsets do not change, because each is one unit. */
function withPlainBlanks(folded: Folded): Folded {
  const { text, offsets } = folded;
  return OTHER_BLANK.test(text) ? { text: text.replace(/\s/gu, ' '), offsets } : folded;
}
