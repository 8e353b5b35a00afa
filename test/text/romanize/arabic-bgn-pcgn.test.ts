import { describe, test } from 'vitest';
import { check, checkSure, type Example } from './check.ts';

const BGN = { standard: 'bgn-pcgn', name: true } as const;

/** The pointed examples of the BGN/PCGN 1956 System's tables, as printed, in their order. */
const TABLES: readonly Example[] = [
  ['Qur’ān', 'قُرْآن'],
  ['Abū Z̧aby', 'أَبُو ظَبْي'],
  ['Bi’r Zayt', 'بِئْر زَيْت'],
  ['Umm al ‘Amad', 'أُمّ الْعَمَد'],
  ['Al Baḩrayn', 'الْبَحْرَيْن'],
  ['Al Kūt', 'الْكُوت'],
  ['Ath Thulaythuwāt', 'الثُّلَيْثُوَات'],
  ['Al Jazīrah', 'الْجَزِيرَة'],
  ['Al Maḩmūdīyah', 'الْمَحْمُودِيَّة'],
  ['Khaybar', 'خَيْبَر'],
  ['Damanhūr', 'دَمَنْهُور'],
  ['Dhahab', 'ذَهَب'],
  ['Ar Rawḑah', 'الرَّوْضَة'],
  ['Zuwārah', 'زُوَارَة'],
  ['As Sulaymānīyah', 'السُّلَيْمَانِيَّة'],
  ['Ash Shām', 'الشَّام'],
  ['Qayşūmah', 'قَيْصُومَة'],
  ['Ḑawr', 'ضَوْر'],
  ['Al Qunayţirah', 'الْقُنَيْطِرَة'],
  ['Z̧ufār', 'ظُفَار'],
  ['Abū ‘Arīsh', 'أَبُو عَرِيش'],
  ['Baghdād', 'بَغْدَاد'],
  ['Al Furāt', 'الْفُرَات'],
  ['Qaţar', 'قَطَر'],
  ['Al Kuwayt', 'الْكُوَيْت'],
  ['Ḩalab', 'حَلَب'],
  ['Makkah', 'مَكَّة'],
  ['Nakhl', 'نَخْل'],
  ['Jabal Hārūn', 'جَبَل هَارُون'],
  ['Wādī Ghaḑā', 'وَادِي غَضَا'],
  ['Al Yaman', 'الْيَمَن'],
  ['Al Qāhirah', 'الْقَاهِرَة'],
  ['Al Madīnah al Munawwarah', 'الْمَدِينَة الْمُنَوَّرَة'],
  ['Al Başrah', 'الْبَصْرَة'],
  ['Ar Riyāḑ', 'الرِّيَاض'],
  ['Al Quds', 'الْقُدْس'],
  ['Bāb al Mandab', 'بَاب الْمَنْدَب'],
  ['Şūr', 'صُور'],
  ['Marsá Maţrūḩ', 'مَرْسَىٰ مَطْرُوح'],
  ['Şaydā', 'صَيْدَا'],
  ['Ad Dawḩah', 'الدَّوْحَة'],
  ['Muḩammad', 'مُحَمَّد'],
  ['Ūzūnlār', 'أُوزُونْلَار'],
  ['Awsaţ', 'أَوْسَط'],
  ['Sanāw', 'سَنَاو'],
  ['Īrān', 'اِيرَان'],
  ['Tall as Sarāy', 'تَلّ السَّرَاي'],
  ['Ālbū Mu‘ayţ', 'آلْبُو مُعَيْط'],
  ['Salmān Pāk', 'سَلْمَان پَاك'],
  ['Tall Kūchik aş Şaghīr', 'تَلّ كُوچِك الصَّغِير'],
  ['Gafşah', 'ڨَفْصَة'],
  ['Tall Gamr', 'تَلّ گَمْر'],
  ['Zāgūrah', 'زَاڴُورَة'],
];

/** Examples in the notes (N) and special rules (S), pointed here as romanized. */
const NOTES: readonly Example[] = [
  ['Şan‘ā’', 'صَنْعَاء'], // N2
  ['Ḩamāh', 'حَمَاة'], // N4
  ['Quwwah', 'قُوَّة'], // N7
  ['‘Abbās', 'عَبَّاس'],
  ['Gharbī', 'غَرْبِيّ'],
  ['Al ‘Abbāsīyīn', 'الْعَبَّاسِيِّين'],
  ['Ash Shāriqah', 'الشَّارِقَة'], // S, the article
  ['Mişr liţ Ţayarān', 'مِصْر لِلطَّيَرَان'], // S, prepositions
  ['Ash Sharikah al ‘Āmmah lil Maghāzil', 'الشَّرِكَة الْعَامَّة لِلْمَغَازِل'],
  ['Al Qaryah bid Duwayr', 'الْقَرْيَة بِالدُّوَيْر'],
  ['Al Ḩarajah bil Qur’ān', 'الْحَرَجَة بِالْقُرْآن'],
  ['‘Abd Allāh', 'عَبْد الله'],
  ['‘Abd ar Raḩmān', 'عَبْد الرَّحْمٰن'],
  ['Dhū al Faqār', 'ذُو الْفَقَار'],
  ['‘Umar Bin al Khaţţāb', 'عُمَر بن الْخَطَّاب'],
  ['Sīdī', 'سِيدِي'],
  ['Sayyidī', 'سَيِّدِي'],
  ['Shāri‘ Abī Bakr', 'شَارِع أَبِي بَكْر'],
  ['Jabal Abā aş Şabbān', 'جَبَل أَبَا الصَّبَّان'],
];

describe('BGN/PCGN Arabic', () => {
  test.each(TABLES)('tables: %s', (...example) => checkSure(example, BGN));
  test.each(NOTES)('notes: %s', (...example) => checkSure(example, BGN));

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
