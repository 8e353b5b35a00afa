/**
 * The key of a spelling: its folded words, written as one. Two spellings with the same key are the same name to a
 * search. A text may write two words of a name as one (أبو ظبي, أبوظبي). Quotes inside a word stay, because «בג"ץ» is
 * another word without them.
 */
import { fold } from '../text/index.ts';
import { splitWords } from './words.ts';

export type NameKey = {
  /** Empty if the spelling has no word. */
  readonly key: string;
  /** Its beginnings, which a further word can continue. */
  readonly beginnings: readonly string[];
};

/** The izafat of Persian after heh: it has three spellings, and a key ignores it. */
const IZAFAT = /([\u0647\u06d5\u06c1])\u200c[\u06cc\u064a](?=\s|$)/g;

/** Unit separator: no name contains it, and folding does not change it. */
const SEPARATOR = '\u001f';

/** The keys of a list of spellings. A list is ten times as fast as single calls. */
export function nameKeys(spellings: readonly string[]): NameKey[] {
  if (spellings.length === 0) return [];
  // A text may separate words that the glossary joins with a non-joiner: «تقی خان», تقی‌خان.
  const plain = spellings.map((spelling) =>
    spelling.replace(IZAFAT, '$1').replaceAll('\u200c', ' ').replaceAll(SEPARATOR, ' '),
  );
  return fold(plain.join(SEPARATOR)).text.split(SEPARATOR).map(keyOfFolded);
}

function keyOfFolded(text: string): NameKey {
  const { texts, links } = splitWords(text);
  const beginnings: string[] = [];
  let key = '';
  texts.forEach((word, index) => {
    if (index > 0) {
      key += links[index];
      beginnings.push(key);
    }
    key += word;
  });
  return { key, beginnings };
}
