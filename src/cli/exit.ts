/**
 * Where the program ends: the one place that knows exit codes, and what a failure looks like on standard error.
 *
 * A failure is one line in the person's language: what is wrong, and behind a semicolon what to try. The stack of an
 * unexpected error is for those who mend the program: it goes to the file of SAHIFA_LOG, and comes when SAHIFA_DEBUG is
 * set.
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

/** The source could not be had, or the program failed. */
const FAILED = 1;

const WRONG_USAGE = 2;

/** 128 and the number of SIGINT, as shells count it. */
const INTERRUPTED = 130;

/** The command line asks for what there is not. */
export class UsageError extends Error {
  /** The one whose help tells what there is. */
  readonly command: string;
  readonly diagnostic: UsageDiagnostic;

  constructor(diagnostic: UsageDiagnostic, command: string) {
    super(JSON.stringify(diagnostic));
    this.diagnostic = diagnostic;
    this.command = command;
  }
}

/** What was written to standard output has not come there. */
class OutputError extends Error {
  /** The system's. */
  readonly code: string;
  readonly syscall: string | undefined;

  constructor(cause: NodeJS.ErrnoException) {
    super(cause.message, { cause });
    this.code = codeOf(cause);
    this.syscall = cause.syscall;
  }
}

/** Standard input, output and standard error, as far as they are terminals. */
const TERMINALS = [0, 1, 2].filter((fd) => isatty(fd));

/** Sends every way the program can go wrong through `fail`. */
export function watchForFailure(messages: CliMessages): void {
  const failed = (error: unknown) => void fail(error, messages);
  process.on('uncaughtException', failed);
  // Before the terminal's owner, which may be listening already, ends the program by the signal.
  process.prependListener('SIGINT', () => leave(INTERRUPTED));
  process.on('exit', () => {
    if (TERMINALS.some(isGone)) dieBy('SIGHUP');
  });
  process.stdout.on('error', (error) => failed(new OutputError(error)));
  // With standard error gone there is nobody left to tell.
  process.stderr.on('error', () => {});
}

/** For work that keeps what it has done so far when it is stopped by Ctrl-C. The next Ctrl-C ends the program at once. */
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
  // Who reads us has seen enough (`sahifa print | head`).
  if (reason === 'EPIPE') process.exit(0);
  if (reason === 'EIO' && TERMINALS.length > 0 && OF_A_TERMINAL.includes(syscall)) dieBy('SIGHUP');
  await giveBack(code);
  await writeStderr(lineOf(error, messages), messages.direction);
  if (process.env.SAHIFA_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(code);
}

/** What fails with EIO when a terminal is gone. A file that cannot be read is a `SourceError`. */
const OF_A_TERMINAL: readonly unknown[] = ['read', 'write', 'setRawMode'];

/** It was a terminal and is none now: its window is closed, its line is down. */
function isGone(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && !isatty(fd);
  } catch {
    return false; // closed by ourselves
  }
}

/** The reader gives the terminal back at the event of exit: what were said before would go with its screen. */
function giveBack(code: number): Promise<void> {
  process.emit('exit', code);
  return new Promise((resolve) => whenWritten(process.stdout, LAST_WORDS, resolve));
}

/** Ends the program with an exit code and no word. `patience`: milliseconds for what was written to reach the terminal. */
function leave(code: number, patience = LAST_WORDS): void {
  process.emit('exit', code);
  whenWritten(process.stdout, patience, () => process.exit(code));
}

/** Ends the program as it would end by itself, whatever is still at work. */
export function endNow(): void {
  leave(Number(process.exitCode ?? 0), 0);
}

/** Says in one line what is wrong though the work goes on; nothing where nothing is. */
export async function warn(warning: string | undefined, { direction }: CliMessages): Promise<void> {
  if (warning !== undefined) await writeStderr(warning, direction);
}

/** What was to be checked is not in order. */
export function setFailed(): void {
  process.exitCode = FAILED;
}

/** The reader was left by Ctrl-C. */
export function interrupt(): void {
  process.exitCode = INTERRUPTED;
}

/** Nobody waits any longer for what was to be read. */
export function abandon(): never {
  // By the signal: a read of a pipe that brings nothing would hold up an exit until it does.
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
