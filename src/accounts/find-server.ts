/** Finds where a server speaks the protocol, from the address that a person knows. No password is sent for it. */
import { plainAddress, webAddress, withScheme } from '../sources/address.ts';
import { type Client, type Fetched, fetchResource } from '../sources/fetch-resource.ts';
import { AccountFailure } from './diagnostic.ts';
import { nameOf, statusOf } from './reader-client.ts';
import { SERVER_NAMES, SERVERS, type ServerName } from './servers.ts';

export type FoundServer = { readonly server: ServerName; readonly base: string };

const TOKEN = '/reader/api/0/token';

export type FindOptions = {
  readonly client: Client;
  /** What the person says it is. */
  readonly server?: ServerName;
  /** `http` is allowed for every host, as the person says. */
  readonly isInsecure: boolean;
};

/** Throws `AccountFailure`. */
export async function findServer(written: string, options: FindOptions): Promise<FoundServer> {
  const url = webAddress(written) ?? webAddress(withScheme(written) ?? '');
  if (!url) throw new AccountFailure({ code: 'wrong-address', name: written });
  const typed = new URL(plainAddress(url));
  typed.search = '';
  requireProtection(typed.href, options);
  let fault: AccountFailure | undefined;
  let refusing: FoundServer | undefined;
  for (const address of candidates(typed, options.server)) {
    const fetched = await ask(`${address}${TOKEN}`, options);
    const base = baseOf(fetched, address);
    requireProtection(base, options);
    const known = knownBy(fetched, base) ?? (await knownByWords(fetched, base, options));
    if (known) return { server: options.server ?? known, base };
    if ([401, 403].includes(statusOf(fetched))) {
      refusing ??= { server: options.server ?? 'other', base };
    } else if (statusOf(fetched) === 0 && fetched.kind === 'failed') {
      const { address: _, ...rest } = fetched.diagnostic;
      fault ??= new AccountFailure({ ...rest, name: nameOf(typed.href) });
      // The host does not answer: it would not at another path.
      break;
    }
  }
  if (refusing) return refusing;
  throw fault ?? new AccountFailure({ code: 'no-reader-server', name: nameOf(typed.href) });
}

/** Throws `AccountFailure` if the password would go unprotected. */
function requireProtection(address: string, { isInsecure }: Pick<FindOptions, 'isInsecure'>): void {
  const { protocol, hostname } = new URL(address);
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  if (protocol === 'https:' || isLoopback || isInsecure) return;
  throw new AccountFailure({ code: 'account-unprotected', name: nameOf(address) });
}

/** The address as typed, and the usual paths behind it and behind what is above it. */
function candidates(typed: URL, server: ServerName | undefined): string[] {
  const parts = typed.pathname.split('/').filter(Boolean).slice(0, 4);
  const above = parts.map((_, at) => `/${parts.slice(0, parts.length - at).join('/')}`);
  const names = server ? [server] : SERVER_NAMES;
  const paths = ['', ...new Set(names.flatMap((name) => SERVERS[name].paths))];
  const all = [...above, ''].flatMap((folder) => paths.map((path) => typed.origin + folder + path));
  return [...new Set(all)];
}

function ask(address: string, { client }: FindOptions): Promise<Fetched> {
  const { credentials: _, ...rest } = client;
  return fetchResource(address, rest, { origin: 'typed', accept: '*/*' });
}

/** Where the answer came from: the site may have moved from http to https. */
function baseOf(fetched: Fetched, address: string): string {
  const { address: answered } = fetched.kind === 'failed' ? fetched.diagnostic : fetched;
  return answered.endsWith(TOKEN) ? answered.slice(0, -TOKEN.length) : address;
}

function knownBy(fetched: Fetched, base: string): ServerName | undefined {
  if (![401, 403].includes(statusOf(fetched))) return undefined;
  const { hostname } = new URL(base);
  return SERVER_NAMES.find((name) => {
    const { header, host } = SERVERS[name];
    const isHost = host !== undefined && (hostname === host || hostname.endsWith(`.${host}`));
    return isHost || (header !== undefined && fetched.headers?.[header] !== undefined);
  });
}

/** Some say at their base what they are. */
async function knownByWords(
  fetched: Fetched,
  base: string,
  options: FindOptions,
): Promise<ServerName | undefined> {
  if (![401, 403].includes(statusOf(fetched))) return undefined;
  const page = await ask(base, options);
  const text = page.kind === 'resource' ? new TextDecoder().decode(page.bytes.slice(0, 200)) : '';
  if (/^\s*OK\s*$/.test(text)) return 'freshrss';
  return /Google Reader API endpoint/i.test(text) ? 'commafeed' : undefined;
}
