/** Finds the name after a title: «الرئيس الأميركي جو بايدن», «وزیر خارجہ شاہ محمود قریشی نے», «שר החוץ יאיר לפיד». */
import type { Mention } from '../mentions.ts';
import type { FoundCandidate } from './found.ts';
import { endsAsSurname, folded, goesOn, isGiven, isStop, mayBeginNext } from './name-words.ts';
import type { TitleWords } from './titles.ts';

export type Introduction = {
  readonly text: string;
  /** Position of the title in the text. */
  readonly title: Pick<Mention, 'start' | 'from' | 'to'>;
  /** Known mentions in the text, by their start. */
  readonly known: ReadonlyMap<number, Mention>;
  readonly language: string;
  readonly words: TitleWords;
};

/** The most words of a name. */
const MOST = 4;

/** A word, in a sequence of words separated by spaces only. */
type Word = {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  /** A sign that ends a name, or the end of the text, follows. */
  readonly isLast: boolean;
};

export function introducedIn({
  text,
  title,
  known,
  language,
  words,
}: Introduction): FoundCandidate[] {
  const between = new Set(words.between.map(folded));
  let at = title.to;
  // Skip the country and its adjective, and words for the time in office.
  for (let skipped = 0; skipped < MOST; skipped++) {
    const word = wordAfter(text, at);
    if (!word || word.isLast) return [];
    const country = known.get(word.from);
    const isBetween = between.has(word.folded) || words.adjective?.test(word.folded) === true;
    if (!country && !isBetween) break;
    at = country && !isBetween ? country.to : word.to;
  }
  const name = nameAfter(text, at, language);
  if (!name) return [];
  return [{ ...name, title: withArticle(text, title) + text.slice(title.to, at) }];
}

/** The title with its article, which may be one of the particles before it or hidden in one («للشيخ»). */
function withArticle(text: string, { start, from, to }: Introduction['title']): string {
  const [particles, title] = [text.slice(start, from), text.slice(from, to)];
  if (particles.endsWith('\u0644') && title.startsWith('\u0644')) return `\u0627${title}`;
  return (/(?:\u0627\u0644|\u05d4)$/.exec(particles)?.[0] ?? '') + title;
}

/** The words from an offset on, if they are a name with a recognisable end. */
function nameAfter(text: string, start: number, language: string) {
  const first = nameWord(text, start, language);
  if (!first || first.isLast || startsWithArticle(first.folded, language)) return undefined;
  let last = nameWord(text, first.to, language);
  for (let count = 2; last && !last.isLast && goesOn(last.folded, language); count++) {
    const next = nameWord(text, last.to, language);
    if (!next || mayBeginNext(next.folded, language)) break;
    if (count === MOST) return undefined;
    last = next;
  }
  if (!last) return undefined;
  const isSurname = endsAsSurname(last.folded, language);
  if (!isSurname && !(isGiven(first.folded, language) && isEnded(text, last, language))) {
    return undefined;
  }
  return { from: first.from, to: last.to };
}

function nameWord(text: string, at: number, language: string): Word | undefined {
  const word = wordAfter(text, at);
  return word && !isStop(word.folded, language) ? word : undefined;
}

/** Whether the word after a name shows that the name has ended. */
function isEnded(text: string, last: Word, language: string): boolean {
  const next = last.isLast ? undefined : wordAfter(text, last.to);
  return !next || isStop(next.folded, language) || mayBeginNext(next.folded, language);
}

function startsWithArticle(word: string, language: string): boolean {
  return language === 'ar' && word.startsWith('\u0627\u0644');
}

const WORD = /[ \u00a0\n]+([\p{L}\p{M}\u200c\u0640'’׳״"-]*[\p{L}\p{M}])/uy;

/** A name continues only over a space. */
const GOES_ON = /[ \u00a0\n]+[\p{L}\p{M}]/uy;

function wordAfter(text: string, at: number): Word | undefined {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  if (!match) return undefined;
  const to = WORD.lastIndex;
  GOES_ON.lastIndex = to;
  return { folded: folded(match[1]), from: to - match[1].length, to, isLast: !GOES_ON.test(text) };
}
