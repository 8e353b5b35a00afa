/**
 * Requests to a server of the Google Reader API: login, token, and what to do when the server does not know them any more.
 * Nothing of the password, the login or the token is in an address, in a diagnostic, or kept.
 */
import { retryTime } from '../feeds/feed-state.ts';
import { shownAddress, webAddress } from '../sources/address.ts';
import { type Client, type Fetched, fetchResource } from '../sources/fetch-resource.ts';
import type { Limits } from '../sources/limits.ts';
import { AccountFailure } from './diagnostic.ts';
import { SERVERS, type ServerName, type ServerRecord } from './servers.ts';

export type ReaderAccount = {
  readonly server: ServerName;
  /** Where the protocol is spoken: an address without a slash at its end. */
  readonly base: string;
  readonly user: string;
};

/** Names and values, in the order in which they are sent. */
export type FormFields = readonly (readonly [name: string, value: string])[];

export type ReaderClientOptions = {
  readonly account: ReaderAccount;
  readonly client: Client;
  /** Asked for once for each login. */
  readonly password: () => Promise<string>;
  readonly signal?: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** A server may mark one entry after the other, and fetch a feed before it answers. */
const LIMITS: Limits = { connect: 10_000, whole: 90_000, bytes: 64 * 1024 * 1024, redirects: 10 };

const API = '/reader/api/0/';

export class ReaderClient {
  readonly account: ReaderAccount;
  readonly #options: ReaderClientOptions;
  readonly #client: Client;
  #login: string | undefined;
  #token: string | undefined;
  /** So far. */
  requests = 0;

  constructor(options: ReaderClientOptions) {
    const { account, client } = options;
    this.account = account;
    this.#options = options;
    // What the person gave for pages of the site would stand in the place of the login.
    const { credentials: _, ...rest } = client;
    this.#client = { ...rest, limits: client.limits ?? LIMITS };
  }

  get record(): ServerRecord {
    return SERVERS[this.account.server];
  }

  /** The server's address, as it may be shown. */
  get name(): string {
    return nameOf(this.account.base);
  }

  /** Throws `AccountFailure`, as all its methods do. */
  async login(): Promise<void> {
    const { base, user, server } = this.account;
    this.#token = undefined;
    const password = await this.#options.password();
    const form = new URLSearchParams({ Email: user, Passwd: password });
    const fetched = await this.#fetch(`${base}/accounts/ClientLogin`, { form });
    if (fetched.kind === 'failed' && [400, 401, 403].includes(statusOf(fetched))) {
      throw new AccountFailure({ code: 'account-refused', name: this.name, server });
    }
    const text = this.#textOf(fetched, 'accounts/ClientLogin');
    const login = /^Auth=(.+)$/m.exec(text)?.[1].trim() ?? jsonLogin(text);
    if (!login || !/^[\x21-\x7e]+$/.test(login)) throw this.wrongAnswer('accounts/ClientLogin');
    this.#login = login;
  }

  /** What a list or an entry is asked for by; `undefined` for an answer that is no JSON. */
  async get(path: string, fields: FormFields = []): Promise<unknown> {
    const query = new URLSearchParams([...fields.map(([...pair]) => pair), ['output', 'json']]);
    return this.#json(await this.#ask(path, () => ({ query })), path);
  }

  /** Sends a form; the token stands first in it. */
  async post(path: string, fields: FormFields): Promise<string> {
    return this.#textOf(await this.#send(path, fields), path);
  }

  async postForJson(path: string, fields: FormFields): Promise<unknown> {
    return this.#json(await this.#send(path, [...fields, ['output', 'json']]), path);
  }

  wrongAnswer(asked: string): AccountFailure {
    return new AccountFailure({ code: 'account-answer', name: this.name, asked });
  }

  async #send(path: string, fields: FormFields): Promise<Fetched> {
    if (this.#login === undefined) await this.login();
    if (this.#token === undefined) await this.#askToken(true);
    return this.#ask(path, () => ({
      form: new URLSearchParams([['T', this.#token ?? ''], ...fields.map(([...pair]) => pair)]),
    }));
  }

  /** Once more with a new token, and once more with a new login. */
  async #ask(
    path: string,
    question: () => { query?: URLSearchParams; form?: URLSearchParams },
  ): Promise<Fetched> {
    if (this.#login === undefined) await this.login();
    const ask = () => {
      const { query, form } = question();
      const address = this.account.base + API + path + (query ? `?${query}` : '');
      return this.#fetch(address, { ...(form && { form }) });
    };
    let fetched = await ask();
    if (!isRefused(fetched)) return fetched;
    if (await this.#askToken(false)) {
      fetched = await ask();
      if (!isRefused(fetched)) return fetched;
    }
    await this.login();
    if ('form' in question()) await this.#askToken(true);
    fetched = await ask();
    if (!isRefused(fetched)) return fetched;
    const { server } = this.account;
    throw new AccountFailure({ code: 'account-refused', name: this.name, server });
  }

  /** `isNeeded`: a refusal is not tolerated. Whether there is a token now. */
  async #askToken(isNeeded: boolean): Promise<boolean> {
    const fetched = await this.#fetch(`${this.account.base}${API}token`, {});
    if (isRefused(fetched)) {
      if (!isNeeded) return false;
      await this.login();
      const again = await this.#fetch(`${this.account.base}${API}token`, {});
      return this.#keepToken(again);
    }
    return this.#keepToken(fetched);
  }

  #keepToken(fetched: Fetched): boolean {
    const token = this.#textOf(fetched, 'token').trim();
    if (!/^[\x21-\x7e]{1,1000}$/.test(token)) throw this.wrongAnswer('token');
    this.#token = token;
    return true;
  }

  async #fetch(address: string, { form }: { form?: URLSearchParams }): Promise<Fetched> {
    this.requests += 1;
    const login = this.#login;
    const { signal } = this.#options;
    return fetchResource(address, this.#client, {
      origin: 'typed',
      accept: 'application/json, text/plain;q=0.9, */*;q=0.5',
      ...(form && { form }),
      ...(login !== undefined && { headers: { Authorization: `GoogleLogin auth=${login}` } }),
      ...(signal && { signal }),
    });
  }

  #json(fetched: Fetched, asked: string): unknown {
    const text = this.#textOf(fetched, asked);
    try {
      return JSON.parse(text);
    } catch {
      throw this.wrongAnswer(asked);
    }
  }

  #textOf(fetched: Fetched, asked: string): string {
    if (fetched.kind === 'resource') {
      if (fetched.status !== 200) throw this.wrongAnswer(asked);
      return new TextDecoder().decode(fetched.bytes);
    }
    if (fetched.kind === 'unchanged') throw this.wrongAnswer(asked);
    const { address: _, ...fault } = fetched.diagnostic;
    const { now = Date.now } = this.#options;
    const until = retryTime(statusOf(fetched), fetched.headers?.['retry-after'], now());
    throw new AccountFailure({ ...fault, name: this.name }, until);
  }
}

export function nameOf(base: string): string {
  const url = webAddress(base);
  return url ? shownAddress(url) : base;
}

/** 0 where there was no answer. */
export function statusOf(fetched: Fetched): number {
  if (fetched.kind !== 'failed') return 200;
  return 'status' in fetched.diagnostic ? fetched.diagnostic.status : 0;
}

function isRefused(fetched: Fetched): boolean {
  return statusOf(fetched) === 401;
}

/** Some servers answer in JSON. */
function jsonLogin(text: string): string | undefined {
  try {
    const { Auth } = JSON.parse(text) as { readonly Auth?: unknown };
    return typeof Auth === 'string' ? Auth : undefined;
  } catch {
    return undefined;
  }
}
