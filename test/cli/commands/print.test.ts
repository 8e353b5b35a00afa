/** `sahifa print`, and the reader where there is no terminal. */
import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { findParagraph, shows } from '../../pty/reading.ts';
import { closeTerminals, lingering, openTerminal } from '../../pty/terminal.ts';
import { BIN, filesOf, run } from '../program.ts';

const SOURCE = 'articles/karabakh-2020.md';

/** The lines of the body: paragraphs, and headings without their marks. */
const BODY = readFileSync(SOURCE, 'utf8')
  .split(/^---$/m)[2]
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.replace(/^## (.*) \{en="(.*)"\}$/, '$1 · $2'));

const PARAGRAPHS = BODY.filter((line) => !line.includes(' · '));

/** Letters in the form they take in a word. */
const PRESENTATION_FORM = /[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe]/;

const files = filesOf({
  'mixed.md':
    '---\ntitle: One\nlanguage: en\n---\n\n- a\n- b\n\n> A quotation of two\n> lines.\n\nLast.\n',
});

afterEach(closeTerminals);
afterAll(files.remove);

async function printed(...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout.slice(0, -1).split('\n');
}

/** Cells of a line once it is drawn: lam and alef are two letters in one cell. */
const cells = (line: string) =>
  stringWidth(line.replace(/\u0644(?=\p{M}*[\u0622\u0623\u0625\u0627])/gu, ''));

/** A narrow column breaks words where there is no blank too, so blanks do not count. */
const letters = (lines: readonly string[]) => lines.join('').replace(/\s/g, '');

describe('logical text', () => {
  test('holds each paragraph and heading of the source as one line, in order', async () => {
    const lines = await printed('print', '--bidi', 'logical');
    expect(BODY.length).toBeGreaterThan(20);
    expect(lines.filter((line) => BODY.includes(line))).toEqual(BODY);
  });

  test('has no joined forms and no escape codes', async () => {
    const text = (await printed('print', '--bidi', 'logical')).join('\n');
    expect(text).not.toMatch(PRESENTATION_FORM);
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('has a blank line between blocks, and none elsewhere', async () => {
    const text = (await printed('print', '--bidi', 'logical')).join('\n');
    expect(text).not.toMatch(/\n\n\n|^\n|\n$/);
    for (const line of BODY) expect(`\n${text}\n`).toContain(`\n\n${line}\n`);
  });

  test.each([17, 40, 72])('is broken to %i cells, and is the same text', async (width) => {
    const lines = await printed('print', '--width', `${width}`, '--bidi', 'logical');
    for (const line of lines) expect(cells(line), line).toBeLessThanOrEqual(width);
    expect(letters(lines)).toBe(letters(await printed('print', '--bidi', 'logical')));
  });

  test.each([
    ['sahifa print SOURCE', ['print', SOURCE]],
    ['sahifa print NAME', ['print', 'karabakh-2020']],
    ['sahifa SOURCE', [SOURCE]],
    ['sahifa', []],
    ['sahifa print', ['print']],
  ])('is what %s writes to a pipe', async (_, args) => {
    expect(await printed(...args)).toEqual(await printed('print', '--bidi', 'logical'));
  });

  test('keeps items together and quotations marked, over the broken line too', async () => {
    const lines = await printed('print', files.path('mixed.md'), '--width', '12');
    expect(lines).toEqual([
      'One',
      '',
      '• a',
      '• b',
      '',
      '> A',
      '> quotation',
      '> of two',
      '> lines.',
      '',
      'Last.',
    ]);
  });
});

describe('visual order', () => {
  const screen = (rows: readonly string[], columns: number) => ({
    rows,
    columns,
    buffer: 'normal' as const,
    cursor: { column: 0, row: 0, visible: true },
  });

  test.each([17, 40, 72, 100])('stands at the right of a column of %i cells', async (width) => {
    const rows = await printed('print', '--bidi', 'visual', '--width', `${width}`);
    const text = rows.filter((row) => row !== '');
    // The left edge is ragged, the right one is not.
    expect(new Set(text.map((row) => stringWidth(row)))).toEqual(new Set([width]));
    expect(rows.join('\n')).toMatch(PRESENTATION_FORM);
    for (const paragraph of PARAGRAPHS) {
      expect(findParagraph(screen(rows, width), paragraph, 'rtl'), paragraph).toBeDefined();
    }
  });

  test('is what a terminal gets, in a column that fits it', async () => {
    for (const [columns, width] of [
      [100, 72],
      [50, 50],
    ]) {
      const terminal = openTerminal(lingering([process.execPath, BIN, 'print']), {
        columns,
        rows: 200,
      });
      expect((await terminal.exit()).code).toBe(0);
      const widths = terminal.rows().map((row) => stringWidth(row));
      expect(Math.max(...widths)).toBe(width);
      for (const paragraph of PARAGRAPHS) {
        expect(findParagraph(terminal.screen(), paragraph, 'rtl'), paragraph).toBeDefined();
      }
    }
  });

  test('can be had without a terminal, and logical text on one', async () => {
    const rows = await printed('print', '--bidi', 'visual');
    expect(Math.max(...rows.map((row) => stringWidth(row)))).toBe(72);
    const heading = '\u062c\u0647\u0648\u062f \u0648\u0645\u0633\u0627\u0639';
    expect(
      shows(
        screen(
          rows.map((row) => row.replace(/^.*·/, '')),
          72,
        ),
        heading,
      ),
    ).toBe(true);

    const terminal = openTerminal(lingering([process.execPath, BIN, 'print', '-b', 'logical']), {
      columns: 1000,
      rows: 100,
    });
    expect((await terminal.exit()).code).toBe(0);
    const lines = terminal.rows().map((row) => row.trimEnd());
    expect(lines.filter((line) => BODY.includes(line))).toEqual(BODY);
  });
});

describe('what is configured', () => {
  const mixed = filesOf({
    'mixed.md': '---\nlanguage: he\n---\n\nreact \u05d0\u05d1 12.\n',
  });
  afterAll(mixed.remove);

  const printed = async (env: Record<string, string>, ...args: string[]) => {
    const { stdout } = await run(['print', mixed.path('mixed.md'), '--bidi', 'visual', ...args], {
      env,
    });
    return stdout.trimEnd().split('\n');
  };

  test('counts as in the reader: width, digits and direction', async () => {
    expect(await printed({ SAHIFA_WIDTH: '30' })).toEqual(['.12 \u05d1\u05d0 react'.padStart(30)]);
    expect(await printed({ SAHIFA_WIDTH: '30', SAHIFA_DIRECTION: 'first' })).toEqual([
      'react 12 \u05d1\u05d0.',
    ]);
    expect(await printed({ SAHIFA_WIDTH: '30', SAHIFA_DIGITS: 'persian' })).toEqual([
      '.\u06f1\u06f2 \u05d1\u05d0 react'.padStart(30),
    ]);
  });

  test('and options of the command count more', async () => {
    const env = { SAHIFA_WIDTH: '30', SAHIFA_DIRECTION: 'first' };
    expect(await printed(env, '--dir', 'rtl', '--width', '25')).toEqual([
      '.12 \u05d1\u05d0 react'.padStart(25),
    ]);
  });

  test('logical text has the width and the digits that were asked for', async () => {
    const env = { SAHIFA_WIDTH: '20', SAHIFA_DIGITS: 'arabic' };
    const { stdout } = await run(['print', mixed.path('mixed.md'), '--bidi', 'logical'], { env });
    expect(stdout).toBe('react \u05d0\u05d1 \u0661\u0662.\n');
    const long = await run(['print', '--bidi', 'logical'], { env });
    expect(Math.max(...long.stdout.split('\n').map(cells))).toBeLessThanOrEqual(20);
  });
});
