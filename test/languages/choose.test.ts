import { describe, expect, it } from 'vitest';
import {
  chooseLanguage,
  chooseLocale,
  type InterfaceLanguage,
  type LocaleEnvironment,
} from '../../src/languages/choose.ts';

describe('the language of the interface', () => {
  const cases: readonly (readonly [
    env: LocaleEnvironment,
    override: string,
    language: InterfaceLanguage,
  ])[] = [
    [{}, '', 'en'],
    [{ LANG: 'ar_EG.UTF-8' }, '', 'ar'],
    [{ LANG: 'fa_IR' }, '', 'fa'],
    [{ LANG: 'ur_PK.utf8' }, '', 'ur'],
    [{ LANG: 'he_IL.ISO-8859-8' }, '', 'he'],
    [{ LANG: 'iw' }, '', 'he'],
    [{ LANG: 'prs_AF.UTF-8' }, '', 'fa'],
    [{ LANG: 'ar@latn' }, '', 'ar'],
    [{ LANG: 'C' }, '', 'en'],
    [{ LANG: 'C.UTF-8' }, '', 'en'],
    [{ LANG: 'POSIX' }, '', 'en'],
    [{ LANG: 'de_DE.UTF-8' }, '', 'en'],
    [{ LANG: 'arn_CL' }, '', 'en'], // Mapudungun
    // The first that is set decides, even for a language that there is not.
    [{ LC_ALL: 'ar', LC_MESSAGES: 'fa', LANG: 'ur' }, '', 'ar'],
    [{ LC_MESSAGES: 'fa', LANG: 'ur' }, '', 'fa'],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'ur' }, '', 'ur'],
    [{ LC_ALL: 'C', LANG: 'ar' }, '', 'en'],
    [{ LC_MESSAGES: 'de_DE', LANG: 'ar' }, '', 'en'],
    [{ LC_CTYPE: 'ar' }, '', 'en'],
    [{ SAHIFA_LANGUAGE: 'he', LC_ALL: 'ar' }, '', 'he'],
    [{ SAHIFA_LANGUAGE: '', LC_ALL: 'ar' }, '', 'ar'],
    [{ SAHIFA_LANGUAGE: 'he', LC_ALL: 'ar' }, 'fa', 'fa'],
    [{ SAHIFA_LANGUAGE: 'auto', LC_ALL: 'ar' }, 'auto', 'ar'],
    [{ LC_ALL: 'ar' }, 'en-GB', 'en'],
    [{}, 'AR-eg', 'ar'],
  ];
  it.each(cases)('%j, asked for %j: %s', (env, override, language) => {
    expect(chooseLanguage(env, override)).toBe(language);
  });
});

describe('the locale', () => {
  const cases: readonly (readonly [lang: string, locale: string])[] = [
    ['ar_MA.UTF-8@latn', 'ar-MA'],
    ['ar', 'ar'],
    ['C.UTF-8', 'en'],
    ['', 'en'],
    ['de_DE', 'de-DE'],
  ];
  it.each(cases)('%j: %s', (lang, locale) => {
    expect(chooseLocale({ LANG: lang })).toBe(locale);
  });
});
