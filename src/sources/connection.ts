/** Opens a connection to the service of an address: name, check of its addresses, proxy, tunnel, TLS. */
import { isIP, type Socket } from 'node:net';
import { DEFAULT_PORT, servicePoint, shownHost, socketHost } from './address.ts';
import { FetchFailure } from './diagnostic.ts';
import type { Network } from './network.ts';
import { isPublic } from './networks.ts';
import { proxyAuthorization } from './proxy.ts';
import { openTunnel } from './tunnel.ts';

export type Way = {
  readonly network: Network;
  readonly proxy: URL | undefined;
  /** The person named this service: it may be in a network of their own. */
  readonly isTrusted: boolean;
};

/** Rejects with `FetchFailure`, with an error of the system or of TLS, or with the signal's reason. */
export async function openConnection(url: URL, way: Way, signal: AbortSignal): Promise<Socket> {
  const { network, proxy } = way;
  const socket = proxy
    ? await openToProxy(url, proxy, way, signal)
    : await dial(await allowedAddresses(url, way, signal), url, network, signal);
  return url.protocol === 'https:' ? secured(socket, url, network, signal) : socket;
}

/**
 * What may be connected to. A name is looked up once, and its addresses are what is dialled, so a name that answers
 * otherwise the next time gains nothing.
 */
async function allowedAddresses(
  url: URL,
  { network, isTrusted }: Way,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const host = socketHost(url);
  const addresses = isIP(host) ? [host] : await orAborted(network.resolve(host), signal);
  const allowed = isTrusted ? addresses : addresses.filter(isPublic);
  if (allowed.length > 0) return allowed;
  if (addresses.length > 0)
    throw new FetchFailure({ code: 'private-address', host: shownHost(url) });
  throw new FetchFailure({ code: 'name-not-found', host: shownHost(url) });
}

/** The proxy's own address is always allowed. It finds the names, so only literal addresses and `localhost` are checked. */
async function openToProxy(
  url: URL,
  proxy: URL,
  { network, isTrusted }: Way,
  signal: AbortSignal,
): Promise<Socket> {
  const host = socketHost(url);
  const isLocal = isIP(host) ? !isPublic(host) : /(?:^|\.)localhost\.?$/.test(host);
  if (isLocal && !isTrusted)
    throw new FetchFailure({ code: 'private-address', host: shownHost(url) });
  const addresses = await allowedAddresses(
    proxy,
    { network, proxy: undefined, isTrusted: true },
    signal,
  );
  const plain = await dial(addresses, proxy, network, signal);
  const socket = proxy.protocol === 'https:' ? await secured(plain, proxy, network, signal) : plain;
  if (url.protocol === 'https:') {
    const authorization = proxyAuthorization(proxy);
    const status = await openTunnel(socket, servicePoint(url), authorization, signal);
    if (status < 200 || status > 299) {
      socket.destroy();
      throw new FetchFailure({ code: 'proxy-refused', proxy: proxy.host, status });
    }
  }
  return socket;
}

async function dial(
  addresses: readonly string[],
  { protocol, port }: URL,
  network: Network,
  signal: AbortSignal,
): Promise<Socket> {
  signal.throwIfAborted();
  const socket = network.connect(addresses, Number(port || DEFAULT_PORT[protocol]));
  return ready(socket, 'connect', signal);
}

/** The certificate is checked by Node against the host of the address. */
async function secured(
  socket: Socket,
  url: URL,
  network: Network,
  signal: AbortSignal,
): Promise<Socket> {
  const host = socketHost(url).replace(/\.$/, '');
  const secure = await network.secure({
    socket,
    host,
    // A literal address is no server name (RFC 6066, 3).
    ...(isIP(host) ? {} : { servername: host }),
    ALPNProtocols: ['http/1.1'],
  });
  return ready(secure, 'secureConnect', signal);
}

function ready<Kind extends Socket>(
  socket: Kind,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<Kind> {
  // Who waits for the socket hears of its errors; between two of them, and after the last, nobody does.
  socket.on('error', () => {});
  return new Promise((resolve, reject) => {
    const done = () => {
      socket.off(event, opened).off('error', failed).off('close', closed);
      signal.removeEventListener('abort', aborted);
    };
    const opened = () => {
      done();
      resolve(socket);
    };
    const failed = (error: unknown) => {
      done();
      socket.destroy();
      reject(error);
    };
    const closed = () => failed(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    const aborted = () => failed(signal.reason);
    socket.on(event, opened).on('error', failed).on('close', closed);
    signal.addEventListener('abort', aborted);
    if (signal.aborted) aborted();
  });
}

/** The system's search for a name cannot be ended: its result is waited for no longer. */
function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(signal.reason);
    signal.addEventListener('abort', aborted, { once: true });
    if (signal.aborted) aborted();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted));
  });
}
