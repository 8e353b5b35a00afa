/** The interface in all of its languages at once. */
import type { Catalogue } from '../../src/languages/reader/messages.ts';
import { catalogueIn } from '../../src/languages/reader/load.ts';
import { LANGUAGES, type Language } from '../../src/languages/choose.ts';

export const catalogues = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await catalogueIn(language)])),
) as Readonly<Record<Language, Catalogue>>;
