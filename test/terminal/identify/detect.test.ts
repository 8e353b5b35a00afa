import { describe, expect, test } from 'vitest';
import { AnswerReader, FONT_QUESTION, QUESTION } from '../../../src/terminal/identify/answers.ts';
import { detect, questionFor, type Situation } from '../../../src/terminal/identify/detect.ts';
import type { Facts } from '../../../src/terminal/identify/facts.ts';

const HERE: Situation = { env: {}, platform: 'linux', isTerminal: true };

/** `expected`: name, dialect, and a question mark where it is a guess. */
function check(situation: Partial<Situation>, expected: string) {
  const { name, dialect, isGuess } = detect({ ...HERE, ...situation });
  expect(`${name}: ${dialect}${isGuess ? '?' : ''}`).toBe(expected);
}

/** What a terminal wrote when it was asked, as facts. */
function answered(bytes: string): Facts {
  const reader = new AnswerReader();
  expect(reader.read(bytes)).toBe('');
  return reader.facts;
}

/** Environments as seen in running terminals, and as others document them. */
describe('by its environment', () => {
  test.each<[Facts, string]>([
    [{ TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, 'kitty: words'],
    [{ TERM: 'alacritty' }, 'Alacritty: visual-bare'],
    [{ TERM: 'foot' }, 'foot: visual-bare'],
    [{ TERM: 'st-256color' }, 'st: visual'],
    [{ TERM: 'rxvt-unicode-256color' }, 'rxvt-unicode: visual'],
    [{ TERM: 'linux' }, 'Linux console: visual'],
    [{ TERM: 'mlterm', MLTERM: '3.9.0' }, 'mlterm: visual'],
    [{ TERM: 'xterm', XTERM_VERSION: 'XTerm(379)' }, 'xterm: visual'],
    [{ TERM: 'xterm-256color', KONSOLE_VERSION: '221203' }, 'Konsole: inverse-konsole'],
    [{ TERM: 'xterm-256color', VTE_VERSION: '7006' }, 'VTE: visual'],
    [{ TERM: 'xterm-256color', VTE_VERSION: '5702' }, 'VTE before 0.58: visual'],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }, 'Apple Terminal: inverse'],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.6.5' }, 'iTerm2 before 3.7: visual'],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.7.1' }, 'iTerm2: inverse'],
    [{ LC_TERMINAL: 'iTerm2', LC_TERMINAL_VERSION: '3.10.0' }, 'iTerm2: inverse'],
    [{ TERM_PROGRAM: 'WezTerm', WEZTERM_PANE: '0' }, 'WezTerm: visual'],
    [{ TERM_PROGRAM: 'mintty' }, 'mintty: visual'],
    [{ TERM_PROGRAM: 'vscode' }, 'Visual Studio Code: visual-parted'],
    [{ TERM_PROGRAM: 'ghostty' }, 'Ghostty: visual'],
    [{ WT_SESSION: 'a-b-c' }, 'Windows Terminal: visual'],
    [{ TERM: 'putty-256color' }, 'PuTTY: inverse-auto'],
    [{ TERM: 'xterm-256color' }, 'unknown: visual?'],
    [{}, 'unknown: visual?'],
  ])('%j', (env, expected) => check({ env }, expected));

  test('Windows', () => check({ platform: 'win32' }, 'Windows console: visual?'));
});

describe('variables that another terminal left behind', () => {
  test.each<[string, Facts, Facts, string]>([
    [
      'Alacritty from Konsole',
      { TERM: 'alacritty', KONSOLE_VERSION: '221203' },
      {},
      'Alacritty: visual-bare',
    ],
    [
      'xterm from Konsole',
      { TERM: 'xterm', KONSOLE_VERSION: '221203', XTERM_VERSION: 'XTerm(379)' },
      { xtversion: 'XTerm', version: '379' },
      'xterm: visual',
    ],
    [
      'Konsole from xterm, silent',
      { TERM: 'xterm-256color', KONSOLE_VERSION: '221203', XTERM_VERSION: 'XTerm(379)' },
      {},
      'Konsole: inverse-konsole?',
    ],
    [
      'Konsole from GNOME Terminal',
      { KONSOLE_VERSION: '221203', VTE_VERSION: '7006' },
      { xtversion: 'Konsole', version: '22.12.3' },
      'Konsole: inverse-konsole',
    ],
    [
      'a terminal that sets nothing, from GNOME Terminal',
      { VTE_VERSION: '7006' },
      { da2: '0;136;0' },
      'PuTTY: inverse-auto',
    ],
    [
      'cool-retro-term, which answers as qtermwidget does',
      { COLORSCHEMES_DIR: '/usr/lib/qt5/qml/QMLTermWidget/color-schemes' },
      { da2: '0;115;0', da1: '1;2' },
      'cool-retro-term: visual',
    ],
    [
      'VTE from itself, not yet answered',
      { TERM: 'xterm-256color', VTE_VERSION: '7006' },
      {},
      'VTE: visual',
    ],
    [
      'a terminal that answers as no VTE does',
      { TERM: 'xterm-256color', VTE_VERSION: '7006' },
      { da2: '1;2;3', da1: '62' },
      'unknown: visual?',
    ],
    [
      'a terminal that answers as no Konsole does',
      { TERM: 'xterm-256color', KONSOLE_VERSION: '221203', XTERM_VERSION: 'XTerm(379)' },
      { da1: '62' },
      'xterm: visual',
    ],
  ])('%s', (_, env, answers, expected) => check({ env, answers }, expected));
});

