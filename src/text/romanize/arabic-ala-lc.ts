import { defineSystem } from './system.ts';

/**
 * Arabic by the ALA-LC Romanization Tables, Library of Congress, table "Arabic" (2012). At hand were two
 * transcripts, one of the edition of 1997 with rules 1 to 25, one undated; where they overlap they agree.
 *
 * Characters: ʼ (alif) is U+02BC and ʻ (ayn) U+02BB, ʹ (prime) U+02B9, as MARC 21 maps them.
 *
 * Not done: 16(b) wants a hyphen after particles before any word, and only those before the article can be told
 * from the word's own letters; the others are a doubt of the kind `prefix`. 23 writes بسم الله as one word,
 * bismillāh. 21(b) is applied where a ZWNJ marks the final form. 25 romanizes بن as bin in modern North African
 * names, which a machine cannot tell.
 */
export const arabicAlaLc = defineSystem(() => ({
  letters: {
    ...{ ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'ḥ', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z' },
    ...{ س: 's', ش: 'sh', ص: 'ṣ', ض: 'ḍ', ط: 'ṭ', ظ: 'ẓ', ع: 'ʻ', غ: 'gh', ف: 'f', ق: 'q' },
    ...{ ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', ى: 'y' },
    ...{ ک: 'k', ی: 'y', ہ: 'h', ھ: 'h' }, // the same letters from a Persian or Urdu keyboard
    ...{ ڢ: 'f', ڧ: 'q' }, // note 2, the Maghribī forms
    ...{ گ: 'g', ڴ: 'ñ', پ: 'p', چ: 'ch', ژ: 'zh', ڤ: 'v', ۋ: 'v', ڥ: 'v' }, // non-Arabic consonants
    ...{ a: 'a', u: 'u', i: 'i', ā: 'ā', á: 'á', ū: 'ū', ī: 'ī', aw: 'aw', ay: 'ay' },
    ...{ uww: 'ūw', iyy: 'īy' }, // 11(a)(1), 11(b)(1)
    ...{ an: 'an', in: 'in' }, // 12
    ...{ ة: 'h', ةt: 't', ةā: 'h', ةan: 'tan' }, // 7
    ء: 'ʼ', // 8(a)
  },
  apart: 'ʹ', // 21(a)
  article: {
    joint: '-', // 17(a), 20(a)
    assimilates: false, // 17(c)
    elides: [],
    merges: ['li'], // 17(b)
    capital: false, // 18(a)
  },
  words: { بن: 'إِبْن' }, // 25
  small: ['ابن', 'إبن', 'بن'], // 25: ibn
}));
