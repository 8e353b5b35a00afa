/** Finds out which terminal this is: asks tmux, or the terminal, where that tells more than the environment. */
import type { AnswerReader } from './answers.ts';
import { ask, askTmux } from './ask.ts';
import { detect, type Found, questionFor, type Situation } from './detect.ts';
import { holds } from './facts.ts';
import type { Ends } from '../screen/owner.ts';

export type Finding = {
  readonly found: Found;
  /** What the terminal answered and tmux said, for bug reports. */
  readonly situation: Situation;
  /** Answers were still awaited: what comes has to be read by it before it is taken for keys. */
  readonly late?: AnswerReader;
};

export async function findTerminal(situation: Situation, ends: Ends | undefined): Promise<Finding> {
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
