import { expect, test } from 'vitest';
import type { Facts } from '../../../src/terminal/identify/facts.ts';
import { missingGlyphs } from '../../../src/terminal/identify/glyphs.ts';

test.each<[Facts, string | undefined]>([
  [{ TERM: 'xterm-256color', LANG: 'ar_EG.UTF-8' }, undefined],
  [{ TERM: 'xterm-256color', LANG: 'fa_IR.utf8' }, undefined],
  [{ TERM: 'xterm-256color', LANG: 'sr_RS.UTF-8@latin' }, undefined],
  [{ TERM: 'xterm-256color', LANG: 'C.UTF-8' }, undefined],
  [{ TERM: 'xterm-256color' }, undefined], // a container that says nothing
  [{ TERM: 'linux', LANG: 'ar_EG.UTF-8' }, 'letters: TERM=linux'],
  [{ TERM: 'dumb', LANG: 'ar_EG.UTF-8' }, 'screen: TERM=dumb'],
  [{ LC_ALL: 'C', LANG: 'ar_EG.UTF-8' }, 'encoding: LC_ALL=C'],
  [{ LC_ALL: '', LC_CTYPE: 'POSIX', LANG: 'ar_EG.UTF-8' }, 'encoding: LC_CTYPE=POSIX'],
  [{ LC_ALL: 'ar_EG.UTF-8', LANG: 'C' }, undefined],
  [{ LANG: 'ar_EG.ISO-8859-6' }, 'encoding: LANG=ar_EG.ISO-8859-6'],
  [{ LANG: 'ar_EG' }, 'encoding: LANG=ar_EG'],
])('%j', (env, expected) => {
  const lack = missingGlyphs(env, 'linux');
  expect(lack && `${lack.of}: ${lack.because}`).toBe(expected);
});

test.each(['darwin', 'win32'])('%s writes UTF-8 whatever the locale', (platform) => {
  expect(missingGlyphs({ LANG: 'C' }, platform)).toBeUndefined();
});
