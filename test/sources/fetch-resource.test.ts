import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MEGABYTE } from '../../src/files/plain-file.ts';
import {
  type Fetched,
  type FetchOptions,
  fetchResource,
} from '../../src/sources/fetch-resource.ts';
import { LIMITS } from '../../src/sources/limits.ts';
import { clientOf, heldClock, moment, serve, serveRaw, standIn } from './loopback.ts';

const TYPED: FetchOptions = { origin: 'typed' };
const FOUND: FetchOptions = { origin: 'found' };

/** `\u0633\u0644\u0627\u0645`: a word of four letters. */
const TEXT = '\u0633\u0644\u0627\u0645';

async function fetchFrom(answer: RequestListener, options = TYPED, client = clientOf()) {
  const port = await serve(answer);
  return fetchResource(`http://127.0.0.1:${port}/a`, client, options);
}

function textOf(fetched: Fetched): string {
  if (fetched.kind !== 'resource') throw new Error(JSON.stringify(fetched));
  return new TextDecoder().decode(fetched.bytes);
}

function faultOf(fetched: Fetched) {
  if (fetched.kind !== 'failed') throw new Error(JSON.stringify(fetched));
  const { address: _, ...fault } = fetched.diagnostic;
  return fault;
}

describe('an answer', () => {
  test('its bytes, its declared type and its validators', async () => {
    const fetched = await fetchFrom((_, answer) =>
      answer
        .writeHead(200, {
          'Content-Type': 'text/html; charset=windows-1256',
          ETag: '"1"',
          'Last-Modified': 'Wed, 21 Oct 2020 07:28:00 GMT',
        })
        .end(TEXT),
    );
    expect(textOf(fetched)).toBe(TEXT);
    expect(fetched).toMatchObject({
      status: 200,
      type: 'text/html; charset=windows-1256',
      etag: '"1"',
      lastModified: 'Wed, 21 Oct 2020 07:28:00 GMT',
    });
    expect(fetched).not.toHaveProperty('permanentAddress');
  });

  test('what is asked: who asks, for what language, and which forms', async () => {
    let headers: IncomingHttpHeaders = {};
    await fetchFrom((asked, answer) => {
      headers = asked.headers;
      answer.end();
    });
    expect(headers).toMatchObject({
      'user-agent': 'Sahifa/0 (test)',
      'accept-language': 'ar',
      accept: expect.stringContaining('text/html'),
      'accept-encoding': expect.stringContaining('gzip, br'),
    });
    expect(Object.keys(headers)).not.toContain('cookie');
    expect(Object.keys(headers)).not.toContain('referer');
    expect(Object.keys(headers)).not.toContain('authorization');
  });

  test('a copy that has not changed', async () => {
    const answer: RequestListener = (asked, answer) => {
      const { 'if-none-match': etag, 'if-modified-since': date } = asked.headers;
      answer.writeHead(etag === '"1"' && date === 'then' ? 304 : 200).end();
    };
    const kept = { ...TYPED, etag: '"1"', lastModified: 'then' };
    expect(await fetchFrom(answer, kept)).toMatchObject({ kind: 'unchanged' });
    expect(await fetchFrom(answer, { ...kept, etag: '"2"' })).toMatchObject({ kind: 'resource' });
  });

  test('304 without a copy is no page', async () => {
    const fetched = await fetchFrom((_, answer) => answer.writeHead(304).end());
    expect(faultOf(fetched)).toEqual({ code: 'other-status', status: 304 });
  });

  test('in pieces of one byte, with progress', async () => {
    const bytes = Buffer.from(TEXT);
    const seen: unknown[] = [];
    const fetched = await fetchFrom(
      async (_, answer) => {
        answer.writeHead(200, { 'Content-Length': bytes.length });
        for (const byte of bytes) {
          answer.write(Buffer.of(byte));
          await new Promise((resolve) => setImmediate(resolve));
        }
        answer.end();
      },
      { ...TYPED, progress: (progress) => seen.push(progress) },
    );
    expect(textOf(fetched)).toBe(TEXT);
    expect(seen.at(-1)).toEqual({ bytes: 8, total: 8 });
    expect(seen.length).toBeGreaterThan(1);
  });

  const { zstdCompressSync } = zlib as { zstdCompressSync?: (text: string) => Buffer };

  test.each<[string, (text: string) => Buffer]>([
    ['gzip', zlib.gzipSync],
    ['x-gzip', zlib.gzipSync],
    ['br', zlib.brotliCompressSync],
    ['deflate', zlib.deflateSync],
    ['br, gzip', (text) => zlib.gzipSync(zlib.brotliCompressSync(text))],
    ...(zstdCompressSync ? [['zstd', zstdCompressSync] as [string, (text: string) => Buffer]] : []),
  ])('packed as %s', async (coding, pack) => {
    const fetched = await fetchFrom((_, answer) =>
      answer.writeHead(200, { 'Content-Encoding': coding }).end(pack(TEXT.repeat(1000))),
    );
    expect(textOf(fetched)).toBe(TEXT.repeat(1000));
  });
});

