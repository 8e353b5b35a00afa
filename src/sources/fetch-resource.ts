/**
 * Fetches what is at an address of the web. Each step is one connection: who may be asked, the connection, the request,
 * the answer or where it redirects to.
 */
import type { IncomingMessage } from 'node:http';
import { plainAddress, shownHost, siteOf, webAddress } from './address.ts';
import { ask } from './ask.ts';
import { ACCEPTED_CODINGS, type FetchProgress, readBody } from './body.ts';
import { openConnection } from './connection.ts';
import { Deadline } from './deadline.ts';
import { type FetchDiagnostic, FetchFailure, type FetchFault } from './diagnostic.ts';
import { faultOf } from './failure.ts';
import { LIMITS, type Limits } from './limits.ts';
import { NETWORK, type Network } from './network.ts';
import { type ProxyEnvironment, proxyAuthorization, proxyFor } from './proxy.ts';
import { Trail } from './trail.ts';

/** Who asks: the same for all that this program fetches. */
export type Client = {
  readonly userAgent: string;
  /** The value of `Accept-Language`. */
  readonly languages: string;
  /** Variables that name proxies. */
  readonly env: ProxyEnvironment;
  /** Headers that the person gave for a site (`https://host:port`): they are sent to no other. */
  readonly credentials?: (site: string) => Readonly<Record<string, string>>;
  readonly limits?: Limits;
  readonly network?: Network;
};

