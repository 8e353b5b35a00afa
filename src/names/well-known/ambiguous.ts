/**
 * Names of countries that are also ordinary words, or names of two places, in a language with the same letters. They
 * are not searched for: a missing mention is better than a wrong one. (A row may have such a name with a further word
 * that makes it clear, or with a Hebrew preposition.)
 */
import { nameKeys } from '../name-key.ts';

const WORDS: readonly string[] = [
  'مالي', // Mali: financial (Arabic, Persian, Urdu)
  'عمان', // Oman, and Amman
  'بنين', // Benin: sons
  'أروبا', // Aruba: Europe, in another spelling
  'سارك', // Sark: the South Asian association
  'پرو', // Peru: full (Persian)
  'چک', // Czechia: a cheque
  'غنا', // Ghana: richness
  'موریس', // Mauritius: Maurice
  'جرسی', // Jersey: a jersey
  'پیرو', // Peru: follower (Urdu)
  'شام', // Syria: evening
  'چلی', // Chile: she went
  'پلاؤ', // Palau: pilaf
  'مالٹا', // Malta: an orange
  'گنی', // Guinea: counted
  'ترک', // Turk, and leaving
  'פרו', // Peru: they broke (Hebrew, behind ה)
  'הודו', // India: they admitted
  'בנין', // Benin: a building
  'סרק', // Sark: barren
  'דוחה', // Doha: rejects (Hebrew)
  'האיטי', // Haiti: the slow one
  'ארובה', // Aruba: a chimney
  'جزیره من', // Isle of Man: my island (Persian)
  'اللغة البينية', // Edo: an interlanguage
  'اللغة الآنية', // Anii: the language of a moment
  'زبان جو', // Jju: barley's tongue (Persian)
  'زبان نکو', // N'Ko: a good tongue
  'گا زبان', // Ga: the future, before a tongue (Urdu)
  'لو زبان', // Luo: take, before a tongue
  'غربی زبان', // Interlingue: a western language
];

const AMBIGUOUS: ReadonlySet<string> = new Set(nameKeys(WORDS).map(({ key }) => key));

/** A list of names without ambiguous ones, in any spelling. */
export function withoutAmbiguous(names: readonly string[]): string[] {
  const keys = nameKeys(names);
  return names.filter((_, index) => !AMBIGUOUS.has(keys[index].key));
}
