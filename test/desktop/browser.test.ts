/** Addresses for the browser. */
import { describe, expect, test } from 'vitest';
import { type BrowserEnvironment, openAddress } from '../../src/desktop/browser.ts';
import type { ProgramCall, Ran } from '../../src/desktop/run-program.ts';
import { webAddress } from '../../src/desktop/testing.ts';

describe('an address of the web', () => {
  test.each<[string, string | undefined]>([
    ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['https://\u0645\u062B\u0627\u0644.example/\u0635', 'https://xn--mgbh0fb.example/%D8%B5'],
    ['https://example.org/"; rm -rf ~', 'https://example.org/%22;%20rm%20-rf%20~'],
    ['https://example.org/\u001b[2J\n', 'https://example.org/%1B[2J'],
    ['file:///etc/passwd', undefined],
    ['javascript:alert(1)', undefined],
    ['ftp://example.org/', undefined],
    ['mailto:a@example.org', undefined],
    ['--help', undefined],
    ['example.org', undefined],
    ['https://', undefined],
    ['', undefined],
  ])('%j', (address, expected) => expect(webAddress(address)).toBe(expected));
});

describe('is opened by the first program that does', () => {
  const URL_ = 'https://example.org/';
  type Outcome = 'none' | string;

  const check = async (
    surroundings: BrowserEnvironment,
    programs: Readonly<Record<string, Ran>>,
    tried: string[],
    expected: Outcome,
  ) => {
    const ran: ProgramCall[] = [];
    const opened = await openAddress(URL_, {
      platform: 'linux',
      ...surroundings,
      run: async (program) => {
        ran.push(program);
        return programs[program.command] ?? 'absent';
      },
    });
    expect(ran.map(({ command, args }) => [command, ...(args ?? [])].join(' '))).toEqual(
      tried.map((line) => `${line} ${URL_}`),
    );
    expect(ran.every(({ mayStay, input }) => mayStay && !input)).toBe(true);
    expect(opened).toEqual(
      expected === 'none' ? { type: 'none' } : { type: 'opened', by: expected },
    );
  };

  const X = { DISPLAY: ':0' };
  const SSH_TTY = '/dev/pts/1';
  const rundll = 'rundll32.exe url.dll,FileProtocolHandler';

  test.each<[string, BrowserEnvironment, Record<string, Ran>, string[], Outcome]>([
    ['Linux', { env: X }, { 'xdg-open': 'done' }, ['xdg-open'], 'xdg-open'],
    ['a browser that stays', { env: X }, { 'xdg-open': 'running' }, ['xdg-open'], 'xdg-open'],
    [
      'xdg-open fails',
      { env: X },
      { 'xdg-open': 'failed', gio: 'done' },
      ['xdg-open', 'gio open'],
      'gio',
    ],
    ['none is there', { env: X }, {}, ['xdg-open', 'gio open'], 'none'],
    ['no display', { env: {} }, { 'xdg-open': 'done' }, [], 'none'],
    [
      'Wayland',
      { env: { WAYLAND_DISPLAY: 'w' } },
      { 'xdg-open': 'done' },
      ['xdg-open'],
      'xdg-open',
    ],
    ['$BROWSER', { env: { BROWSER: 'a:b' } }, { b: 'done' }, ['a', 'b'], 'b'],
    [
      '$BROWSER for terminals',
      { env: { ...X, BROWSER: '/usr/bin/w3m:lynx' } },
      { 'xdg-open': 'done' },
      ['xdg-open'],
      'xdg-open',
    ],
    [
      '$BROWSER with arguments',
      { env: { ...X, BROWSER: 'a --new %s' } },
      { 'xdg-open': 'done' },
      ['xdg-open'],
      'xdg-open',
    ],
    [
      'an editor’s $BROWSER over ssh',
      { env: { SSH_TTY, BROWSER: '/opt/browser.sh' } },
      { '/opt/browser.sh': 'done' },
      ['/opt/browser.sh'],
      '/opt/browser.sh',
    ],
    ['macOS', { env: {}, platform: 'darwin' }, { open: 'done' }, ['open'], 'open'],
    ['macOS over ssh', { env: { SSH_TTY }, platform: 'darwin' }, { open: 'done' }, [], 'none'],
    [
      'Windows',
      { env: { BROWSER: 'a' }, platform: 'win32' },
      { 'rundll32.exe': 'done' },
      [rundll],
      'rundll32.exe',
    ],
    [
      'WSL',
      { env: { WSL_DISTRO_NAME: 'x' } },
      { 'rundll32.exe': 'done' },
      ['wslview', rundll],
      'rundll32.exe',
    ],
    [
      'Termux',
      { env: { TERMUX_VERSION: '1' } },
      { 'termux-open-url': 'done' },
      ['termux-open-url'],
      'termux-open-url',
    ],
  ])('%s', (_, surroundings, programs, tried, expected) =>
    check(surroundings, programs, tried, expected),
  );
});

test('nothing is started for what is not of the web', async () => {
  const run = () => Promise.reject(new Error('started'));
  expect(await openAddress('file:///etc/passwd', { env: { DISPLAY: ':0' }, run })).toEqual({
    type: 'refused',
  });
});
