/** Ways to the clipboard: what is tried, in which order, and what is sent. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type ClipboardEnvironment, copyText } from '../../src/desktop/clipboard.ts';
import type { ProgramCall, Ran } from '../../src/desktop/run-program.ts';
import { detect } from '../../src/terminal/identify/detect.ts';
import { clipboardOf } from '../../src/terminal/identify/terminals.ts';

/** Letters that UTF-8, UTF-16 and a locale's encoding write each in its own way. */
const TEXT = '\u0642\u0644\u064A\u0644\u064B\u0627 (abc) \u{1F600}\n\u05E9';

const OSC_52 = `\u001b]52;c;${Buffer.from(TEXT).toString('base64')}\u0007`;

type Trial = Omit<ClipboardEnvironment, 'write' | 'run'> & {
  /** What the programs that there are do; the others are absent. */
  readonly programs?: Readonly<Record<string, Ran>>;
  readonly text?: string;
};

/** Copies, and tells what was tried in order: the name of a program, or `terminal`. */
async function trial({ programs = {}, text = TEXT, env, ...surroundings }: Trial) {
  const tried: string[] = [];
  const sent: string[] = [];
  const ran: ProgramCall[] = [];
  const copied = await copyText(text, {
    platform: 'linux',
    terminal: clipboardOf(detect({ env, platform: 'linux', isTerminal: true }).name, env),
    env,
    ...surroundings,
    write: (sequence) => {
      tried.push('terminal');
      sent.push(sequence);
    },
    run: async (program) => {
      tried.push(program.command);
      ran.push(program);
      return programs[program.command] ?? 'absent';
    },
  });
  return { copied, tried, sent: sent.join(''), ran };
}

const byTerminal = (isSure: boolean) => ({ type: 'copied', way: 'OSC 52', isSure });
const by = (way: string) => ({ type: 'copied', way, isSure: true });
const NO_WAY = { type: 'no-way' };

const DISPLAY = ':0';
const WAYLAND = 'wayland-0';
const SSH_TTY = '/dev/pts/3';

describe('where no program is there, OSC 52 is', () => {
  const check = async (env: ClipboardEnvironment['env'], expected: object) => {
    const { copied, tried } = await trial({ env });
    expect(copied).toEqual(expected);
    expect(tried.filter((way) => way === 'terminal')).toEqual(
      expected === NO_WAY ? [] : ['terminal'],
    );
  };

  test.each<[string, ClipboardEnvironment['env'], object]>([
    ['kitty', { TERM: 'xterm-kitty' }, byTerminal(true)],
    ['WezTerm', { TERM_PROGRAM: 'WezTerm' }, byTerminal(true)],
    ['Alacritty', { TERM: 'alacritty' }, byTerminal(true)],
    ['Ghostty', { TERM_PROGRAM: 'ghostty' }, byTerminal(true)],
    ['foot', { TERM: 'foot-extra' }, byTerminal(true)],
    ['contour', { TERM_PROGRAM: 'contour' }, byTerminal(true)],
    ['Windows Terminal', { WT_SESSION: '1' }, byTerminal(true)],
    ['VS Code', { TERM_PROGRAM: 'vscode' }, byTerminal(true)],
    [
      'VS Code, started from GNOME Terminal',
      { TERM_PROGRAM: 'vscode', VTE_VERSION: '7600' },
      byTerminal(true),
    ],
    ['iTerm2, which has to be told', { TERM_PROGRAM: 'iTerm.app' }, byTerminal(false)],
    ['mintty, which has to be told', { TERM_PROGRAM: 'mintty' }, byTerminal(false)],
    ['Konsole', { KONSOLE_VERSION: '250802' }, byTerminal(true)],
    ['Konsole, too old', { KONSOLE_VERSION: '221203' }, byTerminal(false)],
    ['xterm, and all that call themselves so', { TERM: 'xterm-256color' }, byTerminal(false)],
    ['none that is known', {}, byTerminal(false)],
    ['VTE, which never does', { VTE_VERSION: '7600', TERM: 'xterm-256color' }, NO_WAY],
    ['Apple’s Terminal, which never does', { TERM_PROGRAM: 'Apple_Terminal' }, NO_WAY],
  ])('%s', (_, env, expected) => check(env, expected));

  test.each<[string, ClipboardEnvironment['env'], string, object]>([
    ['kitty', {}, 'kitty', byTerminal(true)],
    ['VTE, whatever leaked in', { TERM_PROGRAM: 'vscode' }, 'VTE', NO_WAY],
    ['Konsole 22.12.3', { KONSOLE_VERSION: '221203' }, 'Konsole', byTerminal(false)],
    ['one that nobody knows', { TERM: 'xterm-kitty' }, 'Teleprinter', byTerminal(false)],
  ])('named: %s', async (_, env, name, expected) => {
    const terminal = clipboardOf(name, env);
    expect((await trial({ env, terminal })).copied).toEqual(expected);
  });

  test('a terminal that says it takes text does', async () => {
    expect((await trial({ env: {}, takesText: true })).copied).toEqual(byTerminal(true));
  });
});