describe('an answer that lies', () => {
  const head = (lines: string) => `HTTP/1.1 200 OK\r\n${lines}\r\n\r\n`;

  test.each<[string, string, object]>([
    ['promises more than comes', `${head('Content-Length: 100')}abc`, { code: 'cut-off' }],
    ['ends inside a piece', `${head('Transfer-Encoding: chunked')}5\r\nab`, { code: 'cut-off' }],
    [
      'promises 5 GB',
      `${head('Content-Length: 5368709120')}abc`,
      { code: 'answer-too-large', megabytes: 10 },
    ],
    [
      'is not packed',
      `${head('Content-Encoding: gzip\r\nContent-Length: 3')}abc`,
      { code: 'broken-answer', systemCode: 'Z_DATA_ERROR' },
    ],
    [
      'is packed in an unknown way',
      `${head('Content-Encoding: rot13\r\nContent-Length: 3')}abc`,
      { code: 'broken-answer', systemCode: 'Content-Encoding' },
    ],
    [
      'is no HTTP',
      'SSH-2.0-OpenSSH\r\n',
      { code: 'broken-answer', systemCode: 'HPE_INVALID_CONSTANT' },
    ],
    [
      'has a head without end',
      `HTTP/1.1 200 OK\r\nA: ${'a'.repeat(20_000)}`,
      { code: 'broken-answer', systemCode: 'HPE_HEADER_OVERFLOW' },
    ],
    ['hangs up', '', { code: 'no-answer', host: '127.0.0.1', systemCode: 'ECONNRESET' }],
  ])('%s', async (_, bytes, fault) => {
    const port = await serveRaw((socket) => socket.end(bytes));
    expect(faultOf(await fetchResource(`http://127.0.0.1:${port}/`, clientOf(), TYPED))).toEqual(
      fault,
    );
  });

  test('a packed answer that is cut off', async () => {
    const packed = zlib.gzipSync(TEXT.repeat(1000));
    const fetched = await fetchFrom((_, answer) =>
      answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed.subarray(0, 30)),
    );
    expect(faultOf(fetched)).toEqual({ code: 'cut-off' });
  });

  test('a small answer that unpacks without end', async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(64 * MEGABYTE));
    expect(bomb.length).toBeLessThan(MEGABYTE / 8);
    const fetched = await fetchFrom((_, answer) =>
      answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
    );
    expect(faultOf(fetched)).toEqual({ code: 'answer-too-large', megabytes: 10 });
  });

  test('an answer without end or length', async () => {
    const limits = { ...LIMITS, bytes: MEGABYTE };
    const fetched = await fetchFrom(
      (_, answer) => {
        const more = () => {
          while (answer.write(Buffer.alloc(65_536)));
          answer.once('drain', more);
        };
        more();
      },
      TYPED,
      clientOf({ limits }),
    );
    expect(faultOf(fetched)).toEqual({ code: 'answer-too-large', megabytes: 1 });
  });

  test('what unpacks to nothing has an end too', async () => {
    const nothing = zlib.gzipSync('');
    const limits = { ...LIMITS, bytes: 1000 };
    const fetched = await fetchFrom(
      (_, answer) =>
        answer
          .writeHead(200, { 'Content-Encoding': 'gzip' })
          .end(Buffer.concat(new Array(100).fill(nothing))),
      TYPED,
      clientOf({ limits }),
    );
    expect(faultOf(fetched)).toMatchObject({ code: 'answer-too-large' });
  });
});

