import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  bundledNames,
  bundledPath,
  FIRST_ARTICLE,
  packageFolder,
} from '../../src/library/bundled.ts';
import { bundledArticles, openArticle } from '../../src/library/open-article.ts';

describe('the folder of the package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa \u0635-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'src/library'), { recursive: true });
  mkdirSync(path.join(folder, 'dist'));
  writeFileSync(path.join(folder, 'package.json'), '{}');

  // From a source file, from the bundle, and from one of its chunks.
  test.each(['src/library/bundled.ts', 'dist/main.cjs', 'dist/read-A1B2.cjs'])('%s', (module) => {
    expect(packageFolder(pathToFileURL(path.join(folder, module)).href)).toBe(folder);
  });

  test('is missed aloud', () => {
    expect(() => packageFolder('file:///nowhere/at/all.js')).toThrow(/package\.json/);
  });
});

test('the bundled articles are listed, and what tells of their form is not', async () => {
  const names = bundledNames();
  expect(names).toContain(FIRST_ARTICLE);
  expect(names).not.toContain('README');
  expect(names).toEqual([...names].sort());
  expect(path.basename(bundledPath(FIRST_ARTICLE))).toBe('karabakh-2020.md');
});

test('every bundled article opens without a problem, has a glossary and tells whose it is', async () => {
  const bundled = await bundledArticles();
  expect(bundled[0]).toEqual({
    name: 'karabakh-2020',
    title: expect.stringContaining('\u0642\u0631\u0647 \u0628\u0627\u063a'),
    language: 'ar',
    date: '2020-10-21',
  });
  for (const { name } of bundled) {
    const { diagnostics, glossary, article } = await openArticle(name);
    expect(diagnostics, name).toEqual([]);
    expect(glossary.entries.length, name).toBeGreaterThan(0);
    expect(article.rights, name).toBeTruthy();
  }
});
