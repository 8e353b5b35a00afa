/**
 * Outputs of other programs, as they were recorded: in a filtered line everything stays in its columns. What a line
 * shows, and where, is read from a terminal that got the recording itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import xterm from '@xterm/headless';
import { describe, expect, test } from 'vitest';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import { LineFilter } from '../../../src/terminal/filter/line-filter.ts';
import { Utf8Buffer } from '../../../src/terminal/filter/utf8-buffer.ts';

const FOLDER = new URL('recorded/', import.meta.url);

/** Cells; wider than any recorded line. */
const COLUMNS = 160;

function recorded(file: string): string {
  const { lines } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  return `${lines.join('\n')}\n`;
}

function filtered(text: string): string {
  const sink = new Utf8Buffer();
  const dialect = dialectOf('visual');
  const filter = new LineFilter({ align: 'left', columns: COLUMNS, dialect }, sink);
  filter.take(Buffer.from(text));
  filter.end();
  return Buffer.from(sink.encode()).toString();
}

/** A cell of a terminal: its text in base letters, and its look. */
type SeenCell = { readonly text: string; readonly look: string };

/** Rows of a terminal that got an output, without the empty ones at its end. */
async function rowsOf(output: string): Promise<SeenCell[][]> {
  const terminal = new xterm.Terminal({
    cols: COLUMNS,
    rows: 60,
    convertEol: true,
    allowProposedApi: true,
  });
  await new Promise<void>((resolve) => terminal.write(output, resolve));
  const { active } = terminal.buffer;
  const rows = Array.from({ length: active.length }, (_, y) => {
    const row = active.getLine(y);
    return Array.from({ length: COLUMNS }, (_, x) => {
      const cell = row?.getCell(x);
      const text = cell?.getChars().normalize('NFKC') || ' ';
      const look = `${cell?.getFgColor()} ${cell?.isBold()} ${cell?.isUnderline()}`;
      return { text, look: text === ' ' ? '' : look };
    });
  });
  while (rows.at(-1)?.every(({ text }) => text === ' ')) rows.pop();
  return rows;
}

const textOf = (cells: readonly SeenCell[]) => cells.map(({ text }) => text).join('');

/** The ranges [from, to) of a row between its walls: spaces, box drawing, and bars between spaces. */
function segmentsOf(text: string): [number, number][] {
  const walls = [...text.matchAll(/ {2,}|[\u2500-\u257F]+|(?<= )\|(?= )|^[*|\\/ ]+/g)];
  const ends = [...walls.map(({ index, 0: wall }) => [index, index + wall.length]), [text.length]];
  return ends
    .map(([start], at): [number, number] => [ends[at - 1]?.[1] ?? 0, start])
    .filter(([from, to]) => text.slice(from, to).trim() !== '');
}

/** Letters with their looks, in any order: a lam-alef is drawn in the look of its lam. */
const lettersOf = (cells: readonly SeenCell[]) =>
  cells
    .flatMap(({ text, look }) =>
      Array.from(text, (letter) => (letter === ' ' ? '' : letter + look)),
    )
    .filter((letter) => letter !== '')
    .sort();

const RIGHT_TO_LEFT = /[\u0600-\u06FF]/;

/** A word of Arabic letters from its other end; lam-alef is one cell. */
const turned = (word: string) =>
  (word.match(/\u0644[\u0622\u0623\u0627]|./gu) ?? []).reverse().join('');

/** Overstrikes, of which a terminal shows the last sign only, as the sequences that they stand for. */
function withoutStrikes(text: string): string {
  return text
    .replace(/_[\b]([^_])/gu, '\u001B[4m$1\u001B[24m')
    .replace(/(.)[\b]\1/gu, '\u001B[1m$1\u001B[22m');
}

const files = readdirSync(FOLDER);

describe.each(files)('%s', (file) => {
  test('everything stays in its columns, in its look, and is ordered', async () => {
    const source = recorded(file);
    const before = await rowsOf(withoutStrikes(source));
    const after = await rowsOf(filtered(source));
    expect(after.map((row) => RIGHT_TO_LEFT.test(textOf(row)))).toEqual(
      before.map((row) => RIGHT_TO_LEFT.test(textOf(row))),
    );
    expect(before.some((row) => RIGHT_TO_LEFT.test(textOf(row)))).toBe(true);
    before.forEach((row, y) => {
      const text = textOf(row).trimEnd();
      const seen = textOf(after[y]).trimEnd();
      if (!RIGHT_TO_LEFT.test(text)) {
        expect(seen, text).toBe(text);
        return;
      }
      const segments = segmentsOf(text);
      // Prose has one segment, and an indent belongs to it.
      const places: [number, number][] = segments.length === 1 ? [[0, COLUMNS]] : segments;
      for (const [from, to] of places) {
        const [had, has] = [row.slice(from, to), after[y].slice(from, to)];
        expect(lettersOf(has), text).toEqual(lettersOf(had));
        for (const [word] of text.slice(from, to).matchAll(/[\u0621-\u064A]+/g)) {
          expect(textOf(has), text).toContain(turned(word));
        }
      }
    });
  });
});

test('a table of psql, row by row', async () => {
  const rows = (await rowsOf(filtered(recorded('psql-unicode.json')))).map(textOf);
  const [name, city, number] = [
    '\u0627\u0644\u0627\u0633\u0645',
    'city',
    '\u0627\u0644\u0639\u062F\u062F',
  ];
  // Lam-alef leaves the last cell of its word.
  expect(rows[1].trimEnd()).toBe(
    `\u2502   ${turned(name)}   \u2502     ${city}      \u2502 ${turned(number)} \u2502`,
  );
  const beirut = '\u0628\u064A\u0631\u0648\u062A';
  const lebanon = '\u0644\u0628\u0646\u0627\u0646';
  const muhammad = '\u0645\u062D\u0645\u062F';
  const ali = '\u0639\u0644\u064A';
  expect(rows[6].trimEnd()).toBe(
    `\u2502 ${turned(ali)} ${turned(muhammad)} \u2502 (${turned(lebanon)}) ${turned(beirut)} \u2502  1200 \u2502`,
  );
});