describe('an answer without a page', () => {
  test.each<[number, object]>([
    [401, { code: 'page-refused', status: 401 }],
    [403, { code: 'page-refused', status: 403 }],
    [404, { code: 'page-not-found', status: 404 }],
    [410, { code: 'page-not-found', status: 410 }],
    [429, { code: 'other-status', status: 429 }],
    [451, { code: 'page-refused', status: 451 }],
    [500, { code: 'server-fault', status: 500 }],
    [503, { code: 'server-fault', status: 503 }],
    [302, { code: 'other-status', status: 302 }], // to nowhere
  ])('%i', async (status, fault) => {
    const fetched = await fetchFrom((_, answer) =>
      answer.writeHead(status, { 'Retry-After': '120' }).end(),
    );
    expect(faultOf(fetched)).toEqual(fault);
    expect(fetched).toMatchObject({ headers: { 'retry-after': '120' } });
  });
});

describe('redirects', () => {
  /** Answers by path: `[status, location]`, or a page. */
  const site = (pages: Readonly<Record<string, readonly [number, string]>>) =>
    serve((asked, answer) => {
      const [status, location] = pages[asked.url ?? ''] ?? [200, ''];
      answer.writeHead(status, location ? { Location: location } : {}).end(asked.url);
    });

  test.each<[string, Readonly<Record<string, readonly [number, string]>>, string, string?]>([
    ['for now', { '/a': [302, '/b'] }, '/b'],
    ['for good', { '/a': [301, '/b'] }, '/b', '/b'],
    ['for good, then for now', { '/a': [308, '/b'], '/b': [307, '/c'] }, '/c', '/b'],
    ['for now, then for good', { '/a': [303, '/b'], '/b': [301, '/c'] }, '/c'],
    [
      'with letters as they are',
      { '/a': [302, Buffer.from(`/${TEXT}`).toString('latin1')] },
      `/${encodeURI(TEXT)}`,
    ],
  ])('%s', async (_, pages, last, permanent) => {
    const port = await site(pages);
    const root = `http://127.0.0.1:${port}`;
    const fetched = await fetchResource(`${root}/a`, clientOf(), TYPED);
    expect(textOf(fetched)).toBe(last);
    expect(fetched).toMatchObject({ address: root + last });
    expect((fetched as { permanentAddress?: string }).permanentAddress).toBe(
      permanent && root + permanent,
    );
  });

  test('in a circle', async () => {
    const port = await site({ '/a': [302, '/b'], '/b': [302, '/a'] });
    const fetched = await fetchResource(`http://127.0.0.1:${port}/a`, clientOf(), TYPED);
    expect(faultOf(fetched)).toEqual({ code: 'redirect-loop' });
  });

  test('without end', async () => {
    let asked = 0;
    const fetched = await fetchFrom((_, answer) =>
      answer.writeHead(302, { Location: `/${asked++}` }).end(),
    );
    expect(faultOf(fetched)).toEqual({ code: 'redirect-loop' });
    expect(asked).toBe(LIMITS.redirects + 1);
  });

  test.each([
    ['file:///etc/passwd', { code: 'other-scheme', scheme: 'file' }],
    ['javascript:alert(1)', { code: 'other-scheme', scheme: 'javascript' }],
    ['http://[', { code: 'broken-answer', systemCode: 'Location' }],
  ])('to %s', async (location, fault) => {
    const fetched = await fetchFrom((_, answer) =>
      answer.writeHead(302, { Location: location }).end(),
    );
    expect(faultOf(fetched)).toEqual(fault);
  });
});

