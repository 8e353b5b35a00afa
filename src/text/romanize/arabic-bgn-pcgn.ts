import { defineSystem } from './system.ts';

/**
 * Arabic by the BGN/PCGN 1956 System (checked by its authors in December 2019): tables, notes 1 to 11 and
 * special rules, read in a transcript of the document.
 *
 * Characters: hamzah ’ is U+2019 and ‘ayn ‘ U+2018 (note 2); letters with a cedilla as printed.
 *
 * Not done: Muntaza·h, the mark that tells a final hā’ from a tā’ marbūţah "in exceptional cases" (note 4);
 * colloquial forms (Sīdī, Mayyat) and Turkish titles (Bey), which are a matter of the place, not of the script.
 */
export const arabicBgnPcgn = defineSystem(() => ({
  letters: {
    ...{ ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'ḩ', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z' },
    ...{ س: 's', ش: 'sh', ص: 'ş', ض: 'ḑ', ط: 'ţ', ظ: 'z̧', ع: '‘', غ: 'gh', ف: 'f', ق: 'q' },
    ...{ ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', ى: 'y' },
    ...{ ک: 'k', ی: 'y', ہ: 'h', ھ: 'h', ڢ: 'f', ڧ: 'q' },
    ...{ پ: 'p', چ: 'ch', ڤ: 'v', ڥ: 'v', ژ: 'zh' }, // modified letters; ژ is that of the Persian system
    ...{ ڨ: 'g', گ: 'g', ڴ: 'g', ڭ: 'g' }, // Tunisia, Iraq, Morocco
    ...{ a: 'a', u: 'u', i: 'i', ā: 'ā', á: 'á', ū: 'ū', ī: 'ī', aw: 'aw', ay: 'ay' },
    ...{ uww: 'uww', iyy: 'īy' }, // note 7
    ...{ an: '', in: '' }, // note 6
    ...{ ة: 'h', ةt: 't', ةā: 'h', ةan: 'h' }, // note 4
    ء: '’', // note 2
  },
  apart: '·', // special rules: k·h, d·h, s·h, t·h
  article: {
    joint: ' ', // special rule on the article, (a)
    assimilates: true, // (b)
    elides: [],
    merges: ['bi', 'li'], // special rule on prepositions, (a), (b)
    capital: true,
  },
  words: { بن: 'بِن' }, // special rule: Bin without alif, Ibn with it
}));
