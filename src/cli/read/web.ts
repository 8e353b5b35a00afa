/** The client for pages: the language of the interface, and the person's credentials for sites. */
import { version } from '../../../package.json';
import type { InterfaceLanguage } from '../../languages/choose.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import type { Web } from '../../library/open-address.ts';

/** Loads the code for addresses when the first one is opened. */
export function webOf({ language }: CliMessages, isOffline = false): () => Promise<Web> {
  let web: Promise<Web> | undefined;
  return () => {
    web ??= openWeb(language, isOffline);
    return web;
  };
}

async function openWeb(language: InterfaceLanguage, isOffline: boolean): Promise<Web> {
  const [{ credentialsPath, pagesPath }, { PageCache }, { readCredentials }] = await Promise.all([
    import('../../files/folders.ts'),
    import('../../sources/page-cache.ts'),
    import('../../settings/site-credentials.ts'),
  ]);
  const { headersFor, diagnostics } = readCredentials(credentialsPath());
  return {
    client: {
      userAgent: `Sahifa/${version}`,
      // A site without the language may send any other.
      languages: language === 'en' ? 'en, *;q=0.5' : `${language}, en;q=0.5, *;q=0.1`,
      env: process.env,
      credentials: headersFor,
    },
    cache: new PageCache(pagesPath()),
    isOffline,
    diagnostics,
  };
}
