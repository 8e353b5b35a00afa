import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readCredentials } from '../../src/settings/site-credentials.ts';

function fileOf(content: string | Uint8Array, mode = 0o600): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-credentials-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'credentials.yml');
  writeFileSync(file, content, { mode });
  return file;
}

const FILE = `
https://example.org:
  name: amal
  password: "se:cret"
HTTP://Example.org:8080/:
  cookie: a=b
  headers:
    X-Token: "123"
`;

test('each site has its own', () => {
  const { headersFor, diagnostics } = readCredentials(fileOf(FILE));
  expect(diagnostics).toEqual([]);
  expect(headersFor('https://example.org:443')).toEqual({
    Authorization: `Basic ${btoa('amal:se:cret')}`,
  });
  expect(headersFor('http://example.org:8080')).toEqual({ Cookie: 'a=b', 'X-Token': '123' });
  for (const other of [
    'http://example.org:80',
    'https://example.org:8443',
    'https://a.example.org:443',
  ]) {
    expect(headersFor(other)).toEqual({});
  }
});

test.each(['', '# nothing\n', undefined])('%j: there are none', (content) => {
  const file = content === undefined ? '/nowhere/credentials.yml' : fileOf(content);
  expect(readCredentials(file).diagnostics).toEqual([]);
});

test.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o660, 0o601])(
  'a file of mode %o is not used',
  (mode) => {
    const file = fileOf(FILE, mode);
    const { headersFor, diagnostics } = readCredentials(file);
    expect(diagnostics).toEqual([{ code: 'open-credentials', path: file }]);
    expect(headersFor('https://example.org:443')).toEqual({});
  },
);

describe('a file that is not understood is not used at all', () => {
  test.each<[string, string]>([
    ['- a', '-'],
    ['example.org:\n  name: a', 'example.org'],
    ['https://example.org/a:\n  name: a', 'https://example.org/a'],
    ['https://a@example.org:\n  name: a', 'https://a@example.org'],
    ['https://example.org: a', 'https://example.org'],
    ['https://example.org:\n  user: a', 'user'],
    ['https://example.org:\n  name: [a]', 'name'],
    ['https://example.org:\n  cookie: "a\\nb"', 'cookie'],
    ['https://example.org:\n  account: a', 'account'],
    ['https://example.org:\n  account:\n    name: a', 'account'],
    ['https://example.org:\n  account:\n    name: a\n    password: b\n    x: c', 'account'],
    ['https://example.org:\n  headers: a', 'headers'],
    ['https://example.org:\n  headers:\n    "a b": c', 'a b'],
    ['https://example.org:\n  headers:\n    Host: c', 'Host'],
    ['https://example.org:\n  headers:\n    transfer-encoding: chunked', 'transfer-encoding'],
  ])('%j', (content, field) => {
    const good = 'https://good.example:\n  name: a\n';
    const file = fileOf(content.startsWith('-') ? content : good + content);
    const { headersFor, diagnostics } = readCredentials(file);
    expect(diagnostics).toEqual([{ code: 'wrong-credentials', path: file, field }]);
    expect(headersFor('https://good.example:443')).toEqual({});
  });

  test.each<[string | Uint8Array, string]>([
    ['a: [', 'no-yaml'],
    [Uint8Array.of(0xff), 'not-utf-8'],
  ])('%j', (content, code) => {
    const { diagnostics } = readCredentials(fileOf(content));
    expect(diagnostics).toMatchObject([{ code: 'unread-credentials', cause: { code } }]);
  });
});

test('the password of an account is no header, and for its user only', () => {
  const file = fileOf(
    'https://example.org/:\n  name: a\n  account:\n    name: u\n    password: secret\n',
  );
  const { headersFor, passwordFor } = readCredentials(file);
  const site = 'https://example.org:443';
  expect(passwordFor(site, 'u')).toBe('secret');
  expect(passwordFor(site, 'v')).toBeUndefined();
  expect(passwordFor('http://example.org:80', 'u')).toBeUndefined();
  expect(Object.keys(headersFor(site))).toEqual(['Authorization']);
});
