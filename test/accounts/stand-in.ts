/**
 * A server of the Google Reader API for tests: it answers as FreshRSS does, as far as our client asks, and plays the faults
 * that a test gives it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

export type StandInEntry = {
  /** Microseconds, as FreshRSS counts entries. */
  readonly id: number;
  readonly feed: number;
  readonly title: string;
  readonly url?: string;
  readonly html?: string;
  read: boolean;
  starred: boolean;
};

export type StandInFeed = { title: string; folder: string; readonly url: string };

export type Asked = {
  readonly path: string;
  readonly method: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
};

/** Answers in place of the server; `undefined`: the server answers. */
export type Fault = (
  asked: Asked,
  response: ServerResponse,
) => Answered | undefined | Promise<Answered | undefined>;

/** `handled`: the fault has answered itself. */
export type Answered = 'handled' | { readonly status?: number; readonly text: string };

export const PASSWORD = 'p4ss-of-the-api';
export const LOGIN = 'reader/1f0c9a-login';
const TOKEN = '1f0c9a-tokenZZZ';

const STATE = 'user/-/state/com.google/';

export class StandIn {
  readonly feeds = new Map<number, StandInFeed>();
  readonly entries: StandInEntry[] = [];
  readonly asked: Asked[] = [];
  fault: Fault = () => undefined;
  login = LOGIN;
  token = TOKEN;
  /** Ids in a page, and what stands behind it: the last id, or an offset. */
  pages: { readonly size: number; readonly by: 'id' | 'offset' } = { size: 1e6, by: 'id' };
  /** What is done between two pages of one list. */
  betweenPages: () => void = () => {};
  port = 0;

  get base(): string {
    return `http://127.0.0.1:${this.port}/api/greader.php`;
  }

  addFeed(number: number, title = `Feed ${number}`, folder = 'Uncategorized'): void {
    this.feeds.set(number, { title, folder, url: `https://feeds.example/${number}.xml` });
  }

  /** New entries of a feed; the latest is the last. */
  addEntries(feed: number, count: number, marks: { read?: boolean; starred?: boolean } = {}): void {
    for (let at = 0; at < count; at += 1) {
      const number = this.entries.length + 1;
      this.entries.push({
        ...{ id: 1_795_922_140_000_000 + number, feed, title: `Entry ${number}` },
        ...{ url: `https://news.example/${number}`, read: false, starred: false, ...marks },
      });
    }
  }

  entry(number: number): StandInEntry {
    return this.entries[number - 1];
  }

  /** Numbers of those in a state. */
  numbers(field: 'read' | 'starred'): number[] {
    return this.entries.flatMap((entry, at) => (entry[field] ? [at + 1] : []));
  }

