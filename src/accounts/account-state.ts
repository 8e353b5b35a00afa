/** What this machine remembers of the account between two refreshes. It can be lost: then all is asked for again. */
import { cleanLine } from '../article/clean.ts';
import { feedAddress } from '../feeds/subscriptions.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import type { ReaderAccount } from './reader-client.ts';
import type { ServerFeed } from './server-lists.ts';

export type AccountState = {
  /** As of the last time the list was read. */
  readonly feeds: readonly ServerFeed[];
  /** All entries of the reading list have been fetched once, and none was begun since that was not ended. */
  readonly isFetched: boolean;
  /** When the last refresh was ended; milliseconds since 1970. */
  readonly refreshed?: number;
  /** The server does not want to be asked before that. */
  readonly notBefore?: number;
};

const VERSION = 1;

const NOTHING: AccountState = { feeds: [], isFetched: false };

export class AccountStateFile {
  readonly #path: string;
  readonly #owner: string;
  #state: AccountState;

  /** What is remembered of another account is not used. */
  constructor(path: string, { base, user }: Pick<ReaderAccount, 'base' | 'user'>) {
    this.#path = path;
    this.#owner = `${user} ${base}`;
    this.#state = stateIn(path, this.#owner);
  }

  get state(): AccountState {
    return this.#state;
  }

  /** Throws the system's error. */
  async save(change: Partial<AccountState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    await writeJson(this.#path, { version: VERSION, account: this.#owner, ...this.#state });
  }
}

function stateIn(path: string, owner: string): AccountState {
  const read = readJson(path);
  if (read.type !== 'value') return NOTHING;
  const { version, account, feeds, isFetched, refreshed, notBefore } = (read.value ??
    {}) as Readonly<Record<string, unknown>>;
  if (version !== VERSION || account !== owner) return NOTHING;
  return {
    feeds: Array.isArray(feeds) ? feeds.flatMap((each) => feedOf(each) ?? []) : [],
    isFetched: isFetched === true,
    ...(typeof refreshed === 'number' && { refreshed }),
    ...(typeof notBefore === 'number' && { notBefore }),
  };
}

function feedOf(value: unknown): ServerFeed | undefined {
  const { stream, url, title, folder, site } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const address = typeof url === 'string' ? feedAddress(url) : undefined;
  if (typeof stream !== 'string' || address === undefined) return undefined;
  const line = (text: unknown) => (typeof text === 'string' ? cleanLine(text) : '');
  const home = typeof site === 'string' ? feedAddress(site) : undefined;
  return {
    ...{ stream, url: address, title: line(title), folder: line(folder) },
    ...(home !== undefined && { site: home }),
  };
}
