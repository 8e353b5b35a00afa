/** `npm run api`: the report of the public API, and the reference, written anew from the declarations of the last build. */
import { writeFile } from 'node:fs/promises';
import { apiOf } from './api.js';

/** The folder of each export, and its entry under `dist/types`. */
export const EXPORTS = [
  ['text', 'strings/index.d.ts'],
  ['ink', 'ink/index.d.ts'],
];

if (process.argv[1] === import.meta.filename) {
  for (const [name, entry] of EXPORTS) {
    const { report, reference } = await apiOf(`sahifa/${name}`, entry);
    await writeFile(`test/package/api/${name}.md`, report);
    await writeFile(`src/${name}/reference.md`, reference);
  }
}
