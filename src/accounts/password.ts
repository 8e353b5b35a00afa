/** The password out of a command that the person has named, such as one that asks a store of passwords. */
import { exec } from 'node:child_process';
import { codeOf } from '../files/system-code.ts';
import { AccountFailure } from './diagnostic.ts';

/** Milliseconds: a store of passwords may ask the person to unlock it. */
const PATIENCE = 120_000;

/** Bytes. */
const LONGEST = 10_000;

/** The first line that the command writes. Nothing else of it is shown or kept. Throws `AccountFailure`. */
export function passwordOf(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = exec(
      command,
      { timeout: PATIENCE, maxBuffer: LONGEST, windowsHide: true },
      (error, stdout) => {
        const [line] = stdout.split(/\r?\n/);
        if (!error && line !== '') return resolve(line);
        const reason = error ? `${codeOf(error)}` : '';
        // The system's words may quote the command.
        reject(
          new AccountFailure({
            code: 'password-command',
            reason: /^\w{0,40}$/.test(reason) ? reason : '',
          }),
        );
      },
    );
    child.stdin?.end();
  });
}
