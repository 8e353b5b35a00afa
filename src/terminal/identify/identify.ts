/** Finds out which terminal this is: asks tmux, or the terminal, where that tells more than the environment. */

import type { Ends } from '../screen/owner.ts';
import type { AnswerReader } from './answers.ts';
import { ask, askTmux } from './ask.ts';
import { detect, questionFor, type Situation } from './detect.ts';
import type { DetectedTerminal } from './detected-terminal.ts';
import { holds } from './facts.ts';

export type IdentifiedTerminal = {
  readonly found: DetectedTerminal;
  /** What the terminal answered and tmux said, for bug reports. */
  readonly situation: Situation;
  /** Answers were still awaited: what comes has to be read by it before it is taken for keys. */
  readonly late?: AnswerReader;
};

export async function identifyTerminal(
  situation: Situation,
  ends: Ends | undefined,
): Promise<IdentifiedTerminal> {
  if (situation.isTerminal && holds('TMUX', situation.env)) {
    const known = { ...situation, outer: await askTmux() };
    return { found: detect(known), situation: known };
  }
  const question = ends && questionFor(situation);
  if (!question) return { found: detect(situation), situation };
  const reader = await ask(question, ends);
  const known = { ...situation, answers: reader.facts };
  const late = reader.isComplete ? undefined : reader;
  return { found: detect(known), situation: known, late };
}
