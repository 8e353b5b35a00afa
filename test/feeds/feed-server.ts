/** A server on loopback for tests of feeds. It counts what it is asked for and what it transfers. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type FeedServer = {
  readonly port: number;
  /** `host`: of 127.0.0.0/8, all of which are this machine on Linux. */
  readonly url: (path: string, host?: string) => string;
  /** By path and query. A path without one is not found. */
  readonly routes: Map<string, Handler>;
  /** Path, status, and bytes of the body, in the order of the answers. */
  readonly log: { readonly path: string; readonly status: number; readonly bytes: number }[];
  readonly requests: IncomingMessage[];
  /** The most that were at work at the same time, in all and for one host. */
  readonly most: { all: number; host: number };
  readonly close: () => Promise<void>;
};

export async function startFeedServer(): Promise<FeedServer> {
  const routes = new Map<string, Handler>();
  const log: FeedServer['log'] = [];
  const requests: IncomingMessage[] = [];
  const working = new Map<string, number>();
  const most = { all: 0, host: 0 };
  const server = createServer((request, response) => {
    const { url: path = '', headers } = request;
    const host = headers.host ?? '';
    working.set(host, (working.get(host) ?? 0) + 1);
    most.all = Math.max(
      most.all,
      [...working.values()].reduce((sum, count) => sum + count, 0),
    );
    most.host = Math.max(most.host, working.get(host) ?? 0);
    requests.push(request);
    let bytes = 0;
    const write = response.write.bind(response);
    response.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      bytes += Buffer.byteLength(chunk);
      return write(chunk, ...rest);
    }) as typeof response.write;
    const end = response.end.bind(response);
    response.end = ((chunk?: string | Uint8Array, ...rest: never[]) => {
      if (chunk !== undefined) bytes += Buffer.byteLength(chunk);
      return end(chunk, ...rest);
    }) as typeof response.end;
    response.on('close', () => {
      working.set(host, (working.get(host) ?? 0) - 1);
      log.push({ path, status: response.statusCode, bytes });
    });
    (routes.get(path) ?? notFound)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    routes,
    log,
    requests,
    most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const notFound: Handler = (_, response) => {
  response.writeHead(404);
  response.end('not found');
};

/** Serves a text, and says that it has not changed to who has it. */
export function serveText(
  text: string | Uint8Array,
  { type = 'application/rss+xml', etag = `"${text.length}"`, status = 200, headers = {} } = {},
): Handler {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { ETag: etag });
      response.end();
      return;
    }
    response.writeHead(status, { 'Content-Type': type, ETag: etag, ...headers });
    response.end(text);
  };
}

/** RSS 2.0. The address of an article is its title behind `site`. */
export function rssOf(
  title: string,
  articles: readonly string[],
  site = 'http://articles.example/',
): string {
  const items = articles.map(
    (article) =>
      `<item><title>${article}</title><link>${site}${encodeURIComponent(article)}</link>` +
      `<pubDate>Fri, 20 Nov 2026 12:00:00 GMT</pubDate><description>${article} text</description></item>`,
  );
  return `<rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;
}
