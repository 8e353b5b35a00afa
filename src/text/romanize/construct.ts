import { isDefinite } from './clitics.ts';
import { type Letter, skeleton } from './letters.ts';
import { DAMMATAN, FATHATAN, KASRATAN } from './marks.ts';
import { has, isPointed, type Reading, say } from './reading.ts';

/** Words that are never the second member of a construct: prepositions and similar words after a noun with ة. */
const PARTICLES: ReadonlySet<string> = new Set(
  'في فى من على إلى الى عن مع أو او ثم حتى بين قد لا لم لن هو هي هم أن ان إن التي الذي'.split(' '),
);

/** Words that begin a name after a noun: رحلة ابن جبير (ALA-LC Arabic 9, 25). */
const NAME_BEGINNINGS: ReadonlySet<string> = new Set('ابن إبن بن أبي ابي الله'.split(' '));

/**
 * A final ة (ALA-LC Arabic 7; BGN/PCGN note 4): `ة` in pause, `ةt` in the construct state, `ةā` after ā.
 *
 * A word with the article, with a tanwin, or without a next word is not in the construct state. In all other cases
 * the letters do not decide. Before a definite word the construct is read, before other words the pause, and both
 * readings are in doubt.
 */
export function construct(reading: Reading, index: number): void {
  const { letters, next, definite, sounds, habit } = reading;
  const letter = letters[index];
  const pause = sounds.at(-1)?.key === 'ā' ? 'ةā' : 'ة';
  if (habit.language !== 'ar') {
    say(reading, 'ةt', index); // Persian note 4, Urdu rule 10
  } else if (has(letter, FATHATAN)) {
    say(reading, 'ةan', index, index, 'ending', [pause]); // 7(c): adverbial, or an accusative
  } else if (definite || has(letter, DAMMATAN) || has(letter, KASRATAN)) {
    say(reading, pause, index);
  } else if (next === undefined || isParticle(next)) {
    // 12(b): an accusative without its marks, فجأة fajʼatan.
    const open = letter.marks === '' && !isPointed(letters);
    if (open) say(reading, pause, index, index, 'ending', ['ةan']);
    else say(reading, pause, index);
  } else if (isDefinite(next) || NAME_BEGINNINGS.has(skeleton(next))) {
    // With a case vowel there is no question: an indefinite noun would have a tanwin.
    if (letter.marks !== '') say(reading, 'ةt', index);
    else say(reading, 'ةt', index, index, 'letter', [pause]);
  } else if (letter.marks !== '') {
    say(reading, 'ةt', index, index, 'letter', [pause]); // or a name without nunation: فَاطِمَةُ
  } else {
    say(reading, pause, index, index, 'letter', ['ةt']);
  }
}

function isParticle(letters: readonly Letter[]): boolean {
  return letters.length <= 4 && PARTICLES.has(skeleton(letters));
}
