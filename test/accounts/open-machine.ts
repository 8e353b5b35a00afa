/** A machine of a person with an account: its store and what it remembers, in a folder of its own. */
import path from 'node:path';
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

export type Machine = {
  readonly folder: string;
  readonly account: OpenedAccount;
  readonly store: Store;
  readonly refresh: () => Promise<Outcome>;
  readonly send: () => Promise<number>;
  /** The person marks the article with the title `Entry NUMBER`. */
  readonly mark: (number: number, field: 'read' | 'starred', value: boolean) => Promise<void>;
  /** Numbers of the articles in a state. */
  readonly numbers: (field: 'read' | 'starred') => number[];
  readonly keyOf: (number: number) => string;
};

export type MachineSetup = {
  readonly server: ServerName;
  readonly base: string;
  readonly password: string;
  readonly client: Client;
  readonly most: number;
  readonly folder: string;
};

export async function openMachine(setup: MachineSetup): Promise<Machine> {
  const { server, base, password, client, most, folder } = setup;
  const inFolder = (name: string) => path.join(folder, name);
  const record = { server, base, user: 'reader', most };
  const state = new AccountStateFile(inFolder('account.json'), record);
  const reader = ({ signal }: { readonly signal?: AbortSignal } = {}) =>
    new ReaderClient({
      ...{ account: record, client, password: async () => password },
      ...(signal && { signal }),
    });
  const account: OpenedAccount = {
    ...{ record, state },
    asFeed: { id: base, url: base, title: 'S', tags: [], folder: [], fullText: 'on-open' },
    items: new KnownItems(inFolder('entries.jsonl')),
    outbox: new Outbox(inFolder('outbox.jsonl')),
    feedOf: ({ url }) => state.state.feeds.find((feed) => feed.url === url),
    connect: async (options) => reader(options),
  };
  const inner = await openStore({
    folder: inFolder('store'),
    cache: inFolder('cache'),
    state: inFolder('state'),
  });
  const store = withOutbox(inner, account.outbox);
  const articles = () => [...store.list].filter(({ title }) => title.startsWith('Entry '));
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
        signal: new AbortController().signal,
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
        .map(({ title }) => Number(title.replace('Entry ', '')))
        .sort((a, b) => a - b),
  };
}
