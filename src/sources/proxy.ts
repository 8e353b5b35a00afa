/**
 * Which proxy an address is asked through: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, in small letters first,
 * as curl reads them.
 */
import { BlockList, isIP } from 'node:net';
import { DEFAULT_PORT, isWeb, parseAddress, socketHost } from './address.ts';
import { FetchFailure } from './diagnostic.ts';

export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** Undefined: no proxy. Throws `FetchFailure` for a value that names none that can be used. */
export function proxyFor(url: URL, env: ProxyEnvironment): URL | undefined {
  const scheme = url.protocol.slice(0, -1);
  const variables = [`${scheme}_proxy`, 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);
  const variable = variables.find((name) => env[name]);
  if (variable === undefined || isExcepted(url, env.no_proxy || env.NO_PROXY || '')) {
    return undefined;
  }
  const value = env[variable] as string;
  const proxy = parseAddress(value.includes('://') ? value : `http://${value}`);
  if (proxy === undefined || !isWeb(proxy)) {
    throw new FetchFailure({ code: 'unusable-proxy', variable });
  }
  return proxy;
}

/**
 * A list of names, each with the names below it, of addresses and of networks (`10.0.0.0/8`); a port counts where it is
 * given. `*` excepts everything.
 */
function isExcepted(url: URL, list: string): boolean {
  const host = socketHost(url).replace(/\.$/, '');
  const port = url.port || DEFAULT_PORT[url.protocol];
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => matches(entry, host, port));
}

function matches(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  const [, bracketed, bare, onlyPort] =
    /^(?:\[(.*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? [];
  const name = bracketed ?? bare;
  if (name === undefined || (onlyPort !== undefined && onlyPort !== port)) return false;
  const [network, bits] = name.split('/');
  if (isIP(network)) return isInNetwork(host, network, bits);
  const domain = name.replace(/^\*?\.|\.$/g, '');
  if (domain === '' || isIP(host)) return false;
  return host === domain || host.endsWith(`.${domain}`);
}

function isInNetwork(host: string, network: string, bits: string | undefined): boolean {
  const version = isIP(network);
  if (isIP(host) !== version) return false;
  const widest = version === 4 ? 32 : 128;
  const width = bits === undefined ? widest : Number(bits);
  if (!(Number.isInteger(width) && width >= 0 && width <= widest)) return false;
  const list = new BlockList();
  const family = version === 4 ? 'ipv4' : 'ipv6';
  list.addSubnet(network, width, family);
  return list.check(host, family);
}

/** The value of the header by which a person names himself to the proxy; undefined without a name. */
export function proxyAuthorization({ username, password }: URL): string | undefined {
  return username || password ? basic(decode(username), decode(password)) : undefined;
}

/** RFC 7617. */
export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

/** As the person wrote it, also where a percent sign is no escape. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
