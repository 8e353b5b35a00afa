/**
 * The known terminals: how each is recognised, and its needs. A new terminal is a new row.
 *
 * Rows of one family are together. Families are ordered by the reliability of their variables: programs inherit
 * variables from the terminal they were started in, so variables that are set rarely come before those that are often
 * inherited.
 */
import type { DialectName } from '../dialects/dialect-names.ts';
import { type Facts, holds } from './facts.ts';

export type Terminal = {
  readonly name: string;
  /** Rows for several versions of one program share a family; the first matching row of a family counts. */
  readonly family?: string;
  /**
   * Conditions on the environment (see `facts.ts`); one of them is enough. `TERM` is set by the terminal itself and
   * takes precedence.
   */
  readonly env: readonly string[];
  /** Conditions on the terminal's answers; one of them is enough. */
  readonly answers: readonly string[];
  readonly dialect: DialectName;
  /** The switch after which it draws cells in the order they come. */
  readonly switch?: SwitchName;
  /** Its dialect behind a multiplexer, which passes no switch through. @default its dialect */
  readonly behindMultiplexer?: DialectName;
  /**
   * Its dialect for a program that prints and ends. There, the switch would be reset before the terminal has laid out
   * the output.
   */
  readonly printed?: DialectName;
  /** It cannot scroll a region with `CSI S`. */
  readonly cannotScroll?: true;
  /**
   * Every version gives one of `answers`. If other answers arrive, or none in time, the variable that names it was
   * inherited.
   */
  readonly alwaysAnswers?: true;
  /** It supports links (OSC 8). Other terminals get no links. */
  readonly hasLinks?: true;
  /**
   * It draws an emoji of several parts (ZWJ, skin tones) in two columns, in every version that is known. Terminals that say
   * so themselves (mode 2027) need no row.
   */
  readonly joinsEmoji?: true;
  /** Text is right there in no dialect, as `evidence` says. */
  readonly isWrong?: true;
  /** A query would do harm, or is not needed. */
  readonly isNotAsked?: true;
  /** What it does with a copy; nothing is known of the others. */
  readonly clipboard?: ClipboardSupport & {
    /** By the environment: the versions of which this is so; nothing is known of the others. */
    readonly where?: string;
  };
  readonly evidence: string;
};

/** Whether text is right in no dialect in the terminal of that name. */
export function isWrongIn(name: string): boolean {
  return TERMINALS.some((terminal) => terminal.name === name && terminal.isWrong);
}

/** What a terminal does with OSC 52 as it comes from its makers. */
export type ClipboardSupport = {
  /** `unsure`: the person decides. */
  readonly takes: 'yes' | 'no' | 'unsure';
  /** Longest sequence, in bytes. */
  readonly limit?: number;
};

/** Of the terminal of that name in the table. */
export function clipboardOf(name: string, env: Facts): ClipboardSupport | undefined {
  const clipboard = TERMINALS.find((terminal) => terminal.name === name)?.clipboard;
  if (!clipboard) return undefined;
  const { where, ...support } = clipboard;
  return where === undefined || holds(where, env) ? support : { ...support, takes: 'unsure' };
}

export type SwitchName = keyof typeof SWITCHES;

/**
 * `enter` is sent before the alternate screen, because VTE stores the mode with each row. `leave` is always sent at
 * the end. `restore` is sent if the terminal reported the other mode before, or if every new terminal of the row has
 * that mode.
 */
export const SWITCHES = {
  /** Explicit mode (BDSM reset) and character path left to right (SCP); from ECMA-48 and the terminal working group. */
  ecma: {
    enter: '\r\u001B[8l\u001B[1 k',
    leave: '\u001B[0 k',
    restore: '\u001B[8h',
    isSetWhenFresh: false,
  },
  /** The same, if explicit mode is certainly not the default of the terminal. */
  'ecma-implicit': {
    enter: '\r\u001B[8l\u001B[1 k',
    leave: '\u001B[0 k',
    restore: '\u001B[8h',
    isSetWhenFresh: true,
  },
  /** mlterm's own protocol, which cannot be queried. */
  mlterm: {
    enter: '\u001B]5379;use_ctl=false\u0007',
    leave: '',
    restore: '\u001B]5379;use_ctl=true\u0007',
    isSetWhenFresh: true,
  },
  /** Both protocols, for an unknown terminal. Terminals without them show no effect at all. */
  harmless: {
    enter: '\r\u001B[8l\u001B[1 k\u001B]5379;use_ctl=false\u0007',
    leave: '\u001B[0 k\u001B]5379;use_ctl=true\u0007',
    restore: '\u001B[8h',
    isSetWhenFresh: false,
  },
} as const;

