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
  const { name, version, license, main } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  if (!PERMISSIVE.includes(license)) {
    throw new Error(`${name} ${version} is under ${license}, which may not be bundled`);
  }
  const files = (await readdir(folder)).filter((file) =>
    /^(licen[cs]e|copying|notice)/i.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  if (texts.length === 0) texts.push(await mitOf(name, license, path.join(folder, main)));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}

/** A package under MIT may leave out the text, as Yoga does: who holds the copyright stands at the head of its files. */
async function mitOf(name, license, main) {
  const [holder] = /^\W*Copyright \(c\).*$/m.exec(await readFile(main, 'utf8')) ?? [];
  if (license !== 'MIT' || !holder) {
    throw new Error(`${name} comes without the text of its licence`);
  }
  return `MIT License\n\n${holder.replace(/^\W*/, '')}\n\n${MIT}`;
}

const MIT = `\
Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
