import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { type FetchOptions, fetchResource } from '../../src/sources/fetch-resource.ts';
import { clientOf, serve } from './loopback.ts';

const BASIC = `Basic ${btoa('name:se:cret')}`;

/** Two sites: the first redirects to its own second page, and that one to the other site. */
async function sites() {
  const seen: Record<string, IncomingHttpHeaders> = {};
  const other = await serve((asked, answer) => {
    seen.other = asked.headers;
    answer.end();
  });
  const port = await serve((asked, answer) => {
    seen[asked.url ?? ''] = asked.headers;
    const location = asked.url === '/1' ? '/2' : `http://name:secret@127.0.0.1:${other}/`;
    answer.writeHead(302, { Location: location }).end();
  });
  return { seen, port, trusted: [`http://127.0.0.1:${other}/`] };
}

test.each<FetchOptions['origin']>(['typed', 'found'])(
  'a name and a password in an address that was %s',
  async (origin) => {
    const { seen, port, trusted } = await sites();
    const address = `http://name:se%3Acret@127.0.0.1:${port}/1`;
    const own = `http://127.0.0.1:${port}`;
    const fetched = await fetchResource(address, clientOf(), {
      origin,
      trusted: [...trusted, own],
    });
    expect(fetched.kind).toBe('resource');
    expect(JSON.stringify(fetched)).not.toContain('cret');
    const expected = origin === 'typed' ? BASIC : undefined;
    expect(seen['/1'].authorization).toBe(expected);
    expect(seen['/2'].authorization).toBe(expected);
    expect(seen.other.authorization).toBeUndefined();
  },
);

test('headers that were given for a site go to that site only', async () => {
  const { seen, port, trusted } = await sites();
  const client = clientOf({
    credentials: (site): Record<string, string> =>
      site === `http://127.0.0.1:${port}` ? { Cookie: 'a=b' } : {},
  });
  await fetchResource(`http://127.0.0.1:${port}/1`, client, { origin: 'typed', trusted });
  expect(['/1', '/2', 'other'].map((page) => seen[page].cookie)).toEqual(['a=b', 'a=b', undefined]);
});
