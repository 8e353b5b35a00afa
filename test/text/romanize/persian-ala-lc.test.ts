import { describe, test } from 'vitest';
import { check, checkSure, type Example } from './check.ts';

const PERSIAN = { language: 'fa' } as const;

/** Examples printed in the ALA-LC table "Persian", by rule; pointed here as romanized, names in lower case. */
const PUBLISHED: readonly (readonly [rule: string, examples: readonly Example[]])[] = [
  ['1(b)', [['dānā', 'دَانَا']]],
  [
    '2(a)',
    [
      ['varzish', 'وَرْزِش'],
      ['davā', 'دَوَا'],
      ['sarv', 'سَرْو'],
      ['khvāstan', 'خْوَاسْتَن'],
      ['khvud', 'خْوُد'],
    ],
  ],
  [
    '2(b)',
    [
      ['dūr', 'دُور'],
      ['chūn', 'چُون'],
      ['tū', 'تُو'],
    ],
  ],
  ['2(c)', [['firdawsī', 'فِرْدَوْسِی']]],
  [
    '3(a)',
    [
      ['yār', 'یَار'],
      ['siyāh', 'سِیَاه'],
      ['pāy', 'پَای'],
    ],
  ],
  [
    '3(b)',
    [
      ['īrān', 'اِیرَان'],
      ['qālī', 'قَالِی'],
    ],
  ],
  [
    '3(c)',
    [
      ['ayvān', 'اَیْوَان'],
      ['ray', 'رَیْ'],
    ],
  ],
  ['3(d)', [['muṣṭafá', 'مُصْطَفَى']]],
  [
    '4',
    [
      ['muʼas̲s̲ir', 'مُؤَثِّر'],
      ['khulafāʼ', 'خُلَفَاء'],
      ['pāʼīn', 'پَائِین'],
    ],
  ],
  [
    '5',
    [
      ['āb', 'آب'],
      ['kullīyat al-ādāb', 'كُلِّيَّة الآدَاب'],
      ['maʼās̲ir', 'مَآثِر'],
      ['daryāʼābādī', 'دَرْیَاآبَادِی'],
    ],
  ],
  [
    '7',
    [
      ['khurram', 'خُرَّم'],
      ['avval', 'اَوَّل'],
      ['bachchah', 'بَچَّه'],
      ['khayyām', 'خَیَّام'],
      ['nashrīyāt', 'نَشْرِیَّات'],
      ['qūvah', 'قُوَّه'],
    ],
  ],
  [
    '8',
    [
      ['dar-i bāgh', 'دَرِ بَاغ'],
      ['rū-yi zamīn', 'رُویِ زَمِین'],
      ['daryā-yi khazar', 'دَرْیَایِ خَزَر'],
      ['khānah-yi buzurg', 'خَانَه\u200cیِ بُزُرْگ'],
    ],
  ],
  [
    '9',
    [
      ['khānahʹhā', 'خَانَه\u200cهَا'],
      ['khānahʹam', 'خَانَه\u200cاَم'],
      ['mīʹravam', 'مِی\u200cرَوَم'],
      ['kāẓimʹzādah', 'كَاظِم\u200cزَادَه'],
      ['dār al-muʻallimīn', 'دَار الْمُعَلِّمِین'],
      ['ʻabd al-ḥusayn', 'عَبْد الْحُسَیْن'],
    ],
  ],
  ['10', [['marīz̤ʹkhānah', 'مَرِیض\u200cخَانَه']]],
  ['12', [['marzʹhā', 'مَرْزْهَا']]],
];

describe.each(PUBLISHED)('ALA-LC Persian, rule %s', (_rule, examples) => {
  test.each(examples)('%s', (...example) => checkSure(example, PERSIAN));
});

/** A hamza after ه is the izafah or the indefinite article: 8(b), 4(c), 4(d). */
test.each<Example>([
  ['khānah-ʼi buzurg', 'خَانَهٔ بُزُرْگ'],
  ['khānah-ʼi buzurg', 'خَانَۀ بُزُرْگ'],
  ['āstānah-ʼi dar', 'آسْتَانَهٔ دَر'],
  ['qālī-ʼi īrān', 'قَالئ اِیرَان'],
])('ALA-LC Persian, rules 4(c), 8(b): %s', (...example) => check(example, PERSIAN));

test.each<Example>([
  ['Firdawsī', 'فِرْدَوْسِی'],
  ['Ghulām ʻAlī', 'غُلَام عَلِی'],
  ['ʻAbd al-Ḥusayn', 'عَبْد الْحُسَیْن'],
])('ALA-LC Persian, as a name: %s', (...example) => check(example, { ...PERSIAN, name: true }));
