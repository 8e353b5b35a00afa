import { defineSystem } from './system.ts';

/**
 * Urdu by the ALA-LC Romanization Tables, Library of Congress, table "Urdu (in Arabic script)".
 *
 * Only the letters, digraphs, vowels and notes 1 to 5 of this table were at hand, in transcripts that lose some
 * diacritics below; the underlined letters (s̲, z̲, k̲h̲, g̲h̲, n̲) are those of the library's catalogue. The rules
 * of application 2 to 15 were not at hand. Their subjects follow the rules of the Persian table and are unverified:
 * izafat (-i, and -yi after a silent he, as catalogue entries have it), hamza (ʼ), the prime between consonants, ʹ
 * for a ZWNJ, the article.
 */
export const urduAlaLc = defineSystem(() => ({
  letters: {
    ...{ ب: 'b', پ: 'p', ت: 't', ٹ: 'ṭ', ث: 's̲', ج: 'j', چ: 'c', ح: 'ḥ', خ: 'k̲h̲', د: 'd' },
    ...{ ڈ: 'ḍ', ذ: 'z̲', ر: 'r', ڑ: 'ṛ', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 'ṣ', ض: 'ẓ' },
    ...{ ط: 't̤', ظ: 'z̤', ع: 'ʻ', غ: 'g̲h̲', ف: 'f', ق: 'q', ک: 'k', گ: 'g', ل: 'l', م: 'm' },
    ...{ ن: 'n', ں: 'n̲', و: 'v', ہ: 'h', ی: 'y', ے: 'y' },
    ...{ ك: 'k', ي: 'y', ى: 'y', ه: 'h', ھ: 'h', ە: 'h' }, // the same letters from another keyboard
    // Digraphs representing Urdu aspirates, note 4
    ...{ بھ: 'bh', پھ: 'ph', تھ: 'th', ٹھ: 'ṭh', جھ: 'jh', چھ: 'ch' },
    ...{ دھ: 'dh', ڈھ: 'ḍh', ڑھ: 'ṛh', کھ: 'kh', گھ: 'gh' },
    ...{
      a: 'a',
      u: 'u',
      i: 'i',
      ā: 'ā',
      á: 'á',
      ū: 'ū',
      ī: 'ī',
      o: 'o',
      e: 'e',
      aw: 'au',
      ay: 'ai',
    },
    ...{ uww: 'uvv', iyy: 'iyy', an: 'an', in: 'in', un: 'un' },
    ...{ ةt: 't', ة: 't' }, // rule 10
    ...{ '-i': '-i', '-yi': '-yi' },
    ء: 'ʼ',
  },
  apart: 'ʹ',
}));
