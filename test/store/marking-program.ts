/** Marks and puts until it is killed, and says what is kept. Started by a test with the folders and the first number. */
import { openStore } from '../../src/store/open-store.ts';
import { entry } from './entries.ts';

const [folder, cache, state, from] = process.argv.slice(2);

const store = await openStore({ folder, cache, state });
process.stdout.write('ready\n');
for (let number = Number(from); ; number += 1) {
  const key = `k${number}`;
  const { diagnostics } = await store.mark([{ key, field: 'starred', value: true }]);
  if (diagnostics.length === 0) process.stdout.write(`${key}\n`);
  if (number % 5 > 0) continue;
  const { entries } = await store.put([entry(number)]);
  if (entries[0].kind === 'new') process.stdout.write(`title ${number}\n`);
}
