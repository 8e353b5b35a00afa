/** Books and slow pipes: what takes long is seen to go on, is stopped by Escape, and leaves the terminal as it was. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answering, inHalves } from './answering.ts';
import type { Screen } from './display.ts';
import { PROMPT, startSahifa, statusLine, textRows } from './reader.ts';
import { shows } from './reading.ts';
import { closeTerminals, KEY, openTerminal, type Terminal } from './terminal.ts';

const FILLER = 'وقالت مصادر إن الاجتماع عقد في العاصمة بحضور وفود من عدة دول لبحث وقف إطلاق النار ';

/** Stands in the last paragraph only. */
const RARE = 'زنبرك';

const FIRST = 'بداية الكتاب';

const SIZE = { columns: 80, rows: 24, env: { SAHIFA_BIDI: 'visual' } };

let folder: string;
let book: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-long-'));
  book = path.join(folder, 'book.txt');
  const paragraph = FILLER.repeat(6);
  const count = Math.ceil(5_000_000 / Buffer.byteLength(paragraph));
  const paragraphs = Array.from({ length: count }, () => paragraph);
  writeFileSync(book, [FIRST, ...paragraphs, RARE].join('\n\n'));
});

afterAll(() => rmSync(folder, { recursive: true }));

afterEach(closeTerminals);

/** The row over the text, where the title comes once it is out of sight, does not count. */
function isOnFirstPage(screen: Screen): boolean {
  return shows({ ...screen, rows: textRows(screen) }, FIRST);
}

async function openBook(): Promise<Terminal> {
  const terminal = startSahifa([book], SIZE);
  await terminal.waitFor(
    (screen) => screen.buffer === 'alternate' && shows(screen, FIRST),
    'the first page',
    { timeout: 30_000 },
  );
  return terminal;
}

describe('a book of 5 MB', () => {
  it('is searched while it is read, and gone to where the word is', async () => {
    const terminal = await openBook();
    terminal.type(`/${RARE}`);
    await terminal.waitFor(
      (screen) => /\d%.*searched|searched.*\d%/.test(statusLine(screen)),
      'how far it is',
    );
    await terminal.waitFor(
      (screen) => /1 of 1(?!.*searched)/.test(statusLine(screen)) && shows(screen, RARE),
      'the word',
      { timeout: 30_000 },
    );
  });

  it('leaves a search at Escape, where it began', async () => {
    const terminal = await openBook();
    terminal.type('/');
    await terminal.waitFor((screen) => statusLine(screen).includes('/'), 'the line to type in');
    terminal.type('x');
    await terminal.waitFor((screen) => statusLine(screen).includes('searched'), 'how far it is');
    terminal.type(KEY.escape);
    await terminal.waitFor(
      (screen) => /0%/.test(statusLine(screen)) && !statusLine(screen).includes('searched'),
      'the status line',
    );
    expect(isOnFirstPage(terminal.screen())).toBe(true);
  });

  it('obeys keys while its names are found, and tells how far they are', async () => {
    const terminal = await openBook();
    terminal.type('x');
    await terminal.waitFor(
      ({ rows }) => rows.some((row) => /Finding the names: \d+%/.test(row)),
      'how far the names are',
    );
    terminal.type('x');
    terminal.type(' ');
    await terminal.waitFor((screen) => !isOnFirstPage(screen), 'the next page');
  });
});