export const TERMINALS: readonly Terminal[] = [
  {
    name: 'kitty',
    env: ['TERM=xterm-kitty', 'KITTY_WINDOW_ID'],
    answers: ['xtversion=kitty'],
    dialect: 'words',
    hasLinks: true,
    clipboard: { takes: 'yes' },
    evidence:
      'Turns each right-to-left word by itself, knows no switch; seen in 0.26.5. With force_ltr=yes it wants visual order, ' +
      'which the doctor asks about (its documentation, 2026-11-28).',
  },
  {
    name: 'Alacritty',
    env: ['TERM=alacritty*'],
    answers: [],
    dialect: 'visual-bare',
    hasLinks: true,
    clipboard: { takes: 'yes' },
    evidence: 'No bidi, no joining (alacritty#663); harakat a cell too far right in 0.11.0.',
  },
  {
    name: 'foot',
    env: ['TERM=foot*'],
    answers: ['xtversion=foot'],
    dialect: 'visual-bare',
    hasLinks: true,
    clipboard: { takes: 'yes' },
    evidence: 'Draws cells as they come; letters with harakat may vanish in 1.13.1.',
  },
  {
    name: 'Ghostty',
    env: ['TERM=xterm-ghostty', 'TERM_PROGRAM=ghostty'],
    answers: ['xtversion=ghostty'],
    dialect: 'visual',
    hasLinks: true,
    clipboard: { takes: 'yes' },
    evidence: 'Forces left-to-right, with a test "shape arabic forced LTR" (harfbuzz.zig).',
  },
  {
    name: 'st',
    env: ['TERM=st', 'TERM=st-*'],
    answers: [],
    dialect: 'visual',
    evidence: 'Draws cells as they come; seen in 0.9.',
  },
  {
    name: 'rxvt-unicode',
    env: ['TERM=rxvt*'],
    answers: ['da2=85;*'],
    dialect: 'visual',
    evidence: '"bidirectional algorithms belong in the application" (its manual); seen in 9.30.',
  },
  {
    name: 'Linux console',
    env: ['TERM=linux'],
    answers: [],
    dialect: 'visual',
    cannotScroll: true,
    isNotAsked: true,
    evidence: 'No bidi; its fonts have 256 or 512 glyphs.',
  },
  {
    name: 'mlterm',
    env: ['TERM=mlterm*', 'MLTERM'],
    answers: ['xtversion=mlterm', 'da2=24;279;*'],
    dialect: 'visual',
    switch: 'mlterm',
    behindMultiplexer: 'inverse-mlterm',
    printed: 'inverse-mlterm',
    evidence:
      'Reorders each row by its first strong letter, not after OSC 5379; lays out what it reads in one go by the last switch ' +
      'in it; seen in 3.9.0.',
  },
  {
    name: 'Apple Terminal',
    env: ['TERM_PROGRAM=Apple_Terminal'],
    answers: [],
    dialect: 'inverse',
    isNotAsked: true,
    clipboard: { takes: 'no' },
    evidence: 'Reorders every row and has no switch (terminal-wg, "prior work"); not seen by us.',
  },
  {
    name: 'iTerm2',
    family: 'iterm2',
    env: [
      'TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION>=3.7',
      'LC_TERMINAL=iTerm2 LC_TERMINAL_VERSION>=3.7',
    ],
    answers: ['xtversion=iTerm2 version>=3.7'],
    dialect: 'inverse',
    cannotScroll: true, // gnachman/iTerm2#710: rows that a region moved are drawn in logical order
    hasLinks: true,
    clipboard: { takes: 'unsure' }, // "AllowClipboardAccess" is off until the person allows it
    evidence:
      'Right-to-left support is on from 3.7.0beta9 on (notes-3.7.txt), and drops marks before its grid; 2026-11-28. Not seen ' +
      'by us.',
  },
  {
    name: 'iTerm2 before 3.7',
    family: 'iterm2',
    env: ['TERM_PROGRAM=iTerm.app', 'LC_TERMINAL=iTerm2'],
    answers: ['xtversion=iTerm2'],
    dialect: 'visual',
    hasLinks: true,
    clipboard: { takes: 'unsure' },
    evidence: 'Right-to-left support is off unless asked for (iTermPreferences.m).',
  },
  {
    name: 'WezTerm',
    env: ['TERM_PROGRAM=WezTerm', 'WEZTERM_PANE'],
    answers: ['xtversion=WezTerm'],
    dialect: 'visual',
    switch: 'ecma',
    hasLinks: true,
    clipboard: { takes: 'yes' },
    evidence:
      'bidi_enabled is off; BDSM overrides it (terminalstate/mod.rs), so 8h would turn it on.',
  },
  {
    name: 'mintty',
    env: ['TERM_PROGRAM=mintty'],
    answers: ['xtversion=mintty', 'da2=77;*'],
    dialect: 'visual',
    switch: 'ecma-implicit',
    behindMultiplexer: 'inverse-auto',
    hasLinks: true,
    clipboard: { takes: 'unsure' }, // "AllowSetSelection" is off
    evidence: 'Honours BDSM and SCP since 2.9.7 (wiki/CtrlSeqs).',
  },
  {
    name: 'Visual Studio Code',
    family: 'xterm.js',
    env: ['TERM_PROGRAM=vscode'],
    answers: [],
    dialect: 'visual-parted',
    behindMultiplexer: 'visual',
    hasLinks: true,
    clipboard: { takes: 'yes' },
    evidence: 'Its terminal is xterm.js: WebGL, and DOM without a GPU. See there; not seen by us.',
  },
  {
    name: 'xterm.js',
    family: 'xterm.js',
    env: [],
    answers: ['xtversion=xterm.js', 'da2=0;276;*'],
    dialect: 'visual-parted',
    behindMultiplexer: 'visual',
    evidence:
      'Draws each cell by itself with WebGL and canvas; with DOM, the browser reorders the neighbouring cells of one style ' +
      '(DomRendererRowFactory.ts). The renderer cannot be asked. Seen in 5.5.0 and 6.0.0, 2026-11-29.',
  },
  {
    name: 'Tabby',
    env: ['TERM_PROGRAM=Tabby'],
    answers: [],
    dialect: 'visual-parted',
    behindMultiplexer: 'visual',
    // Eugeny/tabby#6001: a longer one comes in pieces, and is lost.
    clipboard: { takes: 'yes', limit: 1_000 },
    evidence: 'Its terminal is xterm.js, with each of its renderers; not seen by us.',
  },
  {
    name: 'Windows Terminal',
    env: ['WT_SESSION'],
    answers: [],
    dialect: 'visual',
    isNotAsked: true,
    hasLinks: true,
    clipboard: { takes: 'yes' },
    evidence:
      'Forces left-to-right on purpose, for "vim -A" (microsoft/terminal#18659). Changes that reorder are open (#20159, ' +
      '#20377; 2026-11-28): the first version with them needs a row of its own. Not seen by us.',
  },
  {
    name: 'JetBrains',
    env: ['TERMINAL_EMULATOR=JetBrains-JediTerm'],
    answers: [],
    dialect: 'visual',
    evidence:
      'Draws one grapheme after the other (TerminalPanel.java). Its reworked terminal is built on the editor, which reorders ' +
      '(2026-11-28): doubtful there, the doctor helps; anthropics/claude-code#43793 says that Hebrew reads right as it is. ' +
      'Not seen by us.',
  },
  {
    name: 'contour',
    env: ['TERM_PROGRAM=contour', 'TERMINAL_NAME=contour'],
    answers: ['xtversion=contour'],
    dialect: 'visual',
    hasLinks: true,
    clipboard: { takes: 'yes' },
    evidence: 'Forces left-to-right (OpenShaper.cpp).',
  },
  {
    name: 'rio',
    env: ['TERM=rio', 'TERM_PROGRAM=rio'],
    answers: ['xtversion=rio'],
    dialect: 'visual',
    hasLinks: true,
    evidence: 'Knows no mode 8 and ignores SCP (handler.rs).',
  },
  {
    name: 'Warp',
    env: ['TERM_PROGRAM=WarpTerminal'],
    answers: [],
    dialect: 'visual',
    evidence: 'No bidi (warpdotdev/warp#3589).',
  },
  {
    name: 'Termux',
    env: ['TERMUX_VERSION'],
    answers: [],
    dialect: 'visual',
    clipboard: { takes: 'yes', limit: 6_000 }, // termux/termux-app#5324
    evidence: 'Draws runs from left to right, isRtl=false (TerminalRenderer.java).',
  },
  {
    name: 'Konsole',
    env: ['KONSOLE_VERSION'],
    answers: ['xtversion=Konsole', 'da2=1;115;*'],
    dialect: 'inverse-konsole',
    alwaysAnswers: true,
    hasLinks: true,
    joinsEmoji: true,
    clipboard: { takes: 'yes', where: 'KONSOLE_VERSION>=241200' }, // 24.12
    evidence:
      'Reorders every row left-to-right, without mirroring; counts two columns for an emoji with ZWJ, and draws it whole where ' +
      'there is a font for it. Seen in 22.12.3, 2026-11-29.',
  },
  {
    name: 'VTE',
    family: 'vte',
    env: ['VTE_VERSION>=5800'],
    answers: ['xtversion=VTE version>=5800', 'da2=65;* firmware>=5800'],
    dialect: 'visual',
    switch: 'ecma-implicit',
    behindMultiplexer: 'inverse-marks',
    alwaysAnswers: true,
    hasLinks: true,
    clipboard: { takes: 'no' },
    evidence: 'Reorders since 0.58, honours BDSM, keeps RLM in the row; seen in 0.70.6.',
  },
  {
    name: 'VTE before 0.58',
    family: 'vte',
    env: ['VTE_VERSION'],
    answers: ['xtversion=VTE', 'da2=65;*'],
    dialect: 'visual',
    alwaysAnswers: true,
    clipboard: { takes: 'no' },
    evidence: 'Has no bidi before 0.58.',
  },
  {
    name: 'xterm',
    env: ['XTERM_VERSION'],
    answers: ['xtversion=XTerm', 'da2=41;*'],
    dialect: 'visual',
    evidence: 'Draws cells as they come; seen in 379.',
  },
  {
    name: 'PuTTY',
    env: ['TERM=putty*'],
    answers: ['da2=0;136;*'],
    dialect: 'inverse-auto',
    evidence:
      'Reorders each row by its first strong letter, takes no marks (minibidi.c); seen in pterm 0.78, 2026-11-29.',
  },
  {
    name: 'cool-retro-term',
    env: ['COLORSCHEMES_DIR~QMLTermWidget'],
    answers: ['da2=0;115;* COLORSCHEMES_DIR~QMLTermWidget'],
    dialect: 'visual',
    evidence:
      'Its copy of qtermwidget has bidi off; seen in 1.2.0, 2026-11-29. Newer ones took newer code; not seen by us.',
  },
  {
    name: 'qtermwidget',
    env: [],
    answers: ['da2=0;115;*'],
    dialect: 'inverse-runs',
    evidence:
      'Draws each run of one style, and each run of box drawing, as a row of its own from the left, mirrored; writes the end ' +
      'of DECRQM. QTerminal and others; seen in QTerminal 1.2.0, 2026-11-29.',
  },
  {
    name: 'zutty',
    env: ['ZUTTY_VERSION'],
    answers: ['da2=64;0;*'],
    dialect: 'visual',
    evidence: 'Draws cells as they come; seen in 0.14, 2026-11-29.',
  },
  {
    name: 'terminology',
    env: ['TERM_PROGRAM=terminology', 'TERMINOLOGY'],
    answers: ['xtversion=terminology', 'da2=61;337;*'],
    dialect: 'visual',
    evidence:
      "Draws its cells by Evas's grid of text, which does not reorder. Its window stays black under Xvfb (1.13.0): not seen by us.",
  },
  {
    name: 'Emacs',
    env: ['TERM=eterm*', 'INSIDE_EMACS~term'],
    answers: [],
    dialect: 'inverse',
    cannotScroll: true,
    isWrong: true,
    isNotAsked: true,
    evidence:
      '`term` reorders each row, by the direction of a paragraph of several rows, and has no SU and SD; the text of the ' +
      'reader is not right there. Seen in 28.2, 2026-11-28.',
  },
];

