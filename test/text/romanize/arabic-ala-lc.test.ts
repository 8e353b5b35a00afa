import { describe, expect, test } from 'vitest';
import { romanize } from '../../../src/text/romanize/romanize.ts';
import { check, checkSure, type Example } from './check.ts';
import { ARABIC_ALA_LC } from './published.ts';

describe.each(ARABIC_ALA_LC)('ALA-LC Arabic, rule %s', (_rule, examples) => {
  test.each(examples)('%s', (...example) => checkSure(example));
});

/** Constructs: certain for us only with a case vowel on the ة. */
test.each<Example>([
  ['wizārat al-tarbiyah', 'وِزَارَةُ التَّرْبِيَةِ'],
  ['wizārat al-tarbiyah', 'وِزَارَة التَّرْبِيَة'],
  ['mirʼāt al-zamān', 'مِرْآة الزَّمَان'],
  ['kullīyat al-ādāb', 'كُلِّيَّة الآدَاب'],
  ['riḥlat ibn jubayr', 'رِحْلَة ٱبْن جُبَيْر'],
  ['maktabat al-nahḍah al-miṣrīyah', 'مَكْتَبَة النَّهْضَة الْمِصْرِيَّة'],
  ['alfīyat ibn mālik', 'أَلْفِيَّة ابْن مَالِك'],
])('ALA-LC Arabic, rule 7(b): %s', (...example) => check(example));

/** 16(b) prints ḥayātuhu wa-ʻaṣruh; و may also be a letter of the word, so the hyphen is a doubt. */
test('ALA-LC Arabic, rule 16(b): a particle without the article', () => {
  const { text, doubts } = romanize('حَيَاتُهُ وَعَصْرُهُ');
  expect(text).toBe('ḥayātuhu waʻaṣruh');
  expect(doubts).toContainEqual(
    expect.objectContaining({ kind: 'prefix', from: 11, to: 11, readings: ['-'] }),
  );
});

/** The same names with the capitals that the table prints (18(a), 25). */
test.each<Example>([
  ['al-Miṣrī', 'المِصْرِيّ'],
  ['Muṣṭafá', 'مُصْطَفَى'],
  ['Adʹham', 'أَدْهَم'],
  ['ʻAmr', 'عمرو'],
  ['al-Ālūsī', 'الْآلُوسِي'],
  ['Aḥmad ibn Muḥammad ibn Abī al-Rabīʻ', 'أَحْمَد بن مُحَمَّد بن أَبِي الرَّبِيع'],
  ['Ibn Mālik', 'ابن مَالِك'],
])('ALA-LC Arabic, as a name: %s', (...example) => check(example, { name: true }));

/** Rule 1(b): a vowel is long whether its letter is written in the line or, as in the Koran, small behind its consonant. */
test.each<Example>([
  ['lahū', '\u0644\u064E\u0647\u064F\u06E5'],
  ['bihī', '\u0628\u0650\u0647\u0650\u06E6'],
  ['dāwūda', '\u062F\u064E\u0627\u0648\u064F\u06E5\u062F\u064E'],
])('the Koran\u2019s small waw and yeh: %s', (...example) => check(example));

/** Rule 4: an alef that is only a sign of spelling is not represented. */
test.each<Example>([
  ['miʼah', '\u0645\u0650\u0627\u0626\u064E\u0629'],
  ['miʼah', '\u0645\u0627\u0626\u0629'],
])('ALA-LC Arabic, rule 4: %s', (...example) => check(example));
