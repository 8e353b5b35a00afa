/** The licences of what is in the bundle. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Licences that ask for no more than their own text beside the code. Any other stops the build. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** The name, version and whole licence of each package in the files that the bundler wrote. */
export async function licencesOf(files) {
  const modules = files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const folders = new Set(modules.map(packageFolder).filter(Boolean));
  const texts = await Promise.all([...folders].sort().map(licence));
  const head = `Sahifa's own licence is in LICENSE. Its bundle holds these ${texts.length} packages:\n`;
  return [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/ink` of `node_modules/ink/build/index.js`, the innermost where packages nest. */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

async function licence(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  if (!PERMISSIVE.includes(license)) {
    throw new Error(`${name} ${version} is under ${license}, which may not be bundled`);
  }
  const files = (await readdir(folder)).filter((file) =>
    /^(licen[cs]e|copying|notice)/i.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence`);
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