/** Bytes as they came from running terminals (DECRPM for 2501 of VTE 0.70: reset). */
describe('by its answers', () => {
  test.each<[string, string]>([
    ['\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c', 'Konsole: inverse-konsole'],
    [
      '\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[?2501;0$y\x1b[>41;379;0c\x1b[?64;1;2c',
      'xterm: visual',
    ],
    ['\x1b[8;0$y\x1b[?2501;0$y\x1b[>24;279;0c\x1b[?63;1;2;3;4c', 'mlterm: visual'],
    ['\x1b[8;1$y\x1b[?2501;2$y\x1b[>65;7006;1c\x1b[?65;1;9c', 'VTE: visual'],
    ['\x1b[>65;5203;1c\x1b[?65;1;9c', 'VTE before 0.58: visual'],
    ['\x1bP>|VTE(7600)\x1b\\\x1b[8;1$y\x1b[?61;1;21;22c', 'VTE: visual'],
    ['\x1b[?2501;0$y\x1b[>85;95;0c\x1b[?1;2c', 'rxvt-unicode: visual'],
    [
      '\x1bP>|kitty(0.26.5)\x1b\\\x1b[8;0$y\x1b[?2501;0$y\x1b[>1;4000;26c\x1b[?62;c',
      'kitty: words',
    ],
    ['\x1bP>|foot(1.13.1)\x1b\\\x1b[?2501;0$y\x1b[>1;011301;0c\x1b[?62;4;22c', 'foot: visual-bare'],
    ['\x1bP>|iTerm2 3.7.0\x1b\\\x1b[8;4$y\x1b[?64;1;2c', 'iTerm2: inverse'],
    ['\x1bP>|iTerm2 3.6.5\x1b\\\x1b[8;4$y\x1b[?64;1;2c', 'iTerm2 before 3.7: visual'],
    ['\x1b[>0;136;0c\x1b[?6c', 'PuTTY: inverse-auto'],
    ['\x1b[>0;276;0c\x1b[?1;2c', 'xterm.js: visual-parted'], // 5.5.0 and 6.0.0
    ['\x1bP>|xterm.js(6.1.0)\x1b\\\x1b[>0;276;0c\x1b[?1;2c', 'xterm.js: visual-parted'],
    ['\x1b[>0;115;0c\x1b[?1;2c', 'qtermwidget: inverse-runs'],
    ['\x1b[>64;0;0c\x1b[?64;1;9;15;21;22c', 'zutty: visual'],
    ['\x1bP>|terminology 1.13.0\x1b\\\x1b[>61;337;0c\x1b[?64;1;9c', 'terminology: visual'],
    // Nobody's name, but a terminal that can be told, one that cannot, and silence: no proof of anything.
    ['\x1b[8;2$y\x1b[?62c', 'unknown: visual'],
    ['\x1b[8;3$y\x1b[?62c', 'unknown: inverse'],
    ['\x1b[8;4$y\x1b[?62c', 'unknown: visual?'],
    ['\x1b[?1;2c', 'unknown: visual?'],
    ['', 'unknown: visual?'],
    // tmux beyond an ssh: there is no client to ask.
    ['\x1bP>|tmux 3.4\x1b\\\x1b[?1;2;4c', 'tmux: visual?'],
  ])('%j', (bytes, expected) => {
    check({ env: { TERM: 'xterm-256color' }, answers: answered(bytes) }, expected);
  });

  test.each<[string, string]>([
    ['DejaVuSansMono', 'kitty: words'],
    ['FreeMono', 'kitty: words-one'],
    ['JetBrainsMono-Regular', 'kitty: words-apart'],
  ])('kitty with %s', (font, expected) => {
    check({ env: { TERM: 'xterm-kitty' }, answers: { font } }, expected);
  });
});

