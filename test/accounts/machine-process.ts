/**
 * A machine as a process, so that it can be killed: it reads orders as JSON lines from standard input, and answers each with
 * a line. `killAt`: it kills itself so many milliseconds after it has begun that request.
 */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { addServerFeed } from '../../src/accounts/edit-feeds.ts';
import { NETWORK, type Network } from '../../src/sources/network.ts';
import { openMachine } from './open-machine.ts';

export type Kill = { readonly request: number; readonly after: number };

export type Order = { readonly killAt?: Kill } & (
  | { readonly do: 'refresh' }
  | { readonly do: 'online'; readonly value: boolean }
  | { readonly do: 'add'; readonly url: string }
  | {
      readonly do: 'mark';
      readonly number: number;
      readonly field: 'read' | 'starred';
      readonly value: boolean;
    }
  | { readonly do: 'state' }
);

/** Of the articles, and of the marks that are not confirmed. */
export type MachineReport = {
  readonly known: readonly number[];
  readonly read: readonly number[];
  readonly starred: readonly number[];
  readonly queued: readonly {
    readonly number: number;
    readonly field: 'read' | 'starred';
    readonly value: boolean;
  }[];
};

const [folder, base, password] = process.argv.slice(2);

let isOnline = true;
let kill: Kill | undefined;
let requests = 0;

const die = () => process.kill(process.pid, 'SIGKILL');

const network: Network = {
  ...NETWORK,
  connect(addresses, port) {
    requests += 1;
    if (kill && requests === kill.request) setTimeout(die, kill.after);
    // Nobody listens at port 1.
    return isOnline ? NETWORK.connect(addresses, port) : connect(1, '127.0.0.1');
  },
};

const machine = await openMachine({
  ...{ server: 'freshrss', folder, base, password, most: 20_000 },
  client: { userAgent: 'Sahifa/0 (test)', languages: 'ar', env: {}, network },
});

function report(): MachineReport {
  const articles = [...machine.store.list].filter(({ title }) => title.startsWith('Entry '));
  const numberOf = (title: string) => Number(title.slice('Entry '.length));
  const numbers = new Map(articles.map(({ key, title }) => [key, numberOf(title)]));
  return {
    known: [...numbers.values()],
    read: machine.numbers('read'),
    starred: machine.numbers('starred'),
    queued: machine.account.outbox
      .marks()
      .map(({ key, field, value }) => ({ number: numbers.get(key) ?? 0, field, value })),
  };
}

async function carryOut(order: Order): Promise<unknown> {
  kill = order.killAt;
  requests = 0;
  if (kill?.request === 0) setTimeout(die, kill.after);
  switch (order.do) {
    case 'online':
      isOnline = order.value;
      return {};
    case 'mark':
      await machine.mark(order.number, order.field, order.value);
      return {};
    case 'add':
      await addServerFeed(await machine.account.connect(), order.url, {});
      return {};
    case 'refresh':
      return machine.refresh();
    case 'state':
      return report();
  }
}

process.stdout.write('{}\n');
for await (const line of createInterface({ input: process.stdin })) {
  const answer = await carryOut(JSON.parse(line) as Order).catch((error) => ({
    error: `${error}`,
  }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
