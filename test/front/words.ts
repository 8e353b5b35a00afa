/** The front page in all languages of the interface. */

import { type InterfaceLanguage, LANGUAGES } from '../../src/languages/choose.ts';
import { arabicFeeds } from '../../src/languages/feeds/ar.ts';
import { englishFeeds } from '../../src/languages/feeds/en.ts';
import { persianFeeds } from '../../src/languages/feeds/fa.ts';
import { hebrewFeeds } from '../../src/languages/feeds/he.ts';
import { urduFeeds } from '../../src/languages/feeds/ur.ts';
import { loadFrontMessages } from '../../src/languages/front/load.ts';
import type { FrontWords } from '../../src/screen/front/front-view.ts';
import { catalogues } from '../languages/catalogues.ts';

const FEEDS = {
  en: englishFeeds,
  ar: arabicFeeds,
  fa: persianFeeds,
  ur: urduFeeds,
  he: hebrewFeeds,
};

export const frontWords = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const front = await loadFrontMessages(language);
      return [language, { reader: catalogues[language], front, feeds: FEEDS[language] }];
    }),
  ),
) as Readonly<Record<InterfaceLanguage, FrontWords>>;
