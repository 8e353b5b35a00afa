/** Servers on loopback, and a network that has no other machine. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createPlainServer,
  type Socket,
} from 'node:net';
import { connect as secure } from 'node:tls';
import { onTestFinished } from 'vitest';
import type { Client } from '../../src/sources/fetch-resource.ts';
import type { Network } from '../../src/sources/network.ts';
import type { Certificate } from './certificate.ts';

/** Listens until the test is over; resolves with its port. */
export async function serve(answer: RequestListener, certificate?: Certificate): Promise<number> {
  return listen(certificate ? createSecureServer(certificate, answer) : createServer(answer));
}

/** A server that is told nothing of HTTP. */
export function serveRaw(answer: (socket: Socket) => void): Promise<number> {
  return listen(
    createPlainServer((socket) => {
      socket.on('error', () => {});
      answer(socket);
    }) as Server,
  );
}

async function listen(server: Server): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** What was asked of the stand-ins. */
export type Asked = { readonly names: string[]; readonly dialled: string[] };

export type StandIn = {
  /** Addresses of names. Others are not found. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Ports on loopback that stand for `address:port`. Others refuse. */
  readonly machines?: Readonly<Record<string, number>>;
  /** A certificate that is trusted. */
  readonly authority?: string;
  readonly after?: Network['after'];
};

/** A network of stand-ins. Loopback is reached as it is; other addresses only where a machine stands for them. */
export function standIn({ names = {}, machines = {}, authority, after }: StandIn = {}): {
  readonly network: Network;
  readonly asked: Asked;
} {
  const asked: Asked = { names: [], dialled: [] };
  const network: Network = {
    async resolve(host) {
      asked.names.push(host);
      const found = names[host];
      if (found === undefined) throw Object.assign(new Error(host), { code: 'ENOTFOUND' });
      return found;
    },
    connect(addresses, port) {
      const [first] = addresses;
      asked.dialled.push(...addresses.map((address) => `${address}:${port}`));
      const stand = machines[`${first}:${port}`];
      // Port 1 of loopback: nobody listens there.
      return connect(stand ?? (first === '127.0.0.1' ? port : 1), '127.0.0.1');
    },
    secure: async (options) => secure({ ...options, ...(authority && { ca: authority }) }),
    after:
      after ??
      ((milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      }),
  };
  return { network, asked };
}

/** Who asks in tests: without proxies, and on loopback only. */
export function clientOf(client: Partial<Client> = {}): Client {
  return {
    userAgent: 'Sahifa/0 (test)',
    languages: 'ar',
    env: {},
    network: standIn().network,
    ...client,
  };
}

/** A clock that stands until the test moves it. */
export function heldClock(): {
  readonly after: Network['after'];
  /** Resolves when something waits that long. */
  readonly waits: (milliseconds: number) => Promise<void>;
  readonly pass: (milliseconds: number) => void;
} {
  const timers = new Set<{ at: number; act: () => void }>();
  const expected: { at: number; resolve: () => void }[] = [];
  let now = 0;
  return {
    after(milliseconds, act) {
      const timer = { at: now + milliseconds, act };
      timers.add(timer);
      for (const { at, resolve } of expected) if (at === timer.at) resolve();
      return () => timers.delete(timer);
    },
    waits: (milliseconds) =>
      new Promise((resolve) => {
        if ([...timers].some(({ at }) => at === now + milliseconds)) resolve();
        else expected.push({ at: now + milliseconds, resolve });
      }),
    pass(milliseconds) {
      now += milliseconds;
      for (const timer of [...timers]) {
        if (timer.at > now) continue;
        timers.delete(timer);
        timer.act();
      }
    },
  };
}

/** A promise that the test keeps. */
export function moment(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
