/**
 * Numbers in the digits that readers of a language see in its news, and words that go with them. By rules of our own,
 * for whatever is asked of `Intl` first takes as long as all of a start; the tests hold them against `Intl`.
 */

/** Writes a whole number that is not negative. */
export type Numerals = (number: number) => string;

/** `zero`: the digit nought, behind which the others follow; `separator` stands before every third digit. */
export function numerals(zero = '0', separator = ','): Numerals {
  const shift = zero.charCodeAt(0) - '0'.charCodeAt(0);
  return (number) =>
    String(number)
      .replace(/\B(?=(?:\d{3})+$)/g, separator)
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + shift));
}

type Category = Intl.LDMLPluralRule;

/** Forms by the plural rules of CLDR; `#` stands for the number, where it is written at all. */
export type Forms = Partial<Record<Category, string>> & { readonly other: string };

/** Of the languages that have more than one form behind a number: CLDR 42, whole numbers. */
const RULES = {
  ar: (number: number): Category => {
    if (number < 3) return (['zero', 'one', 'two'] as const)[number];
    const rest = number % 100;
    if (rest >= 3 && rest <= 10) return 'few';
    return rest >= 11 ? 'many' : 'other';
  },
  he: (number: number): Category => (['other', 'one', 'two'] as const)[number] ?? 'other',
} as const;

/** Counted things, in the form that goes with their number. */
export function plural(
  language: keyof typeof RULES,
  numeral: Numerals,
  forms: Forms,
): (count: number) => string {
  return (count) => (forms[RULES[language](count)] ?? forms.other).replace('#', numeral(count));
}
