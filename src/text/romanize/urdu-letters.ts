import type { Letter } from './letters.ts';

const ASPIRABLE: ReadonlySet<string> = new Set('بپتٹجچدڈڑکگ');

/**
 * The letters of an Urdu word in its orthography. An aspirate is one letter (ALA-LC note 4). ؤ without a vowel of its
 * own is a hamza followed by the vowel و (جاؤ jāʼo), and not a mere carrier as in مُؤَثِّر.
 */
export function aspirated(letters: readonly Letter[]): Letter[] {
  const result: Letter[] = [];
  for (const letter of letters) {
    const last = result.at(-1);
    if (letter.base === 'ھ' && last !== undefined && ASPIRABLE.has(last.base)) {
      const { base, marks, from } = last;
      result[result.length - 1] = {
        base: `${base}ھ`,
        marks: marks + letter.marks,
        from,
        to: letter.to,
      };
    } else if (letter.base === 'ؤ' && letter.marks === '') {
      result.push({ ...letter, base: 'ء' }, { ...letter, base: 'و' });
    } else {
      result.push(letter);
    }
  }
  return result;
}
