/** Opens an address of the web. Loaded for addresses only, as is all of `sources`. */
import {
  parseAddress,
  plainAddress,
  shownAddress,
  shownHost,
  webAddress,
  withScheme,
} from '../sources/address.ts';
import type { FetchDiagnostic, FetchFault } from '../sources/diagnostic.ts';
import type { Client } from '../sources/fetch-resource.ts';
import { type OpenPageOptions, openPage } from '../sources/open-page.ts';
import type { PageCache } from '../sources/page-cache.ts';
import type { ArticleDiagnostic, CredentialsDiagnostic, SourceDiagnostic } from './diagnostic.ts';
import type { Loading } from './read.ts';
import { type About, type DocumentRead, readDocument } from './read-document.ts';
import { SourceError } from './source-error.ts';

/** How this program meets the web. */
export type Web = {
  readonly client: Client;
  readonly cache: PageCache;
  /** Nothing is asked of the network. */
  readonly isOffline: boolean;
  /** Of the file of names and passwords. */
  readonly diagnostics: readonly CredentialsDiagnostic[];
};

/** Who asks for an address, and how long. */
export type Asking = Pick<OpenPageOptions, 'origin' | 'trusted' | 'signal'>;

export type AddressOptions = {
  readonly asking?: Asking;
  readonly loading?: Loading;
  readonly document?: Pick<About, 'encoding' | 'isWhole'>;
};

export type AddressRead = {
  readonly read: DocumentRead;
  /** The address that answered, without name and password. */
  readonly address: string;
  /** The host, as people read it. */
  readonly name: string;
  readonly diagnostics: readonly ArticleDiagnostic[];
};

/** Throws `SourceError`. `address`: with its scheme. */
export async function readAddress(
  address: string,
  { client, cache, isOffline, diagnostics }: Web,
  { asking = { origin: 'typed' }, loading, document }: AddressOptions = {},
): Promise<AddressRead> {
  const url = webAddress(address);
  if (url) loading?.from?.(shownHost(url));
  const page = await openPage(address, client, cache, {
    ...asking,
    isOffline,
    progress: ({ bytes, total }) => loading?.came(bytes, total),
  });
  if (page.kind === 'failed') {
    const [cause] = page.diagnostic.code === 'page-refused' ? diagnostics : [];
    throw new SourceError({ ...sourceDiagnostic(page.diagnostic), ...(cause && { cause }) });
  }
  await loading?.whole(page.bytes.length);
  const answered = new URL(page.address);
  const read = await readDocument(page.bytes, {
    ...document,
    name: lastPart(answered),
    url: page.address,
    ...(page.type !== undefined && { type: page.type }),
  });
  const kept: ArticleDiagnostic[] = page.instead
    ? [
        {
          code: 'kept-page',
          date: page.date.slice(0, 10),
          cause: sourceDiagnostic(page.instead),
        },
      ]
    : [];
  return {
    read,
    address: page.address,
    name: shownHost(answered),
    diagnostics: [...kept, ...diagnostics],
  };
}

/** The address in its one form, under which a place in its page is remembered; undefined for what is no address. */
export function addressKey(address: string): string | undefined {
  const url = webAddress(address);
  return url && plainAddress(url);
}

/** An address as people read it; other texts as they are. */
export function addressText(address: string): string {
  const url = webAddress(address);
  return url ? shownAddress(url) : address;
}

/** Where a link leads from a page; as it is written where it leads nowhere. */
export function linkedAddress(link: string, page: string | undefined): string {
  const base = page === undefined ? undefined : webAddress(page);
  return parseAddress(link, base)?.href ?? link;
}

/** What a person typed as an address: the scheme may be missing. */
export function typedAddress(text: string): string {
  return webAddress(text)?.href ?? withScheme(text) ?? text;
}

/** A source that is no file: the page that was probably meant by it. */
export function missingScheme(source: string): SourceDiagnostic | undefined {
  const address = withScheme(source);
  return address === undefined ? undefined : { code: 'no-scheme', name: source, address };
}

function sourceDiagnostic({
  address,
  ...fault
}: FetchDiagnostic): FetchFault & { readonly name: string } {
  return { ...fault, name: addressText(address) };
}

/** What may be a file name, with its ending. */
function lastPart({ pathname }: URL): string {
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
