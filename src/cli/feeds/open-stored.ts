/** A stored article by its address or key, for `sahifa ADDRESS`: without the network, unless its page is missing. */
import path from 'node:path';
import type { Subscription } from '../../feeds/subscriptions.ts';
import { feedsPath, type StoreFolders } from '../../files/folders.ts';
import type { ArticleDiagnostic, WebDiagnostic } from '../../library/diagnostic.ts';
import type { Asking, Web } from '../../library/open-address.ts';
import type { StoredArticle } from '../../library/open-article.ts';
import { openFeedsFile } from '../../settings/feeds-file.ts';
import { openRemembered, storeFoldersOf } from '../../settings/open.ts';
import { plainAddress, shownHost, webAddress } from '../../sources/address.ts';
import { isPageMissing } from '../../store/entry.ts';
import { keyOf, keyOfAddress } from '../../store/names.ts';
import { openStore } from '../../store/open-store.ts';
import { readStored, type StoredFile } from '../../store/read-stored.ts';
import { feedsClient } from './feeds-client.ts';
import { fetchWholeText, type WholeText } from './whole-text.ts';

/** `source`: an address or a key. */
export async function openStored(
  source: string,
  web: () => Promise<Web>,
  asking?: Asking,
): Promise<StoredArticle | undefined> {
  const folders = storeFoldersOf(await openRemembered());
  const { folder } = folders;
  const url = webAddress(source);
  // An address stands in a feed as its author wrote it.
  const named = url ? [source, plainAddress(url)] : [];
  // A place in a page, unless an entry has its address.
  const pages = named.map((address) => address.replace(/#.*$/, ''));
  const keys = url ? [...named, ...pages].map(keyOfAddress) : [source];
  let found: StoredFile | undefined;
  for (const key of keys) found ??= await readStored(folder, key);
  if (!found) return undefined;
  if (!isPageMissing(found.entry)) return storedArticle(found);
  const key = keyOf(found.path);
  const { url: address = source } = found.entry.article;
  const { subscriptions } = openFeedsFile(feedsPath());
  const feedOf = (id: string) => subscriptions.find((feed) => feed.id === id);
  const isUnwanted = feedOf(found.entry.feed ?? '')?.fullText === 'never';
  const { client, isOffline } = await web();
  if (isOffline) return storedArticle(found, { code: 'not-kept', name: address });
  // The page itself was named, and it is to be read from where it is.
  if (isUnwanted) return url ? undefined : storedArticle(found);
  const result = await fetchInto(folders, key, { client, asking, feedOf });
  if (result.kind === 'failed') return storedArticle(found, result.fault);
  return storedArticle((await readStored(folder, key)) ?? found);
}

type StoredFetch = {
  readonly client: Web['client'];
  readonly asking: Asking | undefined;
  readonly feedOf: (id: string) => Subscription | undefined;
};

async function fetchInto(
  folders: StoreFolders,
  key: string,
  { client, asking, feedOf }: StoredFetch,
): Promise<WholeText> {
  const store = await openStore(folders);
  const { signal = new AbortController().signal } = asking ?? {};
  const result = await fetchWholeText(key, { store, client: feedsClient(client), feedOf, signal });
  await store.close();
  return result;
}

/** `fault`: why there is only the beginning of it. */
function storedArticle({ path: file, entry }: StoredFile, fault?: object): StoredArticle {
  const { article } = entry;
  const url = article.url === undefined ? undefined : webAddress(article.url);
  const cause = fault as WebDiagnostic['cause'] | undefined;
  const diagnostics: ArticleDiagnostic[] = cause ? [{ code: 'beginning-only', cause }] : [];
  return {
    article,
    diagnostics,
    name: url ? shownHost(url) : path.basename(file, '.md'),
    source: article.url ?? file,
    ...(article.url !== undefined && { address: article.url }),
  };
}
