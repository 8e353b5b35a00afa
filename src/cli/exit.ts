/**
 * Where the program ends: the one place that knows exit codes, and what a failure looks like on standard error.
 *
 * A failure is one line in the person's language: what is wrong, and behind a semicolon what to try. The stack of an
 * unexpected error is for those who mend the program: it comes when SAHIFA_DEBUG is set.
 */
import { SourceError } from '../library/source-error.ts';
import { codeOf } from '../library/system-code.ts';
import { complain } from './complaint.ts';
import type { Words } from './languages/words.ts';
import { tell } from './wording.ts';

/** The source could not be had, or the program failed. */
const FAILED = 1;

const WRONG_USAGE = 2;

/** 128 and the number of SIGINT, as shells count it. */
const INTERRUPTED = 130;

/** The command line asks for what there is not, told in the words of the person's language. */
export class UsageError extends Error {
  /** The one whose help tells what there is. */
  readonly command: string;

  constructor(message: string, command: string) {
    super(message);
    this.command = command;
  }
}

/** What was written to standard output has not come there. */
class OutputError extends Error {
  /** The system's. */
  readonly code: string;

  constructor(cause: Error) {
    super(cause.message, { cause });
    this.code = codeOf(cause);
  }
}

/** Sends every way the program can go wrong through `fail`. */
export function watchForFailure(words: Words): void {
  const failed = (error: unknown) => void fail(error, words);
  process.on('uncaughtException', failed);
  process.on('SIGINT', () => process.exit(INTERRUPTED));
  process.stdout.on('error', (error) => failed(new OutputError(error)));
  // With standard error gone there is nobody left to tell.
  process.stderr.on('error', () => {});
}

/** Ends the program with one line and an exit code. */
export async function fail(error: unknown, words: Words): Promise<void> {
  // Who reads us has seen enough (`sahifa print | head`).
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit(0);
  const code = error instanceof UsageError ? WRONG_USAGE : FAILED;
  // The reader gives the terminal back at the event of exit: what were said before would go with its screen.
  process.emit('exit', code);
  await complain(lineOf(error, words), words.direction);
  if (process.env.SAHIFA_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(code);
}

/** Says in one line what is wrong though the work goes on; nothing where nothing is. */
export async function warn(flaw: string | undefined, { direction }: Words): Promise<void> {
  if (flaw !== undefined) await complain(flaw, direction);
}

/** What was to be checked is not in order. */
export function object(): void {
  process.exitCode = FAILED;
}

/** The reader was left by Ctrl-C. */
export function interrupt(): void {
  process.exitCode = INTERRUPTED;
}

/** Nobody waits any longer for what was to be read. */
export function abandon(): never {
  // By the signal: a read of a pipe that brings nothing would hold up an exit until it does.
  process.removeAllListeners('SIGINT');
  process.kill(process.pid, 'SIGINT');
  process.exit(INTERRUPTED);
}

function lineOf(error: unknown, words: Words): string {
  if (error instanceof UsageError)
    return words.failure(error.message, words.seeHelp(error.command));
  if (error instanceof SourceError) {
    const { message, hint } = tell(error.fault, words);
    return words.failure(message, hint);
  }
  if (error instanceof OutputError) {
    return words.failure(words.unwritten(error.code), words.seeOutput);
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return words.failure(words.unexpected(message), words.seeWhere);
}