describe('networks of our own', () => {
  test('an address that was found is not followed there', async () => {
    let isAsked = false;
    const port = await serve((_, answer) => {
      isAsked = true;
      answer.end();
    });
    for (const host of [
      '127.0.0.1',
      '[::ffff:127.0.0.1]',
      '0x7f.1',
      '2130706433',
      '[::1]',
      '0.0.0.0',
    ]) {
      const { network, asked } = standIn();
      const fetched = await fetchResource(`http://${host}:${port}/`, clientOf({ network }), FOUND);
      expect(faultOf(fetched), host).toMatchObject({ code: 'private-address' });
      expect(asked).toEqual({ names: [], dialled: [] });
    }
    expect(isAsked).toBe(false);
  });

  test('nor by a name that leads there, alone or beside others', async () => {
    const port = await serve((_, answer) => answer.end(TEXT));
    const names = {
      'inside.example': ['127.0.0.1', '10.0.0.1'],
      'both.example': ['127.0.0.1', '8.8.8.8'],
    };
    const { network, asked } = standIn({ names, machines: { [`8.8.8.8:${port}`]: port } });
    const client = clientOf({ network });
    const inside = await fetchResource(`http://inside.example:${port}/`, client, FOUND);
    expect(faultOf(inside)).toEqual({ code: 'private-address', host: 'inside.example' });
    expect(asked.dialled).toEqual([]);
    expect(textOf(await fetchResource(`http://both.example:${port}/`, client, FOUND))).toBe(TEXT);
    expect(asked.dialled).toEqual([`8.8.8.8:${port}`]);
  });

  test('a redirect is an address that was found', async () => {
    const secret = await serve((_, answer) => answer.end('secret'));
    const fetched = await fetchFrom((_, answer) =>
      answer.writeHead(302, { Location: `http://127.0.0.1:${secret}/` }).end(),
    );
    expect(fetched).toMatchObject({
      diagnostic: { code: 'private-address', address: `http://127.0.0.1:${secret}/` },
    });
  });

  test('a name that answers otherwise the second time gains nothing', async () => {
    const port = await serve((_, answer) => answer.end('secret'));
    const { network } = standIn();
    let times = 0;
    const rebinding = {
      ...network,
      resolve: async () => [times++ === 0 ? '8.8.8.8' : '127.0.0.1'],
    };
    const dialled: string[] = [];
    const client = clientOf({
      network: {
        ...rebinding,
        connect: (addresses: readonly string[], at: number) => {
          dialled.push(...addresses);
          return network.connect(addresses, at);
        },
      },
    });
    await fetchResource(`http://rebind.example:${port}/`, client, FOUND);
    expect([times, dialled]).toEqual([1, ['8.8.8.8']]);
  });

  test('what the person named may be there: host and port', async () => {
    const port = await serve((_, answer) => answer.end(TEXT));
    const other = await serve((_, answer) => answer.end('secret'));
    const named = { ...FOUND, trusted: [`http://127.0.0.1:${port}/feed`] };
    expect(textOf(await fetchResource(`http://127.0.0.1:${port}/entry`, clientOf(), named))).toBe(
      TEXT,
    );
    const fetched = await fetchResource(`http://127.0.0.1:${other}/`, clientOf(), named);
    expect(faultOf(fetched)).toMatchObject({ code: 'private-address' });
  });
});