describe('programs and the terminal are tried in order, until one has it', () => {
  const check = async (situation: Trial, tried: string[], copied: object) => {
    const outcome = await trial(situation);
    expect(outcome.tried).toEqual(tried);
    expect(outcome.copied).toEqual(copied);
  };

  const vte = { VTE_VERSION: '7600' };
  const all: Record<string, Ran> = { 'wl-copy': 'done', xclip: 'done', xsel: 'done', tmux: 'done' };

  test.each<[string, Trial, string[], object]>([
    [
      'a terminal that takes it',
      { env: { TERM: 'xterm-kitty', DISPLAY }, programs: all },
      ['terminal'],
      byTerminal(true),
    ],
    [
      'Wayland',
      { env: { ...vte, WAYLAND_DISPLAY: WAYLAND, DISPLAY }, programs: all },
      ['wl-copy'],
      by('wl-copy'),
    ],
    [
      'Wayland, and the compositor refuses',
      {
        env: { ...vte, WAYLAND_DISPLAY: WAYLAND, DISPLAY },
        programs: { ...all, 'wl-copy': 'failed' },
      },
      ['wl-copy', 'xclip'],
      by('xclip'),
    ],
    ['X', { env: { ...vte, DISPLAY }, programs: all }, ['xclip'], by('xclip')],
    [
      'X, without xclip',
      { env: { ...vte, DISPLAY }, programs: { xsel: 'done' } },
      ['xclip', 'xsel'],
      by('xsel'),
    ],
    ['X, without any', { env: { ...vte, DISPLAY } }, ['xclip', 'xsel'], NO_WAY],
    ['no display', { env: vte, programs: all }, [], NO_WAY],
    ['unsure: programs first', { env: { DISPLAY }, programs: all }, ['xclip'], by('xclip')],
    ['unsure, none there', { env: { DISPLAY } }, ['xclip', 'xsel', 'terminal'], byTerminal(false)],
    [
      'macOS',
      { env: { TERM_PROGRAM: 'Apple_Terminal' }, platform: 'darwin', programs: { pbcopy: 'done' } },
      ['pbcopy'],
      by('pbcopy'),
    ],
    [
      'macOS, over ssh: not on the far machine',
      { env: { SSH_TTY }, platform: 'darwin', programs: { pbcopy: 'done' } },
      ['terminal'],
      byTerminal(false),
    ],
    [
      'X over ssh',
      { env: { ...vte, SSH_TTY, DISPLAY: 'localhost:10.0' }, programs: all },
      ['xclip'],
      by('xclip'),
    ],
    [
      'Windows',
      { env: {}, platform: 'win32', programs: { 'clip.exe': 'done' } },
      ['clip.exe'],
      by('clip.exe'),
    ],
    [
      'WSL in a terminal that does not',
      { env: { WSL_DISTRO_NAME: 'Debian' }, programs: { 'clip.exe': 'done' } },
      ['clip.exe'],
      by('clip.exe'),
    ],
    ['Termux', { env: { TERMUX_VERSION: '0.118' } }, ['terminal'], byTerminal(true)],
    ['tmux, near', { env: { TMUX: 'x', DISPLAY }, programs: all }, ['xclip'], by('xclip')],
    ['tmux, far', { env: { TMUX: 'x', SSH_TTY }, programs: all }, ['tmux'], by('tmux')],
    [
      'tmux, too old',
      { env: { TMUX: 'x', TERM_PROGRAM: 'tmux' }, programs: { tmux: 'failed' } },
      ['tmux', 'terminal'],
      byTerminal(false),
    ],
    [
      'tmux in kitty',
      { env: { TMUX: 'x', KITTY_WINDOW_ID: '1' } },
      ['tmux', 'terminal'],
      byTerminal(false),
    ],
    ['screen', { env: { STY: 'x', TERM: 'screen' } }, ['terminal'], byTerminal(false)],
  ])('%s', (_, situation, tried, copied) => check(situation, tried, copied));
});

