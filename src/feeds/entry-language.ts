/** The language of an entry, from what the feed declares and from its letters. */
import { directionOf, guessLanguage } from '../article/language.ts';

/** The outer form of a BCP 47 tag. */
const TAG = /^[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*$/i;

/** UTF-16 units. In a shorter text, the letters that tell neighbouring languages apart may not occur. */
const SHORT = 400;

/** Of a hundred letters, those that make a text one of its declared language: its title may begin with a foreign name. */
const FEWEST = 10;

/** `texts`: what is read, title first. `declared`: tags, the nearest first; the first that is a tag counts. */
export function entryLanguage(
  texts: readonly string[],
  declared: readonly (string | undefined)[],
): string {
  const tag = declared
    .map((each) => each?.trim().replaceAll('_', '-') ?? '')
    .find((each) => TAG.test(each) && !/^(?:und|zxx|mul)\b/i.test(each));
  const text = texts.join(' ');
  const guessed = guessLanguage(text);
  if (tag === undefined) return guessed;
  const declaredRtl = directionOf(tag) === 'rtl';
  if (guessed === 'und') return !declaredRtl || hasLettersOf(text) ? tag : 'und';
  const isSame = tag.toLowerCase().split('-')[0] === guessed;
  if (isSame) return tag;
  return declaredRtl && (text.length < SHORT || isUnknown(tag)) ? tag : guessed;
}

/** No letters say nothing against what is declared. */
function hasLettersOf(text: string): boolean {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const own =
    text.match(
      /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu,
    )?.length ?? 0;
  return own * 100 >= all * FEWEST;
}

/** Languages that a guess by letters never gives. */
function isUnknown(tag: string): boolean {
  return !/^(?:ar|fa|ur|he|iw|ug|ckb|ps|sd)\b/i.test(tag);
}
