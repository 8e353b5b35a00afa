/** Queries the terminal and tmux about themselves: all outside information for detection. */

import { type OwnedStreams, owner } from '../screen/owner.ts';
import { AnswerReader } from './answers.ts';
import { noteEarlyQuestion, takeEarlyQuestion } from './early-question.ts';
import type { Facts } from './facts.ts';

/** Milliseconds to wait for answers. A local terminal takes a few; over a slow line, the whole time may be needed. */
const PATIENCE = 250;

/** Milliseconds in which answers that have come already are read. */
const LEAST = 5;

const TMUX_PATIENCE = 100;

/**
 * The answers that arrived in time. Keys typed meanwhile go back into `input`. The reader is returned for late
 * answers, which must not be taken for keys. A question that was sent before the program was loaded is not sent again,
 * and its time runs from then on.
 */
export function ask(
  question: string,
  { input, output }: OwnedStreams,
  patience = PATIENCE,
): Promise<AnswerReader> {
  return new Promise((resolve) => {
    const reader = new AnswerReader();
    let keys = '';
    let encoding: 'utf8' | 'latin1' = 'latin1';
    let isFinished = false;
    const finish = () => {
      if (isFinished) return;
      isFinished = true;
      clearTimeout(timer);
      input.off('data', take);
      input.pause();
      cook();
      if (reader.isComplete) keys += reader.rest();
      if (keys !== '') input.unshift(encoding === 'utf8' ? keys : Buffer.from(keys, encoding));
      resolve(reader);
    };
    const take = (chunk: Buffer | string) => {
      if (typeof chunk === 'string') encoding = 'utf8';
      keys += reader.read(typeof chunk === 'string' ? chunk : chunk.toString('latin1'));
      if (reader.isComplete) finish();
    };
    const early = takeEarlyQuestion();
    const isAsked = early?.text === question;
    const left = isAsked ? Math.max(LEAST, patience - (performance.now() - early.at)) : patience;
    // Loading may have taken all that time: answers that came meanwhile are read after the timers of a turn.
    const timer = setTimeout(() => setImmediate(finish), left);
    const cook = owner.raw({ input, output }); // raw mode, because answers are not lines and must not be echoed
    input.on('data', take);
    input.resume();
    if (!isAsked) output.write(question);
  });
}

/**
 * Reads the answers to a question that was sent before the program was loaded, if nobody has read them. Otherwise they
 * would be typed into what comes after the program.
 */
export async function dropEarlyAnswers({ input, output }: OwnedStreams): Promise<void> {
  const early = takeEarlyQuestion();
  if (!early) return;
  noteEarlyQuestion(early);
  const reader = await ask(early.text, { input, output });
  reader.rest();
}

/** The terminal around tmux, as tmux reports it; empty if it does not. */
export async function askTmux(): Promise<Facts> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve) => {
    const format = '#{client_termtype}\t#{client_termname}';
    execFile(
      'tmux',
      ['display-message', '-p', format],
      { timeout: TMUX_PATIENCE },
      (error, output) => {
        const [type = '', TERM] = error ? [] : output.trimEnd().split('\t');
        const reader = new AnswerReader();
        reader.read(`\u001BP>|${type}\u001B\\`); // tmux reports the terminal's answer to XTVERSION
        resolve({ ...reader.facts, TERM });
      },
    );
  });
}
