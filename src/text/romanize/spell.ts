import { SUN_LETTERS } from './clitics.ts';
import type { Clitic, DoubtKind, Sound } from './sound.ts';
import type { System } from './system.ts';

/**
 * A place that the script leaves open. `from`, `to`: UTF-16 offsets in the result; equal where something may
 * be missing. `sourceFrom`, `sourceTo`: UTF-16 offsets in the source of the letter in question.
 */
export type Doubt = {
  readonly kind: DoubtKind;
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** Other Latin spellings of the range that the letters allow; '' for nothing. Not always complete. */
  readonly readings: readonly string[];
};

/** The result while it grows. */
export type SpelledDraft = { text: string; readonly doubts: Doubt[] };

/** How a word of a name is capitalised; Arabic and Hebrew script has no capitals to go by. */
export type Capital = 'none' | 'word' | 'article and word';

/** Spells the sounds of one word in a system, at the end of the draft. */
export function spell(
  draft: SpelledDraft,
  sounds: readonly Sound[],
  system: System,
  capital: Capital,
): void {
  // The last Latin consonant, while no vowel came after it.
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
    // A system may spell all the readings alike.
    if (readings.length > 0 && readings.every((reading) => reading === latin)) return;
    draft.doubts.push({ kind: doubt, from, to: draft.text.length, sourceFrom, sourceTo, readings });
  });
}

const SMALL_LETTER = /\p{Ll}/u;
const VOWEL_KEY = /^(?:[aiueoāīūá]|a[wyi]|iyy|uww|[-ʹ].*|an|in|un)$/u;

function isVowel(key: string): boolean {
  return VOWEL_KEY.test(key);
}

/** ALA-LC Arabic 21(a), Persian 12(a), Hebrew; BGN/PCGN special rules: two consonants that look like one. */
function needsApart(before: string, after: string, system: System): boolean {
  return before !== '' && system.apart !== '' && system.digraphs.has(before + after);
}

/** The sign that parts two consonants has the place of a vowel that may stand between them. */
function part(draft: SpelledDraft, { apart }: System): void {
  const before = draft.doubts.at(-1);
  const at = draft.text.length;
  if (before?.kind === 'vowel' && before.from === at) {
    draft.doubts[draft.doubts.length - 1] = { ...before, to: at + apart.length };
  }
  draft.text += apart;
}

/** A letter that the table does not have is left as it is, and in doubt. */
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
