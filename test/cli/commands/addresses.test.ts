/** Addresses on the command line: the program as it is built, against servers on loopback. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate } from '../../sources/certificate.ts';
import { serve } from '../../sources/loopback.ts';
import { type Circumstances, run } from '../program.ts';

let home: string;
let env: Record<string, string>;

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'sahifa-home-'));
  const folder = (name: string) => path.join(home, name);
  env = {
    XDG_CACHE_HOME: folder('cache'),
    XDG_CONFIG_HOME: folder('config'),
    XDG_STATE_HOME: folder('state'),
    http_proxy: '',
    https_proxy: '',
    HTTP_PROXY: '',
    HTTPS_PROXY: '',
    ALL_PROXY: '',
    all_proxy: '',
  };
});

afterAll(() => rmSync(home, { recursive: true }));

const sahifa = (args: readonly string[], circumstances: Circumstances = {}) =>
  run(args, { ...circumstances, env: { ...env, ...circumstances.env } });

/** "peace", in windows-1256. */
const WORD = '\u0633\u0644\u0627\u0645';
const BYTES = Buffer.of(0xd3, 0xe1, 0xc7, 0xe3);

const page = (body: string) =>
  `<!doctype html><html><head><title>${WORD}</title></head><body><article><h1>${WORD}</h1>` +
  `${`<p>${`${body} ${WORD}, `.repeat(30)}.</p>`.repeat(4)}<h2>Part</h2><p>${body} end.</p></article></body></html>`;

const serveText = (type: string, body: string | Uint8Array, status = 200) =>
  serve((_, answer) => answer.writeHead(status, { 'Content-Type': type }).end(body));

describe('a page', () => {
  test.each(['print', 'outline', 'glossary'])('%s', async (command) => {
    const port = await serveText('text/html; charset=utf-8', page('here'));
    const { code, stdout, stderr } = await sahifa([command, `http://127.0.0.1:${port}/a`]);
    expect([code, stderr]).toEqual([0, '']);
    if (command !== 'glossary') expect(stdout).toContain(command === 'print' ? 'here' : 'Part');
  });

  test('without a command, into a pipe', async () => {
    const port = await serveText('text/html', page('here'));
    const { code, stdout } = await sahifa([`http://127.0.0.1:${port}/`]);
    expect([code, stdout.includes('here end.')]).toEqual([0, true]);
  });

  test('its declared encoding counts', async () => {
    const port = await serveText('text/plain; charset=windows-1256', BYTES);
    const { stdout } = await sahifa(['print', `http://127.0.0.1:${port}/a.txt`]);
    expect(stdout).toContain(WORD);
  });

  test('with TLS, by an authority that the environment names', async () => {
    const certificate = makeCertificate({ hosts: ['127.0.0.1'] });
    const port = await serve((_, answer) => answer.end('A text.'), certificate);
    const file = path.join(home, 'authority.pem');
    writeFileSync(file, certificate.cert);
    const { code, stdout } = await sahifa(['print', `https://127.0.0.1:${port}/`], {
      env: { NODE_EXTRA_CA_CERTS: file },
    });
    expect([code, stdout.trim()]).toEqual([0, expect.stringContaining('A text.')]);
  });

  test('is asked for in the language of the interface', async () => {
    const seen: (string | undefined)[] = [];
    const port = await serve((asked, answer) => {
      seen.push(asked.headers['accept-language'], asked.headers['user-agent']);
      answer.end('A text.');
    });
    await sahifa(['print', `http://127.0.0.1:${port}/`], {
      env: { SAHIFA_LANGUAGE: 'fa', LC_ALL: 'fa_IR.UTF-8' },
    });
    expect(seen).toEqual([
      expect.stringMatching(/^fa,/),
      expect.stringMatching(/^Sahifa\/\d+\.\d+\.\d+$/),
    ]);
  });

  test('that was read opens again offline, and no other does', async () => {
    let asked = 0;
    const port = await serve((_, answer) => {
      asked += 1;
      answer.end('A text.');
    });
    const address = `http://127.0.0.1:${port}/a`;
    const { stdout: first } = await sahifa(['print', address]);
    const { code, stdout } = await sahifa(['print', '--offline', address]);
    expect([code, stdout, asked]).toEqual([0, first, 1]);
    const other = await sahifa(['print', '--offline', `${address}b`]);
    expect(other).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `sahifa: ${address}b has not been read before, so it cannot be opened offline; open it once without \`--offline\`\n`,
    });
  });

  test('that cannot be had any more is shown as it was, and that is said', async () => {
    let isUp = true;
    const port = await serve((_, answer) => answer.writeHead(isUp ? 200 : 500).end('A text.'));
    const address = `http://127.0.0.1:${port}/`;
    await sahifa(['print', address]);
    isUp = false;
    const { code, stdout, stderr } = await sahifa(['print', address]);
    expect([code, stdout.includes('A text.')]).toEqual([0, true]);
    expect(stderr).toMatch(/as it was on \d{4}-\d\d-\d\d, because the server of .* failed \(500\)/);
  });
});