export type Multiplexer = Pick<Terminal, 'name' | 'env' | 'answers' | 'cannotScroll'> & {
  /** What it puts round a sequence is passed on: questions and switches reach the terminal, and answers come back. */
  readonly envelope?: readonly [before: string, behind: string];
  /** Condition on the environment under which it passes links (OSC 8) on. */
  readonly links?: string;
};

/** Programs that draw their own cells into another terminal. The other terminal decides the order on the screen. */
export const MULTIPLEXERS: readonly Multiplexer[] = [
  {
    name: 'tmux',
    env: ['TMUX', 'TERM=tmux*'],
    answers: ['xtversion=tmux', 'da2=84;*'],
    links: 'TERM_PROGRAM=tmux TERM_PROGRAM_VERSION>=3.4',
  },
  { name: 'zellij', env: ['ZELLIJ'], answers: ['xtversion=Zellij'] },
  {
    name: 'screen',
    env: ['STY', 'TERM=screen*'],
    answers: ['da2=83;*'],
    envelope: ['\u001BP', '\u001B\\'], // its manual, "Device control string"; seen in 4.9.0
  },
  // dvtm has no SU and SD, and gives a mark a cell. It answers nothing.
  { name: 'dvtm', env: ['DVTM', 'TERM=dvtm*'], answers: [], cannotScroll: true },
  { name: 'Neovim', env: ['NVIM'], answers: ['da2=0;100;*'] },
  { name: 'Vim', env: ['VIM_TERMINAL'], answers: ['xtversion=libvterm'] },
];
