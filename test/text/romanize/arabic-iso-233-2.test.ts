import { describe, test } from 'vitest';
import { check, checkSure, type Example } from './check.ts';
import { ARABIC_ISO_233_2 } from './published.ts';

const ISO = { standard: 'iso-233-2' } as const;

describe('ISO 233-2', () => {
  test.each(ARABIC_ISO_233_2)('published: %s', (...example) => checkSure(example, ISO));

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
