import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { articleKey, sourceOf } from '../../src/library/article-key.ts';
import { bundledNames } from '../../src/library/bundled.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sahifa-key-')));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, 'b'));
writeFileSync(path.join(folder, 'a.md'), '# A\n\ntext');
symlinkSync(path.join(folder, 'a.md'), path.join(folder, 'b', 'link.md'));

const article = (text: string) => parseArticle(text, { format: 'plain' }).article;

const fileKey = `file:${path.join(folder, 'a.md')}`;

describe('the key of an article', () => {
  const check = async (source: string | undefined, expected: string) =>
    expect(await articleKey(source, article('text'))).toBe(expected);

  test.each<[string, string | undefined, string]>([
    ['a file', path.join(folder, 'a.md'), fileKey],
    ['the same file by another path', path.join(folder, 'b', '..', 'a.md'), fileKey],
    ['by a relative path', path.relative('.', path.join(folder, 'a.md')), fileKey],
    ['by a link', path.join(folder, 'b', 'link.md'), fileKey],
    ['a file that is gone', path.join(folder, 'gone.md'), `file:${path.join(folder, 'gone.md')}`],
    ['a bundled article', 'karabakh-2020', 'bundled:karabakh-2020'],
    ['nothing named: the first bundled one', undefined, 'bundled:karabakh-2020'],
  ])('%s', (_, source, expected) => check(source, expected));

  test('is the text itself, of what came by a pipe', async () => {
    const keys = ['one\n\ntwo', 'one\n\ntwo', 'one\n\nthree', 'one two'].map((text) =>
      articleKey('-', article(text)),
    );
    const [a, same, other, joined] = await Promise.all(keys);
    expect(a).toMatch(/^text:[0-9a-f]{64}$/);
    expect(same).toBe(a);
    expect(new Set([a, other, joined]).size).toBe(3);
  });
});

describe('what it is opened by again', () => {
  test.each<[string, string | undefined]>([
    [fileKey, path.join(folder, 'a.md')],
    [`file:${path.join(folder, 'gone.md')}`, undefined],
    ['file:a.md', undefined],
    ['bundled:karabakh-2020', 'karabakh-2020'],
    ['bundled:gone', undefined],
    ['text:0123', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('%s', (key, expected) => expect(sourceOf(key)).toBe(expected));

  test('is itself, for every bundled article', async () => {
    for (const name of bundledNames()) {
      expect(sourceOf(await articleKey(name, article('text')))).toBe(name);
    }
  });
});