export type FetchOptions = {
  /** `typed`: a person named the address, or subscribed to it. `found`: a page or a feed did. */
  readonly origin: 'typed' | 'found';
  /** Other addresses that the person typed, subscribed to or imported: their hosts and ports may be private. */
  readonly trusted?: readonly string[];
  /** Media types, as in `Accept`. */
  readonly accept?: string;
  /** Of the copy that is kept: an answer may say that it has not changed. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** The fields of a form. They are sent by POST, to this address and to no other: a redirect is a fault. */
  readonly form?: URLSearchParams;
  /** Headers for the site of this address: they are sent to no other. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly progress?: (progress: FetchProgress) => void;
  readonly signal?: AbortSignal;
};

/** The first address has moved for good: every redirect up to this one said so. */
type Moved = { readonly permanentAddress?: string };

export type HeaderFields = Readonly<Record<string, string>>;

export type Fetched =
  | ({
      readonly kind: 'resource';
      readonly status: number;
      /** The body, unpacked. */
      readonly bytes: Uint8Array;
      /** The address that answered, without name and password. */
      readonly address: string;
      /** `Content-Type` as it was declared. */
      readonly type?: string;
      readonly etag?: string;
      readonly lastModified?: string;
      /** Names in small letters. */
      readonly headers: HeaderFields;
    } & Moved)
  /** The copy that is kept is still good. */
  | ({
      readonly kind: 'unchanged';
      readonly address: string;
      readonly headers: HeaderFields;
    } & Moved)
  | ({
      readonly kind: 'failed';
      readonly diagnostic: FetchDiagnostic;
      /** Where there was an answer; `retry-after` may be in it. */
      readonly headers?: HeaderFields;
    } & Moved);

const ACCEPT =
  'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/epub+zip;q=0.9,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.5';

/** Never rejects. */
export async function fetchResource(
  address: string,
  client: Client,
  options: FetchOptions,
): Promise<Fetched> {
  const first = webAddress(address);
  if (first === undefined) return failed(noAddress(address), address);
  const { network = NETWORK, limits = LIMITS } = client;
  const { origin, trusted = [], signal } = options;
  const deadline = new Deadline(network.after, limits, signal);
  const trail = new Trail(first, origin === 'typed', trusted, limits.redirects);
  let answer: IncomingMessage | undefined;
  try {
    do {
      answer?.destroy();
      answer = undefined;
      answer = await step(trail, client, options, deadline);
    } while (!options.form && trail.follow(answer.statusCode ?? 0, answer.headers.location));
    const fetched = await received(answer, trail.url, client, options);
    return { ...fetched, ...movedTo(trail) };
  } catch (error) {
    const fault = faultOf(deadline.reasonOr(error), shownHost(trail.url));
    const headers = answer && { headers: headersOf(answer) };
    return { ...failed(fault, plainAddress(trail.url)), ...headers, ...movedTo(trail) };
  } finally {
    answer?.destroy();
    deadline.end();
  }
}

function failed(fault: FetchFault, address: string): Fetched {
  return { kind: 'failed', diagnostic: { ...fault, address } };
}

function noAddress(text: string): FetchFault {
  const scheme = /^[a-z][a-z\d+.-]*(?=:)/i.exec(text)?.[0].toLowerCase();
  const isOther = scheme !== undefined && !['http', 'https'].includes(scheme);
  return isOther ? { code: 'other-scheme', scheme } : { code: 'wrong-address' };
}

function movedTo({ permanentAddress }: Trail): Moved {
  return permanentAddress === undefined ? {} : { permanentAddress };
}

/** One connection, one request, the head of one answer. */
async function step(
  trail: Trail,
  client: Client,
  options: FetchOptions,
  deadline: Deadline,
): Promise<IncomingMessage> {
  const { url, isTrusted } = trail;
  const { network = NETWORK, env } = client;
  const proxy = proxyFor(url, env);
  const way = { network, proxy, isTrusted };
  const socket = await deadline.whileConnecting(() => openConnection(url, way, deadline.signal));
  const headers = { ...requestHeaders(trail, client, options) };
  // A proxy of `https` addresses is a tunnel, and sees nothing of this.
  const isThroughProxy = proxy !== undefined && url.protocol === 'http:';
  const authorization = isThroughProxy ? proxyAuthorization(proxy) : undefined;
  if (authorization !== undefined) headers['Proxy-Authorization'] = authorization;
  const path = isThroughProxy ? plainAddress(url) : url.pathname + url.search;
  const form = options.form?.toString();
  if (form !== undefined) {
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
    headers['Content-Length'] = `${Buffer.byteLength(form)}`;
  }
  return ask(socket, { path, headers, ...(form !== undefined && { form }) }, deadline.signal);
}

function requestHeaders(
  { url, authorization, isAtFirstSite }: Trail,
  { userAgent, languages, credentials }: Client,
  { accept = ACCEPT, etag, lastModified, headers }: FetchOptions,
): Record<string, string> {
  return {
    Host: url.host,
    'User-Agent': userAgent,
    Accept: accept,
    'Accept-Language': languages,
    'Accept-Encoding': ACCEPTED_CODINGS,
    Connection: 'close',
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
    ...credentials?.(siteOf(url)),
    ...(authorization !== undefined && { Authorization: authorization }),
    ...(isAtFirstSite && headers),
  };
}

/** Throws `FetchFailure` for an answer that gives nothing to read. */
async function received(
  answer: IncomingMessage,
  url: URL,
  { limits = LIMITS }: Client,
  { etag, lastModified, progress }: FetchOptions,
): Promise<Fetched> {
  const status = answer.statusCode ?? 0;
  const headers = headersOf(answer);
  const address = plainAddress(url);
  const isConditional = etag !== undefined || lastModified !== undefined;
  if (status === 304 && isConditional) return { kind: 'unchanged', address, headers };
  if (status < 200 || status > 299) throw new FetchFailure(faultOfStatus(status));
  const bytes = await readBody(answer, limits.bytes, progress);
  return {
    kind: 'resource',
    status,
    bytes,
    address,
    headers,
    ...named('type', headers['content-type']),
    ...named('etag', headers.etag),
    ...named('lastModified', headers['last-modified']),
  };
}

function named<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [Key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: string };
}

function headersOf({ headers }: IncomingMessage): HeaderFields {
  const single = Object.entries(headers).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(single) as HeaderFields;
}

const NOT_FOUND = [404, 410];
const REFUSED = [401, 402, 403, 407, 451];

function faultOfStatus(status: number): FetchFault {
  if (NOT_FOUND.includes(status)) return { code: 'page-not-found', status };
  if (REFUSED.includes(status)) return { code: 'page-refused', status };
  return { code: status >= 500 ? 'server-fault' : 'other-status', status };
}
