/**
 * The question that goes to the terminal before the program is loaded, so that the answer travels meanwhile. What sends it
 * (`bin/sahifa.js`, by `cli/early.ts`) is a bundle of its own, and leaves a note in the process for the program.
 */
import type { Facts } from './facts.ts';

export type EarlyQuestion = {
  readonly text: string;
  /** As `performance.now()`. */
  readonly at: number;
};

const NOTE = Symbol.for('sahifa.early-question');

type Noted = { [NOTE]?: EarlyQuestion };

/** The terminal is in raw mode from now on, and its answers wait to be read. */
export function noteEarlyQuestion(question: EarlyQuestion): void {
  (process as Noted)[NOTE] = question;
}

/** For who reads the answers: the question, once. */
export function takeEarlyQuestion(): EarlyQuestion | undefined {
  const { [NOTE]: question } = process as Noted;
  delete (process as Noted)[NOTE];
  return question;
}

/** Whether there is a screen: otherwise the arguments are printed, or spoken. */
export function opensReader(env: Facts): boolean {
  return env.TERM !== 'dumb' && env.INK_SCREEN_READER !== 'true';
}
