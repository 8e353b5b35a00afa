import { type Letter, lettersOf, skeleton } from './letters.ts';
import { DAMMA, FATHA, KASRA } from './marks.ts';

/**
 * The full spelling of an irregular word; each letter has the source range of the whole word. `undefined` if the word
 * is regular, or if its vowel marks make it another word (عُلَى is not عَلَى).
 */
export function irregular(
  letters: readonly Letter[],
  more: Readonly<Record<string, string>>,
): readonly Letter[] | undefined {
  if (letters.length > LONGEST) return undefined;
  const word = skeleton(letters);
  const spelling = more[word] ?? ARABIC_IRREGULAR[word];
  if (spelling === undefined) return undefined;
  const full = lettersOf(spelling, 0, spelling.length);
  if (!agrees(letters, full)) return undefined;
  const { from } = letters[0];
  const { to } = letters[letters.length - 1];
  return full.map((letter) => ({ ...letter, from, to }));
}

/**
 * Arabic words whose usual spelling omits or adds letters, with a full spelling of their sounds (`-` is a hyphen in
 * every standard). Sources: ALA-LC Arabic (2012), rules 4, 13, 15, 16, 19, 23, 24 and their examples; BGN/PCGN
 * special rule on Allāh.
 *
 * A word is listed only if its letters have no second reading. لكن (lākin, lākinna) and من (min, man) are not listed.
 */
const ARABIC_IRREGULAR: Readonly<Record<string, string>> = {
  الله: 'أَلَّاه', // 23
  لله: 'لِلَّاه', // 23
  بالله: 'بِلَّاه', // 23
  والله: 'وَ-أَلَّاه',
  ذلك: 'ذَٰلِكَ', // 19
  هذا: 'هَٰذَا', // 14(a)
  هذه: 'هَٰذِهِ', // 15(a)
  هؤلاء: 'هَٰؤُلَاءِ',
  أولئك: 'أُلَائِكَ', // 4
  اولئك: 'أُلَائِكَ',
  أولائك: 'أُلَائِكَ',
  الذي: 'أَلَّذِي',
  التي: 'أَلَّتِي',
  الذين: 'أَلَّذِينَ',
  أنا: 'أَنَا', // 15(a)
  انا: 'أَنَا',
  في: 'فِي', // 1(b)
  فى: 'فِي', // 7(a), 13
  على: 'عَلَى', // 19
  إلى: 'إِلَى', // 17(b)
  الى: 'إِلَى',
  مما: 'مِمَّا', // 16(a)
  ممن: 'مِمَّنْ', // 16(a)
  به: 'بِ-هِ', // 16(b)
  بها: 'بِ-هَا',
  بهم: 'بِ-هِمْ',
  له: 'لَ-هُ',
  لها: 'لَ-هَا',
  لهم: 'لَ-هُمْ', // 13
  ابن: 'إِبْن', // 25
  إبن: 'إِبْن',
  إبراهيم: 'إِبْرَاهِيم', // 19
  ابراهيم: 'إِبْرَاهِيم',
  إبرهيم: 'إِبْرَاهِيم', // 19
  ابرهيم: 'إِبْرَاهِيم',
  داؤود: 'دَاءُود', // 19
  داؤد: 'دَاءُود', // 19
  الرحمن: 'الرَّحْمَٰن',
  طه: 'طَاهَا', // 24
  مائة: 'مِئَة', // 4: the alef says nothing
  يس: 'يَاسِين', // 24
  عمرو: 'عَمْر', // 24
};

const LONGEST = Math.max(...Object.keys(ARABIC_IRREGULAR).map((word) => word.length));

/** Whether the vowels written before the last letter agree with the full spelling. */
function agrees(letters: readonly Letter[], full: readonly Letter[]): boolean {
  let at = 0;
  for (const { base, marks } of letters.slice(0, -1)) {
    const found = full.findIndex((letter, index) => index >= at && letter.base === base);
    if (found < 0) continue;
    at = found + 1;
    for (const vowel of [FATHA, DAMMA, KASRA]) {
      if (marks.includes(vowel) && !full[found].marks.includes(vowel)) return false;
    }
  }
  return true;
}
