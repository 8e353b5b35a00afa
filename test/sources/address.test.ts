import { describe, expect, test } from 'vitest';
import {
  plainAddress,
  servicePoint,
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

describe('a host is shown in letters, with its punycode', () => {
  test.each([
    ['https://example.org/', { letters: 'example.org' }],
    [
      'https://xn--mgbh0fb.xn--ngbc5azd/',
      {
        letters: '\u0645\u062b\u0627\u0644.\u0634\u0628\u0643\u0629',
        punycode: 'xn--mgbh0fb.xn--ngbc5azd',
      },
    ],
  ])('%s', (address, expected) => {
    expect(shownHost(new URL(address))).toEqual(expected);
  });
});
