/**
 * What Hebrew writes together with a noun, before it: a conjunction (ו), a relative (ש, and כש, לכש, מש), a
 * preposition (ב כ ל מ) and the article (ה), in this order, each of them or none. After ב כ ל the article has no
 * letter of its own, and a vav that begins the noun is doubled (ורשה, בוורשה). (Letters are folded ones.)
 */
import type { ParticleReading } from './particles.ts';

const VAV = '\u05d5';
const HE = '\u05d4';

/** ו, then ש or כש or לכש or מש, then one of ב כ ל מ, then ה. */
const PARTICLES = /^\u05d5?(?:(?:\u05dc?\u05db|\u05de)?\u05e9)?[\u05d1\u05db\u05dc\u05de]?\u05d4?$/;

/** The longest row of them: ולכשבה. */
const MOST = 6;

/** ב כ ל, in which the article is hidden. */
const HIDES_ARTICLE = /[\u05d1\u05db\u05dc]$/;

/** One letter after a particle would be found everywhere. */
const SHORTEST = 2;

/** Words that begin like a particle and a name, and are so common that they are none: כיוון is no Greece. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  '\u05db\u05d9\u05d5\u05d5\u05e0', // כיוון
  '\u05de\u05db\u05d9\u05d5\u05d5\u05e0', // מכיוון
]);

/** Everything a Hebrew word may be besides itself, with the least taken off first. */
export function hebrewNounsIn(word: string): ParticleReading[] {
  const readings: ParticleReading[] = [];
  if (OTHER_WORDS.has(word)) return readings;
  const add = (noun: string, skip: number, hasArticle: boolean): void => {
    if (noun.length >= SHORTEST) readings.push({ noun, skip, hasArticle });
  };
  const most = Math.min(MOST, word.length - SHORTEST);
  for (let skip = 1; skip <= most; skip++) {
    const particles = word.slice(0, skip);
    if (!PARTICLES.test(particles)) continue;
    const rest = word.slice(skip);
    const isArticle = particles.endsWith(HE);
    add(rest, skip, isArticle);
    if (rest.startsWith(VAV + VAV)) add(rest.slice(1), skip, isArticle);
    if (HIDES_ARTICLE.test(particles)) add(HE + rest, skip, false);
  }
  return readings;
}
