/**
 * Which terminal this is and what it needs, from what is known of it. Pure: asking is the work of `identify.ts`.
 *
 * Order of evidence: the user's choice; no terminal; a multiplexer; `TERM`, which the terminal itself sets; the
 * terminal's answers; other variables, which may be inherited from another terminal; capabilities; a guess.
 */

import { DIALECT_NAMES, type DialectName } from '../dialects/dialect-names.ts';
import { enveloped, FONT_QUESTION, QUESTION } from './answers.ts';
import { type DetectedTerminal, detected, NO_NAME, REASONS } from './detected-terminal.ts';
import { type Facts, holds } from './facts.ts';
import { partsOf } from './fonts.ts';
import {
  matchesIn,
  matchOf,
  multiplexerOf,
  sureMatch,
  type TerminalMatch,
  versionIn,
} from './match-terminal.ts';
import { MULTIPLEXERS } from './terminals.ts';

export type Situation = {
  readonly env: Facts;
  /** As `process.platform`. */
  readonly platform: string;
  readonly isTerminal: boolean;
  /** The user's choice: the name of a dialect; other values are ignored. */
  readonly override?: string;
  /** What the doctor was told: a name of a dialect by `DetectedTerminal.key`. */
  readonly remembered?: Facts;
  /** The terminal's answers, if it was queried. */
  readonly answers?: Facts;
  /** It has answered nothing for so long that it will not (`SILENT`). */
  readonly isSilent?: boolean;
  /** What tmux reports about the terminal around it. */
  readonly outer?: Facts;
};

/** Milliseconds without an answer after which a terminal counts as silent. */
export const SILENT = 500;

function isDialectName(text: string | undefined): text is DialectName {
  return DIALECT_NAMES.some((name) => name === text);
}

/** The query for the terminal; `undefined` if no query is needed, or if it would do harm. */
export function questionFor({ env, platform, isTerminal }: Situation): string | undefined {
  if (!isTerminal || platform === 'win32') return undefined;
  const multiplexer = multiplexerOf(env);
  if (multiplexer) return multiplexer.envelope && enveloped(QUESTION, multiplexer.envelope);
  const matches = matchesIn(env);
  if (matches.some(({ terminal }) => terminal.isNotAsked)) return undefined;
  const match = sureMatch(matches);
  if (!match) return QUESTION;
  if (match.terminal.dialect === 'words') return FONT_QUESTION;
  return match.terminal.switch === undefined ? undefined : QUESTION;
}

/** The query that follows from the answers; `undefined` if there is none. */
export function questionAfter({ answers = {} }: Situation): string | undefined {
  const isKitty = matchOf(answers)?.terminal.dialect === 'words';
  return isKitty && answers.font === undefined ? FONT_QUESTION : undefined;
}

export function detect(situation: Situation): DetectedTerminal {
  const { env, isTerminal, override, remembered = {} } = situation;
  if (!isTerminal) return detected({ name: NO_NAME.none, because: REASONS.none });
  const known = multiplexerOf(env) ? behindMultiplexer(situation) : joining(situation);
  if (isDialectName(override)) return asTold(known, override, REASONS.said);
  const told = remembered[known.key];
  return isDialectName(told) ? asTold(known, told, REASONS.doctor) : known;
}

/** Set, or always set: grapheme clusters are one cell there (mode 2027), and so is an emoji of several parts. */
function joining(situation: Situation): DetectedTerminal {
  const known = recognise(situation);
  const { clusters } = situation.answers ?? {};
  return clusters === '1' || clusters === '3' ? { ...known, joinsEmoji: true } : known;
}

