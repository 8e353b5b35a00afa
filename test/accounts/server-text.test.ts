/** Names as they come back from servers. */
import { expect, test } from 'vitest';
import { feedTitle, isSameName, titleText } from '../../src/accounts/server-text.ts';

test.each<[string, string, boolean]>([
  ['News', 'News', true],
  [' News  of today ', 'News of today', true],
  ['A & B', 'A \uff06 B', true],
  ['A & B', 'A &amp; B', true],
  ['A <b>, c; d/e?', 'A \uff1cb\uff1e\uff0c c\uff1b d\uff0fe\uff1f', true],
  [
    '\u0627\u0644\u0623\u062e\u0628\u0627\u0631',
    '\u0627\u0644\u0623\u062e\u0628\u0627\u0631',
    true,
  ],
  // Composed and not.
  ['\u0627\u0654', '\u0623', true],
  // Cut at some bytes.
  ['\u0639'.repeat(300), '\u0639'.repeat(95), true],
  ['x'.repeat(300), 'x'.repeat(20), false],
  ['News', 'news', false],
  ['News', 'News 2', false],
  ['', 'Uncategorized', false],
])('%j that comes back as %j: %j', (sent, came, isSame) => {
  expect(isSameName(sent, came)).toBe(isSame);
});

test('full-width signs of the server become what they were, but not those of an author', () => {
  expect(titleText('AT\uff06T \uff1cb\uff1e, a\uff0cb')).toBe('AT&T <b>, a\uff0cb');
  expect(titleText('\u65b0\u805e\uff06\u8a71')).toBe('\u65b0\u805e\uff06\u8a71');
  expect(feedTitle('http:\uff0f\uff0f127.0.0.1 \u202e\u0007')).not.toContain('\u0007');
  expect(feedTitle('http:\uff0f\uff0f127.0.0.1')).toBe('http://127.0.0.1');
});
