/** Finding a server from the address that a person knows. */
import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { AccountFailure } from '../../src/accounts/diagnostic.ts';
import { type FindOptions, findServer } from '../../src/accounts/find-server.ts';
import { clientOf, serve } from '../sources/loopback.ts';

const TOKEN = '/reader/api/0/token';

/** Refuses at this path as the server does; all else is not found. */
function serverAt(path: string, header?: string, words?: string): RequestListener {
  return (asked, answer) => {
    if (asked.url === `${path}${TOKEN}`) {
      return void answer.writeHead(401, header ? { [header]: 'true' } : {}).end();
    }
    if (words !== undefined && asked.url === (path || '/')) return void answer.end(words);
    answer.writeHead(404).end();
  };
}

async function find(server: RequestListener, typed: string, options: Partial<FindOptions> = {}) {
  const port = await serve(server);
  const found = await findServer(`http://127.0.0.1:${port}${typed}`, {
    ...{ client: clientOf(), isInsecure: false, ...options },
  }).catch((error) => {
    if (error instanceof AccountFailure) return error.diagnostic.code;
    throw error;
  });
  if (typeof found === 'string') return found;
  return `${found.server} ${new URL(found.base).pathname}`;
}

const FRESHRSS = serverAt('/api/greader.php', 'Google-Bad-Token');

test.each<[string, RequestListener, string, string]>([
  ['the host', FRESHRSS, '', 'freshrss /api/greader.php'],
  ['with a slash', FRESHRSS, '/', 'freshrss /api/greader.php'],
  ['the page that a browser shows', FRESHRSS, '/i/?a=normal', 'freshrss /api/greader.php'],
  ['the folder of the API', FRESHRSS, '/api/', 'freshrss /api/greader.php'],
  ['the address of another API', FRESHRSS, '/api/fever.php', 'freshrss /api/greader.php'],
  ['the address itself', FRESHRSS, '/api/greader.php', 'freshrss /api/greader.php'],
  [
    'in a folder',
    serverAt('/rss/p/api/greader.php', 'Google-Bad-Token'),
    '/rss',
    'freshrss /rss/p/api/greader.php',
  ],
  ['by its words', serverAt('/api/greader.php', undefined, 'OK'), '', 'freshrss /api/greader.php'],
  ['Miniflux', serverAt('/mini', 'X-Reader-Google-Bad-Token'), '/mini/', 'miniflux /mini'],
  [
    'CommaFeed',
    serverAt('/rest/googlereader', undefined, 'This is the Google Reader API endpoint.'),
    '',
    'commafeed /rest/googlereader',
  ],
  ['another that refuses', serverAt(''), '', 'other /'],
  ['nothing', serverAt('/elsewhere'), '', 'no-reader-server'],
])('%s', async (_, server, typed, expected) => {
  expect(await find(server, typed)).toBe(expected);
});

test('what the person says it is counts', async () => {
  expect(await find(FRESHRSS, '', { server: 'miniflux' })).toBe('no-reader-server');
  expect(await find(serverAt('/x'), '/x', { server: 'miniflux' })).toBe('miniflux /x');
});

describe('a password is not sent where all can read it', () => {
  const codeOf = (address: string, isInsecure = false) =>
    findServer(address, { client: clientOf(), isInsecure }).catch(
      (error: AccountFailure) => error.diagnostic.code,
    );

  test.each([
    ['http://rss.example.org', 'account-unprotected'],
    ['http://127.0.0.1.example.org', 'account-unprotected'],
    ['http://192.168.1.2', 'account-unprotected'],
    ['https://rss.example.org', 'name-not-found'],
    ['rss.example.org', 'name-not-found'],
    ['nonsense here', 'wrong-address'],
  ])('%s: %s', async (address, code) => {
    expect(await codeOf(address)).toBe(code);
  });

  test('unless the person says so', async () => {
    expect(await codeOf('http://rss.example.org', true)).toBe('name-not-found');
  });
});
