import { describe, test } from 'vitest';
import { check, checkSure, type Example } from './check.ts';
import { ARABIC_BGN_NOTES, ARABIC_BGN_TABLES } from './published.ts';

const BGN = { standard: 'bgn-pcgn', name: true } as const;

describe('BGN/PCGN Arabic', () => {
  test.each(ARABIC_BGN_TABLES)('tables: %s', (...example) => checkSure(example, BGN));
  test.each(ARABIC_BGN_NOTES)('notes: %s', (...example) => checkSure(example, BGN));

  test.each<Example>([
    ['Muḩāfaz̧at Dimashq', 'مُحَافَظَةُ دِمَشْق'],
    ['Muḩāfaz̧at Baghdād', 'مُحَافَظَةُ بَغْدَاد'],
    ['Sāḩat al ‘Abbāsīyīn', 'سَاحَة الْعَبَّاسِيِّين'],
  ])('note 4, iḑāfah: %s', (...example) => check(example, BGN));

  // Special rule: k·h, d·h, s·h, t·h are told from kh, dh, sh, th.
  test.each<Example>([
    ['ak·hal', 'أَكْهَل'],
    ['ad·ham', 'أَدْهَم'],
    ['as·ham', 'أَسْهَم'],
    ['at·ham', 'أَتْهَم'],
  ])('digraphs apart: %s', (...example) => checkSure(example, { standard: 'bgn-pcgn' }));

  // Note 6: classical endings have become silent.
  test.each<Example>([
    ['alif', 'أَلِفٌ'],
    ['alif', 'أَلِفٍ'],
    ['alif', 'أَلِفًا'],
  ])('nunation: %s', (...example) => checkSure(example, { standard: 'bgn-pcgn' }));
});
