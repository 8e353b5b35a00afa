import { describe, expect, test } from 'vitest';
import { fetchResource } from '../../src/sources/fetch-resource.ts';
import { type CertificateOptions, makeCertificate } from './certificate.ts';
import { clientOf, serve, standIn } from './loopback.ts';

const LOCAL = { hosts: ['localhost', '127.0.0.1'] };

async function fetchSecure(options: CertificateOptions, isTrusted: boolean, host = '127.0.0.1') {
  const certificate = makeCertificate(options);
  const port = await serve((_, answer) => answer.end('secure'), certificate);
  const names = { localhost: ['127.0.0.1'], 'other.example': ['127.0.0.1'] };
  const authority = isTrusted ? (options.issuer?.cert ?? certificate.cert) : undefined;
  const { network } = standIn({ names, ...(authority && { authority }) });
  return fetchResource(`https://${host}:${port}/`, clientOf({ network }), { origin: 'typed' });
}

describe('certificates', () => {
  test.each(['127.0.0.1', 'localhost'])('a good one of %s', async (host) => {
    const fetched = await fetchSecure(LOCAL, true, host);
    expect(fetched).toMatchObject({ kind: 'resource', bytes: Buffer.from('secure') });
  });

  const issuer = { ...makeCertificate({ hosts: [], name: 'An authority' }), name: 'An authority' };

  test.each<[string, CertificateOptions, boolean, string]>([
    ['expired', { ...LOCAL, from: -3, to: -2 }, true, '127.0.0.1'],
    ['not-yet-valid', { ...LOCAL, from: 2, to: 3 }, true, '127.0.0.1'],
    ['self-signed', LOCAL, false, '127.0.0.1'],
    ['unknown-issuer', { ...LOCAL, issuer }, false, '127.0.0.1'],
    ['wrong-host', LOCAL, true, 'other.example'],
  ])('%s', async (fault, options, isTrusted, host) => {
    const fetched = await fetchSecure(options, isTrusted, host);
    expect(fetched).toMatchObject({
      kind: 'failed',
      diagnostic: { code: 'certificate', fault, host },
    });
  });

  test('a server that knows no TLS', async () => {
    const port = await serve((_, answer) => answer.end());
    const fetched = await fetchResource(`https://127.0.0.1:${port}/`, clientOf(), {
      origin: 'typed',
    });
    expect(fetched).toMatchObject({ diagnostic: { code: 'certificate', fault: 'other' } });
  });
});

test('a redirect from one scheme to the other', async () => {
  const certificate = makeCertificate(LOCAL);
  const secure = await serve((_, answer) => answer.end('secure'), certificate);
  const port = await serve((_, answer) =>
    answer.writeHead(301, { Location: `https://127.0.0.1:${secure}/` }).end(),
  );
  const { network } = standIn({ authority: certificate.cert });
  const fetched = await fetchResource(`http://127.0.0.1:${port}/`, clientOf({ network }), {
    origin: 'typed',
    trusted: [`https://127.0.0.1:${secure}/`],
  });
  expect(fetched).toMatchObject({ permanentAddress: `https://127.0.0.1:${secure}/` });
});