describe.skipIf(process.platform === 'win32')('a slow pipe', () => {
  let pipe: string;
  let writer: number;

  /** The reader on a pipe that has brought so many bytes; the shell around it says what became of the terminal. */
  function startOnPipe(bytes: number, args = '- < "$1"', answering?: Answering): Terminal {
    pipe = path.join(folder, `pipe-${bytes}${args.length}`);
    execFileSync('mkfifo', [pipe]);
    writer = openSync(pipe, 'r+');
    writeSync(writer, 'a'.repeat(bytes));
    const command = `stty > before; "$0" bin/sahifa.js ${args}; code=$?; stty > after; cmp before after && exit $code`;
    const script = command.replace(/before|after/g, (name) => `"$2/${name}"`);
    return openTerminal(['sh', '-c', script, process.execPath, pipe, folder], {
      ...SIZE,
      prompt: `${PROMPT}\r\n`,
      answering,
    });
  }

  const rowOf = (terminal: Terminal) => terminal.rows()[1] ?? '';

  it.each([
    ['Escape', KEY.escape, '- < "$1"'],
    ['Ctrl-C', KEY.ctrlC, '- < "$1"'],
    ['Escape where it is named', KEY.escape, '"$1"'],
  ])('is left by %s, and the terminal is as it was', async (_, key, args) => {
    const terminal = startOnPipe(12_345, args);
    try {
      await terminal.waitFor(
        ({ rows }) => rows[1] === 'Loading: 12 kB so far. Esc stops it',
        'how much came',
      );
      terminal.type(key);
      expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
      expect(terminal.rows().filter((row) => row !== '')).toEqual([PROMPT]);
      expect(terminal.modes()).toEqual([]);
    } finally {
      closeSync(writer);
      rmSync(pipe);
    }
  });

  it('is left by keys only, and letters stay whole', async () => {
    const terminal = startOnPipe(5000);
    /** Each piece is read by itself. */
    const typeApart = async (...pieces: readonly (string | Buffer)[]) => {
      for (const piece of pieces) {
        terminal.type(piece);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    try {
      await terminal.waitFor(({ rows }) => /Loading: 5 kB/.test(rows[1] ?? ''), 'how much came');
      // An answer that comes late over a slow line, an arrow, a letter: their first bytes alone.
      await typeApart('\u001b', '[?62;22c', '\u001b', '[B', '/', Buffer.of(0xd8), Buffer.of(0xb3));
      writeSync(writer, `${'a'.repeat(2000)}\n\nthe end\n`);
    } finally {
      closeSync(writer);
      rmSync(pipe);
    }
    await terminal.waitFor(
      (screen) => screen.buffer === 'alternate' && /\/.*\uFEB1|\uFEB1.*\//.test(statusLine(screen)),
      'the letter seen in the line',
    );
    terminal.type(KEY.ctrlC);
    expect((await terminal.exit()).code).toBe(130);
  });

  it('tells in the language of the interface, on its side', async () => {
    const terminal = startOnPipe(3000, '--lang fa - < "$1"');
    try {
      await terminal.waitFor((screen) => shows(screen, 'در حال بارگذاری'), 'the line in Persian');
      expect(rowOf(terminal)).toMatch(/^ +\S/);
      expect(rowOf(terminal)).toContain('۳');
    } finally {
      closeSync(writer);
      rmSync(pipe);
    }
  });

  it('takes no end of an answer that comes late for a key', async () => {
    // Its line is in Persian, so the terminal is asked before it is written; what is cut ends in a y.
    const cut = '\u001b[8;0$'.length;
    const answered = () => new Promise((resolve) => setTimeout(resolve, 1000));
    const terminal = startOnPipe(3000, '--lang fa "$1"', inHalves(cut));
    try {
      await terminal.waitFor((screen) => shows(screen, 'در حال بارگذاری'), 'the line in Persian');
      await answered();
      writeSync(writer, '\n\nthe end\n');
    } finally {
      closeSync(writer);
      rmSync(pipe);
    }
    await terminal.waitFor(({ buffer }) => buffer === 'alternate', 'the reader');
    await answered();
    terminal.type('?');
    await terminal.waitFor(({ rows }) => rows.some((row) => row.includes('PgDn')), 'help');
    expect(terminal.output()).not.toContain('\u001b]52;'); // y copies
    terminal.type(KEY.ctrlC);
    expect((await terminal.exit()).code).toBe(130);
  });

  it('opens when all has come, and obeys what was typed meanwhile', async () => {
    const terminal = startOnPipe(5000);
    try {
      await terminal.waitFor(({ rows }) => /Loading: 5 kB/.test(rows[1] ?? ''), 'how much came');
      terminal.type('?');
      writeSync(writer, '\n\nthe end\n');
    } finally {
      closeSync(writer);
      rmSync(pipe);
    }
    await terminal.waitFor(
      (screen) => screen.buffer === 'alternate' && screen.rows.some((row) => / Keys /.test(row)),
      'help',
    );
    terminal.type('Q');
    expect((await terminal.exit()).code).toBe(0);
    expect(terminal.rows().filter((row) => row !== '')).toEqual([PROMPT]);
  });
});
