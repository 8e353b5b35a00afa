/**
 * Numbers in the digits that news in a language use, and plural forms. The rules are our own, because the first call
 * of `Intl` takes as long as the whole start; tests compare the results with `Intl`.
 */

/** Formats a non-negative whole number. */
export type Numerals = (number: number) => string;

/**
 * `zero`: the digit 0, after which the other digits follow in Unicode; `separator`: stands between groups of three
 * digits.
 */
export function numerals(zero = '0', separator = ','): Numerals {
  const shift = zero.charCodeAt(0) - '0'.charCodeAt(0);
  return (number) =>
    String(number)
      .replace(/\B(?=(?:\d{3})+$)/g, separator)
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + shift));
}

type Category = Intl.LDMLPluralRule;

/** Forms by the plural categories of CLDR. `#` is replaced by the number; a form may omit it. */
export type Forms = Partial<Record<Category, string>> & { readonly other: string };

/** Plural rules for whole numbers (CLDR 42), for languages with more than one form after a number. */
const RULES = {
  ar: (number: number): Category => {
    if (number < 3) return (['zero', 'one', 'two'] as const)[number];
    const rest = number % 100;
    if (rest >= 3 && rest <= 10) return 'few';
    return rest >= 11 ? 'many' : 'other';
  },
  he: (number: number): Category => (['other', 'one', 'two'] as const)[number] ?? 'other',
} as const;

/** A number with its noun in the right form. */
export function plural(
  language: keyof typeof RULES,
  numeral: Numerals,
  forms: Forms,
): (count: number) => string {
  return (count) => (forms[RULES[language](count)] ?? forms.other).replace('#', numeral(count));
}
