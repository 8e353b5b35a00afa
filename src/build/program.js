/** What the built program itself writes for the package: its manual page, the bundled articles parsed. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export async function outputOf(folder, command) {
  const program = [path.join(folder, 'main.cjs'), command];
  const { stdout } = await promisify(execFile)(process.execPath, program, {
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 2 ** 24,
  });
  return stdout;
}
