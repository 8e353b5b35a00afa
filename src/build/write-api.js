/** `npm run api`: the report of the public API, and the reference, written anew from the declarations of the last build. */
import { writeFile } from 'node:fs/promises';
import { apiOf } from './api.js';

/** What the package exports. */
export const EXPORTS = ['text', 'ink'];

if (process.argv[1] === import.meta.filename) {
  for (const name of EXPORTS) {
    const { report, reference } = await apiOf(name);
    await writeFile(`test/package/api/${name}.md`, report);
    await writeFile(`src/${name}/reference.md`, reference);
  }
}
