/** Asks for what must not be shown. At a terminal nothing of it is echoed; elsewhere each answer is a line of standard input. */
import { StringDecoder } from 'node:string_decoder';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { SourceError } from '../../library/source-error.ts';
import { owner } from '../../terminal/screen/owner.ts';
import { writeStderr } from '../output/stderr.ts';

const ENTER = /[\r\n]/;
const CONTROL_C = '\u0003';
const CONTROL_D = '\u0004';
const ESCAPE = '\u001b';
const CONTROL_U = '\u0015';
/** Keys without a letter, and the marks around a paste. */
const SEQUENCE = new RegExp(String.raw`${ESCAPE}(?:\[[\d;?]*[ -/]*[@-~]|O.|.)?`, 'gsu');
const BACKSPACE = /[\b\u007f]/;

/** An answer for each question, which is a sentence; `undefined` if the person ends it. Throws `SourceError` where nobody answers. */
export async function askSecrets(
  questions: readonly string[],
  { direction }: CliMessages,
): Promise<string[] | undefined> {
  const { stdin } = process;
  if (!stdin.isTTY) return pipedLines(questions.length);
  const keys = new HiddenLines();
  try {
    const answers: string[] = [];
    for (const question of questions) {
      // Standard output may be read by another program.
      await writeStderr(question, direction);
      const answer = await keys.next();
      if (answer === undefined) return undefined;
      answers.push(answer);
    }
    if (answers.includes('')) throw new SourceError({ code: 'no-password' });
    return answers;
  } finally {
    keys.end();
  }
}

/** What is typed, line by line. A paste may bring several lines at once. */
class HiddenLines {
  readonly #decoder = new StringDecoder('utf8');
  readonly #cook = owner.raw({ input: process.stdin, output: process.stderr });
  #typed: string[] = [];
  #rest = '';
  #resolve: (line: string | undefined) => void = () => {};

  next(): Promise<string | undefined> {
    return new Promise<string | undefined>((resolve) => {
      this.#resolve = resolve;
      // Whoever wrote the question may have asked the terminal something, and then reads no more.
      process.stdin.on('data', this.#read).resume();
      const rest = this.#rest;
      this.#rest = '';
      this.#type(rest);
    }).finally(() => process.stdin.off('data', this.#read).pause());
  }

  end(): void {
    this.#cook();
  }

  readonly #read = (bytes: Buffer) => {
    this.#type(this.#decoder.write(bytes).replace(SEQUENCE, ''));
  };

  #type(text: string): void {
    const keys = [...text];
    for (const [at, key] of keys.entries()) {
      if (ENTER.test(key)) {
        const line = this.#typed.join('');
        this.#typed = [];
        this.#rest = keys.slice(at + 1).join('');
        this.#resolve(line);
        return;
      }
      if (key === CONTROL_C || (key === CONTROL_D && this.#typed.length === 0)) {
        this.#resolve(undefined);
        return;
      }
      if (key === CONTROL_U) this.#typed = [];
      else if (BACKSPACE.test(key)) this.#typed.pop();
      else if (key >= ' ') this.#typed.push(key);
    }
  }
}

/** Bytes. */
const LONGEST = 10_000;

async function pipedLines(count: number): Promise<string[]> {
  let text = '';
  for await (const piece of process.stdin.setEncoding('utf8')) {
    text += piece;
    if (text.length > LONGEST) break;
  }
  const lines = text.split(/\r?\n/).slice(0, count);
  if (lines.length < count || lines.includes('')) throw new SourceError({ code: 'no-password' });
  return lines;
}
