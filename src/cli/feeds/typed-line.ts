/** A line that a person types at a terminal. */
import { createInterface } from 'node:readline';

/** The terminal itself edits the line. */
export function typedLine(): Promise<string> {
  const { stdin, stdout } = process;
  return new Promise((resolve) => {
    const editor = createInterface({ input: stdin, terminal: false });
    stdout.write('> ');
    editor.on('line', (line) => {
      resolve(line);
      editor.close();
    });
    editor.on('close', () => {
      stdin.pause();
      resolve('');
    });
  });
}
