/** A machine of a person with an account: its store and what it remembers, in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { AccountStateFile } from '../../src/accounts/account-state.ts';
import { KnownItems } from '../../src/accounts/known-items.ts';
import { Outbox } from '../../src/accounts/outbox.ts';
import { ReaderClient } from '../../src/accounts/reader-client.ts';
import { sendMarks } from '../../src/accounts/send-marks.ts';
import type { ServerName } from '../../src/accounts/servers.ts';
import { withOutbox } from '../../src/cli/account/account-store.ts';
import type { OpenedAccount } from '../../src/cli/account/open-account.ts';
import { refreshAccount } from '../../src/cli/account/refresh-account.ts';
import type { Outcome } from '../../src/feeds/refresh.ts';
import type { Client } from '../../src/sources/fetch-resource.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { clientOf } from '../sources/loopback.ts';
import { PASSWORD, type StandIn } from './stand-in.ts';

export type Machine = {
  readonly folder: string;
  readonly account: OpenedAccount;
  readonly store: Store;
  /** Requests so far. */
  readonly refresh: () => Promise<Outcome>;
  readonly send: () => Promise<number>;
  /** The person marks the article with the title `Entry NUMBER`. */
  readonly mark: (number: number, field: 'read' | 'starred', value: boolean) => Promise<void>;
  /** Numbers of the articles in a state. */
  readonly numbers: (field: 'read' | 'starred') => number[];
  readonly keyOf: (number: number) => string;
};

export type MachineOptions = {
  readonly server?: ServerName;
  readonly client?: Partial<Client>;
  readonly most?: number;
  /** Of a machine that was there before. */
  readonly folder?: string;
  readonly signal?: AbortSignal;
};

export async function makeMachine(
  { base }: Pick<StandIn, 'base'>,
  {
    server = 'freshrss',
    client = {},
    most = 20_000,
    folder = newFolder(),
    signal,
  }: MachineOptions = {},
): Promise<Machine> {
  const inFolder = (name: string) => path.join(folder, name);
  const record = { server, base, user: 'reader', most };
  const state = new AccountStateFile(inFolder('account.json'), record);
  const reader = () =>
    new ReaderClient({
      account: record,
      client: clientOf(client),
      password: async () => PASSWORD,
      ...(signal && { signal }),
    });
  const account: OpenedAccount = {
    ...{ record, state },
    asFeed: { id: base, url: base, title: 'S', tags: [], folder: [], fullText: 'on-open' },
    items: new KnownItems(inFolder('entries.jsonl')),
    outbox: new Outbox(inFolder('outbox.jsonl')),
    feedOf: ({ url }) => state.state.feeds.find((feed) => feed.url === url),
    connect: async () => reader(),
  };
  const inner = await openStore({
    folder: inFolder('store'),
    cache: inFolder('cache'),
    state: inFolder('state'),
  });
  const store = withOutbox(inner, account.outbox);
  const articles = () => [...store.list];
  const numberOf = (title: string) => Number(title.replace('Entry ', ''));
  const keyOf = (number: number) => {
    const found = articles().find(({ title }) => title === `Entry ${number}`);
    if (!found) throw new Error(`no Entry ${number}`);
    return found.key;
  };
  return {
    ...{ folder, account, store, keyOf },
    refresh: () =>
      refreshAccount({
        ...{ account, store, progress: () => {}, onNew: () => {} },
        signal: signal ?? new AbortController().signal,
      }),
    send: () => sendMarks(reader(), account.outbox, account.items),
    mark: async (number, field, value) => {
      const key = keyOf(number);
      const checksum = store.list.get(key)?.checksum ?? '';
      await store.mark([
        field === 'read' ? { key, field, value: value ? checksum : false } : { key, field, value },
      ]);
    },
    numbers: (field) =>
      articles()
        .filter((article) => (field === 'read' ? article.isRead : article.isStarred))
        .map(({ title }) => numberOf(title))
        .sort((a, b) => a - b),
  };
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-machine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
