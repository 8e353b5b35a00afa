/** Identifies the terminal. It queries tmux or the terminal if they can tell more than the environment. */

import type { OwnedStreams } from '../screen/owner.ts';
import { type AnswerReader, FONT_QUESTION } from './answers.ts';
import { ask, askTmux } from './ask.ts';
import { detect, questionAfter, questionFor, type Situation } from './detect.ts';
import type { DetectedTerminal } from './detected-terminal.ts';
import { holds } from './facts.ts';

export type IdentifiedTerminal = {
  readonly found: DetectedTerminal;
  /** The answers of the terminal and of tmux, for bug reports. */
  readonly situation: Situation;
  /** Set if answers are still missing: it must read the input first, so that late answers are not taken for keys. */
  readonly late?: AnswerReader;
};

/** `patience`: milliseconds for the answers. */
export async function identifyTerminal(
  situation: Situation,
  ends: OwnedStreams | undefined,
  patience?: number,
): Promise<IdentifiedTerminal> {
  if (situation.isTerminal && holds('TMUX', situation.env)) {
    const known = { ...situation, outer: await askTmux() };
    return { found: detect(known), situation: known };
  }
  const question = ends && questionFor(situation);
  if (!question) return { found: detect(situation), situation };
  const reader = await ask(question, ends, patience);
  const known = { ...situation, answers: reader.facts };
  if (!reader.isComplete) return { found: detect(known), situation: known, late: reader };
  const next = question === FONT_QUESTION ? undefined : questionAfter(known);
  if (!next) return { found: detect(known), situation: known };
  const second = await ask(next, ends, patience);
  const both = { ...known, answers: { ...reader.facts, ...second.facts } };
  return { found: detect(both), situation: both, ...(!second.isComplete && { late: second }) };
}
