import { expect, test } from 'vitest';
import {
  plainAddress,
  servicePoint,
  shownAddress,
  shownHost,
  webAddress,
  withScheme,
} from '../../src/sources/address.ts';

test.each<[string, string | undefined]>([
  ['https://example.org', 'https://example.org/'],
  ['HTTP://EXAMPLE.ORG/A', 'http://example.org/A'],
  ['http://[::1]:8080/', 'http://[::1]:8080/'],
  ['https://\u0645\u062b\u0627\u0644.example/', 'https://xn--mgbh0fb.example/'],
  ['file:///etc/passwd', undefined],
  ['ftp://example.org/', undefined],
  ['example.org/a', undefined],
  ['http:example.org', undefined],
  ['https://', undefined],
  ['./https://example.org', undefined],
  ['C:\\news.txt', undefined],
])('%j as an address', (text, expected) => {
  expect(webAddress(text)?.href).toBe(expected);
});

test.each<[string, string | undefined]>([
  ['example.org', 'https://example.org'],
  ['example.org/a', 'https://example.org/a'],
  ['example.org:8080/a', 'https://example.org:8080/a'],
  [
    '\u0645\u062b\u0627\u0644.\u0634\u0628\u0643\u0629',
    'https://\u0645\u062b\u0627\u0644.\u0634\u0628\u0643\u0629',
  ],
  ['example', undefined],
  ['../example.org', undefined],
  ['a/example.org', undefined],
  ['/example.org', undefined],
  ['1.5', undefined],
  ['two words.txt', undefined],
])('%j without a scheme', (text, expected) => {
  expect(withScheme(text)).toBe(expected);
});

test('a name, a password and a fragment stay here', () => {
  const url = new URL('https://name:secret@example.org/a?b#c');
  expect(plainAddress(url)).toBe('https://example.org/a?b');
  expect(url.password).toBe('secret');
});

test.each([
  ['http://example.org/', 'example.org:80'],
  ['https://example.org/', 'example.org:443'],
  ['http://example.org:443/', 'example.org:443'],
])('the service of %s', (address, expected) => {
  expect(servicePoint(new URL(address))).toBe(expected);
});

test.each<[string, string, string]>([
  ['https://example.org/', 'example.org', 'https://example.org'],
  ['https://name:secret@example.org:8080/a?b#c', 'example.org', 'https://example.org:8080/a?b'],
  ['http://[::1]/', '[::1]', 'http://[::1]'],
  [
    'https://xn--mgbh0fb.xn--ngbc5azd/%D8%A3%D8%AE?q=%D8%A8&c=%2F%20%E2%80%AE',
    '\u0645\u062b\u0627\u0644.\u0634\u0628\u0643\u0629 (xn--mgbh0fb.xn--ngbc5azd)',
    'https://\u0645\u062b\u0627\u0644.\u0634\u0628\u0643\u0629/\u0623\u062e?q=\u0628&c=%2F%20%E2%80%AE (xn--mgbh0fb.xn--ngbc5azd)',
  ],
])(
  '%s is shown in letters, with its punycode, and without its password',
  (address, host, whole) => {
    const url = new URL(address);
    expect(shownHost(url)).toBe(host);
    expect(shownAddress(url)).toBe(whole);
  },
);
