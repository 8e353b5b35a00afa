import { describe, test } from 'vitest';
import { check, checkSure, type Example } from './check.ts';

const ISO = { standard: 'iso-233-2' } as const;

describe('ISO 233-2', () => {
  // Examples that implementations and library guides of the standard print.
  test.each<Example>([
    ['miṣr', 'مِصْر'],
    ['qaṭar', 'قَطَر'],
    ['al-riyāḍ', 'الرِّيَاض'],
    ['al-šāriqaẗ', 'الشَّارِقَة'],
    ['biʾr', 'بِئْر'],
    ['aẖbār', 'أَخْبَار'],
    ['qurʾān', 'قُرْآن'],
    ['ādāb', 'آدَاب'],
    ['al-šams', 'الشَّمْسُ'],
    ['al-masʾūl', 'المَسْؤُول'],
    ['al-hayʾaẗ', 'الهَيْئَة'],
    ['al-amīr', 'الأَمِير'],
    ['hamzaẗ', 'هَمْزَة'],
    ['šaddaẗ', 'شَدَّة'],
    ['nisbaẗ', 'نِسْبَة'],
  ])('published: %s', (...example) => checkSure(example, ISO));

  test('published, with case vowels (4.1.1)', () =>
    check(['fī nūr al-qamar', 'فِي نُورِ الْقَمَرِ'], ISO));

  test.each<Example>([
    ['risālaẗ al-ġufrān', 'رِسَالَةُ الْغُفْرَان'], // ẗ in every state
    ['wa-al-šams', 'وَالشَّمْس'], // 4.1.4, 4.1.5
    ['bi-al-kitāb', 'بِالْكِتَاب'],
    ['li-al-nās', 'لِلنَّاس'],
    ['ḥayy', 'حَيّ'],
    ['al-ʿarabiyyaẗ', 'الْعَرَبِيَّة'],
  ])('rules: %s', (...example) => checkSure(example, ISO));
});
