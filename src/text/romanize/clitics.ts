import type { Letter } from './letters.ts';
import { FATHA, KASRA, SHADDA, SUKUN } from './marks.ts';
import { has, isBare, isPointed } from './reading.ts';
import type { Sound } from './sound.ts';

export type Start = { readonly clitic: Sound | undefined; readonly stem: number };

/** The letters to which the l of the article assimilates. ل is not listed because it does not change. */
export const SUN_LETTERS: ReadonlySet<string> = new Set('تثدذرزسشصضطظن');

type Particle = { readonly key: string; readonly vowel: string };

/** Conjunctions may precede prepositions, and both may precede the article: وبالـ. */
const CONJUNCTIONS: Readonly<Record<string, Particle>> = {
  و: { key: 'wa', vowel: FATHA },
  ف: { key: 'fa', vowel: FATHA },
};
const PREPOSITIONS: Readonly<Record<string, Particle>> = {
  ب: { key: 'bi', vowel: KASRA },
  ك: { key: 'ka', vowel: FATHA },
};

/**
 * The article at the beginning of a word, with the particles before it: الـ, والـ, بالـ, وكالـ, للـ.
 *
 * Marks decide if the word has any: a sukun on the lam of the article, or a shadda on its sun letter. Without marks,
 * ال before two or more letters is read as the article. (Careful writers spell إلتزام with its hamza; for التزام this
 * reading is wrong, the only known error.) After a particle, the same letters may belong to the word (والدين), so
 * this reading is in doubt. In Persian and Urdu, every initial ال without marks is in doubt.
 */
export function clitics(letters: readonly Letter[], language: 'ar' | 'fa' | 'ur'): Start {
  const prefixes: string[] = [];
  if (language === 'ar') {
    take(letters, CONJUNCTIONS, prefixes);
    const lil = lilAt(letters, prefixes.length, prefixes);
    if (lil !== undefined) return lil;
    take(letters, PREPOSITIONS, prefixes);
  }
  const at = prefixes.length;
  const evidence = articleAt(letters, at);
  if (evidence === 'none' || (language !== 'ar' && letters.length < 5)) {
    return { clitic: undefined, stem: 0 };
  }
  const doubtful = evidence === 'open' && (at > 0 || language !== 'ar');
  return start(letters, at + 2, prefixes, doubtful);
}

function take(
  letters: readonly Letter[],
  particles: Readonly<Record<string, Particle>>,
  prefixes: string[],
): void {
  const letter = letters[prefixes.length];
  const particle = particles[letter?.base ?? ''];
  if (particle === undefined || (letter.marks !== '' && letter.marks !== particle.vowel)) return;
  prefixes.push(particle.key);
}

/** Whether the word begins with the article, without a particle before it. */
export function isDefinite(letters: readonly Letter[]): boolean {
  return articleAt(letters, 0) !== 'none';
}

function start(
  letters: readonly Letter[],
  stem: number,
  prefixes: readonly string[],
  doubtful: boolean,
): Start {
  const clitic: Sound = {
    key: '',
    from: letters[0].from,
    to: letters[stem - 1].to,
    doubt: doubtful ? 'prefix' : undefined,
    others: doubtful ? [] : undefined,
    clitic: { prefixes, article: true },
  };
  return { clitic, stem };
}

/** `open`: the letters allow the article, but no mark confirms it. */
function articleAt(letters: readonly Letter[], at: number): 'sure' | 'open' | 'none' {
  const alef = letters[at];
  const lam = letters[at + 1];
  const first = letters[at + 2];
  const rest = letters.length - at - 2;
  const carrier =
    alef?.base === 'ٱ' || isBare(alef, 'ا') || (alef?.base === 'ا' && alef.marks === FATHA);
  if (!carrier || lam?.base !== 'ل' || first === undefined || rest < 2) return 'none';
  if (lam.marks === SUKUN) {
    // اِلْتَقَى: before a sun letter the lam of the article has no sukun of its own sound.
    const own = SUN_LETTERS.has(first.base) && !has(first, SHADDA) && first.marks !== '';
    return own ? 'none' : 'sure';
  }
  if (lam.marks !== '') {
    // The lam takes the vowel of a hamzat al-waṣl after it: الِاسْتِقْلَال.
    return lam.marks === KASRA && (isBare(first, 'ا') || first.base === 'ٱ') ? 'sure' : 'none';
  }
  if (alef.base === 'ٱ' || has(first, SHADDA)) return 'sure';
  if (at === 0) return 'open';
  // وَالِد and والد alike: after a particle the word left must have three letters, or begin with a hamza.
  return rest >= 3 || 'أإآ'.includes(first.base) ? 'open' : 'none';
}

/** لل: the preposition li, the article without its alef (ALA-LC Arabic 17(b)). */
function lilAt(
  letters: readonly Letter[],
  at: number,
  before: readonly string[],
): Start | undefined {
  const [li, lam] = [letters[at], letters[at + 1]];
  if (li?.base !== 'ل' || lam?.base !== 'ل' || letters.length - at < 4) return undefined;
  const particle = li.marks === '' || li.marks === KASRA;
  if (!particle || (lam.marks !== '' && lam.marks !== SUKUN && !has(lam, SHADDA))) return undefined;
  // لِلُّغَة: the lam with the shadda is the word's own, and that of the article is not written.
  const stem = has(lam, SHADDA) ? at + 1 : at + 2;
  return start(letters, stem, [...before, 'li'], !isPointed(letters));
}
