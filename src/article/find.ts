/** Search in logical text: what is typed is found however it is vocalised, stretched, spelt or broken into lines. */
import { type Folded, fold, sourceRange } from '../text/index.ts';
import type { Article } from './article.ts';

/** UTF-16 offsets in `blocks[block].text`. */
export type Match = { readonly block: number; readonly from: number; readonly to: number };

/** Every place where the folded article has the folded query, in its order, none overlapping another. */
export function findText(article: Article, query: string): Match[] {
  const wanted = foldQuery(query);
  const { length } = wanted.text;
  if (length === 0) return [];
  const matches: Match[] = [];
  foldedBlocks(article).forEach((searched, block) => {
    const source = article.blocks[block].text;
    for (let at = nextFound(wanted, searched, source, 0); at >= 0; ) {
      matches.push({ block, ...sourceRange(searched, at, at + length) });
      at = nextFound(wanted, searched, source, at + length);
    }
  });
  return matches;
}

/** A folded query; at `hamzas` it was typed with a hamza, as indices in `text`. */
type Wanted = {
  readonly text: string;
  readonly hamzas: readonly number[];
  /** With any seat where a hamza was typed. */
  readonly pattern: RegExp;
};

/** Where the folded text has the query from `from` on; -1 where it has not. */
function nextFound(wanted: Wanted, searched: Folded, source: string, from: number): number {
  if (wanted.hamzas.length === 0) return searched.text.indexOf(wanted.text, from);
  const { pattern, hamzas, text } = wanted;
  pattern.lastIndex = from;
  for (let found = pattern.exec(searched.text); found; found = pattern.exec(searched.text)) {
    const at = found.index;
    const isMeant = (index: number) =>
      searched.text[at + index] === text[index] ||
      HAMZA.test(source.slice(searched.offsets[at + index]));
    if (hamzas.every(isMeant)) return at;
    pattern.lastIndex = at + 1;
  }
  return -1;
}

/**
 * What is left of a name in Latin letters for those who type it without diacritics, ayn and hamza, or hyphens;
 * empty for a name in another script.
 */
export function latinKey(name: string): string {
  const letters = fold(name.normalize('NFD').replace(/\p{Mn}/gu, '')).text;
  return /[a-z]/u.test(letters) ? letters.replace(/[^a-z0-9 ]/gu, '').trim() : '';
}

/**
 * A hamza inside a word has its seat by a rule that differs from country to country: one word is written with waw,
 * with yeh and on the line. Folding takes the hamza away and keeps the seat, so a typed one stands for all of them.
 */
const HAMZA =
  /^(?:[\u0621\u0623\u0624\u0626]|[\u0627\u0648\u0649\u064A\u06CC]\p{Mn}*[\u0654\u0655])/u;
const SEATS = '[\u0621\u0627\u0648\u064A]';

/** Blanks at the ends are still being typed; between words one blank is as good as another. */
function foldQuery(query: string): Wanted {
  const typed = query.trim().normalize('NFC');
  const { text, offsets } = fold(typed);
  const units = Array.from({ length: text.length }, (_, index) => ({
    unit: /\s/u.test(text[index]) ? ' ' : text[index],
    isHamza: HAMZA.test(typed.slice(offsets[index])),
  })).filter(({ unit }, index) => unit !== ' ' || !/\s/u.test(text[index - 1] ?? ''));
  // At the beginning of a word the seat is always alef, which folding has seen to.
  const hamzas = units.flatMap(({ isHamza }, index) =>
    isHamza && /\p{L}/u.test(units[index - 1]?.unit ?? '') ? [index] : [],
  );
  const parts = units.map(({ unit }, index) =>
    hamzas.includes(index) ? SEATS : unit.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&'),
  );
  return {
    text: units.map(({ unit }) => unit).join(''),
    hamzas,
    pattern: new RegExp(parts.join(''), 'g'),
  };
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
