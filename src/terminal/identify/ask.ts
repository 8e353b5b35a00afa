/** Queries the terminal and tmux about themselves: all outside information for detection. */

import { type OwnedStreams, owner } from '../screen/owner.ts';
import { AnswerReader } from './answers.ts';
import type { Facts } from './facts.ts';

/** Milliseconds to wait for answers. A local terminal takes a few; over a slow line, the whole time may be needed. */
const PATIENCE = 250;

const TMUX_PATIENCE = 100;

/**
 * The answers that arrived in time. Keys typed meanwhile go back into `input`. The reader is returned for late
 * answers, which must not be taken for keys.
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
    const cook = owner.raw({ input, output }); // raw mode, because answers are not lines and must not be echoed
    input.on('data', take);
    input.resume();
    output.write(question);
  });
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
