import { defineSystem } from './system.ts';

/**
 * Arabic by DIN 31635 (July 2011), "Umschrift des arabischen Alphabets".
 *
 * The standard's own text was not at hand. The letters, the assimilated article (aš-šams), ā for alif maqṣūra,
 * -a and -at for tāʾ marbūṭa, -ī and -īy- for the nisba, no tanwin but -an, and hyphens after article,
 * conjunctions and prepositions are as German reference works report the edition of 2011. (Accounts of the
 * edition of 1982 have -h and -t.)
 *
 * Unverified, and done as German library catalogues do: no ʾ at the beginning of a word (some accounts write
 * it); -āh after ā; ūw for a doubled و after u; wa-l- with the article's vowel dropped after a prefix, but not
 * after a separate word (fī al-bait, where others write fī l-bait); p, č, ž, v, g for letters not Arabic.
 */
export const arabicDin31635 = defineSystem(() => ({
  letters: {
    ...{ ب: 'b', ت: 't', ث: 'ṯ', ج: 'ǧ', ح: 'ḥ', خ: 'ḫ', د: 'd', ذ: 'ḏ', ر: 'r', ز: 'z' },
    ...{ س: 's', ش: 'š', ص: 'ṣ', ض: 'ḍ', ط: 'ṭ', ظ: 'ẓ', ع: 'ʿ', غ: 'ġ', ف: 'f', ق: 'q' },
    ...{ ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', ى: 'y' },
    ...{ ک: 'k', ی: 'y', ہ: 'h', ھ: 'h', ڢ: 'f', ڧ: 'q' },
    ...{ گ: 'g', ڴ: 'g', پ: 'p', چ: 'č', ژ: 'ž', ڤ: 'v', ۋ: 'v', ڥ: 'v' },
    ...{ a: 'a', u: 'u', i: 'i', ā: 'ā', á: 'ā', ū: 'ū', ī: 'ī', aw: 'aw', ay: 'ay' },
    ...{ uww: 'ūw', iyy: 'īy', an: 'an', in: '' },
    ...{ ة: '', ةt: 't', ةā: 'h', ةan: 'tan' },
    ء: 'ʾ',
  },
  article: {
    joint: '-',
    assimilates: true,
    elides: ['wa', 'fa', 'bi', 'ka', 'li'],
    merges: [],
    capital: false,
  },
  small: ['ابن', 'إبن', 'بن'],
}));
