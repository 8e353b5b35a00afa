/** Asks the terminal, and tmux, who they are: all that detection needs from outside. */

import { type Ends, owner } from '../screen/owner.ts';
import { AnswerReader } from './answers.ts';
import type { Facts } from './facts.ts';

/** Milliseconds for the terminal to answer: near at hand it takes a few; over a slow line, this is what we wait. */
const PATIENCE = 250;

const TMUX_PATIENCE = 100;

/**
 * What was answered in time. Keys that were typed meanwhile go back into `input`. The reader of answers that came too
 * late is handed on: they must not be taken for keys.
 */
export function ask(
  question: string,
  { input, output }: Ends,
  patience = PATIENCE,
): Promise<AnswerReader> {
  return new Promise((resolve) => {
    const reader = new AnswerReader();
    let keys = '';
    let encoding: 'utf8' | 'latin1' = 'latin1';
    const finish = () => {
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
    const timer = setTimeout(finish, patience);
    const cook = owner.raw({ input, output }); // answers are not lines, and must not be echoed
    input.on('data', take);
    input.resume();
    output.write(question);
  });
}

/** The terminal that tmux is shown in, by tmux's own knowledge; nothing if it does not say. */
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
        reader.read(`\u001BP>|${type}\u001B\\`); // it is what the terminal answered to XTVERSION
        resolve({ ...reader.facts, TERM });
      },
    );
  });
}
