/** The person's account at a server, as the commands and the reader use it. */
import path from 'node:path';
import { AccountStateFile } from '../../accounts/account-state.ts';
import { AccountFailure } from '../../accounts/diagnostic.ts';
import { KnownItems } from '../../accounts/known-items.ts';
import { Outbox } from '../../accounts/outbox.ts';
import { passwordOf } from '../../accounts/password.ts';
import { type ReaderAccount, ReaderClient } from '../../accounts/reader-client.ts';
import type { ServerFeed } from '../../accounts/server-lists.ts';
import { SERVERS } from '../../accounts/servers.ts';
import type { Subscription } from '../../feeds/subscriptions.ts';
import { accountFolder, accountPath, credentialsPath } from '../../files/folders.ts';
import { isOwnFile } from '../../files/own-folder.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import type { SourceDiagnostic } from '../../library/diagnostic.ts';
import { SourceError } from '../../library/source-error.ts';
import { type AccountRecord, readAccount } from '../../settings/account-file.ts';
import { readCredentials } from '../../settings/site-credentials.ts';
import { siteOf } from '../../sources/address.ts';
import { webOf } from '../read/web.ts';

export type OpenedAccount = {
  readonly record: AccountRecord;
  /** Stands for the account among feeds that are refreshed. */
  readonly asFeed: Subscription;
  readonly state: AccountStateFile;
  readonly items: KnownItems;
  readonly outbox: Outbox;
  /** The feed at the server that a subscription stands for; `undefined` for one of the person's own. */
  readonly feedOf: (subscription: Pick<Subscription, 'url'>) => ServerFeed | undefined;
  /** Nothing is asked before the first request. */
  readonly connect: (options?: ConnectOptions) => Promise<ReaderClient>;
};

export type ConnectOptions = {
  readonly signal?: AbortSignal;
  /** @default the stored one, or what the person's command writes */
  readonly password?: () => Promise<string>;
};

/** `undefined` without an account. Throws `SourceError` for a file that cannot be read. */
export function openAccount(messages: CliMessages): OpenedAccount | undefined {
  const record = readAccount(accountPath());
  return record && accountOf(record, messages);
}

/** Throws `SourceError` without an account. */
export function needAccount(messages: CliMessages): OpenedAccount {
  const account = openAccount(messages);
  if (!account) throw new SourceError({ code: 'no-account' });
  return account;
}

export function accountOf(record: AccountRecord, messages: CliMessages): OpenedAccount {
  const inFolder = (name: string) => path.join(accountFolder(), name);
  const { server, base, user } = record;
  const state = new AccountStateFile(inFolder('account.json'), record);
  return {
    ...{ record, state },
    asFeed: {
      ...{ id: base, url: base, title: SERVERS[server].title },
      ...{ tags: [], folder: [], fullText: 'on-open' },
    },
    items: new KnownItems(inFolder('entries.jsonl')),
    outbox: new Outbox(inFolder('outbox.jsonl')),
    feedOf: ({ url }) => state.state.feeds.find((feed) => feed.url === url),
    connect: async ({ signal, password = () => storedPassword(record) } = {}) => {
      const { client } = await webOf(messages)();
      const account: ReaderAccount = { server, base, user };
      return new ReaderClient({ account, client, password, ...(signal && { signal }) });
    },
  };
}

async function storedPassword({
  base,
  user,
  server,
  passwordCommand,
}: AccountRecord): Promise<string> {
  if (passwordCommand !== undefined) {
    const path = accountPath();
    // What it says is run: only what the person wrote, or root.
    if (!(await isOwnFile(path))) throw new AccountFailure({ code: 'open-account', path });
    return passwordOf(passwordCommand);
  }
  const { passwordFor, diagnostics } = readCredentials(credentialsPath());
  const [fault] = diagnostics;
  // Whoever has opened the file to others reads why it is not used.
  if (fault) throw new SourceError({ code: 'unkept-password', path: fault.path, cause: fault });
  const password = passwordFor(siteOf(new URL(base)), user);
  if (password !== undefined) return password;
  throw new AccountFailure({ code: 'account-refused', name: base, server });
}

/** The feeds of the account as the commands know feeds. */
export function subscriptionsOf({ state }: OpenedAccount): Subscription[] {
  return state.state.feeds.map(subscriptionOf);
}

export function subscriptionOf({ url, title, folder }: ServerFeed): Subscription {
  return {
    ...{ id: url, url, tags: [], fullText: 'on-open' },
    ...(title !== '' && { title }),
    folder: folder === '' ? [] : [folder],
  };
}

/** What failed at the server, as commands fail. */
export async function atServer<Result>(work: () => Promise<Result>): Promise<Result> {
  return work().catch((error) => {
    if (error instanceof AccountFailure) {
      throw new SourceError(error.diagnostic as SourceDiagnostic);
    }
    throw error;
  });
}