  /** How often each path was asked for. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { path } of this.asked) counts[path] = (counts[path] ?? 0) + 1;
    return counts;
  }

  async answer(asked: Asked, response: ServerResponse): Promise<void> {
    this.asked.push(asked);
    const given = (await this.fault(asked, response)) ?? this.#answer(asked);
    if (given === 'handled') return;
    const { status = 200, text } = given;
    response.writeHead(status, status === 401 ? { 'Google-Bad-Token': 'true' } : {}).end(text);
  }

  #answer({ path, query, form, headers }: Asked): Exclude<Answered, 'handled'> {
    if (path === '') return { text: 'OK' };
    if (path === '/accounts/ClientLogin') {
      const isRight = form.get('Email') === 'reader' && form.get('Passwd') === PASSWORD;
      return isRight ? { text: `SID=x\nLSID=\nAuth=${this.login}\n` } : UNAUTHORIZED;
    }
    if (headers.authorization !== `GoogleLogin auth=${this.login}`) return UNAUTHORIZED;
    if (form.has('T') && form.get('T') !== this.token) return UNAUTHORIZED;
    switch (path.replace('/reader/api/0/', '')) {
      case 'token':
        return { text: `${this.token}\n` };
      case 'subscription/list':
        return json({ subscriptions: [...this.feeds].map(asSubscription) });
      case 'stream/items/ids':
        return json(this.#ids(query));
      case 'stream/items/contents':
        return json({ items: this.#items(form) });
      case 'edit-tag':
        this.#mark(form);
        return { text: 'OK' };
      case 'subscription/edit':
        return this.#edit(form);
      case 'subscription/quickadd':
        return this.#add(form.get('quickadd') ?? '');
      default:
        return { status: 400, text: 'Bad Request!' };
    }
  }

  /** An unknown stream is everything. */
  #ids(query: URLSearchParams) {
    const isUnread = query.get('xt') === `${STATE}read`;
    const isStarred = query.get('s') === `${STATE}starred`;
    const listed = () =>
      this.entries
        .filter((entry) => this.feeds.has(entry.feed))
        .filter((entry) => !(isUnread && entry.read) && !(isStarred && !entry.starred))
        .sort((a, b) => b.id - a.id);
    const continuation = query.get('c');
    if (continuation !== null) this.betweenPages();
    const { by } = this.pages;
    const size = Math.min(this.pages.size, Number(query.get('n') ?? 20));
    let rest = listed();
    if (continuation !== null && by === 'offset') rest = rest.slice(Number(continuation));
    if (continuation !== null && by === 'id') {
      // The first one is dropped unseen, in the belief that it is the named one.
      rest = rest.filter(({ id }) => id <= Number(continuation)).slice(1);
    }
    const page = rest.slice(0, size);
    const next = by === 'id' ? page.at(-1)?.id : Number(continuation ?? 0) + size;
    return {
      itemRefs: page.map(({ id }) => ({ id: `${id}` })),
      ...(rest.length > size && { continuation: `${next}` }),
    };
  }

  #items(form: URLSearchParams) {
    const wanted = new Set(form.getAll('i').map(decimal));
    return this.entries
      .filter(({ id }) => wanted.has(`${id}`))
      .reverse()
      .map((entry) => this.itemOf(entry));
  }

  itemOf({ id, feed, title, url, html, read, starred }: StandInEntry) {
    const { title: name = '', folder = '' } = this.feeds.get(feed) ?? {};
    return {
      id: `tag:google.com,2005:reader/item/${id.toString(16).padStart(16, '0')}`,
      crawlTimeMsec: `${Math.floor(id / 1000)}`,
      timestampUsec: `${id}`,
      published: 1_790_000_000 + (id % 1_000_000),
      title,
      ...(url !== undefined && { canonical: [{ href: url }], alternate: [{ href: url }] }),
      categories: [
        `${STATE}reading-list`,
        `user/-/label/${folder}`,
        ...(read ? [`${STATE}read`] : []),
        ...(starred ? [`${STATE}starred`] : []),
      ],
      origin: { streamId: `feed/${feed}`, title: name },
      summary: { content: html ?? `<p>Text of ${title}</p>` },
    };
  }

  #mark(form: URLSearchParams): void {
    const [add, remove] = [form.get('a'), form.get('r')];
    const ids = new Set(form.getAll('i').map(decimal));
    for (const entry of this.entries) {
      if (!ids.has(`${entry.id}`)) continue;
      if (add === `${STATE}read`) entry.read = true;
      if (remove === `${STATE}read`) entry.read = false;
      if (add === `${STATE}starred`) entry.starred = true;
      if (remove === `${STATE}starred`) entry.starred = false;
    }
  }

  #edit(form: URLSearchParams): Exclude<Answered, 'handled'> {
    const stream = form.get('s') ?? '';
    const found = [...this.feeds].find(
      ([number, { url }]) => stream === `feed/${number}` || stream === `feed/${url}`,
    );
    if (form.get('ac') === 'subscribe') {
      if (found || stream.includes('bad')) return { status: 400, text: 'Bad Request!' };
      this.#subscribe(stream.slice('feed/'.length), form.get('t') ?? '', labelIn(form.get('a')));
    } else if (found && form.get('ac') === 'unsubscribe') this.feeds.delete(found[0]);
    else if (found) {
      const [, feed] = found;
      // As FreshRSS keeps them.
      if (form.get('t')) feed.title = (form.get('t') ?? '').replaceAll('&', '\uff06').trim();
      if (form.get('a')) feed.folder = labelIn(form.get('a')).trim();
      else if (form.get('r')) feed.folder = 'Uncategorized';
    }
    return { text: 'OK' };
  }

  #subscribe(url: string, title: string, folder: string): number {
    const number = Math.max(0, ...this.feeds.keys()) + 1;
    this.feeds.set(number, { url, title: title || url, folder: folder || 'Uncategorized' });
    return number;
  }

  #add(url: string) {
    if (url.includes('bad')) return json({ numResults: 0, error: 'cURL error 6 \u0007' });
    const streamId = `feed/${this.#subscribe(url, '', '')}`;
    return json({ numResults: 1, query: url, streamId, streamName: url });
  }
}

const UNAUTHORIZED = { status: 401, text: 'Unauthorized!' };

function json(value: unknown): { readonly text: string } {
  return { text: JSON.stringify(value) };
}

function asSubscription([number, { title, folder, url }]: [number, StandInFeed]) {
  return {
    ...{ id: `feed/${number}`, title, url, htmlUrl: 'https://site.example/' },
    categories: [{ id: `user/-/label/${folder}`, label: folder }],
  };
}

function decimal(long: string): string {
  return `${BigInt(`0x${long.replace('tag:google.com,2005:reader/item/', '')}`)}`;
}

function labelIn(label: string | null): string {
  return (label ?? '').replace('user/-/label/', '');
}

/** Listens until the test is over. */
export async function startStandIn(): Promise<StandIn> {
  const standIn = new StandIn();
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces).toString();
    const url = new URL(request.url ?? '', 'http://x');
    if (!url.pathname.startsWith('/api/greader.php')) {
      response.writeHead(404).end();
      return;
    }
    const asked: Asked = {
      path: url.pathname.replace('/api/greader.php', ''),
      method: request.method ?? '',
      query: url.searchParams,
      form: new URLSearchParams(body),
      body,
      headers: request.headers,
    };
    await standIn.answer(asked, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  standIn.port = (server.address() as AddressInfo).port;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return standIn;
}

/** The answer of the server, packed. */
export function packed(standIn: StandIn): Fault {
  return async (asked, response): Promise<Answered> => {
    const answers: string[] = [];
    const before = standIn.fault;
    standIn.fault = () => undefined;
    const collect = { writeHead: () => ({ end: (text: string) => answers.push(text) }) };
    await standIn.answer(asked, collect as unknown as ServerResponse);
    standIn.asked.pop();
    standIn.fault = before;
    response.writeHead(200, { 'Content-Encoding': 'gzip', ETag: '"1"' });
    response.end(gzipSync(answers.join('')));
    return 'handled';
  };
}
