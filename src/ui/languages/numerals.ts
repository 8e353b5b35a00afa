/** Numbers in the digits that readers of a language see in its news, and words that go with them. */

/** Writes a whole number. */
export type Numerals = (number: number) => string;

/** `locale`: BCP 47, with the digits in it where they are not the usual ones. Nothing is made before it is needed. */
export function numerals(locale: string): Numerals {
  let format: Intl.NumberFormat | undefined;
  return (number) => {
    format ??= new Intl.NumberFormat(locale);
    return format.format(number);
  };
}

/** Forms by the plural rules of CLDR; `#` stands for the number, where it is written at all. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Counted things, in the form that goes with their number. */
export function plural(locale: string, numeral: Numerals, forms: Forms): (count: number) => string {
  let rules: Intl.PluralRules | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(locale);
    return (forms[rules.select(count)] ?? forms.other).replace('#', numeral(count));
  };
}
