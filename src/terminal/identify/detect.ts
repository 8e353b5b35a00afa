/**
 * Detects the terminal and its needs from known facts. Pure: `ask.ts` queries the terminal.
 *
 * Order of evidence: the user's choice; no terminal; a multiplexer; `TERM`, which the terminal itself sets; the
 * terminal's answers; other variables, which may be inherited from another terminal; capabilities; a guess.
 */

import { DIALECT_NAMES, type DialectName } from '../dialects/dialect-names.ts';
import { FONT_QUESTION, QUESTION } from './answers.ts';
import { type Facts, holds } from './facts.ts';
import { partsOf } from './fonts.ts';
import {
  MULTIPLEXERS,
  type Multiplexer,
  SWITCHES,
  type SwitchName,
  TERMINALS,
  type Terminal,
} from './terminals.ts';

export type Situation = {
  readonly env: Facts;
  /** As `process.platform`. */
  readonly platform: string;
  readonly isTerminal: boolean;
  /** The user's choice: the name of a dialect; other values are ignored. */
  readonly override?: string;
  /** Dialects saved by the doctor, by `DetectedTerminal.key`. */
  readonly remembered?: Facts;
  /** The terminal's answers, if it was queried. */
  readonly answers?: Facts;
  /** What tmux reports about the terminal around it. */
  readonly outer?: Facts;
};

export type DetectedTerminal = {
  readonly name: string;
  readonly version: string;
  readonly dialect: DialectName;
  /** The deciding evidence: a condition from the table, or one of `REASONS`. */
  readonly because: string;
  /** The result is uncertain; the doctor can find the right dialect. */
  readonly isGuess: boolean;
  /** Sent before the alternate screen (`enter`) and after it (`leave`). */
  readonly enter: string;
  readonly leave: string;
  /** Replaces `dialect` and the switch for a program that prints and ends. */
  readonly printed?: DialectName;
  /** Supports `CSI S` and `CSI T` in a region. */
  readonly canScroll: boolean;
  /** Supports OSC 8. */
  readonly hasLinks: boolean;
  /** The key under which the doctor's result is saved. */
  readonly key: string;
};

/** Evidence other than conditions from the table. */
export const REASONS = {
  none: 'it is not a terminal',
  said: 'you said so',
  doctor: 'you told the doctor',
  answer: 'its answer',
  bdsm: 'it knows BDSM',
  fixed: 'BDSM is set for good',
  silent: 'it does not tell what it is in',
  nothing: 'nothing speaks for any',
} as const;

export type Reason = keyof typeof REASONS;

/** Names in place of an unknown terminal, and of no terminal. */
export const NO_NAME = { unknown: 'unknown', none: 'no terminal' } as const;

function isDialectName(text: string | undefined): text is DialectName {
  return DIALECT_NAMES.some((name) => name === text);
}

/** The query for the terminal; `undefined` if no query is needed, or if it would do harm. */
export function questionFor({ env, platform, isTerminal }: Situation): string | undefined {
  if (!isTerminal || platform === 'win32' || multiplexerOf(env)) return undefined;
  const matches = matchesIn(env);
  if (matches.some(({ terminal }) => terminal.isNotAsked)) return undefined;
  const match = sureMatch(matches);
  if (!match) return QUESTION;
  if (match.terminal.dialect === 'words') return FONT_QUESTION;
  return match.terminal.switch === undefined ? undefined : QUESTION;
}

export function detect(situation: Situation): DetectedTerminal {
  const { env, isTerminal, override, remembered = {} } = situation;
  if (!isTerminal) return found({ name: NO_NAME.none, because: REASONS.none });
  const known = multiplexerOf(env) ? behindMultiplexer(situation) : recognise(situation);
  if (isDialectName(override)) return spoken(known, override, REASONS.said);
  const told = remembered[known.key];
  return isDialectName(told) ? spoken(known, told, REASONS.doctor) : known;
}

type TerminalMatch = { readonly terminal: Terminal; readonly mark: string };

/** One match for each terminal whose conditions on the environment hold, in the order of the table. */
function matchesIn(env: Facts): TerminalMatch[] {
  return TERMINALS.flatMap((terminal) => {
    const mark = terminal.env.find((mark) => holds(mark, env));
    return mark === undefined ? [] : { terminal, mark };
  }).filter(({ terminal: { family } }, at, all) => {
    return (
      family === undefined || all.findIndex((other) => other.terminal.family === family) === at
    );
  });
}

/** The match that is certain without an answer. */
function sureMatch(matches: readonly TerminalMatch[]): TerminalMatch | undefined {
  const own = matches.find(({ mark }) => mark.startsWith('TERM='));
  return own ?? (matches.length === 1 ? matches[0] : undefined);
}

function matchOf(answers: Facts): TerminalMatch | undefined {
  for (const terminal of TERMINALS) {
    const mark = terminal.answers.find((mark) => holds(mark, answers));
    if (mark !== undefined) return { terminal, mark };
  }
  return undefined;
}

