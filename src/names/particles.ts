/**
 * What Arabic writes together with a noun: a conjunction (و ف), a preposition (ب ل ك) and the article (ال), in this
 * order, each of them or none. After ل the article loses its alef (لل), and before a noun with ل both its letters.
 * (س stands before verbs only. Letters are folded ones, and written as escapes.)
 */

/** A noun that a word may be: after `skip` letters of the word the noun begins. */
export type ParticleReading = {
  readonly noun: string;
  /** UTF-16 units of the word, the folded one, that are no part of the noun. */
  readonly skip: number;
  /** The article is among what is taken off. */
  readonly hasArticle: boolean;
};

const ALEF = '\u0627';
const LAM = '\u0644';
const ARTICLE = ALEF + LAM;
const CONJUNCTIONS = '\u0648\u0641'; // waw, feh
const PREPOSITIONS = `\u0628${LAM}\u0643`; // beh, lam, kaf

/** One letter after a particle would be found everywhere. */
const SHORTEST = 2;

/** Everything an Arabic word may be besides itself, with the least taken off first. */
export function nounsIn(word: string): ParticleReading[] {
  if (!isParticle(word[0])) return [];
  const readings: ParticleReading[] = [];
  const add = (noun: string, skip: number, hasArticle = false): void => {
    if (noun.length < SHORTEST || word.length - skip < SHORTEST) return;
    readings.push({ noun, skip, hasArticle });
  };
  /** The letters from `skip` on, behind the conjunction and, maybe, a preposition. */
  const behind = (skip: number, preposition: string): void => {
    const rest = word.slice(skip);
    if (skip > 0) add(rest, skip);
    if (preposition === LAM && rest.startsWith(LAM)) {
      add(ALEF + rest, skip); // ل + الجزيرة = للجزيرة
      add(ARTICLE + rest, skip); // ل + اللاذقية = للاذقية
      add(rest.slice(1), skip + 1, true); // ل + ال + ناتو = للناتو
    } else if (rest.startsWith(ARTICLE)) add(rest.slice(2), skip + 2, true);
  };
  const afterConjunction = CONJUNCTIONS.includes(word[0]) ? [0, 1] : [0];
  for (const skip of afterConjunction) behind(skip, '');
  for (const skip of afterConjunction) {
    const preposition = word[skip] ?? '';
    if (preposition && PREPOSITIONS.includes(preposition)) behind(skip + 1, preposition);
  }
  return readings.sort((a, b) => a.skip - b.skip);
}

function isParticle(letter: string): boolean {
  return letter === ALEF || CONJUNCTIONS.includes(letter) || PREPOSITIONS.includes(letter);
}
