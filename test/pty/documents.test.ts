/** Whatever people have opens in the reader: one of each kind, as a file; and a page and a book that are piped in. */
import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { filesOf } from '../cli/program.ts';
import { bookOf, SAMPLE_DOCUMENTS } from '../documents.ts';
import { waitForSection } from './reader.ts';
import { shows } from './reading.ts';
import { closeTerminals, openTerminal } from './terminal.ts';

const files = filesOf(Object.fromEntries(SAMPLE_DOCUMENTS.map(({ name, bytes }) => [name, bytes])));
afterAll(files.remove);
afterEach(closeTerminals);

/** Its first words: the paragraph is wrapped. */
const start = (text: string) => text.split(' ').slice(0, 6).join(' ');

describe.each(SAMPLE_DOCUMENTS)('$name', ({ name, text, heading }) => {
  it('opens', async () => {
    const program = [process.execPath, 'bin/sahifa.js', files.path(name)];
    const terminal = openTerminal(program, { columns: 100, rows: 20 });
    await terminal.waitFor((screen) => shows(screen, start(text)), 'its text');
    if (heading) {
      terminal.type('1');
      await waitForSection(terminal, 1, heading);
    }
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });
});

it.each(['page.html', 'book.epub', 'windows-1256.txt'])(
  '%s is read with the keys of the terminal when it is piped in',
  async (name) => {
    const { text } = SAMPLE_DOCUMENTS.find((each) => each.name === name) ?? SAMPLE_DOCUMENTS[0];
    const script = `cat ${files.path(name)} | "${process.execPath}" bin/sahifa.js`;
    const terminal = openTerminal(['sh', '-c', script], { columns: 100, rows: 20 });
    await terminal.waitFor((screen) => shows(screen, start(text)), 'its text');
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  },
);

it('a page without an article is told on the main screen', async () => {
  const file = files.path('links.html');
  writeFileSync(file, `<html><body>${'<p><a href="/a">link to elsewhere</a></p>'.repeat(30)}`);
  const terminal = openTerminal([process.execPath, 'bin/sahifa.js', file], {
    columns: 200,
    rows: 5,
  });
  expect((await terminal.exit()).code).toBe(1);
  expect(terminal.rows()[0]).toMatch(/the page has no article; .*--whole/);
  expect(terminal.modes()).toEqual([]);
});

describe('a book of many chapters', () => {
  const CHAPTERS = 30;
  const LAST = `H${CHAPTERS - 1}`;
  const folder = filesOf({ 'large.epub': bookOf(CHAPTERS) });
  afterAll(folder.remove);
  const hasWord = ({ rows }: { readonly rows: readonly string[] }, word: string) =>
    rows.some((row) => row.split(/\s+/).includes(word));
  const open = () =>
    openTerminal([process.execPath, 'bin/sahifa.js', folder.path('large.epub')], {
      columns: 100,
      rows: 20,
      env: { XDG_STATE_HOME: folder.path('state') },
    });

  it('goes to its end as soon as that is there, and is opened again where it was left', async () => {
    const terminal = open();
    await terminal.waitFor((screen) => hasWord(screen, 'H0'), 'the first chapter');
    // The rest of the book is still being read.
    terminal.type('G');
    await terminal.waitFor((screen) => hasWord(screen, LAST), 'the last chapter');
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    const again = open();
    await again.waitFor((screen) => hasWord(screen, LAST), 'the place that was left');
    again.type('gg');
    await again.waitFor((screen) => hasWord(screen, 'H0'), 'the first chapter');
    again.type(':50%\r');
    await again.waitFor((screen) => !hasWord(screen, 'H0'), 'the middle');
    again.type('q');
    expect(await again.exit()).toEqual({ code: 0, signal: 0 });
  });
});
