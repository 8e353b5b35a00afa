/** Numbers and counted things, as CLDR has them by way of `Intl`. */
import { describe, expect, it } from 'vitest';
import { numerals, plural } from '../../src/languages/numerals.ts';

const NUMBERS = [
  ...Array.from({ length: 1200 }, (_, number) => number),
  9_999,
  10_000,
  123_456,
  1_000_000,
  987_654_321,
];

describe('a number', () => {
  const cases = [
    ['en', numerals()],
    ['he', numerals()],
    ['ar-u-nu-latn', numerals()],
    ['ur-PK-u-nu-latn', numerals()],
    ['fa-u-nu-arabext', numerals('\u06F0', '\u066C')],
  ] as const;
  it.each(cases)('in %s', (locale, numeral) => {
    const { format } = new Intl.NumberFormat(locale);
    expect(NUMBERS.map(numeral)).toEqual(NUMBERS.map((number) => format(number)));
  });
});

describe('the form behind a number', () => {
  const FORMS = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
  it.each(['ar', 'he'] as const)('in %s', (language) => {
    const rules = new Intl.PluralRules(language);
    // Older versions of CLDR have one more form in Hebrew, for tens.
    const expected = (number: number) =>
      language === 'he' ? rules.select(number).replace('many', 'other') : rules.select(number);
    expect(NUMBERS.map(plural(language, numerals(), FORMS))).toEqual(NUMBERS.map(expected));
  });

  it('has the number in it', () => {
    expect(plural('he', numerals(), { one: 'x', other: '# y' })(1234)).toBe('1,234 y');
  });
});