function recognise({ env, platform, answers = {}, isSilent }: Situation): DetectedTerminal {
  const matches = matchesIn(env).filter((match) => isBelieved(match, answers, isSilent));
  const own = matches.find(({ mark }) => mark.startsWith('TERM='));
  const match = own ?? matchOf({ ...env, ...answers }) ?? matches[0];
  if (match) {
    const isGuess = match === matches[0] && !sureMatch(matches);
    return fromTable(match, env, answers, isGuess);
  }
  const multiplexer = MULTIPLEXERS.find(({ answers: marks }) =>
    marks.some((mark) => holds(mark, answers)),
  );
  if (multiplexer)
    return detected({ name: multiplexer.name, because: REASONS.answer, isGuess: true });
  if (answers.bdsm === '1' || answers.bdsm === '2') {
    const relayed = answers.bdsm === '2' ? 'visual' : reorderingOf(answers);
    return detected({ because: REASONS.bdsm, switch: 'ecma', bdsm: answers.bdsm, relayed });
  }
  if (answers.bdsm === '3') return detected({ because: REASONS.fixed, dialect: 'inverse' });
  if (platform === 'win32')
    return detected({ name: 'Windows console', because: platform, isGuess: true });
  return detected({ because: REASONS.nothing, switch: 'harmless', isGuess: true });
}

/** Whether the terminal that a variable names can be this one: not if it would have answered otherwise. */
function isBelieved({ terminal }: TerminalMatch, answers: Facts, isSilent = false): boolean {
  if (!terminal.alwaysAnswers) return true;
  if (answers.da1 === undefined) return !isSilent || Object.keys(answers).length > 0;
  return terminal.answers.some((mark) => holds(mark, answers));
}

/** The dialect of a terminal that reorders, by whether its rows take the direction of their first strong character. */
function reorderingOf({ autodetection }: Facts): DialectName {
  return autodetection === '1' ? 'inverse-auto' : 'inverse';
}

function fromTable(
  { terminal, mark }: TerminalMatch,
  env: Facts,
  answers: Facts,
  isGuess: boolean,
): DetectedTerminal {
  const dialect = terminal.dialect === 'words' ? wordsFor(answers.font) : terminal.dialect;
  return detected({
    name: terminal.name,
    version: answers.version ?? versionIn(mark, env),
    dialect,
    relayed: terminal.behindMultiplexer ?? dialect,
    because: mark,
    switch: terminal.switch,
    bdsm: answers.bdsm,
    canScroll: !terminal.cannotScroll,
    hasLinks: terminal.hasLinks === true,
    joinsEmoji: terminal.joinsEmoji === true,
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
 * The terminal around a multiplexer: as tmux reports it, or as it answers itself where it can be asked through the
 * multiplexer. Others do not report it. Inherited variables are a hint if they name one terminal only.
 */
function behindMultiplexer({ env, outer = {}, answers = {} }: Situation): DetectedTerminal {
  const multiplexer = multiplexerOf(env);
  const { name = '', links, envelope, cannotScroll } = multiplexer ?? {};
  const { TERM: _, ...inherited } = env;
  const hints = matchesIn(inherited);
  const told = matchOf(outer) ?? sureMatch(matchesIn({ TERM: outer.TERM })) ?? matchOf(answers);
  const match = told ?? (hints.length === 1 ? hints[0] : undefined);
  const canScroll = !cannotScroll;
  if (!match) return detected({ name, because: REASONS.silent, canScroll, isGuess: true });
  const { terminal, mark } = match;
  const relayed = terminal.behindMultiplexer ?? terminal.dialect;
  const isSwitched = envelope !== undefined && told !== undefined && terminal.switch !== undefined;
  return detected({
    name: `${name} in ${terminal.name}`,
    dialect: isSwitched ? terminal.dialect : relayed,
    relayed,
    ...(isSwitched && { switch: terminal.switch, bdsm: answers.bdsm, envelope }),
    because: mark,
    canScroll,
    hasLinks: terminal.hasLinks === true && links !== undefined && holds(links, env),
    isGuess: !told,
  });
}

/** What a person says; only a terminal that is to draw cells as they come is told so. */
function asTold(known: DetectedTerminal, dialect: DialectName, because: string): DetectedTerminal {
  const switches = dialect.startsWith('visual') ? {} : { enter: '', leave: '' };
  const { printed, ...others } = known;
  const isItsOwn = dialect === known.dialect;
  const asPrinted = isItsOwn && printed ? { printed } : {};
  const relayed = isItsOwn ? known.relayed : dialect;
  return { ...others, ...switches, ...asPrinted, dialect, relayed, because, isGuess: false };
}
