/**
 * Endings that Persian and Urdu write together with a noun. (Persian separates most of them with a zero width
 * non-joiner, which folding removes. Letters are folded, and written as escapes.)
 */

/** A noun that a word may contain: its first `length` letters, in dictionary form. */
export type Stem = {
  readonly noun: string;
  /** Length in UTF-16 units of the folded word. */
  readonly length: number;
  /** Only the link of the izafat was removed, so the next word of a name may follow. */
  readonly isLinked: boolean;
};

const ALEF = '\u0627';
const HEH = '\u0647';
const WAW = '\u0648';
const YEH = '\u064a';
const HAMZA = '\u0621';
const YEH_BARREE = '\u06d2';

/**
 * Endings after a non-joiner: plural, possessives, the copula. Endings that make an adjective of a name (ی, ای) are
 * excluded.
 */
const APART: ReadonlySet<string> = new Set([
  '\u0647\u0627', // ها
  '\u0647\u0627\u064a', // های
  '\u0647\u0627\u064a\u064a', // هایی
  '\u0647\u0627\u064a\u0634', // هایش
  '\u0647\u0627\u064a\u0634\u0627\u0646', // هایشان
  '\u0627\u0645', // ام
  '\u0627\u062a', // ات
  '\u0627\u0634', // اش
  '\u0645\u0627\u0646', // مان
  '\u062a\u0627\u0646', // تان
  '\u0634\u0627\u0646', // شان
  '\u0627\u064a\u0645', // ایم
  '\u0627\u0646\u062f', // اند
  '\u0627\u0633\u062a', // است
  '\u0631\u0627', // را
]);

/** `joints`: offsets in the folded word at which non-joiners stood. */
export function persianStems(word: string, joints: readonly number[]): Stem[] {
  const stems = stemsOfBoth(word, joints);
  const [before, last] = [word.at(-2) ?? '', word.at(-1) ?? ''];
  // After a long vowel, the link is a yeh written together with the noun.
  const isLong = (before === ALEF || before === WAW) && joints.at(-1) !== word.length - 2;
  if (last === YEH && isLong) stems.push(stemOf(word, word.length - 1, true));
  return stems;
}

/**
 * Before a postposition, a masculine noun in heh ends in yeh barree: کلکتہ، کلکتے میں. After a long vowel, the link
 * is a yeh with hamza and a yeh barree («اردوئے معلیٰ»); a yeh alone makes an adjective there, «لکھنوی».
 */
export function urduStems(word: string, joints: readonly number[]): Stem[] {
  const stems = stemsOfBoth(word, joints);
  if (!word.endsWith(YEH_BARREE) || word.length <= 2) return stems;
  stems.push({ noun: word.slice(0, -1) + HEH, length: word.length, isLinked: false });
  const before = word.at(-3) ?? '';
  const isLong = before === ALEF || before === WAW;
  if (word.at(-2) === YEH && isLong) stems.push(stemOf(word, word.length - 2, true));
  return stems;
}

function stemOf(word: string, length: number, isLinked: boolean): Stem {
  return { noun: word.slice(0, length), length, isLinked };
}

function stemsOfBoth(word: string, joints: readonly number[]): Stem[] {
  const stems: Stem[] = [];
  const add = (length: number, isLinked: boolean): void => {
    stems.push(stemOf(word, length, isLinked));
  };
  for (const joint of joints) {
    const ending = word.slice(joint);
    // After heh, the link is a yeh: خانه‌ی.
    if (ending === YEH && word[joint - 1] === HEH) add(joint, true);
    else if (APART.has(ending)) add(joint, false);
  }
  // In older print, the link after heh is a hamza.
  if (word.endsWith(HEH + HAMZA)) add(word.length - 1, true);
  return stems;
}
