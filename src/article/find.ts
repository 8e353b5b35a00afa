/** Search in logical text. A query matches independent of vocalisation, tatweel, spelling and line breaks. */
import { type Folded, fold, type Strength, sourceRange } from '../text/index.ts';
import type { Article } from './article.ts';
import { type Part, partsOf } from './parts.ts';

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
  const wanted = foldQuery(query, strength);
  const { length } = wanted.text;
  if (length === 0) return [];
  const view: View = { article, parts: partsOf(article), strength };
  const matches: Match[] = [];
  for (let index = first; index < end; index += 1) {
    const { block, from } = view.parts[index];
    const searched = foldedPart(view, index);
    const text = searched.text + tailOf(view, index, length - 1);
    const sourceAt = (unit: number) => sourceFrom(view, index, unit);
    const last = matches.at(-1);
    const taken = last?.block === block ? last.to - from : 0;
    let at = nextFound(wanted, text, sourceAt, 0);
    while (at >= 0 && at < searched.text.length) {
      const isFree = searched.offsets[at] >= taken;
      if (isFree) matches.push(matchOf(view, index, at, at + length));
      at = nextFound(wanted, text, sourceAt, at + (isFree ? length : 1));
    }
  }
  return matches;
}

/** The article in a folded form, for one search. */
type View = {
  readonly article: Article;
  readonly parts: readonly Part[];
  readonly strength: Strength;
};

/** A folded query. `hamzas`: indices in `text` at which a hamza was typed. */
type SearchedWord = {
  readonly text: string;
  readonly hamzas: readonly number[];
  /** Matches any seat of a hamza at the places where one was typed. */
  readonly pattern: RegExp;
};

/**
 * Index of the next match of the query in a folded text, at or after `from`; -1 if there is none. `sourceAt` returns
 * the source of a folded unit.
 */
function nextFound(
  wanted: SearchedWord,
  searched: string,
  sourceAt: (unit: number) => string,
  from: number,
): number {
  if (wanted.hamzas.length === 0) return searched.indexOf(wanted.text, from);
  const { pattern, hamzas, text } = wanted;
  pattern.lastIndex = from;
  for (let found = pattern.exec(searched); found; found = pattern.exec(searched)) {
    const at = found.index;
    const isMeant = (index: number) =>
      searched[at + index] === text[index] || HAMZA.test(sourceAt(at + index));
    if (hamzas.every(isMeant)) return at;
    pattern.lastIndex = at + 1;
  }
  return -1;
}

/** The source range of folded units of a part. The range may continue into the following parts. */
function matchOf(view: View, index: number, at: number, end: number): Match {
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
function tailOf(view: View, index: number, units: number): string {
  const { parts } = view;
  let tail = '';
  for (let next = index + 1; tail.length < units; next += 1) {
    if (parts[next]?.block !== parts[index].block) break;
    tail += foldedPart(view, next).text.slice(0, units - tail.length);
  }
  return tail;
}

/** The source of a folded unit, a letter with its marks. `unit` counts from the start of the part `index`. */
function sourceFrom(view: View, index: number, unit: number): string {
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

/**
 * The spelling rule for the seat of a hamza inside a word differs between countries: one word is written with waw,
 * with yeh, and on the line. Folding removes the hamza and keeps the seat, so a typed hamza must match all seats.
 */
const HAMZA =
  /^(?:[\u0621\u0623\u0624\u0626]|[\u0627\u0648\u0649\u064A\u06CC]\p{Mn}*[\u0654\u0655])/u;
/** An upper limit for a letter with the marks before its hamza. */
const MOST_UNITS_OF_A_LETTER = 16;
const SEATS = '[\u0621\u0627\u0648\u064A]';

/** Spaces at the ends are removed, because the person may still be typing; several spaces between words match one. */
function foldQuery(query: string, strength: Strength): SearchedWord {
  const typed = query.trim().normalize('NFC');
  const { text, offsets } = fold(typed, strength);
  const units = Array.from({ length: text.length }, (_, index) => ({
    unit: /\s/u.test(text[index]) ? ' ' : text[index],
    isHamza: HAMZA.test(typed.slice(offsets[index])),
  })).filter(({ unit }, index) => unit !== ' ' || !/\s/u.test(text[index - 1] ?? ''));
  // At the start of a word the seat is always alef, and folding already handles it.
  const hamzas = units.flatMap(({ isHamza }, index) =>
    isHamza && /\p{L}/u.test(units[index - 1]?.unit ?? '') ? [index] : [],
  );
  const seats = new Set(hamzas);
  const parts = units.map(({ unit }, index) =>
    seats.has(index) ? SEATS : unit.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&'),
  );
  return {
    text: units.map(({ unit }) => unit).join(''),
    hamzas,
    pattern: new RegExp(parts.join(''), 'g'),
  };
}

type FoldedParts = Readonly<Record<Strength, (Folded | undefined)[]>>;

const folded = new WeakMap<Article, FoldedParts>();

/** The folded part, cached for the article on the first search. */
function foldedPart({ article, parts, strength }: View, index: number): Folded {
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
