/** From the first address through its redirects: where the fetch is, whom it may ask, and what it may tell whom. */
import { isWeb, parseAddress, plainAddress, servicePoint, siteOf, webAddress } from './address.ts';
import { FetchFailure } from './diagnostic.ts';
import { basic, decode } from './proxy.ts';

const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];

export class Trail {
  readonly #trusted: ReadonlySet<string>;
  readonly #most: number;
  readonly #visited = new Set<string>();
  /** Name and password in the address that the person typed, for its own site. */
  readonly #typed: { readonly site: string; readonly authorization: string } | undefined;
  #isPermanent = true;
  #permanentAddress: string | undefined;
  readonly #first: string;
  #url: URL;

  /** `trusted`: addresses that the person named; `isTyped`: the first address is one of them. */
  constructor(first: URL, isTyped: boolean, trusted: readonly string[], most: number) {
    const named = trusted.map(webAddress).filter((url) => url !== undefined);
    this.#trusted = new Set([...named, ...(isTyped ? [first] : [])].map(servicePoint));
    this.#most = most;
    if (isTyped && (first.username || first.password)) {
      const authorization = basic(decode(first.username), decode(first.password));
      this.#typed = { site: siteOf(first), authorization };
    }
    this.#url = first;
    this.#first = siteOf(first);
    this.#visited.add(plainAddress(first));
  }

  /** The address to ask now. Its name and password are not sent. */
  get url(): URL {
    return this.#url;
  }

  get isTrusted(): boolean {
    return this.#trusted.has(servicePoint(this.#url));
  }

  /** What the person wrote into the address, if this is the same site. */
  get authorization(): string | undefined {
    return this.#typed?.site === siteOf(this.#url) ? this.#typed.authorization : undefined;
  }

  get isAtFirstSite(): boolean {
    return this.#first === siteOf(this.#url);
  }

  /** Where the first address has moved for good. */
  get permanentAddress(): string | undefined {
    return this.#permanentAddress;
  }

  /** Goes on to where an answer redirects, and says whether it does. Throws `FetchFailure` where nobody may follow. */
  follow(status: number, location: string | undefined): boolean {
    if (!REDIRECTS.includes(status) || location === undefined) return false;
    const next = parseAddress(utf8Of(location), this.#url);
    if (next === undefined)
      throw new FetchFailure({ code: 'broken-answer', systemCode: 'Location' });
    if (!isWeb(next)) {
      throw new FetchFailure({ code: 'other-scheme', scheme: next.protocol.slice(0, -1) });
    }
    const address = plainAddress(next);
    // No cookies are kept, so an address that was asked before answers as before.
    if (this.#visited.has(address) || this.#visited.size > this.#most) {
      throw new FetchFailure({ code: 'redirect-loop' });
    }
    this.#visited.add(address);
    this.#isPermanent &&= PERMANENT.includes(status);
    if (this.#isPermanent) this.#permanentAddress = address;
    this.#url = next;
    return true;
  }
}

/** Node reads headers as Latin-1, and many servers write addresses in UTF-8 with their letters as they are. */
function utf8Of(header: string): string {
  const bytes = Uint8Array.from(header, (letter) => letter.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return header;
  }
}