describe('names and passwords', () => {
  const serveAsking = (seen: (string | undefined)[]) =>
    serve((asked, answer) => {
      seen.push(asked.headers.authorization);
      answer.writeHead(asked.headers.authorization ? 200 : 401).end('A text.');
    });

  test('are taken from their file, if nobody else may read it', async () => {
    const seen: (string | undefined)[] = [];
    const port = await serveAsking(seen);
    const folder = path.join(home, 'config', 'sahifa');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'credentials.yml');
    writeFileSync(file, `http://127.0.0.1:${port}:\n  name: amal\n  password: secret\n`, {
      mode: 0o600,
    });
    const address = `http://127.0.0.1:${port}/`;
    expect((await sahifa(['print', address])).code).toBe(0);
    rmSync(file);
    writeFileSync(file, `http://127.0.0.1:${port}:\n  name: amal\n`, { mode: 0o644 });
    const refused = await sahifa(['print', `${address}b`]);
    rmSync(file);
    expect(seen).toEqual([`Basic ${btoa('amal:secret')}`, undefined]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(
      `refuses http://127.0.0.1:${port}/b (401); ${file} is not used`,
    );
  });
});

describe('what goes wrong is one line', () => {
  const check = async (address: string, expected: RegExp, language = 'en') => {
    const { code, stdout, stderr } = await sahifa(['--lang', language, 'print', address]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^sahifa: [^\n]+\n$/);
    expect(stderr).toMatch(expected);
  };

  test.each([
    [404, /there is no page .* \(404\)/],
    [410, /there is no page .* \(410\)/],
    [401, /refuses .* \(401\)/],
    [451, /refuses .* \(451\)/],
    [503, /failed \(503\)/],
  ])('%i', async (status, expected) => {
    const port = await serveText('text/html', 'no', status);
    await check(`http://127.0.0.1:${port}/`, expected);
  });

  test('nobody answers', async () => {
    await check('http://127.0.0.1:1/', /127\.0\.0\.1 does not answer \(ECONNREFUSED\)/);
  });

  test('a certificate', async () => {
    const port = await serve(
      (_, answer) => answer.end(),
      makeCertificate({ hosts: ['127.0.0.1'] }),
    );
    await check(`https://127.0.0.1:${port}/`, /certificate of 127\.0\.0\.1 is signed by itself/);
  });

  test('a redirect into a network of our own', async () => {
    const port = await serve((_, answer) =>
      answer.writeHead(302, { Location: 'http://[::1]:1/' }).end(),
    );
    await check(`http://127.0.0.1:${port}/`, /\[?::1\]? is in a private network/);
  });

  test('a circle, in every language', async () => {
    const port = await serve((asked, answer) =>
      answer.writeHead(302, { Location: asked.url }).end(),
    );
    for (const language of ['en', 'ar', 'fa', 'ur', 'he']) {
      await check(`http://127.0.0.1:${port}/`, /http:\/\/127\.0\.0\.1/, language);
    }
  });

  test('a picture', async () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
    const port = await serveText('image/png', png);
    await check(`http://127.0.0.1:${port}/a.png`, /picture|image/);
  });

  test('a scheme that is missing', async () => {
    await check(
      'news.example/a',
      /there is no file "news\.example\/a"; for a web page: sahifa https:\/\/news\.example\/a/,
    );
  });
});
