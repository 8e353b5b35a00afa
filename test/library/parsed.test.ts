/** Bundled articles are parsed by the build: what the program reads is what it would have parsed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundledNames } from '../../src/library/bundled.ts';
import { openArticle } from '../../src/library/open-article.ts';
import { run } from '../cli/program.ts';

const names = bundledNames();

test.each(names)('%s', async (name) => {
  const built = JSON.parse(readFileSync(path.join('dist/articles', `${name}.json`), 'utf8'));
  // The sources find nothing that is built, and parse.
  expect(built).toEqual((await openArticle(name, { names: 'later' })).article);
});

test('the program needs no parser for them', async () => {
  const trace = ['--import', path.resolve('test/cli/trace-loads.mjs')];
  const { stdout, stderr } = await run(['print', '--bidi', 'logical'], { node: trace });
  expect(stdout).toContain('\u0642\u0631\u0647 \u0628\u0627\u063A');
  expect(stderr).not.toMatch(/^loaded file:.*\/(markdown|parse)-[^/]*$/m);
});
