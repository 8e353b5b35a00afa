/** Opens the command in the arguments and leaves it open until it has kept what was compiled, as any reading does. */
import { watch } from './pty.ts';

/** Milliseconds; `bin/sahifa.js` keeps it after two seconds. */
const WHILE = 4000;

const program = watch(process.argv.slice(2));
setTimeout(() => {
  void program.kill().then(() => process.stdout.write('{}'));
}, WHILE);
