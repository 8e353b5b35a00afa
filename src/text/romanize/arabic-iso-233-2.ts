import { defineSystem } from './system.ts';

/**
 * Arabic by ISO 233-2:1993, "Transliteration of Arabic characters into Latin characters, Part 2: Arabic
 * language, simplified transliteration".
 *
 * The standard's full text was not at hand. The letters (ẖ, ẗ among them), ʾ and ʿ, and the rules 4.1.1 to
 * 4.1.5 are quoted in several places, among them the cataloguing rules of the national library of France, and
 * agree: vowels are supplied but case vowels and sukun are not (4.1.1), no initial alif (4.1.2), nothing for
 * a hamza's carrier (4.1.3), the article is always al- (4.1.4), particles have a hyphen (4.1.5).
 *
 * Unverified: á for alif maqṣūraẗ, and -iyy-, -uww- with a plain vowel before the doubled letter, as French
 * catalogues write; li-al- for للـ, from 4.1.4 and 4.1.5 taken by the letter; letters not Arabic.
 */
export const arabicIso2332 = defineSystem(() => ({
  letters: {
    ...{ ب: 'b', ت: 't', ث: 'ṯ', ج: 'ǧ', ح: 'ḥ', خ: 'ẖ', د: 'd', ذ: 'ḏ', ر: 'r', ز: 'z' },
    ...{ س: 's', ش: 'š', ص: 'ṣ', ض: 'ḍ', ط: 'ṭ', ظ: 'ẓ', ع: 'ʿ', غ: 'ġ', ف: 'f', ق: 'q' },
    ...{ ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', ى: 'y' },
    ...{ ک: 'k', ی: 'y', ہ: 'h', ھ: 'h', ڢ: 'f', ڧ: 'q' },
    ...{ گ: 'g', ڴ: 'g', پ: 'p', چ: 'č', ژ: 'ž', ڤ: 'v', ۋ: 'v', ڥ: 'v' },
    ...{ a: 'a', u: 'u', i: 'i', ā: 'ā', á: 'á', ū: 'ū', ī: 'ī', aw: 'aw', ay: 'ay' },
    ...{ uww: 'uww', iyy: 'iyy', an: 'an', in: 'in' },
    ...{ ة: 'ẗ', ةt: 'ẗ', ةā: 'ẗ', ةan: 'ẗan' },
    ء: 'ʾ',
  },
  article: { joint: '-', assimilates: false, elides: [], merges: [], capital: false },
  small: ['ابن', 'إبن', 'بن'],
}));
