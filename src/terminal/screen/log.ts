/** Debug messages, in the file named by SAHIFA_LOG. */
import { closeSync, constants, openSync, writeSync } from 'node:fs';

const { O_APPEND, O_CREAT, O_WRONLY, O_NONBLOCK = 0 } = constants;

/** Without blocking, because a pipe may have no reader. */
const WITHOUT_WAITING = O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK;

/** What it gives tells whether the line was written: not if no file is named, or it cannot be written. */
export function openLog(
  env: Readonly<Record<string, string | undefined>>,
): (line: string) => boolean {
  const file = env.SAHIFA_LOG;
  if (!file) return () => false;
  return (line) => {
    try {
      append(file, `${new Date().toISOString()} ${line}\n`);
      return true;
    } catch {
      return false; // reading continues without a log
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
