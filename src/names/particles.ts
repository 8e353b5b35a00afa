/**
 * Particles that Arabic writes together with the noun after them: a conjunction (و ف), a preposition (ب ل ك) and the
 * article (ال), in this order, each of them optional. After ل the article loses its alef (لل), and before a noun with
 * ل it loses both letters. (س stands only before verbs. Letters are folded, and written as escapes.)
 */

/** A noun that a word may contain: it begins after `skip` letters of the word. */
export type ParticleReading = {
  readonly noun: string;
  /** UTF-16 units of the folded word before the noun. */
  readonly skip: number;
  /** The letters before the noun include the article. */
  readonly hasArticle: boolean;
};

const ALEF = '\u0627';
const LAM = '\u0644';
const ARTICLE = ALEF + LAM;
const CONJUNCTIONS = '\u0648\u0641'; // waw, feh
const PREPOSITIONS = `\u0628${LAM}\u0643`; // beh, lam, kaf

/** A single letter after a particle would be found everywhere. */
const SHORTEST = 2;

/** All possible nouns in an Arabic word other than the word itself, those with the fewest letters removed first. */
export function nounsIn(word: string): ParticleReading[] {
  if (!isParticle(word[0])) return [];
  const readings: ParticleReading[] = [];
  const add = (noun: string, skip: number, hasArticle = false): void => {
    if (noun.length < SHORTEST || word.length - skip < SHORTEST) return;
    readings.push({ noun, skip, hasArticle });
  };
  /** Adds the readings from `skip` on, behind a conjunction and an optional preposition. */
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
