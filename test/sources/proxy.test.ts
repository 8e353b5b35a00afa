import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type FetchOptions, fetchResource } from '../../src/sources/fetch-resource.ts';
import { proxyFor } from '../../src/sources/proxy.ts';
import { type Certificate, makeCertificate } from './certificate.ts';
import { clientOf, serve, standIn } from './loopback.ts';

const TYPED: FetchOptions = { origin: 'typed' };
const FOUND: FetchOptions = { origin: 'found' };

/** A proxy that answers itself, and brings every tunnel to `service` on loopback. */
async function serveProxy(service = 0, status = 200, certificate?: Certificate) {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const answerPlain: RequestListener = (request, answer) => {
    asked.push(`${request.method} ${request.url} ${request.headers.host}`);
    authorizations.push(request.headers['proxy-authorization']);
    answer.end('by proxy');
  };
  const server = certificate
    ? createSecureServer(certificate, answerPlain)
    : createServer(answerPlain);
  server.on('connect', (request, socket) => {
    asked.push(`${request.method} ${request.url}`);
    authorizations.push(request.headers['proxy-authorization']);
    socket.on('error', () => {});
    if (status !== 200) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const there = connect(service, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => {});
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, authorizations, port: (server.address() as AddressInfo).port };
}

test('a plain address is asked for by its whole name, and the proxy finds it', async () => {
  const { asked, authorizations, port } = await serveProxy();
  const { network, asked: dialled } = standIn();
  const client = clientOf({
    network,
    env: { http_proxy: `http://name:se%20cret@127.0.0.1:${port}` },
  });
  const fetched = await fetchResource('http://news.example/a?b#c', client, FOUND);
  expect(fetched).toMatchObject({ kind: 'resource', address: 'http://news.example/a?b' });
  expect(asked).toEqual(['GET http://news.example/a?b news.example']);
  expect(authorizations).toEqual([`Basic ${btoa('name:se cret')}`]);
  expect(dialled).toEqual({ names: [], dialled: [`127.0.0.1:${port}`] });
});

test('an address with TLS is asked for through a tunnel, which sees no password of the proxy', async () => {
  const certificate = makeCertificate({ hosts: ['news.example'] });
  const seen: (string | undefined)[] = [];
  const service = await serve((request, answer) => {
    seen.push(request.headers['proxy-authorization'], request.url);
    answer.end('secure');
  }, certificate);
  const { asked, authorizations, port } = await serveProxy(service);
  const { network } = standIn({ authority: certificate.cert });
  const client = clientOf({ network, env: { HTTPS_PROXY: `name:secret@127.0.0.1:${port}` } });
  const fetched = await fetchResource('https://news.example/a', client, FOUND);
  expect(fetched).toMatchObject({ kind: 'resource', bytes: Buffer.from('secure') });
  expect(asked).toEqual(['CONNECT news.example:443']);
  expect(authorizations).toEqual([`Basic ${btoa('name:secret')}`]);
  expect(seen).toEqual([undefined, '/a']);
});

test('a proxy may be asked with TLS itself', async () => {
  const certificate = makeCertificate({ hosts: ['127.0.0.1', 'news.example'] });
  const service = await serve((_, answer) => answer.end('secure'), certificate);
  const { asked, port } = await serveProxy(service, 200, certificate);
  const { network } = standIn({ authority: certificate.cert });
  const client = clientOf({ network, env: { all_proxy: `https://127.0.0.1:${port}` } });
  for (const address of ['http://news.example/a', 'https://news.example/a']) {
    expect(await fetchResource(address, client, FOUND)).toMatchObject({
      kind: 'resource',
      address,
    });
  }
  expect(asked).toEqual(['GET http://news.example/a news.example', 'CONNECT news.example:443']);
});

test('a proxy that refuses', async () => {
  const { port } = await serveProxy(0, 407);
  const client = clientOf({ env: { https_proxy: `http://127.0.0.1:${port}` } });
  expect(await fetchResource('https://news.example/', client, TYPED)).toMatchObject({
    diagnostic: { code: 'proxy-refused', proxy: `127.0.0.1:${port}`, status: 407 },
  });
});

test.each([
  'http://127.0.0.1/',
  'http://[::ffff:10.0.0.1]/',
  'http://localhost:8080/',
  'https://LOCALHOST./',
  'http://a.localhost/',
])('what was found is not asked for through a proxy either: %s', async (address) => {
  const { asked, port } = await serveProxy();
  const proxy = `http://127.0.0.1:${port}`;
  const client = clientOf({ env: { http_proxy: proxy, https_proxy: proxy } });
  expect(await fetchResource(address, client, FOUND)).toMatchObject({
    diagnostic: { code: 'private-address' },
  });
  expect(asked).toEqual([]);
});

test('what was typed is', async () => {
  const { asked, port } = await serveProxy();
  const client = clientOf({ env: { http_proxy: `http://127.0.0.1:${port}` } });
  await fetchResource('http://localhost:8080/', client, TYPED);
  expect(asked).toEqual(['GET http://localhost:8080/ localhost:8080']);
});

describe('which proxy', () => {
  const PROXY = 'http://proxy.example:3128';

  test.each<[string, Record<string, string>, string | undefined]>([
    ['http://a.example/', { http_proxy: PROXY }, 'http://proxy.example:3128/'],
    ['http://a.example/', { HTTP_PROXY: PROXY }, 'http://proxy.example:3128/'],
    ['http://a.example/', { https_proxy: PROXY }, undefined],
    ['https://a.example/', { http_proxy: PROXY }, undefined],
    ['https://a.example/', { all_proxy: PROXY }, 'http://proxy.example:3128/'],
    ['https://a.example/', { https_proxy: 'proxy.example' }, 'http://proxy.example/'],
    ['https://a.example/', { https_proxy: '', HTTPS_PROXY: PROXY }, 'http://proxy.example:3128/'],
  ])('%s by %j', (address, env, expected) => {
    expect(proxyFor(new URL(address), env)?.href).toBe(expected);
  });

  test.each(['socks5://proxy.example', 'http://', '::'])('%s cannot be used', (value) => {
    expect(() => proxyFor(new URL('http://a.example/'), { HTTP_PROXY: value })).toThrow(
      '{"code":"unusable-proxy","variable":"HTTP_PROXY"}',
    );
  });

  const check = (address: string, list: string) =>
    proxyFor(new URL(address), { all_proxy: PROXY, no_proxy: list }) === undefined;

  test.each([
    ['http://a.example/', '*'],
    ['http://a.example/', 'b.example, a.example'],
    ['http://a.example/', 'A.Example'],
    ['http://a.example/', 'example'],
    ['http://a.example/', '.example'],
    ['http://a.example/', '*.example'],
    ['http://a.example./', 'a.example'],
    ['http://a.example:8080/', 'a.example:8080'],
    ['https://a.example/', 'a.example:443'],
    ['http://10.1.2.3/', '10.0.0.0/8'],
    ['http://10.1.2.3/', '10.1.2.3'],
    ['http://[::1]/', '::1'],
    ['http://[::1]:80/', '[::1]:80'],
    ['http://[fd00::1]/', 'fd00::/8'],
  ])('%s is excepted by %j', (address, list) => {
    expect(check(address, list)).toBe(true);
  });

  test.each([
    ['http://a.example/', ''],
    ['http://a.example/', 'b.a.example'],
    ['http://ba.example/', 'a.example'],
    ['http://a.example/', 'a.example:8080'],
    ['http://11.1.2.3/', '10.0.0.0/8'],
    ['http://10.1.2.3/', '10.0.0.0/99'],
    ['http://10.1.2.3/', '1.2.3'],
    ['http://[::2]/', '::1'],
    ['http://a.example/', '.'],
  ])('%s is not excepted by %j', (address, list) => {
    expect(check(address, list)).toBe(false);
  });
});
