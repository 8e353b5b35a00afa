import { describe, expect, test } from 'vitest';
import { romanize } from '../../../src/text/romanize/romanize.ts';
import { check, checkSure, type Example } from './check.ts';
import { HEBREW_ALA_LC } from './published.ts';

const HEBREW = { language: 'he' } as const;

describe('ALA-LC Hebrew', () => {
  test.each(HEBREW_ALA_LC)('published: %s', (...example) => checkSure(example, HEBREW));

  // The vowel rows of the table.
  test.each<Example>([
    ['ba', 'בַּ'],
    ['ba', 'בָּ'],
    ['be', 'בֶּ'],
    ['be', 'בֵּ'],
    ['bi', 'בִּ'],
    ['bo', 'בֹּ'],
    ['bu', 'בֻּ'],
    ['be', 'בֶּי'],
    ['bai', 'בַּי'],
    ['be', 'בֵּי'],
    ['bi', 'בִּי'],
    ['bo', 'בּוֹ'],
    ['bu', 'בּוּ'],
    ['be', 'בְּ'],
    ['ḥa', 'חֲ'],
    ['ḥe', 'חֱ'],
    ['ḥo', 'חֳ'],
    ['bo', 'בׇּ'],
  ])('vowels: %s', (...example) => checkSure(example, HEBREW));

  test.each<Example>([
    ['ruaḥ', 'רוּחַ'], // furtive patah
    ['gavoah', 'גָּבוֹהַּ'],
    ['rosh', 'רֹאשׁ'], // silent alef
    ['kol', 'כָּל'], // qamats qatan of the word
    ['noʻomi', 'נָעֳמִי'], // before a ḥataf qamats
    ['mitsṿot', 'מִצְוֹת'], // a vav with its own holam
    ['ʻaṿon', 'עָוֹן'],
    ['ḥaṿah', 'חַוָּה'], // a doubled vav, not a shuruq
    ['hayu', 'הָיוּ'], // a yod before a shuruq is a consonant
    ['devaraṿ', 'דְּבָרָיו'],
    ['adonai', 'אֲדֹנָי'],
    ['yishmeru', 'יִשְׁמְרוּ'], // the second of two shevas is vocal
    ['shomerim', 'שׁוֹמְרִים'], // after a long vowel
    ['haleluyah', 'הַלְלוּיָהּ'], // between equal letters
    ['diberu', 'דִּבְּרוּ'], // under a dagesh
    ['malkah', 'מַלְכָּה'], // silent after a short vowel
    ['amart', 'אָמַרְתְּ'], // both silent at the end
    ['shalom', '\ufb2a\u05b8\u05dc\ufb4b\u05dd'], // presentation forms
    ['bereshit', 'בְּרֵאשִׁ֖ית'], // with a cantillation mark
  ])('readings: %s', (...example) => checkSure(example, HEBREW));

  test('the conjunction u- is certain, ṿe- nearly', () => {
    check(['u-mayim', 'וּמַיִם'], HEBREW);
    check(['ṿe-romanizatsyah', 'וְרוֹמָנִיזַצְיָה'], HEBREW);
  });

  test.each([
    ['הַמִּלּוֹן', 'hamilon', 'prefix', 2, 2],
    ['חָכְמָה', 'ḥakhmah', 'letter', 1, 2],
    ['חָכְמָה', 'ḥakhmah', 'vowel', 4, 4],
    ['סִפר', 'sifr', 'vowel', 3, 3], // pointed in part
    ['שם', 'shm', 'letter', 0, 2],
    ['שם', 'shm', 'vowel', 2, 2],
    ['טוב', 'ṭov', 'letter', 1, 2],
    ['דין', 'din', 'letter', 1, 2],
    ['ספר', 'sfr', 'vowel', 1, 1],
  ] as const)(
    '%s is %s, with a doubt of the kind %s at %i to %i',
    (source, latin, kind, from, to) => {
      const result = romanize(source, HEBREW);
      expect(result.text).toBe(latin);
      const found = result.doubts.map((doubt) => [doubt.kind, doubt.from, doubt.to]);
      expect(found).toContainEqual([kind, from, to]);
    },
  );

  test.each<Example>([
    ['tsh"l', 'צה״ל'],
    ["g'org'", 'ג׳ורג׳'],
    ['davar-davar', 'דָּבָר־דָּבָר'],
    ['dṿr', 'דוור'],
  ])('signs and doubled letters: %s', (...example) => check(example, HEBREW));
});
