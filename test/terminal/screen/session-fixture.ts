/** A program for `session.test.ts`: takes the terminal, shows a row, and does what keys tell it. */
import { openSession } from '../../../src/terminal/screen/session.ts';

const { stdin, stdout, env } = process;
const session = await openSession({ input: stdin, output: stdout, env });
const frame = (text: string) =>
  session.stdout.show([[{ text, width: text.length, style: { sgr: '', link: '' } }]]);

session.stdout.enter();
session.stdout.write('\u001B[?2004h');
stdin.setRawMode(true);
frame(`reading in ${session.found.name}, ${process.pid}`);
stdin.on('data', (keys) => {
  for (const key of keys.toString()) press(key);
});
stdin.resume();

function press(key: string): void {
  if (key === 'e') throw new Error('a fault of the program');
  if (key === '\u001A') void session.suspend().then(() => frame('reading again'));
  else if (key !== 'q') frame(`pressed ${key}`);
  else {
    session.close();
    stdin.pause();
  }
}