function recognise({ env, platform, answers = {} }: Situation): DetectedTerminal {
  const matches = matchesIn(env);
  const own = matches.find(({ mark }) => mark.startsWith('TERM='));
  const match = own ?? matchOf(answers) ?? matches[0];
  if (match) {
    const isGuess = match === matches[0] && !sureMatch(matches);
    return fromTable(match, env, answers, isGuess);
  }
  const multiplexer = MULTIPLEXERS.find(({ answers: marks }) =>
    marks.some((mark) => holds(mark, answers)),
  );
  if (multiplexer) return found({ name: multiplexer.name, because: REASONS.answer, isGuess: true });
  if (answers.bdsm === '1' || answers.bdsm === '2') {
    return found({ because: REASONS.bdsm, switch: 'ecma', bdsm: answers.bdsm });
  }
  if (answers.bdsm === '3') return found({ because: REASONS.fixed, dialect: 'inverse' });
  if (platform === 'win32')
    return found({ name: 'Windows console', because: platform, isGuess: true });
  return found({ because: REASONS.nothing, switch: 'harmless', isGuess: true });
}

function fromTable(
  { terminal, mark }: TerminalMatch,
  env: Facts,
  answers: Facts,
  isGuess: boolean,
): DetectedTerminal {
  return found({
    name: terminal.name,
    version: answers.version ?? versionIn(mark, env),
    dialect: terminal.dialect === 'words' ? wordsFor(answers.font) : terminal.dialect,
    because: mark,
    switch: terminal.switch,
    bdsm: answers.bdsm,
    canScroll: !terminal.cannotScroll,
    hasLinks: terminal.hasLinks === true,
    ...(terminal.printed && { printed: terminal.printed }),
    isGuess,
  });
}

/** kitty's dialect, by the PostScript name of its main font. */
function wordsFor(font: string | undefined): DialectName {
  if (font === undefined) return 'words';
  const parts = partsOf(font);
  if (parts.length === 0) return 'words-apart';
  return parts.includes('rare') ? 'words-one' : 'words';
}

/**
 * Screen and Zellij do not report the terminal around them. Inherited variables are a hint if they name one terminal
 * only.
 */
function behindMultiplexer({ env, outer = {} }: Situation): DetectedTerminal {
  const { name = '', links } = multiplexerOf(env) ?? {};
  const { TERM: _, ...inherited } = env;
  const hints = matchesIn(inherited);
  const told = matchOf(outer) ?? sureMatch(matchesIn({ TERM: outer.TERM }));
  const match = told ?? (hints.length === 1 ? hints[0] : undefined);
  if (!match) return found({ name, because: REASONS.silent, isGuess: true });
  const { terminal, mark } = match;
  return found({
    name: `${name} in ${terminal.name}`,
    dialect: terminal.behindMultiplexer ?? terminal.dialect,
    because: mark,
    hasLinks: terminal.hasLinks === true && links !== undefined && holds(links, env),
    isGuess: !told,
  });
}

function multiplexerOf(env: Facts): Multiplexer | undefined {
  return MULTIPLEXERS.find(({ env: marks }) => marks.some((mark) => holds(mark, env)));
}

/** A dialect chosen by the user. The switch is sent only if the dialect needs cells drawn in the order they come. */
function spoken(known: DetectedTerminal, dialect: DialectName, because: string): DetectedTerminal {
  const switches = dialect.startsWith('visual') ? {} : { enter: '', leave: '' };
  const { printed, ...others } = known;
  const asPrinted = dialect === known.dialect && printed ? { printed } : {};
  return { ...others, ...switches, ...asPrinted, dialect, because, isGuess: false };
}

/** The version in the variable of a condition. */
function versionIn(mark: string, env: Facts): string {
  const variable = /^\w+/.exec(mark)?.[0] ?? '';
  return env[VERSIONS.get(variable) ?? variable] ?? '';
}

const VERSIONS: ReadonlyMap<string, string> = new Map([
  ['TERM', 'TERM_PROGRAM_VERSION'],
  ['TERM_PROGRAM', 'TERM_PROGRAM_VERSION'],
  ['LC_TERMINAL', 'LC_TERMINAL_VERSION'],
]);

type Parts = Partial<Omit<DetectedTerminal, 'enter' | 'leave' | 'key'>> & {
  readonly because: string;
  readonly switch?: SwitchName;
  /** The answer to DECRQM: 1 means set, 2 reset. */
  readonly bdsm?: string;
};

function found({ switch: switchName, bdsm, ...parts }: Parts): DetectedTerminal {
  const { name = NO_NAME.unknown, version = '' } = parts;
  const sequences = switchName && SWITCHES[switchName];
  const wasSet = bdsm === undefined || bdsm === '0' ? sequences?.isSetWhenFresh : bdsm === '1';
  return {
    dialect: 'visual',
    isGuess: false,
    canScroll: true,
    hasLinks: false,
    ...parts,
    name,
    version,
    enter: sequences?.enter ?? '',
    leave: sequences ? sequences.leave + (wasSet ? sequences.restore : '') : '',
    key: `${name} ${version}`.trim(),
  };
}
