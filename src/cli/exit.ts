/**
 * Where the program ends: the one place that knows exit codes, and what a failure looks like on standard error.
 *
 * A failure is one line: what is wrong, and behind a semicolon what to try. The stack of an unexpected error is
 * for those who mend the program: it comes when SAHIFA_DEBUG is set.
 */
import { CommanderError } from 'commander';
import { SourceError } from '../library/source-error.ts';

/** The source could not be had, or the program failed. */
const FAILED = 1;

const WRONG_USAGE = 2;

/** 128 and the number of SIGINT, as shells count it. */
const INTERRUPTED = 130;

/** The command line asks for what there is not. `command` is the one whose help tells what there is. */
export class UsageError extends Error {
  readonly command: string;

  constructor(message: string, command: string) {
    super(message);
    this.command = command;
  }
}

/** Sends every way the program can go wrong through `fail`. */
export function watchForFailure(): void {
  process.on('uncaughtException', fail);
  process.on('SIGINT', () => process.exit(INTERRUPTED));
  process.stdout.on('error', fail);
  // With standard error gone there is nobody left to tell.
  process.stderr.on('error', () => {});
}

/** Ends the program with one line and an exit code, where the thrown value is a failure at all. */
export function fail(error: unknown): void {
  // Help and version are thrown once they are printed.
  if (error instanceof CommanderError && error.exitCode === 0) return;
  // Who reads us has seen enough (`sahifa print | head`).
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit(0);
  const code = error instanceof UsageError ? WRONG_USAGE : FAILED;
  // The reader gives the terminal back at the event of exit: what were said before would go with its screen.
  process.emit('exit', code);
  complain(lineOf(error));
  if (process.env.SAHIFA_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(code);
}

/** Says in one line what is wrong though the work goes on; nothing where nothing is. */
export function warn(flaw: string | undefined): void {
  if (flaw !== undefined) complain(flaw);
}

/** The reader was left by Ctrl-C. */
export function interrupt(): void {
  process.exitCode = INTERRUPTED;
}

/** One line on standard error. It may quote a file, and nothing that a file holds commands the terminal. */
function complain(line: string): void {
  const shown = line.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '\u{FFFD}');
  process.stderr.write(`sahifa: ${shown}\n`);
}

function lineOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}; see "${error.command} --help"`;
  if (!(error instanceof Error)) return unexpected(String(error));
  if (error instanceof SourceError) return `${error.message}; ${error.hint}`;
  return unexpected(`${error.name}: ${error.message}`);
}

function unexpected(message: string): string {
  return `something is wrong in Sahifa itself (${message}); set SAHIFA_DEBUG=1 to see where`;
}
