import { describe, test } from 'vitest';
import { check, checkSure, type Example } from './check.ts';
import { ARABIC_DIN_31635 } from './published.ts';

const DIN = { standard: 'din-31635' } as const;

describe('DIN 31635', () => {
  test.each(ARABIC_DIN_31635)('published: %s', (...example) => checkSure(example, DIN));

  // The letters that have a sign of their own, one word each.
  test.each<Example>([
    ['ṯaʿlab', 'ثَعْلَب'],
    ['ǧamīl', 'جَمِيل'],
    ['ḫubz', 'خُبْز'],
    ['ḏahab', 'ذَهَب'],
    ['ṣabāḥ', 'صَبَاح'],
    ['ẓuhr', 'ظُهْر'],
    ['ġarb', 'غَرْب'],
    ['qurʾān', 'قُرْآن'],
    ['muṣṭafā', 'مُصْطَفَى'],
  ])('letters: %s', (...example) => checkSure(example, DIN));

  // The fourteen sun letters, ل among them.
  test.each<Example>([
    ['at-tāǧ', 'التَّاج'],
    ['aṯ-ṯawb', 'الثَّوْب'],
    ['ad-dār', 'الدَّار'],
    ['aḏ-ḏahab', 'الذَّهَب'],
    ['ar-rūm', 'الرُّوم'],
    ['az-zayt', 'الزَّيْت'],
    ['as-sūq', 'السُّوق'],
    ['aṣ-ṣayf', 'الصَّيْف'],
    ['aḍ-ḍawʾ', 'الضَّوْء'],
    ['aṭ-ṭīn', 'الطِّين'],
    ['aẓ-ẓuhr', 'الظُّهْر'],
    ['al-layl', 'اللَّيْل'],
    ['an-nūr', 'النُّور'],
    ['al-qamar', 'الْقَمَر'],
  ])('the article: %s', (...example) => checkSure(example, DIN));

  test.each<Example>([
    ['wa-š-šams', 'وَالشَّمْس'],
    ['bi-l-kitāb', 'بِالْكِتَاب'],
    ['li-n-nās', 'لِلنَّاس'],
    ['miṣrī', 'مِصْرِيّ'],
    ['miṣrīya', 'مِصْرِيَّة'],
    ['ṣalāh', 'صَلَاة'],
    ['kitāb', 'كِتَابٌ'],
    ['ṭabʿan', 'طَبْعًا'],
  ])('particles and endings: %s', (...example) => checkSure(example, DIN));

  test('construct', () => check(['risālat al-ġufrān', 'رِسَالَةُ الْغُفْرَانِ'], DIN));
});
