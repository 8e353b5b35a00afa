/** `sahifa glossary` in its forms, and what it finds wrong with a glossary file. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Circumstances, filesOf, run } from '../program.ts';

/** One word each. */
const MOSCOW = '\u0645\u0648\u0633\u0643\u0648';
const LAVROV = '\u0644\u0627\u0641\u0631\u0648\u0641';
const SERGEY = '\u0633\u064a\u0631\u063a\u064a';
const MINISTER = '\u0627\u0644\u0645\u0633\u062a\u0634\u0627\u0631';
const RUSSIA = '\u0631\u0648\u0633\u064a\u0627';
const VOCALISED = '\u0631\u064f\u0648\u0633\u0650\u064a\u064e\u0627'; // rusiya
const PIPE = 'a | b';

const GLOSSARY = `entries:
  - names: [${RUSSIA}]
    vocalised: ${VOCALISED}
    transliteration: R\u016bsiy\u0101
    english: Russia
    kind: place
    about: { en: 'A country, "the largest"; ${PIPE}.' }
  - { names: [x], english: Unmentioned, kind: term }
`;

const files = filesOf({
  'story.md': `# ${RUSSIA}\n\n${MINISTER} ${SERGEY} ${LAVROV}. ${MOSCOW}. ${RUSSIA}.\n`,
  'story.glossary.yml': GLOSSARY,
  'alone.glossary.yml': 'entries:\n  - { names: [a, a], english: A, kind: term }\n',
});
afterAll(files.remove);

const story = files.path('story.md');
let config: Circumstances;
beforeAll(() => {
  config = { env: { XDG_CONFIG_HOME: files.path('config'), APPDATA: files.path('config') } };
});

async function listed(...options: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['glossary', story, ...options], config);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const records = async (...options: string[]) => JSON.parse(await listed('--json', ...options));

describe('which names', () => {
  const names = async (...options: string[]) =>
    (await records(...options)).map(
      ({ english, origin, mentions }: { english: string; origin: string; mentions: number }) =>
        `${origin} ${english} ${mentions}`,
    );

  test('those of the glossary that the article mentions', async () => {
    expect(await names()).toEqual(['article Russia 2']);
  });

  test('all, the program\u2019s and the guessed ones too', async () => {
    expect(await names('--all')).toEqual([
      'article Russia 2',
      'article Unmentioned 0',
      'built-in Moscow 1',
      'candidate  1',
    ]);
  });
});

describe('the standard', () => {
  test.each<[standard: string, russia: string, lavrov: string]>([
    ['ala-lc', 'R\u016bsiy\u0101', 'S\u012brgh\u012b L\u0101fr\u016bf'],
    ['din', 'R\u016bsiy\u0101', 'S\u012br\u0121\u012b L\u0101fr\u016bf'],
    ['bgn', 'R\u016bsiy\u0101', 'S\u012brgh\u012b L\u0101fr\u016bf'],
  ])('%s', async (standard, russia, lavrov) => {
    const [first, , , last] = await records('--all', '--standard', standard);
    expect(first.transliteration).toBe(russia);
    expect(first.doubts).toBeUndefined();
    expect(last.transliteration).toBe(lavrov);
    // The short vowels that nobody wrote.
    expect(last.doubts.length).toBeGreaterThan(0);
  });

  test('is that of the options where none is named', async () => {
    const env = { ...config.env, SAHIFA_STANDARD: 'din' };
    const { stdout } = await run(['glossary', files.path('story.md'), '--all', '--json'], { env });
    expect(JSON.parse(stdout).at(-1).transliteration).toBe('S\u012br\u0121\u012b L\u0101fr\u016bf');
  });

  test('is one of three', async () => {
    const { code, stderr } = await run(['glossary', '--standard', 'iso'], config);
    expect(code).toBe(2);
    expect(stderr).toContain('ala-lc, din, bgn');
  });
});

describe('in the form of', () => {
  const about = `A country, "the largest"; ${PIPE}.`;

  test('a table', async () => {
    expect(await listed()).toBe(`${RUSSIA}\tR\u016bsiy\u0101\tRussia\tplace\t2\n`);
  });

  test('a table of all, with what says so', async () => {
    const rows = (await listed('--all')).trimEnd().split('\n');
    expect(rows.map((row) => row.split('\t').slice(2).join(' '))).toEqual([
      'Russia place 2 article',
      'Unmentioned term 0 article',
      'Moscow place 1 built-in',
      ' person 1 candidate',
    ]);
  });

  test('CSV', async () => {
    expect((await listed('--csv')).split('\n')).toEqual([
      'names,transliteration,english,kind,origin,mentions,about,see',
      `${RUSSIA},R\u016bsiy\u0101,Russia,place,article,2,"${about.replaceAll('"', '""')}",`,
      '',
    ]);
  });

  test('Markdown', async () => {
    expect((await listed('--markdown')).split('\n')).toEqual([
      '| names | transliteration | english | kind | origin | mentions | about | see |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      `| ${RUSSIA} | R\u016bsiy\u0101 | Russia | place | article | 2 | ${about.replace('|', '\\|')} |  |`,
      '',
    ]);
  });

  test('doubts, where a person reads them', async () => {
    const csv = await listed('--csv', '--all');
    expect(csv).toContain('S(\u012b)r\u00b7gh(\u012b) L\u0101f\u00b7r(\u016b)f');
  });
});

describe('--check', () => {
  const check = async (source: string, code: number, stdout: string[]) => {
    const outcome = await run(['glossary', '--check', source], config);
    expect(outcome).toEqual({
      code,
      stdout: stdout.map((line) => `${line}\n`).join(''),
      stderr: '',
    });
  };

  test('finds what is not in the article beside it', async () => {
    const file = files.path('story.glossary.yml');
    await check(file, 1, [`${file}:8:15: \`x\` is not in the article`]);
  });

  test('finds the same name twice, without an article', async () => {
    const file = files.path('alone.glossary.yml');
    await check(file, 1, [`${file}:2:18: \`a\` is there twice`]);
  });

  test('finds nothing in what is bundled', () => check('newspapers-urdu', 0, []));

  test('needs a file', async () => {
    const { code, stdout, stderr } = await run(['glossary', '--check', files.path('none.yml')]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('none.yml');
  });
});
