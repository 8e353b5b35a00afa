/** `sahifa articles`, `sahifa outline`, `sahifa glossary`. */
import stringWidth from 'string-width';
import { afterEach, describe, expect, test } from 'vitest';
import { hebrew } from '../../src/languages/cli/he.ts';
import { rowsShowing } from '../pty/reading.ts';
import { closeTerminals, openTerminal } from '../pty/terminal.ts';
import { BIN, run } from './program.ts';

afterEach(closeTerminals);

async function listed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** Rows of fields. */
const fields = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

/** Headings of the bundled article, a word a line. */
const EFFORTS = [
  '\u062c\u0647\u0648\u062f', // جهود
  '\u0648\u0645\u0633\u0627\u0639', // ومساع
].join(' ');
const FIELD = [
  '\u062a\u0637\u0648\u0631\u0627\u062a', // تطورات
  '\u0627\u0644\u0645\u064a\u062f\u0627\u0646', // الميدان
].join(' ');
const SHELLING = [
  '\u0642\u0635\u0641', // قصف
  '\u0648\u062d\u0635\u064a\u0644\u0629', // وحصيلة
].join(' ');

const SECTIONS = [
  ['1', EFFORTS, 'Diplomatic efforts'],
  ['2', FIELD, 'Field developments'],
  ['3', SHELLING, 'Shelling and toll'],
];

describe('in a pipe', () => {
  test('articles: name, language, date, title', async () => {
    const [row] = fields(await listed('articles')).filter(([name]) => name === 'karabakh-2020');
    expect(row.slice(1, 3)).toEqual(['ar', '2020-10-21']);
    expect(row).toHaveLength(4);
  });

  test('outline: number, heading, English label', async () => {
    expect(fields(await listed('outline', 'karabakh-2020'))).toEqual([
      ['0', '', 'Lead'],
      ...SECTIONS,
    ]);
  });

  test('outline of a text without headings: that there are none', async () => {
    for (const [lang, sentence] of [
      ['en', 'This article has no headings.'],
      ['he', hebrew.noHeadings],
    ] as const) {
      const { code, stdout } = await run(['outline', '-'], {
        input: 'A b c.\n',
        env: { SAHIFA_LANGUAGE: lang },
      });
      expect({ code, stdout }).toEqual({ code: 0, stdout: `${sentence}\n` });
    }
  });

  test('glossary: name, transliteration, English name, kind, mentions', async () => {
    const rows = fields(await listed('glossary', 'karabakh-2020'));
    // أغدارا stands in the article once.
    const aghdara = rows.find(([name]) => name === '\u0623\u063a\u062f\u0627\u0631\u0627');
    expect(aghdara?.slice(2)).toEqual(['Aghdara', 'place', '1']);
    for (const row of rows) expect(row).toHaveLength(5);
  });
});

describe('as JSON', () => {
  test('articles', async () => {
    const list = JSON.parse(await listed('articles', '--json'));
    const article = { name: 'karabakh-2020', language: 'ar', date: '2020-10-21' };
    expect(list).toContainEqual(expect.objectContaining(article));
  });

  test('outline', async () => {
    const sections = JSON.parse(await listed('outline', '--json'));
    expect(sections).toMatchObject([
      { number: 0, title: '' },
      ...SECTIONS.map(([number, title, label]) => ({
        number: Number(number),
        title,
        label,
        level: 2,
      })),
    ]);
  });

  test('glossary', async () => {
    const list = JSON.parse(await listed('glossary', '--json'));
    const named = (english: string) =>
      list.find((entry: { english: string }) => entry.english === english);
    // أغدارا and الاتحاد السوفياتي are named once each.
    expect(named('Aghdara')).toMatchObject({ kind: 'place', mentions: 1 });
    expect(named('Soviet Union')).toMatchObject({ kind: 'place', mentions: 1 });
    expect(named('Sergey Lavrov').names.length).toBeGreaterThan(1);
  });
});

describe('on a terminal', () => {
  const check = async (args: string[], columns: number) => {
    const terminal = openTerminal([process.execPath, BIN, ...args], { columns, rows: 60 });
    expect((await terminal.exit()).code).toBe(0);
    return terminal;
  };

  test('the outline is in columns, in visual order', async () => {
    const terminal = await check(['outline'], 120);
    const rows = terminal.rows();
    const labels = SECTIONS.map(([number, , label]) => {
      const row = rows.findIndex((row) => row.startsWith(number));
      expect(rows[row]).toContain(label);
      return rows[row].indexOf(label);
    });
    expect(new Set(labels).size).toBe(1);
    const heading = { ...terminal.screen(), rows: [rows[1].slice(1, labels[0])] };
    expect(rowsShowing(heading, EFFORTS)).toEqual([0]);
  });

  test.each([[['articles']], [['outline']], [['glossary']]])('%s fits 40 columns', async (args) => {
    const narrow = await check(args, 40);
    const wide = await check(args, 160);
    const filled = (rows: readonly string[]) => rows.filter((row) => row !== '');
    // No row was broken by the terminal.
    expect(filled(narrow.rows())).toHaveLength(filled(wide.rows()).length);
    for (const row of narrow.rows()) expect(stringWidth(row)).toBeLessThanOrEqual(40);
  });
});
