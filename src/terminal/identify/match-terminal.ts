/** The rows of the table of terminals that the environment or an answer speaks for. */
import { type Facts, holds } from './facts.ts';
import { MULTIPLEXERS, type Multiplexer, TERMINALS, type Terminal } from './terminals.ts';

export type TerminalMatch = { readonly terminal: Terminal; readonly mark: string };

/** One for each terminal that the environment speaks for, in the order of the table. */
export function matchesIn(env: Facts): TerminalMatch[] {
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
export function sureMatch(matches: readonly TerminalMatch[]): TerminalMatch | undefined {
  const own = matches.find(({ mark }) => mark.startsWith('TERM='));
  return own ?? (matches.length === 1 ? matches[0] : undefined);
}

/** The one that the answers speak for. */
export function matchOf(answers: Facts): TerminalMatch | undefined {
  for (const terminal of TERMINALS) {
    const mark = terminal.answers.find((mark) => holds(mark, answers));
    if (mark !== undefined) return { terminal, mark };
  }
  return undefined;
}

/** The multiplexer that the environment speaks for. */
export function multiplexerOf(env: Facts): Multiplexer | undefined {
  return MULTIPLEXERS.find(({ env: marks }) => marks.some((mark) => holds(mark, env)));
}

/** The version that the variable of a mark holds, or stands for. */
export function versionIn(mark: string, env: Facts): string {
  const variable = /^\w+/.exec(mark)?.[0] ?? '';
  return env[VERSIONS.get(variable) ?? variable] ?? '';
}

const VERSIONS: ReadonlyMap<string, string> = new Map([
  ['TERM', 'TERM_PROGRAM_VERSION'],
  ['TERM_PROGRAM', 'TERM_PROGRAM_VERSION'],
  ['LC_TERMINAL', 'LC_TERMINAL_VERSION'],
]);
