/** The network as the system gives it. Tests put stand-ins in its place, so that nothing but loopback is dialled. */
import { connect, isIP, type Socket } from 'node:net';
import type { ConnectionOptions, TLSSocket } from 'node:tls';

export type Network = {
  /** The addresses of a name. Rejects with the system's error. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Connects to one of these literal addresses, and to nothing else. */
  readonly connect: (addresses: readonly string[], port: number) => Socket;
  /** Begins TLS on a connection. */
  readonly secure: (options: ConnectionOptions) => Promise<TLSSocket>;
  /** Calls back after that many milliseconds; the result takes it back. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
};

export const NETWORK: Network = {
  async resolve(host) {
    const { lookup } = await import('node:dns/promises');
    return (await lookup(host, { all: true })).map(({ address }) => address);
  },
  connect(addresses, port) {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    return connect({
      // A name for Node only: the lookup answers with the addresses that were checked. Node tries them in turn.
      host: 'checked.invalid',
      port,
      autoSelectFamily: true,
      lookup: (_host, { all }, answer) => {
        if (all) answer(null, found);
        else answer(null, found[0].address, found[0].family);
      },
    });
  },
  async secure(options) {
    const tls = await import('node:tls');
    return tls.connect(options);
  },
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};
