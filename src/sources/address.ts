/** Addresses of the web: which text is one, how one is shown, and what of it stays here. */
import { domainToUnicode } from 'node:url';

/** An `http` or `https` address; undefined for everything else. Other schemes are no addresses here. */
export function webAddress(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined;
  return parseAddress(text);
}

/** Undefined for a text that is no address. `base`: what a relative one is relative to. */
export function parseAddress(text: string, base?: URL): URL | undefined {
  return URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
}

export function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/**
 * The address that a person probably meant by a text without a scheme (`example.org/a`); undefined for other texts. The
 * text is a name with a dot in it, and what follows it.
 */
export function withScheme(text: string): string | undefined {
  if (
    !/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}[\p{L}\p{N}-]+(?::\d+)?(?:[/?#]|$)/u.test(text)
  ) {
    return undefined;
  }
  return webAddress(`https://${text}`) && `https://${text}`;
}

/** Host and port, as `example.org:443`: what is trusted is one service of one machine. */
export function servicePoint({ protocol, hostname, port }: URL): string {
  return `${hostname}:${port || DEFAULT_PORT[protocol]}`;
}

/** Scheme, host and port: to whom a password belongs. */
export function siteOf(url: URL): string {
  return `${url.protocol}//${servicePoint(url)}`;
}

export const DEFAULT_PORT: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Without name and password, and without the fragment: what is asked for, and what may be shown and kept. */
export function plainAddress(url: URL): string {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  plain.hash = '';
  return plain.href;
}

/** The host without the brackets of an IPv6 address, as a socket takes it. */
export function socketHost({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

/** The host in letters, with its punycode beside it, because letters of two scripts may look alike. */
export function shownHost({ hostname }: URL): string {
  const letters = domainToUnicode(hostname) || hostname;
  return letters === hostname ? hostname : `${letters} (${hostname})`;
}

/** An address for people: its host as `shownHost`, its path in letters, without name and password. */
export function shownAddress(url: URL): string {
  const { protocol, hostname, port, pathname, search } = url;
  const path = lettersOf(pathname + search);
  const service = `${domainToUnicode(hostname) || hostname}${port && `:${port}`}`;
  const beside = service.startsWith(hostname) ? '' : ` (${hostname})`;
  return `${protocol}//${service}${path === '/' ? '' : path}${beside}`;
}

/** Without the escapes of letters; others stay, because they would look like a part of the address. */
function lettersOf(path: string): string {
  return path.replace(/(?:%[89a-f][0-9a-f])+/gi, (escapes) => {
    try {
      const letters = decodeURIComponent(escapes);
      return /^[\p{L}\p{M}\p{N}\p{P}]+$/u.test(letters) ? letters : escapes;
    } catch {
      return escapes;
    }
  });
}
