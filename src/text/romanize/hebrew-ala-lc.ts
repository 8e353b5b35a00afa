import { defineSystem } from './system.ts';

/**
 * Hebrew by the ALA-LC Romanization Tables, Library of Congress, table "Hebrew and Yiddish" (2011), Hebrew columns,
 * read in two transcripts that agree. Keys with U+05BC are letters with a dagesh; keys with U+05C1 or U+05C2 have the
 * dot of shin or sin.
 *
 * No letter is doubled (the library's Hebraica Cataloging does not distinguish dagesh ḥazaḳ from ḳal). The table
 * refers to the dictionary for three signs: qamats, a or o; sheva, e or nothing; alef, ʼ or nothing (here nothing at
 * the beginning of a word and where it is silent). `read-hebrew.ts` documents the cases in which the points decide.
 *
 * Not done: the Yiddish columns; hyphens after ha-, be-, le-, mi-, she-, ke-, which the points do not show.
 */
export const hebrewAlaLc = defineSystem(() => ({
  letters: {
    ...{ א: 'ʼ', ב: 'v', 'ב\u05bc': 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'ṿ', װ: 'ṿ', ז: 'z', ח: 'ḥ' },
    ...{ ט: 'ṭ', י: 'y', כ: 'kh', 'כ\u05bc': 'k', ל: 'l', מ: 'm', נ: 'n', ס: 's', ע: 'ʻ' },
    ...{ פ: 'f', 'פ\u05bc': 'p', צ: 'ts', ק: 'ḳ', ר: 'r', 'ש\u05c1': 'sh', 'ש\u05c2': 'ś', ת: 't' },
    ...{ a: 'a', e: 'e', i: 'i', o: 'o', u: 'u', ai: 'ai' },
    ...{ '׳': "'", '״': '"' },
  },
  apart: 'ʹ', // hisʹhid
}));
