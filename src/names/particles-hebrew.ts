/**
 * Particles that Hebrew writes together with the noun after them: a conjunction (ו), a relative (ש, and כש, לכש, מש),
 * a preposition (ב כ ל מ) and the article (ה), in this order, each of them optional. After ב כ ל the article has no
 * letter of its own, and a vav at the start of the noun is doubled (ורשה, בוורשה). (Letters are folded.)
 */
import type { ParticleReading } from './particles.ts';

const VAV = '\u05d5';
const HE = '\u05d4';

/** ו, then ש or כש or לכש or מש, then one of ב כ ל מ, then ה. */
const PARTICLES = /^\u05d5?(?:(?:\u05dc?\u05db|\u05de)?\u05e9)?[\u05d1\u05db\u05dc\u05de]?\u05d4?$/;

/** UTF-16 units of the longest sequence of particles: ולכשבה. */
const MOST = 6;

/** ב כ ל, which hide the article. */
const HIDES_ARTICLE = /[\u05d1\u05db\u05dc]$/;

/** A single letter after a particle would be found everywhere. */
const SHORTEST = 2;

/** Common words that begin like a particle and a name: כיוון is not Greece. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  '\u05db\u05d9\u05d5\u05d5\u05e0', // כיוון
  '\u05de\u05db\u05d9\u05d5\u05d5\u05e0', // מכיוון
]);

/** All possible nouns in a Hebrew word other than the word itself, those with the fewest letters removed first. */
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
