/**
 * The ends of the program: the only place that knows exit codes and the form of an error on standard error.
 *
 * An error is one line in the person's language: what is wrong, and after a semicolon what to try. The stack of an
 * unexpected error goes to the file of SAHIFA_LOG, and to standard error if SAHIFA_DEBUG is set.
 */
import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';
import { codeOf } from '../files/system-code.ts';
import type { CliMessages } from '../languages/cli/messages.ts';
import { formatDiagnostic, formatParts } from '../languages/diagnostics/format.ts';
import type { UsageDiagnostic } from '../languages/diagnostics/usage.ts';
import { SourceError } from '../library/source-error.ts';
import { dieBy } from '../terminal/screen/die-by.ts';
import { openLog } from '../terminal/screen/log.ts';
import { LAST_WORDS, whenWritten } from '../terminal/screen/written.ts';
import { writeStderr } from './output/stderr.ts';

/** The source could not be opened, or the program failed. */
const FAILED = 1;

const WRONG_USAGE = 2;

/** 128 plus the number of SIGINT, as in shells. */
const INTERRUPTED = 130;

/** A wrong command line. */
export class UsageError extends Error {
  /** The command whose help is suggested. */
  readonly command: string;
  readonly diagnostic: UsageDiagnostic;

  constructor(diagnostic: UsageDiagnostic, command: string) {
    super(JSON.stringify(diagnostic));
    this.diagnostic = diagnostic;
    this.command = command;
  }
}

/** Writing to standard output failed. */
class OutputError extends Error {
  /** The code of the system, such as `ENOSPC`. */
  readonly code: string;
  readonly syscall: string | undefined;

  constructor(cause: NodeJS.ErrnoException) {
    super(cause.message, { cause });
    this.code = codeOf(cause);
    this.syscall = cause.syscall;
  }
}

/** Those of standard input, output and error that are terminals. */
const TERMINALS = [0, 1, 2].filter((fd) => isatty(fd));

/** Sends every unexpected error to `fail`. */
export function watchForFailure(messages: CliMessages): void {
  const failed = (error: unknown) => void fail(error, messages);
  process.on('uncaughtException', failed);
  // This must come before the owner of the terminal, which ends the program by the signal.
  process.prependListener('SIGINT', () => leave(INTERRUPTED));
  process.on('exit', () => {
    if (TERMINALS.some(isGone)) dieBy('SIGHUP');
  });
  process.stdout.on('error', (error) => failed(new OutputError(error)));
  // Without standard error there is nowhere to report it.
  process.stderr.on('error', () => {});
}

/** For work that keeps what it has done when Ctrl-C stops it. A second Ctrl-C ends the program at once. */
export function stopFirst(stop: () => void): { readonly end: () => void } {
  const others = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  const end = () => {
    process.off('SIGINT', first);
    for (const each of others) process.on('SIGINT', each);
    others.length = 0;
  };
  const first = () => {
    end();
    stop();
  };
  process.on('SIGINT', first);
  return { end };
}

/** Ends the program with one line and an exit code. */
export async function fail(error: unknown, messages: CliMessages): Promise<void> {
  const code = error instanceof UsageError ? WRONG_USAGE : FAILED;
  const { code: reason, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  // The program that reads our output has closed it (`sahifa print | head`).
  if (reason === 'EPIPE') process.exit(0);
  if (reason === 'EIO' && TERMINALS.length > 0 && OF_A_TERMINAL.includes(syscall)) dieBy('SIGHUP');
  await giveBack(code);
  await writeStderr(lineOf(error, messages), messages.direction);
  if (process.env.SAHIFA_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(code);
}

/** The calls that fail with EIO when the terminal is gone. A file that cannot be read is a `SourceError`. */
const OF_A_TERMINAL: readonly unknown[] = ['read', 'write', 'setRawMode'];

/** The terminal is gone: its window was closed or its connection was lost. */
function isGone(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && !isatty(fd);
  } catch {
    return false; // closed by ourselves
  }
}

/** Restores the terminal by the event `exit`. What is written before that vanishes with the reader's screen. */
function giveBack(code: number): Promise<void> {
  process.emit('exit', code);
  return new Promise((resolve) => whenWritten(process.stdout, LAST_WORDS, resolve));
}

/** Ends the program without a message. `patience`: milliseconds for earlier output to reach the terminal. */
function leave(code: number, patience = LAST_WORDS): void {
  process.emit('exit', code);
  whenWritten(process.stdout, patience, () => process.exit(code));
}

/** Ends the program with its exit code, whatever work is unfinished. */
export function endNow(): void {
  leave(Number(process.exitCode ?? 0), 0);
}

/** Reports a diagnostic that does not stop the work. Writes nothing if there is none. */
export async function warn(warning: string | undefined, { direction }: CliMessages): Promise<void> {
  if (warning !== undefined) await writeStderr(warning, direction);
}

/** A check found errors. */
export function setFailed(): void {
  process.exitCode = FAILED;
}

/** The reader was left by Ctrl-C. */
export function interrupt(): void {
  process.exitCode = INTERRUPTED;
}

/** The person stopped waiting for the source. */
export function abandon(): never {
  // By the signal: a pending read of a pipe would delay an exit until data arrives.
  return dieBy('SIGINT');
}

function lineOf(error: unknown, messages: CliMessages): string {
  if (error instanceof UsageError) {
    const { message } = formatParts(error.diagnostic, messages);
    return messages.failure(message, messages.seeHelp(error.command));
  }
  if (error instanceof SourceError) return formatDiagnostic(error.diagnostic, messages);
  if (error instanceof OutputError) {
    return messages.failure(messages.unwritten(error.code), messages.seeOutput);
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  const file = openLog(process.env)(stack ?? message) && process.env.SAHIFA_LOG;
  return messages.failure(
    messages.unexpected(message),
    file ? messages.seeLog(file) : messages.seeWhere,
  );
}
