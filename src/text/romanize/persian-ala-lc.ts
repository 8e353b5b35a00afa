import { defineSystem } from './system.ts';

/**
 * Persian by the ALA-LC Romanization Tables, Library of Congress, table "Persian" (2012; rules 1 to 14), read in two
 * transcripts of undated copies.
 *
 * Characters as in Arabic; the line under s̲ and z̲ is U+0332, as MARC 21 maps it (unverified: U+0331).
 *
 * Not done: 9(a) and 10, the prime before an affix or in a compound whose parts are separated by a plain space: only
 * a ZWNJ shows that they are one word. 9(b): the article never assimilates.
 */
export const persianAlaLc = defineSystem(() => ({
  letters: {
    ...{ ب: 'b', پ: 'p', ت: 't', ث: 's̲', ج: 'j', چ: 'ch', ح: 'ḥ', خ: 'kh', د: 'd', ذ: 'z̲' },
    ...{ ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 'ṣ', ض: 'z̤', ط: 'ṭ', ظ: 'ẓ', ع: 'ʻ' },
    ...{ غ: 'gh', ف: 'f', ق: 'q', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', و: 'v', ه: 'h', ی: 'y' },
    ...{ ك: 'k', ي: 'y', ى: 'y', ہ: 'h', ھ: 'h', ە: 'h' }, // the same letters from another keyboard
    ...{ a: 'a', u: 'u', i: 'i', ā: 'ā', á: 'á', ū: 'ū', ī: 'ī', aw: 'aw', ay: 'ay' },
    ...{ uww: 'ūv', iyy: 'īy' }, // 7: qūvah, nashrīyāt
    ...{ an: 'an', in: 'in', un: 'un' }, // 6
    ...{ ةt: 't', ة: 't' }, // note 4
    ...{ '-i': '-i', '-yi': '-yi', '-ʼi': '-ʼi', ʼi: 'ʼi' }, // 8, 4(d)
    ء: 'ʼ', // 4(b)
  },
  apart: 'ʹ', // 12(a)
}));
