/** Declarations of what the package exports, in the folders of their sources. */
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** `'./lines.ts'` in a declaration, which is not there: `./lines.js` is, as far as TypeScript can see. */
const SOURCE_SPECIFIER = /('\.{1,2}\/[^']*|"\.{1,2}\/[^"]*)\.tsx?(['"])/g;

/** Writes those of the entries, and of what these mention; TypeScript writes those of all that they import. */
export async function writeDeclarations(folder, entries) {
  const compiler = path.join('node_modules', 'typescript', 'bin', 'tsc');
  await promisify(execFile)(process.execPath, [compiler, '--project', 'tsconfig.types.json']);
  const kept = new Set();
  const keep = async (file) => {
    if (kept.has(file)) return;
    kept.add(file);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(SOURCE_SPECIFIER, '$1.js$2'));
    const mentioned = [...text.matchAll(SOURCE_SPECIFIER)].map(([, start]) => start.slice(1));
    for (const start of mentioned) await keep(`${path.join(path.dirname(file), start)}.d.ts`);
  };
  for (const entry of entries) {
    const { dir, name } = path.parse(path.relative('src', entry));
    await keep(path.join(folder, dir, `${name}.d.ts`));
  }
  const all = await readdir(folder, { recursive: true });
  const surplus = all
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith('.ts') && !kept.has(file));
  await Promise.all(surplus.map((file) => rm(file)));
}
