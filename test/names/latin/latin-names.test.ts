/** One word each; the Arabic and Hebrew are spelt by escapes. */
import { expect, test } from 'vitest';
import { mayBeSame } from '../../../src/names/latin/latin-names.ts';

test.each<[word: string, latin: string, expected: boolean]>([
  ['\u0633\u064a\u0631\u063a\u064a', 'Sergey', true], // syrghy
  ['\u0633\u064a\u0631\u062c\u064a', 'Sergei', true], // syrjy
  ['\u0644\u0627\u0641\u0631\u0648\u0641', 'Lavrov', true], // lafrwf
  ['\u063a\u0648\u062a\u064a\u0631\u064a\u0634', 'Guterres', true], // ghwtyrysh
  ['\u0632\u0648\u0643\u0631\u0628\u064a\u0631\u063a', 'Zuckerberg', true], // zwkrbyrgh
  ['\u0645\u0627\u0631\u0643', 'Mark', true], // mark
  ['\u05de\u05d0\u05e1\u05e7', 'Musk', true], // masq
  ['\u05d0\u05d9\u05dc\u05d5\u05df', 'Elon', true], // aylvn
  ['\u0645\u0627\u0631\u0643', 'Elon', false],
  ['\u0633\u064a\u0627\u0631\u0629', 'Ferrari', false], // syarh, a car
  ['\u062c\u062f\u064a\u062f\u0629', 'Ferrari', false], // jdydh, new
  ['\u0645\u062f\u064a\u0631', 'Mark', false], // mdyr, a director
  ['', 'Mark', false],
  ['\u0627\u0648', 'Io', false], // no consonant to go by
])('%s %s', (word, latin, expected) => expect(mayBeSame(word, latin)).toBe(expected));
