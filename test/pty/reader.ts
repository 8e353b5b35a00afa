/** The built program in a pseudo-terminal, and the parts of its screen that the walks look at. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Screen } from './display.ts';
import { readRow, shows } from './reading.ts';
import { type Options, openTerminal, type Terminal } from './terminal.ts';

export const TITLE = 'حرب قره باغ.. تحركات دبلوماسية مكثفة على وقع معارك مستعرة رغم الهدنة';

/** What the main screen says before the program starts. */
export const PROMPT = '$ sahifa';

/** The built program, or one that is installed elsewhere. */
const BIN = resolve(process.env.SAHIFA_BIN ?? 'bin/sahifa.js');
const BUNDLE = resolve(BIN, '../../dist/main.cjs');
const ARTICLE = resolve('articles/karabakh-2020.md');

/** Starts `sahifa` with these arguments. */
export function startSahifa(args: readonly string[], options: Options): Terminal {
  if (!existsSync(BUNDLE)) throw new Error(`${BUNDLE} is missing: run "npm run build" first`);
  return openTerminal([process.execPath, BIN, ...args], { prompt: `${PROMPT}\r\n`, ...options });
}

/** Starts the reader on the bundled article, or on `args`, and waits for its first screen, and until it is all there. */
export async function openReader(
  columns: number,
  rows: number,
  args: readonly string[] = [],
): Promise<Terminal> {
  // Told which terminal it is on: to an unknown one the first screen says where to turn, until the first key.
  const terminal = startSahifa(args, { columns, rows, env: { SAHIFA_BIDI: 'visual' } });
  await terminal.waitFor(
    (screen) => screen.buffer === 'alternate' && shows(screen, TITLE),
    'the title of the article',
  );
  await isThere(terminal);
  return terminal;
}

/** The first screen stands before the reader is loaded. That it is there is told by the last mode it switches on. */
export async function isThere(terminal: Terminal): Promise<void> {
  await terminal.waitFor(() => terminal.modes().includes('bracketedPasteMode'), 'the reader');
}

/** The paragraphs of each section of the bundled article, the lead first, as its file has them. */
export function paragraphs(): string[][] {
  const [, , body = ''] = readFileSync(ARTICLE, 'utf8').split(/^---$/m);
  return body.split(/^## .*$/m).map((section) => section.split('\n').filter((line) => line.trim()));
}

/** A screen of so many rows has one over the text, for the heading that is out of sight and the reading time. */
const LEAST_ROWS_FOR_HEADER = 16;

/** The rows between header and status line. */
export function textRows({ rows }: Screen): readonly string[] {
  return rows.slice(rows.length < LEAST_ROWS_FOR_HEADER ? 0 : 1, -1);
}

/** The status line as it stands in its cells. */
export function statusLine(screen: Screen): string {
  return screen.rows.at(-1) ?? '';
}

/** Whether the status line names the section, number and heading, at the end where reading begins. */
export function isInSection(screen: Screen, number: number, heading: string): boolean {
  return readRow(statusLine(screen)).startsWith(`${number} ${heading}`);
}

/** Waits until the heading stands on the first row and the status line names its section. */
export function waitForSection(terminal: Terminal, number: number, heading: string) {
  return terminal.waitFor(
    (screen) =>
      readRow(textRows(screen)[0] ?? '').startsWith(heading) &&
      isInSection(screen, number, heading),
    `section ${number} at the top`,
  );
}

/** The stretches of the screen that are shown inverted, the status line apart. */
export function inverted(terminal: Terminal): string[] {
  return terminal
    .rows()
    .slice(0, -1)
    .flatMap((_, row) => terminal.runs(row))
    .filter(({ text, style }) => text.trim() !== '' && style.split(' ').includes('inverse'))
    .map(({ text }) => text);
}

/** Cells from the left edge of the screen to the last cell of the row that is not blank. */
export function rightEdge(row: string): number {
  return row.replace(/\p{M}/gu, '').length;
}

/** Blank cells at the left of the row. */
export function leftEdge(row: string): number {
  return row.length - row.trimStart().length;
}