describe('in a multiplexer', () => {
  const TMUX = '/tmp/tmux-1000/default,1,0';
  test.each<[Facts, Facts | undefined, string]>([
    [
      { TMUX },
      { xtversion: 'kitty', version: '0.26.5', TERM: 'xterm-kitty' },
      'tmux in kitty: words',
    ],
    [{ TMUX }, { xtversion: 'VTE', version: '7006' }, 'tmux in VTE: inverse-marks'],
    [{ TMUX }, { xtversion: 'WezTerm', version: '2025' }, 'tmux in WezTerm: visual'],
    [{ TMUX }, { TERM: 'alacritty' }, 'tmux in Alacritty: visual-bare'],
    [{ TMUX }, { TERM: 'xterm-256color' }, 'tmux: visual?'],
    [{ TMUX, VTE_VERSION: '7006' }, undefined, 'tmux in VTE: inverse-marks?'],
    [{ TMUX, VTE_VERSION: '7006', KONSOLE_VERSION: '2' }, undefined, 'tmux: visual?'],
    [{ STY: '1.pts', TERM: 'screen' }, undefined, 'screen: visual?'],
    [{ ZELLIJ: '0', KITTY_WINDOW_ID: '1' }, undefined, 'zellij in kitty: words?'],
    [{ TMUX }, { xtversion: 'xterm.js', version: '6.1.0' }, 'tmux in xterm.js: visual'],
    [{ NVIM: '/run/nvim.1', VTE_VERSION: '7006' }, undefined, 'Neovim in VTE: inverse-marks?'],
    [{ VIM_TERMINAL: '900', VTE_VERSION: '7006' }, undefined, 'Vim in VTE: inverse-marks?'],
    [{ TERM: 'dvtm-256color', VTE_VERSION: '7006' }, undefined, 'dvtm in VTE: inverse-marks?'],
    [{ NVIM: '/run/nvim.1' }, undefined, 'Neovim: visual?'],
  ])('%j %j', (env, outer, expected) => check({ env, outer }, expected));
});

describe('in screen, which passes on what is in its envelope', () => {
  const env = { STY: '1.pts', TERM: 'screen' };

  test('the terminal around it is asked', () => {
    const question = questionFor({ ...HERE, env }) ?? '';
    // Each sequence alone; the fence as well, or screen would answer before the terminal does.
    expect(question).toContain('\x1bP\x1b[>c\x1b\\');
    expect(question.endsWith('\x1bP\x1b[c\x1b\\')).toBe(true);
  });

  test('and switched', () => {
    const answers = { da2: '65;7006;1', firmware: '7006', bdsm: '1', da1: '65;1;9' };
    const found = detect({ ...HERE, env, answers });
    expect(found).toMatchObject({ name: 'screen in VTE', dialect: 'visual', isGuess: false });
    expect(found.relayed).toBe('inverse-marks');
    expect(found.enter).toBe('\r\x1bP\x1b[8l\x1b\\\x1bP\x1b[1 k\x1b\\');
    expect(found.leave).toBe('\x1bP\x1b[0 k\x1b\\\x1bP\x1b[8h\x1b\\');
  });

  test('or not, where there is no switch', () => {
    const found = detect({ ...HERE, env, answers: { xtversion: 'Konsole', da1: '62' } });
    expect(found).toMatchObject({ dialect: 'inverse-konsole', enter: '', leave: '' });
  });
});

test('what cannot scroll a region is not told to', () => {
  const canScroll = (env: Facts) => detect({ ...HERE, env }).canScroll;
  expect(canScroll({ TERM: 'dvtm', VTE_VERSION: '7006' })).toBe(false);
  expect(canScroll({ TERM: 'eterm-color', INSIDE_EMACS: '28.2,term:0.96' })).toBe(false);
  expect(canScroll({ NVIM: 'x', VTE_VERSION: '7006' })).toBe(true);
});

describe('by the word of a person', () => {
  const env = { TERM: 'xterm-256color', VTE_VERSION: '7006' };
  test.each<[Partial<Situation>, string]>([
    [{ env, override: 'inverse' }, 'VTE: inverse'],
    [{ env, override: 'auto' }, 'VTE: visual'],
    [{ env, override: 'nonsense' }, 'VTE: visual'],
    [{ env, remembered: { 'VTE 7006': 'words' } }, 'VTE: words'],
    [{ env, remembered: { 'VTE 7006': 'words' }, override: 'inverse' }, 'VTE: inverse'],
    [{ env, remembered: { 'VTE 7005': 'words' } }, 'VTE: visual'],
    [{ remembered: { unknown: 'inverse' } }, 'unknown: inverse'],
  ])('%j', check);
});

test('where there is no terminal, nothing is sent', () => {
  expect(detect({ ...HERE, isTerminal: false, env: { VTE_VERSION: '7006' } })).toMatchObject({
    name: 'no terminal',
    enter: '',
    leave: '',
  });
});

