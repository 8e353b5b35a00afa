/** The interface in each of its languages. */
import type { Catalogue } from '../catalogue.ts';
import { arabic } from './ar.ts';
import type { Language } from './choose.ts';
import { english } from './en.ts';
import { persian } from './fa.ts';
import { hebrew } from './he.ts';
import { urdu } from './ur.ts';

export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: english,
  ar: arabic,
  fa: persian,
  ur: urdu,
  he: hebrew,
};