describe('limits of time, on a clock that the test holds', () => {
  test('to connect', async () => {
    const clock = heldClock();
    const { network } = standIn({ after: clock.after });
    const silent = { ...network, resolve: () => new Promise<never>(() => {}) };
    const fetching = fetchResource('http://slow.example/', clientOf({ network: silent }), TYPED);
    await clock.waits(LIMITS.connect);
    clock.pass(LIMITS.connect);
    expect(faultOf(await fetching)).toEqual({ code: 'time-out', stage: 'connect', seconds: 10 });
  });

  test('for a proxy or a certificate that does not come', async () => {
    const clock = heldClock();
    const port = await serveRaw(() => {});
    for (const env of [{}, { https_proxy: `http://127.0.0.1:${port}` }]) {
      const client = clientOf({ env, network: standIn({ after: clock.after }).network });
      const fetching = fetchResource(`https://127.0.0.1:${port}/`, client, TYPED);
      await clock.waits(LIMITS.connect);
      clock.pass(LIMITS.connect);
      expect(faultOf(await fetching)).toEqual({ code: 'time-out', stage: 'connect', seconds: 10 });
    }
  });

  test.each([
    ['before the answer', false],
    ['in the middle of the answer', true],
  ])('in all, %s', async (_, isBegun) => {
    const clock = heldClock();
    const client = clientOf({ network: standIn({ after: clock.after }).network });
    const hanging = moment();
    const port = await serve((_, answer) => {
      if (isBegun) answer.write('a');
      hanging.resolve();
    });
    const came = moment();
    const fetching = fetchResource(`http://127.0.0.1:${port}/`, client, {
      ...TYPED,
      progress: () => came.resolve(),
    });
    await (isBegun ? came.promise : hanging.promise);
    clock.pass(LIMITS.whole);
    expect(faultOf(await fetching)).toEqual({ code: 'time-out', stage: 'whole', seconds: 30 });
  });

  test('the person ends it', async () => {
    const control = new AbortController();
    const port = await serve((asked, answer) => {
      answer.write('a');
      asked.socket.on('close', () => gone.resolve());
    });
    const gone = moment();
    const fetched = await fetchResource(`http://127.0.0.1:${port}/`, clientOf(), {
      ...TYPED,
      signal: control.signal,
      progress: () => control.abort(),
    });
    expect(faultOf(fetched)).toEqual({ code: 'stopped' });
    await gone.promise;
    const late = await fetchResource(`http://127.0.0.1:${port}/`, clientOf(), {
      ...TYPED,
      signal: AbortSignal.abort(),
    });
    expect(faultOf(late)).toEqual({ code: 'stopped' });
  });
});

test.each<[string, object]>([
  ['https://', { code: 'wrong-address' }],
  ['http://a b/', { code: 'wrong-address' }],
  ['ftp://example.org/', { code: 'other-scheme', scheme: 'ftp' }],
  ['example.org', { code: 'wrong-address' }],
])('%s is no address of the web', async (address, fault) => {
  const { network, asked } = standIn();
  expect(faultOf(await fetchResource(address, clientOf({ network }), TYPED))).toEqual(fault);
  expect(asked).toEqual({ names: [], dialled: [] });
});

describe('a form', () => {
  const form = new URLSearchParams([
    ['T', 'a b'],
    ['i', '\u0627'],
    ['i', '&'],
  ]);

  test('is sent by POST, in the order of its fields', async () => {
    let sent = '';
    let headers: IncomingHttpHeaders = {};
    const fetched = await fetchFrom(
      async (asked, answer) => {
        headers = asked.headers;
        for await (const piece of asked) sent += piece;
        answer.end(asked.method);
      },
      { ...TYPED, form },
    );
    expect(textOf(fetched)).toBe('POST');
    expect(sent).toBe('T=a+b&i=%D8%A7&i=%26');
    expect(headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': `${sent.length}`,
    });
  });

  test.each([301, 302, 303, 307, 308])('goes to no other address, after %i', async (status) => {
    const paths: (string | undefined)[] = [];
    const fetched = await fetchFrom(
      (asked, answer) => {
        paths.push(asked.url);
        answer.writeHead(status, { Location: '/elsewhere' }).end();
      },
      { ...TYPED, form },
    );
    expect(faultOf(fetched)).toEqual({ code: 'other-status', status });
    expect(paths).toEqual(['/a']);
  });
});

test('headers for the site of an address are sent to no other', async () => {
  const seen: (string | undefined)[] = [];
  const other = await serve((asked, answer) => {
    seen.push(asked.headers.authorization);
    answer.end();
  });
  await fetchFrom(
    (asked, answer) => {
      seen.push(asked.headers.authorization);
      const to = asked.url === '/a' ? '/b' : `http://127.0.0.1:${other}/`;
      answer.writeHead(302, { Location: to }).end();
    },
    { ...TYPED, headers: { Authorization: 'x' }, trusted: [`http://127.0.0.1:${other}/`] },
  );
  expect(seen).toEqual(['x', 'x', undefined]);
});
