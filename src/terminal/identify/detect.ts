/**
 * Which terminal this is and what it needs, from what is known of it. Pure: asking is the work of `find.ts`.
 *
 * In this order: the person's word; not a terminal; a multiplexer; `TERM`, which the terminal itself sets; what it
 * answered; other variables, which may be left over from another terminal; what it can do; a guess.
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
  /** What the person wants: a name of a dialect; anything else is as nothing. */
  readonly override?: string;
  /** What the doctor was told: a name of a dialect by `Found.key`. */
  readonly remembered?: Facts;
  /** What the terminal answered, if it was asked. */
  readonly answers?: Facts;
  /** What tmux says of the terminal that it is shown in. */
  readonly outer?: Facts;
};

export type DetectedTerminal = {
  readonly name: string;
  readonly version: string;
  readonly dialect: DialectName;
  /** What it was decided by: a mark of the table, or one of `REASONS`. */
  readonly because: string;
  /** Nothing says for sure that this is right; the doctor can find out. */
  readonly isGuess: boolean;
  /** Sent before the alternate screen, and after it. */
  readonly enter: string;
  readonly leave: string;
  /** Instead of `dialect` and the switch, for a program that prints and ends. */
  readonly printed?: DialectName;
  /** By `CSI S` and `CSI T`, in a region. */
  readonly canScroll: boolean;
  /** By OSC 8. */
  readonly hasLinks: boolean;
  /** What the doctor's findings are remembered under. */
  readonly key: string;
};

/** What a terminal is known by where it is by no mark of the table. */
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

/** Of a terminal that nothing tells the name of, and of what is none. */
export const NO_NAME = { unknown: 'unknown', none: 'no terminal' } as const;

function isDialectName(text: string | undefined): text is DialectName {
  return DIALECT_NAMES.some((name) => name === text);
}

/** What to ask the terminal; undefined where all is known, and where it is better not asked. */
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

/** One for each terminal that the environment speaks for, in the order of the table. */
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

/** The one that needs no answer to be believed. */
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

/** Screen and Zellij do not tell what they are in: what they inherited is a hint, if it is one only. */
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

/** What a person says; only a terminal that is to draw cells as they come is told so. */
function spoken(known: DetectedTerminal, dialect: DialectName, because: string): DetectedTerminal {
  const switches = dialect.startsWith('visual') ? {} : { enter: '', leave: '' };
  const { printed, ...others } = known;
  const asPrinted = dialect === known.dialect && printed ? { printed } : {};
  return { ...others, ...switches, ...asPrinted, dialect, because, isGuess: false };
}

/** The version that the variable of a mark holds, or stands for. */
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
  /** The answer to DECRQM: 1 is set, 2 is reset. */
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
