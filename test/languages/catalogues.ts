/** The interface in all of its languages at once. */

import { type InterfaceLanguage, LANGUAGES } from '../../src/languages/choose.ts';
import { loadReaderMessages } from '../../src/languages/reader/load.ts';
import type { ReaderMessages } from '../../src/languages/reader/messages.ts';

export const catalogues = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await loadReaderMessages(language)]),
  ),
) as Readonly<Record<InterfaceLanguage, ReaderMessages>>;
