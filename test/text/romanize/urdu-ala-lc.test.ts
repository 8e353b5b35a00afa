import { describe, test } from 'vitest';
import { check, checkSure, type Example } from './check.ts';
import { URDU_ALA_LC } from './published.ts';

const URDU = { language: 'ur' } as const;

describe('ALA-LC Urdu', () => {
  // The table's letters, each before the vowel a.
  test.each<Example>([
    ['ba', 'بَ'],
    ['pa', 'پَ'],
    ['ta', 'تَ'],
    ['ṭa', 'ٹَ'],
    ['s̲a', 'ثَ'],
    ['ja', 'جَ'],
    ['ca', 'چَ'],
    ['ḥa', 'حَ'],
    ['k̲h̲a', 'خَ'],
    ['da', 'دَ'],
    ['ḍa', 'ڈَ'],
    ['z̲a', 'ذَ'],
    ['ra', 'رَ'],
    ['ṛa', 'ڑَ'],
    ['za', 'زَ'],
    ['zha', 'ژَ'],
    ['sa', 'سَ'],
    ['sha', 'شَ'],
    ['ṣa', 'صَ'],
    ['ẓa', 'ضَ'],
    ['t̤a', 'طَ'],
    ['z̤a', 'ظَ'],
    ['ʻa', 'عَ'],
    ['g̲h̲a', 'غَ'],
    ['fa', 'فَ'],
    ['qa', 'قَ'],
    ['ka', 'کَ'],
    ['ga', 'گَ'],
    ['la', 'لَ'],
    ['ma', 'مَ'],
    ['na', 'نَ'],
    ['va', 'وَ'],
    ['ha', 'ہَ'],
    ['ya', 'یَ'],
  ])('letters: %s', (...example) => checkSure(example, URDU));

  // Note 4 and its digraphs.
  test.each<Example>([
    ['bhā', 'بھا'],
    ['phā', 'پھا'],
    ['thā', 'تھا'],
    ['ṭhā', 'ٹھا'],
    ['jhā', 'جھا'],
    ['chā', 'چھا'],
    ['dhā', 'دھا'],
    ['ḍhā', 'ڈھا'],
    ['ṛhā', 'ڑھا'],
    ['khā', 'کھا'],
    ['ghā', 'گھا'],
  ])('aspirates: %s', (...example) => checkSure(example, URDU));

  // Vowels and diphthongs.
  test.each<Example>([
    ['ba', 'بَ'],
    ['bu', 'بُ'],
    ['bā', 'بَا'],
    ['bá', 'بَیٰ'],
    ['bū', 'بُو'],
    ['bī', 'بِی'],
    ['bau', 'بَوْ'],
    ['bai', 'بَے'],
  ])('vowels: %s', (...example) => checkSure(example, URDU));

  test.each(URDU_ALA_LC)('published: %s', (...example) => checkSure(example, URDU));

  // و and ے without a mark say o and e by the table, and may say more.
  test.each<Example>([
    ['bo', 'بو'],
    ['be', 'بے'],
    ['koʼī', 'کوئی'],
    ['jāʼo', 'جاؤ'],
    ['mān̲', 'ماں'],
    ['men̲', 'میں'],
  ])('unpointed: %s', (...example) => check(example, URDU));
});
