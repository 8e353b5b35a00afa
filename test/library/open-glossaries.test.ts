/** The names of a document: beside its file, in the person's own folder, and from the program. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openArticle } from '../../src/library/open-article.ts';
import { besideFile } from '../../src/library/open-glossaries.ts';
import { sentenceOf } from '../english-diagnostics.ts';
import { pipe } from '../files/special.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-glossaries-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

const file = (name: string) => path.join(folder, name);

/** One word each. */
const MOSCOW = '\u0645\u0648\u0633\u0643\u0648';
const RUSSIA = '\u0631\u0648\u0633\u064a\u0627';
const CAIRO = '\u0627\u0644\u0642\u0627\u0647\u0631\u0629';

const entry = (name: string, english: string) =>
  `- { names: ${name}, english: ${english}, kind: place, transliteration: T }\n`;

beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(file('config/sahifa'), { recursive: true });
  vi.stubEnv('XDG_CONFIG_HOME', file('config'));
  vi.stubEnv('APPDATA', file('config'));
  writeFileSync(file('story.md'), `# ${MOSCOW}\n\n${MOSCOW} ${RUSSIA} ${CAIRO}\n`);
});

const own = (yaml: string) => writeFileSync(file('story.glossary.yml'), `entries:\n${yaml}`);
const user = (yaml: string) =>
  writeFileSync(file('config/sahifa/glossary.yml'), `entries:\n${yaml}`);

async function check(expected: string[], diagnostics: RegExp[] = []) {
  const document = await openArticle(file('story.md'));
  expect(document.glossary.entries.map(({ english, origin }) => `${origin} ${english}`)).toEqual(
    expected,
  );
  expect(document.diagnostics).toHaveLength(diagnostics.length);
  for (const [at, problem] of diagnostics.entries()) {
    expect(sentenceOf(document.diagnostics[at])).toMatch(problem);
  }
}

describe('a document has', () => {
  test('the names of the program, for a file without a glossary', () =>
    check(['built-in Russia', 'built-in Cairo', 'built-in Moscow']));

  test('its own before the person\u2019s, and those before the program\u2019s', () => {
    own(entry(MOSCOW, 'Moskva') + entry('x', 'Unmentioned'));
    user(entry(MOSCOW, 'Moskau') + entry(RUSSIA, 'Russland') + entry('y', 'Nowhere'));
    return check(['article Moskva', 'article Unmentioned', 'user Russland', 'built-in Cairo']);
  });

  test('what can be read of a glossary with diagnostics', () => {
    user(`${entry(MOSCOW, 'Moskau')}- names: z\n`);
    return check(
      ['user Moskau', 'built-in Russia', 'built-in Cairo'],
      [/^glossary\.yml: an entry needs `english` /, /^glossary\.yml: an entry needs `kind` /],
    );
  });

  test('the others, where one is a pipe, which nobody waits for', () => {
    pipe(file('story.glossary.yml'));
    pipe(file('config/sahifa/glossary.yml'));
    return check(
      ['built-in Russia', 'built-in Cairo', 'built-in Moscow'],
      [
        /^opened without its glossary: story\.glossary\.yml is a pipe or a device$/,
        /^opened without its glossary: glossary\.yml is a pipe or a device$/,
      ],
    );
  });

  test('the others, where one is no YAML', () => {
    own('- [');
    return check(
      ['built-in Russia', 'built-in Cairo', 'built-in Moscow'],
      [/^opened without story\.glossary\.yml: /],
    );
  });
});

test.each([
  ['a/story.md', 'a/story.glossary.yml'],
  ['story.news.txt', 'story.news.glossary.yml'],
  ['story', 'story.glossary.yml'],
])('the glossary of %s', (article, glossary) => expect(besideFile(article)).toBe(glossary));
