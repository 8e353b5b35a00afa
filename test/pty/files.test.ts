/** Files as they come: plain text without any marks, and a glossary that is broken. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openReader, paragraphs, statusLine, TITLE, waitForSection } from './reader.ts';
import { findParagraph, shows, unshaped } from './reading.ts';
import { closeTerminals, openTerminal } from './terminal.ts';

const PLAIN = 'test/article/karabakh-2020.txt';
const HEADINGS = ['جهود ومساع', 'تطورات الميدان', 'قصف وحصيلة'];

afterEach(closeTerminals);

describe('the article as plain text', () => {
  it('has its title, caption, sections and source', async () => {
    const terminal = await openReader(120, 40, [PLAIN]);
    const first = await terminal.settled();
    expect(shows(first, 'جندي أرميني في أحد الخنادق في محيط قره باغ')).toBe(true);
    expect(first.rows.join('\n')).toContain('Nagorno-Karabakh Ceasefire Fails To Hold');
    expect(first.rows.flatMap(unshaped)).toEqual([]);
    for (const text of paragraphs()[0] ?? []) {
      expect(findParagraph(first, text, 'rtl')).toBeDefined();
    }
    for (const [index, heading] of HEADINGS.entries()) {
      terminal.type(`${index + 1}`);
      const screen = await waitForSection(terminal, index + 1, heading);
      const [text = ''] = paragraphs()[index + 1] ?? [];
      expect(findParagraph(screen, text, 'rtl')).toBeDefined();
    }
    expect(shows(terminal.screen(), 'المصدر : الجزيرة')).toBe(true);
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });
});

it('is read with the keys of the terminal when it is piped in', async () => {
  const script = `cat ${PLAIN} | "${process.execPath}" bin/sahifa.js; stty -a`;
  const terminal = openTerminal(['sh', '-c', script], { columns: 120, rows: 40 });
  await terminal.waitFor((screen) => shows(screen, TITLE), 'the title');
  terminal.type('2');
  await waitForSection(terminal, 2, HEADINGS[1] ?? '');
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expect(terminal.modes()).toEqual([]);
  expect(terminal.rows().join(' ')).toMatch(/ icanon .* echo /);
});

describe('text full of controls', () => {
  let folder = '';
  const text = [
    '\u200f\u05d0\u200e\u05d1', // RLM, LRM
    '\u202b\u05d0\u202c \u2067\u05d1\u2069', // embedding, isolate
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', // ZWNJ between letters
    '\u0647\u200d \u05d0\u00ad\u05d1\u2060\u05d2\ufeff', // ZWJ, SHY, WJ, ZWNBSP
    '\u064e\u0628', // a mark without a letter before it
    'a\u001b[31mb\u0007c', // a colour and a bell
  ];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sahifa-controls-'));
    writeFileSync(join(folder, 'controls.txt'), `${TITLE}\n\n${text.join('\n\n')}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('sends the terminal none of them', async () => {
    const terminal = await openReader(60, 30, [join(folder, 'controls.txt')]);
    const screen = await terminal.settled();
    expect(terminal.output()).not.toMatch(
      /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/,
    );
    const [, drawn = ''] = terminal.output().split('\u001b[?1049h'); // before it the terminal is switched
    expect(drawn).not.toContain('\u0007');
    expect(screen.rows.filter((row) => /^\p{M}/u.test(row))).toEqual([]);
    expect(shows(screen, '\u05d0\u05d1')).toBe(true);
    // yeh final and khah initial: the joiner is gone and still parts the word
    expect(screen.rows.join()).toContain('\ufee2\ufeeb\ufe8d\ufeee\ufea7\ufbfd\ufee3');
    const colours = screen.rows.flatMap((_, row) => terminal.runs(row).map(({ style }) => style));
    expect(colours.filter((style) => style.includes('fg1'))).toEqual([]);
  });
});

describe('an article whose glossary is broken', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sahifa-glossary-'));
    copyFileSync('articles/karabakh-2020.md', join(folder, 'piece.md'));
    writeFileSync(join(folder, 'piece.glossary.yml'), '- names: [\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('opens, and the status line says why it has no names', async () => {
    const terminal = await openReader(120, 40, [join(folder, 'piece.md')]);
    await terminal.waitFor(
      (now) => statusLine(now).includes('piece.glossary.yml'),
      'what is wrong with the glossary',
    );
    terminal.type('j');
    await terminal.waitFor(
      (now) => !statusLine(now).includes('piece.glossary'),
      'the message gone',
    );
  });
});
