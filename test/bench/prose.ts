/**
 * Prose out of a vocabulary: sentences and paragraphs as long as those of a news agency, with its punctuation.
 * The likelihoods are those counted in the bundled article (537 words, 26 sentences, 25 paragraphs), rounded.
 */
import { between, pick, type Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Typography = {
  readonly comma: string;
  readonly semicolon: string;
  readonly question: string;
  /** An opening and a closing quotation mark. */
  readonly quotes: readonly [string, string];
  /** The digits from 0 to 9. */
  readonly digits: string;
};

/** One line of text, without its end. */
export type ParagraphMaker = (random: Random) => string;

export function proseMaker(word: Vocabulary, typography: Typography): ParagraphMaker {
  const sentence = (random: Random): string => {
    const words: string[] = [];
    const count = sentenceLength(random);
    while (words.length < count) words.push(phrase(word, typography, random));
    const end = random() < 0.04 ? typography.question : '.';
    return words.join(' ').replace(/[،,؛;]$/, '') + end;
  };
  return (random) => {
    if (random() < 0.08) return heading(word, random);
    return Array.from({ length: pick(SENTENCES, random) }, () => sentence(random)).join(' ');
  };
}

/** Prose with words of a second language in it: names, terms, numbers with their units, addresses. */
export function mixedMaker(
  word: Vocabulary,
  foreign: Vocabulary,
  typography: Typography,
): ParagraphMaker {
  return proseMaker(
    (random) => (random() < 0.1 ? insertion(foreign, random) : word(random)),
    typography,
  );
}

/** Sentences in a paragraph: most have one. */
const SENTENCES = [1, 1, 1, 1, 2, 2, 3];

/** Words: 21 on average, four at least; long sentences are not rare (a gamma distribution of shape 2). */
function sentenceLength(random: Random): number {
  return 4 + Math.floor(-8.5 * Math.log((1 - random()) * (1 - random())));
}

function heading(word: Vocabulary, random: Random): string {
  return Array.from({ length: between(2, 5, random) }, () => word(random)).join(' ');
}

/** A word, or a few that belong together, with the punctuation they bring. */
function phrase(word: Vocabulary, typography: Typography, random: Random): string {
  const few = (most: number) =>
    Array.from({ length: between(1, most, random) }, () => word(random)).join(' ');
  const [open, close] = typography.quotes;
  const chance = random();
  if (chance < 0.034) return word(random) + typography.comma;
  if (chance < 0.038) return word(random) + typography.semicolon;
  if (chance < 0.048) return open + few(4) + close;
  if (chance < 0.054) return `(${few(2)})`;
  if (chance < 0.057) return `-${few(3)}-`;
  if (chance < 0.072) return number(typography.digits, random);
  return word(random);
}

function number(digits: string, random: Random): string {
  const western = pick(NUMBERS, random)(random);
  return western.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** Counts, years, dates, shares, times, scores, sums. */
const NUMBERS: readonly ((random: Random) => string)[] = [
  (random) => `${between(2, 99, random)}`,
  (random) => `${between(2, 999, random)}`,
  (random) => `${between(1914, 2024, random)}`,
  (random) => `${between(1, 28, random)}/${between(1, 12, random)}`,
  (random) => `${between(1, 99, random)}%`,
  (random) => `${between(10, 23, random)}:${between(10, 59, random)}`,
  (random) => `${between(1, 9, random)}-${between(0, 9, random)}`,
  (random) => `${between(1, 99, random)}.${between(1, 9, random)}`,
  (random) => `${between(1, 99, random)},${between(100, 999, random)}`,
];

/** Left-to-right text as it stands in right-to-left prose. */
function insertion(foreign: Vocabulary, random: Random): string {
  const word = () => foreign(random);
  const name = () => word().replace(/^./, (letter) => letter.toUpperCase());
  const chance = random();
  if (chance < 0.4) return word();
  if (chance < 0.65) return `${name()} ${name()}`;
  if (chance < 0.8) return `(${name()} ${word()} ${word()})`;
  if (chance < 0.88) return `${name()}-${between(2, 99, random)}`;
  if (chance < 0.92) return `$${between(1, 99, random)}.${between(10, 99, random)}`;
  if (chance < 0.95) return `${between(2, 99, random)} km`;
  if (chance < 0.98)
    return `https://${word()}.org/${word()}/${word()}?id=${between(1, 999, random)}`;
  return `${word()}@${word()}.com`;
}
