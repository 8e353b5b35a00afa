/** In which of its languages the glossary tells of a name. */
import { expect, test } from 'vitest';
import { aboutIn } from '../../src/screen/testing.ts';

const check = (languages: string, asked: string, expected: string | undefined) => {
  const about = Object.fromEntries(languages.split(' ').map((tag) => [tag, `in ${tag}`]));
  expect(aboutIn({ about }, ...asked.split(' '))).toBe(expected && `in ${expected}`);
};

test.each<[what: string, languages: string, asked: string, expected: string]>([
  ['that of the interface', 'en ar fa', 'fa ar', 'fa'],
  ['else that of the article', 'en ar fa', 'he ar', 'ar'],
  ['of a region too', 'en ar', 'he ar-EG', 'ar'],
  ['whatever its case', 'en zh-hant', 'he zh-Hant', 'zh-hant'],
  ['else any', 'ur', 'fa ar', 'ur'],
])('%s', (_, languages, asked, expected) => check(languages, asked, expected));

test('none where there is none', () => {
  expect(aboutIn({ about: {} }, 'en', 'ar')).toBeUndefined();
});
