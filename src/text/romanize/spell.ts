import { SUN_LETTERS } from './clitics.ts';
import type { Clitic, DoubtKind, Sound } from './sound.ts';
import type { System } from './system.ts';

/**
 * A doubtful place. `from`, `to`: UTF-16 offsets in the result; they are equal if something may be missing there.
 * `sourceFrom`, `sourceTo`: UTF-16 offsets in the source of the doubtful letter.
 */
export type Doubt = {
  readonly kind: DoubtKind;
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** Other Latin spellings of the range that the letters allow; '' for nothing. The list may be incomplete. */
  readonly readings: readonly string[];
};

/** The result while it is built. */
export type SpelledDraft = { text: string; readonly doubts: Doubt[] };

/** How a word in a name is capitalised. The Arabic and Hebrew scripts have no capitals. */
export type Capital = 'none' | 'word' | 'article and word';

/** Appends the sounds of one word to the draft, in the spelling of a system. */
export function spell(
  draft: SpelledDraft,
  sounds: readonly Sound[],
  system: System,
  capital: Capital,
): void {
  // The last Latin consonant, if no vowel followed it.
  let consonant = '';
  let capitalise = capital !== 'none';
  sounds.forEach((sound, index) => {
    const start = draft.text.length;
    let latin = '';
    if (sound.clitic !== undefined) {
      latin = article(sound.clitic, sounds[index + 1], system);
      if (capital === 'article and word' && system.article.capital) latin = upperFirst(latin);
    } else if (sound.key !== '') {
      latin = system.letters[sound.key] ?? sound.key;
      const next = isVowel(sound.key) ? '' : latin;
      if (next !== '' && needsApart(consonant, next, system)) part(draft, system);
      consonant = next;
      if (sound.twice) latin += latin;
      if (capitalise && SMALL_LETTER.test(latin)) {
        latin = upperFirst(latin);
        capitalise = false;
      }
    }
    const from = latin === '' ? start : draft.text.length;
    draft.text += latin;
    const doubt = sound.doubt ?? unknownLetter(sound, system);
    if (doubt === undefined) return;
    const { from: sourceFrom, to: sourceTo, others = [] } = sound;
    const readings = others.map((key) => system.letters[key] ?? key);
    // A system may spell all readings the same.
    if (readings.length > 0 && readings.every((reading) => reading === latin)) return;
    draft.doubts.push({ kind: doubt, from, to: draft.text.length, sourceFrom, sourceTo, readings });
  });
}

const SMALL_LETTER = /\p{Ll}/u;
const VOWEL_KEY = /^(?:[aiueoāīūá]|a[wyi]|iyy|uww|[-ʹ].*|an|in|un)$/u;

function isVowel(key: string): boolean {
  return VOWEL_KEY.test(key);
}

/** ALA-LC Arabic 21(a), Persian 12(a), Hebrew; BGN/PCGN special rules: whether two consonants look like a digraph. */
function needsApart(before: string, after: string, system: System): boolean {
  return before !== '' && system.apart !== '' && system.digraphs.has(before + after);
}

/** The separator between two consonants takes the place of a vowel that may be missing between them. */
function part(draft: SpelledDraft, { apart }: System): void {
  const before = draft.doubts.at(-1);
  const at = draft.text.length;
  if (before?.kind === 'vowel' && before.from === at) {
    draft.doubts[draft.doubts.length - 1] = { ...before, to: at + apart.length };
  }
  draft.text += apart;
}

/** A letter outside the table stays as it is, and is in doubt. */
function unknownLetter(sound: Sound, system: System): DoubtKind | undefined {
  if (sound.key === '' || sound.clitic !== undefined || sound.key in system.letters)
    return undefined;
  return JOINTS.has(sound.key) ? undefined : 'letter';
}

const JOINTS: ReadonlySet<string> = new Set(['-', 'ʹ', ' ', '"', "'"]);

function article(clitic: Clitic, next: Sound | undefined, system: System): string {
  const { joint, assimilates, elides, merges } = system.article;
  const sun = assimilates && next !== undefined && SUN_LETTERS.has(next.key);
  const consonant = sun ? (system.letters[next.key] ?? 'l') : 'l';
  let latin = '';
  let open = `a${consonant}`;
  for (const prefix of clitic.prefixes) {
    const last = prefix === clitic.prefixes.at(-1);
    latin += prefix;
    if (last && merges.includes(prefix)) open = consonant;
    else latin += joint;
    if (last && elides.includes(prefix)) open = consonant;
  }
  return latin + open + joint;
}

function upperFirst(latin: string): string {
  return latin.replace(SMALL_LETTER, (letter) => letter.toUpperCase());
}
