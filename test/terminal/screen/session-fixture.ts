/** A program for `session.test.ts`: takes the terminal, shows a row, and does what keys tell it. */
import { openSession } from '../../../src/terminal/screen/session.ts';

const { stdin, stdout, env } = process;
const terminal = await openSession({ input: stdin, output: stdout, env });
const frame = (text: string) =>
  terminal.stdout.show([[{ text, width: text.length, style: { sgr: '', link: '' } }]]);

terminal.stdout.enter();
terminal.stdout.write('\u001B[?2004h');
stdin.setRawMode(true);
frame(`reading in ${terminal.found.name}, ${process.pid}`);
stdin.on('data', (keys) => {
  // Answers may be late.
  for (const key of terminal.late?.read(keys.toString()) ?? keys.toString()) press(key);
});
stdin.resume();

function press(key: string): void {
  if (key === 'e') throw new Error('a fault of the program');
  if (key === '\u001A') void terminal.suspend().then(() => frame('reading again'));
  else if (key !== 'q') frame(`pressed ${key}`);
  else {
    terminal.close();
    stdin.pause();
  }
}
