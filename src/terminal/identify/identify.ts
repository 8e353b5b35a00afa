/** Identifies the terminal. It queries tmux or the terminal if they can tell more than the environment. */

import type { OwnedStreams } from '../screen/owner.ts';
import type { AnswerReader } from './answers.ts';
import { ask, askTmux } from './ask.ts';
import { detect, questionFor, type Situation } from './detect.ts';
import type { DetectedTerminal } from './detected-terminal.ts';
import { holds } from './facts.ts';

export type IdentifiedTerminal = {
  readonly found: DetectedTerminal;
  /** The answers of the terminal and of tmux, for bug reports. */
  readonly situation: Situation;
  /** Set if answers are still missing: it must read the input first, so that late answers are not taken for keys. */
  readonly late?: AnswerReader;
};

export async function identifyTerminal(
  situation: Situation,
  ends: OwnedStreams | undefined,
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
