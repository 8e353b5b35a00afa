/** Notes for those who mend the program, in a file that SAHIFA_LOG names. */
import { appendFileSync } from 'node:fs';

/** Does nothing where no file is named, or none can be written. */
export function openLog(env: Readonly<Record<string, string | undefined>>): (line: string) => void {
  const file = env.SAHIFA_LOG;
  if (!file) return () => {};
  return (line) => {
    try {
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // Reading goes on without it.
    }
  };
}