describe('what is sent before and after', () => {
  const EXPLICIT = '\r\x1b[8l\x1b[1 k';
  test.each<[string, Partial<Situation>, string, string]>([
    ['VTE', { env: { VTE_VERSION: '7006' } }, EXPLICIT, '\x1b[0 k\x1b[8h'],
    [
      'VTE that was explicit already',
      { env: { VTE_VERSION: '7006' }, answers: { bdsm: '2' } },
      EXPLICIT,
      '\x1b[0 k',
    ],
    ['WezTerm', { env: { TERM_PROGRAM: 'WezTerm' } }, EXPLICIT, '\x1b[0 k'],
    [
      'WezTerm with bidi_enabled',
      { env: { TERM_PROGRAM: 'WezTerm' }, answers: { bdsm: '1' } },
      EXPLICIT,
      '\x1b[0 k\x1b[8h',
    ],
    [
      'mlterm',
      { env: { TERM: 'mlterm' }, answers: { bdsm: '0' } },
      '\x1b]5379;use_ctl=false\x07',
      '\x1b]5379;use_ctl=true\x07',
    ],
    [
      'an unknown one',
      {},
      `${EXPLICIT}\x1b]5379;use_ctl=false\x07`,
      '\x1b[0 k\x1b]5379;use_ctl=true\x07',
    ],
    ['Konsole', { env: { KONSOLE_VERSION: '221203' } }, '', ''],
    ['VTE that is to reorder', { env: { VTE_VERSION: '7006' }, override: 'inverse' }, '', ''],
    ['tmux', { env: { TMUX: 'x' }, outer: { xtversion: 'VTE', version: '7006' } }, '', ''],
  ])('%s', (_, situation, enter, leave) => {
    expect(detect({ ...HERE, ...situation })).toMatchObject({ enter, leave });
  });
});

describe('what is asked', () => {
  test.each<[string, Partial<Situation>, string | undefined]>([
    ['who it is, where nothing speaks for any', {}, QUESTION],
    [
      'who it is, where two are spoken for',
      { env: { VTE_VERSION: '7006', KONSOLE_VERSION: '2' } },
      QUESTION,
    ],
    ['the modes that are to be restored', { env: { VTE_VERSION: '7006' } }, QUESTION],
    ['the font of kitty', { env: { TERM: 'xterm-kitty' } }, FONT_QUESTION],
    ['nothing of what is known', { env: { TERM: 'alacritty', VTE_VERSION: '7006' } }, undefined],
    [
      'nothing of Apple Terminal',
      { env: { TERM_PROGRAM: 'Apple_Terminal', VTE_VERSION: '1' } },
      undefined,
    ],
    ['nothing of the Linux console', { env: { TERM: 'linux' } }, undefined],
    ['nothing of a multiplexer', { env: { TMUX: 'x' } }, undefined],
    ['nothing on Windows', { platform: 'win32' }, undefined],
    ['nothing where there is no terminal', { isTerminal: false }, undefined],
  ])('%s', (_, situation, expected) => {
    expect(questionFor({ ...HERE, ...situation })).toBe(expected);
  });
});

test('what prints and ends switches nothing in mlterm, which would lay out by the switch that gives it back', () => {
  const mlterm = { env: { TERM: 'mlterm' }, platform: 'linux', isTerminal: true };
  expect(detect(mlterm).printed).toBe('inverse-mlterm');
  expect(detect({ ...mlterm, override: 'visual' }).printed).toBe('inverse-mlterm');
  expect(detect({ ...mlterm, override: 'inverse' }).printed).toBeUndefined();
  expect(detect({ ...mlterm, env: { TERM: 'xterm' } }).printed).toBeUndefined();
});

describe('an emoji of several parts is one cell pair', () => {
  const joins = (env: Record<string, string>, answers: Record<string, string> = {}) =>
    detect({ env, answers, platform: 'linux', isTerminal: true }).joinsEmoji;

  test('in Konsole, and where mode 2027 is set or always set', () => {
    expect(joins({ KONSOLE_VERSION: '221203' })).toBe(true);
    expect(joins({}, { xtversion: 'foot', clusters: '1', da1: '62' })).toBe(true);
    expect(joins({}, { clusters: '3', da1: '62' })).toBe(true);
  });

  test('not where the mode is reset or unknown, nor in tmux', () => {
    expect(joins({}, { xtversion: 'foot', clusters: '2', da1: '62' })).toBe(false);
    expect(joins({}, { xtversion: 'XTerm', clusters: '0', da1: '64' })).toBe(false);
    expect(joins({ TMUX: '/tmp/tmux', KONSOLE_VERSION: '221203' })).toBe(false);
  });
});
