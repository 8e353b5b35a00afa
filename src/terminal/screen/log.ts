/** Notes for those who mend the program, in a file that SAHIFA_LOG names. */
import { closeSync, constants, openSync, writeSync } from 'node:fs';

const { O_APPEND, O_CREAT, O_WRONLY, O_NONBLOCK = 0 } = constants;

/** A pipe that nobody reads is none that can be written. */
const WITHOUT_WAITING = O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK;

/** Does nothing where no file is named, or none can be written. */
export function openLog(env: Readonly<Record<string, string | undefined>>): (line: string) => void {
  const file = env.SAHIFA_LOG;
  if (!file) return () => {};
  return (line) => {
    try {
      append(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // Reading goes on without it.
    }
  };
}

function append(file: string, line: string): void {
  const opened = openSync(file, WITHOUT_WAITING);
  try {
    writeSync(opened, line);
  } finally {
    closeSync(opened);
  }
}
