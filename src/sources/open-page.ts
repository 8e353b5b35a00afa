/** A page of the web: fetched, or as it was kept when it was read before. */
import { plainAddress, webAddress } from './address.ts';
import type { FetchDiagnostic } from './diagnostic.ts';
import { type Client, type FetchOptions, fetchResource } from './fetch-resource.ts';
import type { KeptPage, PageCache } from './page-cache.ts';

export type OpenPageOptions = Omit<FetchOptions, 'etag' | 'lastModified'> & {
  /** Nothing is asked of the network. */
  readonly isOffline?: boolean;
};

export type OpenedPage =
  | {
      readonly kind: 'page';
      readonly bytes: Uint8Array;
      /** The address that answered, without name and password. */
      readonly address: string;
      readonly type?: string;
      /** It is shown as it was kept, because of this. */
      readonly instead?: FetchDiagnostic;
      /** When the bytes came: ISO 8601. */
      readonly date: string;
    }
  | { readonly kind: 'failed'; readonly diagnostic: FetchDiagnostic };

/** What keeps a page from being asked for, and says nothing of the page: then the copy that was kept is shown. */
const NO_WAY: readonly FetchDiagnostic['code'][] = [
  ...(['no-network', 'name-not-found', 'no-answer', 'time-out', 'cut-off'] as const),
  ...(['server-fault', 'proxy-refused'] as const),
];

/** Never rejects. `now`: read when the answer is there. */
export async function openPage(
  address: string,
  client: Client,
  cache: PageCache,
  { isOffline, ...options }: OpenPageOptions,
  now = () => new Date(),
): Promise<OpenedPage> {
  const url = webAddress(address);
  const asked = url && plainAddress(url);
  const kept = asked === undefined ? undefined : await cache.find(asked);
  if (isOffline) {
    if (kept === undefined) {
      return { kind: 'failed', diagnostic: { code: 'not-kept', address: asked ?? address } };
    }
    await cache.touch(kept.asked, now());
    return pageOf(kept);
  }
  const fetched = await fetchResource(address, client, { ...options, ...validatorsOf(kept) });
  if (fetched.kind === 'failed') {
    const { diagnostic } = fetched;
    if (kept && NO_WAY.includes(diagnostic.code)) return { ...pageOf(kept), instead: diagnostic };
    return { kind: 'failed', diagnostic };
  }
  const date = now();
  if (fetched.kind === 'unchanged' && kept) {
    await cache.touch(kept.asked, date);
    return pageOf(kept);
  }
  if (fetched.kind === 'unchanged' || asked === undefined) throw new Error('no copy was offered');
  const { bytes, address: answered, type, etag, lastModified } = fetched;
  const page: KeptPage = {
    ...{ asked, address: answered, bytes, date: date.toISOString() },
    ...(type !== undefined && { type }),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
  await cache.keep(page);
  return pageOf(page);
}

function validatorsOf(kept: KeptPage | undefined): Pick<KeptPage, 'etag' | 'lastModified'> {
  const { etag, lastModified } = kept ?? {};
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

function pageOf({ bytes, address, type, date }: KeptPage): OpenedPage & { readonly kind: 'page' } {
  return { kind: 'page', bytes, address, date, ...(type !== undefined && { type }) };
}
