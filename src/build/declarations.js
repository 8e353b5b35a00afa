/** Declarations of what the package exports, a file for each export, with all that it mentions. */
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { extract } from './extractor.js';

/** Where TypeScript writes the declarations of all modules (`tsconfig.types.json`). */
const MODULES = path.join('dist', 'types');

/** Writes `NAME.d.ts` into a folder, for each name with the module that is its entry. */
export async function writeDeclarations(folder, entries) {
  const compiler = path.join('node_modules', 'typescript', 'bin', 'tsc');
  await promisify(execFile)(process.execPath, [compiler, '--project', 'tsconfig.types.json']);
  for (const [name, entry] of Object.entries(entries)) {
    const { dir, name: module } = path.parse(path.relative('src', entry));
    const file = path.join(folder, `${name}.d.ts`);
    await extract(path.join(MODULES, dir, `${module}.d.ts`), {
      dtsRollup: { enabled: true, untrimmedFilePath: path.resolve(file) },
    });
    // `export declare type`, as API Extractor writes it, is `export type`.
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^(export )?declare (type|interface) /gm, '$1$2 '));
  }
  await rm(MODULES, { recursive: true });
}
