/** The interface in all of its languages at once. */
import type { Catalogue } from '../../src/ui/catalogue.ts';
import { catalogueIn } from '../../src/ui/languages/catalogues.ts';
import { LANGUAGES, type Language } from '../../src/ui/languages/choose.ts';

export const catalogues = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await catalogueIn(language)])),
) as Readonly<Record<Language, Catalogue>>;