describe('what is sent', () => {
  const BEGIN = '\u001b]52;c;';
  const END = '\u0007';
  /** The text in a sequence. */
  const payload = (sequence: string) => {
    expect(sequence.startsWith(BEGIN) && sequence.endsWith(END)).toBe(true);
    const base64 = sequence.slice(BEGIN.length, -END.length);
    expect(base64).toMatch(/^[A-Za-z0-9+/=]*$/);
    return Buffer.from(base64, 'base64').toString();
  };

  test('is the text in base64', async () => {
    expect((await trial({ env: { TERM: 'foot' } })).sent).toBe(OSC_52);
  });

  test('through tmux: wrapped, each ESC twice', async () => {
    const { sent } = await trial({ env: { TMUX: 'x' } });
    expect(sent).toBe(`\u001bPtmux;\u001b${OSC_52}\u001b\\`);
  });

  test('through screen: in strings of 256 bytes at most', async () => {
    const { sent } = await trial({ env: { STY: 'x' }, text: TEXT.repeat(50) });
    const strings = sent.split('\u001bP').slice(1);
    expect(strings.length).toBeGreaterThan(2);
    for (const string of strings) {
      expect(string.endsWith('\u001b\\')).toBe(true);
      expect(string.length).toBeLessThanOrEqual(254);
    }
    const inside = strings.map((string) => string.slice(0, -2)).join('');
    expect(payload(inside)).toBe(TEXT.repeat(50));
  });

  test.each<[string, ClipboardEnvironment['env'], string]>([
    ['wl-copy', { VTE_VERSION: '1', WAYLAND_DISPLAY: WAYLAND }, 'utf8'],
    ['clip.exe', { VTE_VERSION: '1', WSL_DISTRO_NAME: 'x' }, 'utf16le'],
  ])('to %s: all of it, by its input', async (command, env, encoding) => {
    const { ran } = await trial({ env, programs: { [command]: 'done' } });
    expect(Buffer.from(ran[0].input ?? []).toString(encoding as BufferEncoding)).toBe(TEXT);
    expect(ran[0].args?.join() ?? '').not.toContain('abc');
  });

  test('to pbcopy: in a locale that is UTF-8', async () => {
    const { ran } = await trial({ env: {}, platform: 'darwin', programs: { pbcopy: 'done' } });
    expect(ran[0].env).toEqual({ LC_ALL: 'en_US.UTF-8' });
  });

  test('whatever the text: base64 of its UTF-8, and nothing that ends the sequence before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const { sent } = await trial({ env: { TERM: 'foot' }, text });
        expect(payload(sent)).toBe(text);
      }),
    );
  });
});

describe('a text that is too long for the terminal', () => {
  const check = async (
    env: ClipboardEnvironment['env'],
    length: number,
    programs: Trial['programs'],
    copied: object,
  ) => {
    expect((await trial({ env, text: 'x'.repeat(length), programs })).copied).toEqual(copied);
  };
  const foot = { TERM: 'foot' };

  test.each<[string, ClipboardEnvironment['env'], number, Trial['programs'], object]>([
    ['as long as may be', foot, 74_994, {}, byTerminal(true)],
    ['longer', foot, 74_995, {}, { type: 'too-long' }],
    [
      'longer, and a program is there',
      { ...foot, DISPLAY },
      74_995,
      { xclip: 'done' },
      by('xclip'),
    ],
    ['for Tabby', { TERM_PROGRAM: 'Tabby' }, 800, {}, { type: 'too-long' }],
    ['short enough for Tabby', { TERM_PROGRAM: 'Tabby' }, 700, {}, byTerminal(true)],
  ])('%s', (_, env, length, programs, copied) => check(env, length, programs, copied));
});

describe('with real programs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-clipboard-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const program = (name: string, body: string) => {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(path.join(folder, name), 0o755);
  };
  const { PATH } = process.env;

  test('one that fails, one that takes it and leaves a child behind', async () => {
    const out = path.join(folder, 'taken');
    program('xclip', 'exit 1');
    program('xsel', `cat > '${out}'; echo "$*" >> '${out}'; sleep 30 &`);
    process.env.PATH = `${folder}:${PATH}`;
    try {
      const began = performance.now();
      const copied = await copyText(TEXT, { env: { VTE_VERSION: '1', DISPLAY }, write: () => {} });
      expect(copied).toEqual(by('xsel'));
      expect(performance.now() - began).toBeLessThan(2_500);
    } finally {
      process.env.PATH = PATH;
    }
    expect(readFileSync(out, 'utf8')).toBe(`${TEXT}--clipboard --input\n`);
  });

  const hasTmux = spawnSync('tmux', ['-V']).status === 0;

  test.skipIf(!hasTmux)('tmux has it in its buffer, as it was', async () => {
    const socket = path.join(folder, 'tmux');
    const tmux = (...args: string[]) =>
      spawnSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' });
    expect(tmux('new-session', '-d', 'sleep 60').status).toBe(0);
    const before = process.env.TMUX;
    process.env.TMUX = `${socket},0,0`;
    try {
      const copied = await copyText(TEXT, { env: { TMUX: process.env.TMUX }, write: () => {} });
      expect(copied).toEqual(by('tmux'));
      expect(tmux('show-buffer').stdout.trimEnd()).toBe(TEXT);
    } finally {
      if (before === undefined) delete process.env.TMUX;
      else process.env.TMUX = before;
      tmux('kill-server');
    }
  });
});
