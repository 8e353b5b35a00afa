/** The article for a screen reader: lines of logical text, and nothing that draws. */
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../cli/program.ts';
import { PROMPT, paragraphs, startSahifa, TITLE } from './reader.ts';
import { closeTerminals, type Terminal } from './terminal.ts';

const FIELD = 'تطورات الميدان';
const FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]/;
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const ESCAPE = '\u001b';

afterEach(closeTerminals);

/** The last line on the screen that tells of a section. */
const place = (terminal: Terminal) =>
  terminal.rows().findLast((row) => /^(?:Lead\.|Section \d)/.test(row)) ?? '';

async function openPlain(args: readonly string[], env: Record<string, string> = {}) {
  const terminal = startSahifa(args, { columns: 200, rows: 60, env });
  await terminal.waitFor(() => place(terminal).startsWith('Lead. 0%'), 'the lead');
  return terminal;
}

describe('at a terminal', () => {
  it.each([
    ['--plain', ['--plain'], {}],
    ['INK_SCREEN_READER', [], { INK_SCREEN_READER: 'true' }],
  ])('%s goes by sections and draws nothing', async (_, args, env) => {
    const terminal = await openPlain(args, env);
    expect(terminal.rows()[0]).toBe(PROMPT);
    expect(terminal.rows()).toContain(TITLE);
    const steps = [
      ['\r', 'Section 1 of 3'],
      ['n\r', 'Section 2 of 3'],
      ['p\r', 'Section 1 of 3'],
      ['3\r', 'Section 3 of 3'],
      ['\u0662\r', 'Section 2 of 3'], // Arabic two
      ['\u0649\r', 'Section 3 of 3'], // on the key of N
    ] as const;
    for (const [keys, wanted] of steps) {
      terminal.type(keys);
      await terminal.waitFor(() => place(terminal).startsWith(wanted), wanted);
    }
    terminal.type('\r');
    await terminal.waitFor(({ rows }) => rows.includes('That was the last section.'), 'the end');
    terminal.type('q\r');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.output()).toContain(`Section 2 of 3: ${FIELD} (`);
    expect(terminal.output()).not.toContain(ESCAPE);
    expect(terminal.output()).not.toMatch(FORMS);
    expect(terminal.output()).not.toMatch(BIDI_CONTROLS);
  });

  it('says in the language of the interface what can be typed', async () => {
    const terminal = startSahifa(['--plain', '--lang', 'he'], { columns: 200, rows: 60 });
    await terminal.waitFor(({ rows }) => rows.some((row) => row.includes('הפרק')), 'the keys');
    terminal.type('q\r');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });

  it('ends with its input', async () => {
    const terminal = await openPlain(['--plain']);
    terminal.type('\u0004'); // Ctrl-D
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });
});

it('tells everything at once where no terminal is', async () => {
  const { code, stdout, stderr } = await run(['--plain'], { env: { LC_ALL: 'C' } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const text of paragraphs().flat()) expect(stdout).toContain(text);
  expect(stdout).toContain(`Section 2 of 3: ${FIELD} (`);
  expect(stdout).not.toMatch(FORMS);
  expect(stdout).not.toContain(ESCAPE);
});
