import { describe, test } from 'vitest';
import { check, checkSure, type Example } from './check.ts';
import { PERSIAN_ALA_LC } from './published.ts';

const PERSIAN = { language: 'fa' } as const;

describe.each(PERSIAN_ALA_LC)('ALA-LC Persian, rule %s', (_rule, examples) => {
  test.each(examples)('%s', (...example) => checkSure(example, PERSIAN));
});

/** A hamza after ه is the izafah or the indefinite article: 8(b), 4(c), 4(d). */
test.each<Example>([
  ['khānah-ʼi buzurg', 'خَانَهٔ بُزُرْگ'],
  ['khānah-ʼi buzurg', 'خَانَۀ بُزُرْگ'],
  ['āstānah-ʼi dar', 'آسْتَانَهٔ دَر'],
  ['qālī-ʼi īrān', 'قَالئ اِیرَان'],
])('ALA-LC Persian, rules 4(c), 8(b): %s', (...example) => check(example, PERSIAN));

test.each<Example>([
  ['Firdawsī', 'فِرْدَوْسِی'],
  ['Ghulām ʻAlī', 'غُلَام عَلِی'],
  ['ʻAbd al-Ḥusayn', 'عَبْد الْحُسَیْن'],
])('ALA-LC Persian, as a name: %s', (...example) => check(example, { ...PERSIAN, name: true }));
