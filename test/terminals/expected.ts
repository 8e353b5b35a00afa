/**
 * What must stand on the screen, and in which cells, learned without any of the terminals under test.
 *
 * The cells come from the same reader of the same size in `@xterm/headless`, which shows rows as they are sent. The
 * logical text of the article's rows comes from `sahifa print --bidi logical`: same width, same lines. That of the
 * panel and the status line is read from the cells themselves (NFKC, from right to left).
 */
import { execFileSync } from 'node:child_process';
import type { Screen } from '../pty/display.ts';
import { startSahifa } from '../pty/reader.ts';
import { readRow } from '../pty/reading.ts';
import type { Terminal } from '../pty/terminal.ts';
import type { Cells } from './grid.ts';
import { lettersOf } from './likeness.ts';
import { type Script, scriptOf } from './script.ts';

/** A stretch of a row that is read for itself, in one script. */
export type Strip = {
  readonly part: Part;
  /** Logical. */
  readonly text: string;
  readonly script: Script;
  /** The cells it stands in; the first and the last of them are not blank. */
  readonly cells: Cells;
  /** The same with the blank cells round it: none of its ink must be there. */
  readonly field: Cells;
};

/** The column of the article; and all the rest: the panel, and the lines over and under both. */
export type Part = 'text' | 'panel';

export type Scene = {
  readonly name: string;
  /** From the scene before, as they are typed. */
  readonly keys: readonly string[];
  /** All cells, as they are sent. */
  readonly rows: readonly (readonly string[])[];
  readonly strips: readonly Strip[];
  /** Stretches of rows without anything. */
  readonly blanks: readonly Cells[];
  /** One cell each: the sides of the panel. */
  readonly sides: readonly Cells[];
  /** One cell each: brackets, and to which side they open. */
  readonly brackets: readonly (Cells & { readonly opens: 'left' | 'right' })[];
};

export type Size = { readonly columns: number; readonly rows: number };

/**
 * Two with the glossary beside the text, of which the second has a heading with its label, digits and brackets; the
 * outline; and a search in the whole width, with what was found.
 */
export const SCENES = [
  { name: 'lead', keys: ['x'] },
  { name: 'section 3', keys: ['3'] },
  { name: 'outline', keys: ['t'] },
  { name: 'search', keys: ['t', '0', '/', 'l', 'a', 'v'] },
] as const;

/** Blank cells that part one stretch of a row from the next. */
const GAP = 2;

/** Fewer letters are not worth reading, and OCR reads them worst. */
const LEAST_LETTERS = 3;

/** Cells of the narrowest column that `sahifa print` is asked for. */
const LEAST_WIDTH = 20;

/** Milliseconds after which a reader that has drawn its screen listens to the keyboard. */
const REST = 500;

const SIDE = '│';

/** As they stand on the screen, mirrored where they must be. */
const OPENS: ReadonlyMap<string, 'left' | 'right'> = new Map([
  ['(', 'right'],
  [')', 'left'],
  ['«', 'right'],
  ['»', 'left'],
]);

/** The scenes in their order. */
export async function expectedScenes(size: Size): Promise<Scene[]> {
  const terminal = startSahifa([], { ...size, env: { SAHIFA_BIDI: 'visual' } });
  try {
    await terminal.waitFor(({ rows }) => rows.at(-1)?.includes('%') ?? false, 'the status line');
    const scenes: Scene[] = [];
    for (const { name, keys } of SCENES) {
      for (const key of keys) await press(terminal, key);
      scenes.push({ name, keys, ...sceneOf(terminal.screen()) });
    }
    return scenes;
  } finally {
    await terminal.close();
  }
}

async function press(terminal: Terminal, key: string): Promise<void> {
  const before = (await terminal.settled(REST)).rows.join();
  terminal.type(key);
  await terminal.waitFor(({ rows }) => rows.join() !== before, `another screen after ${key}`);
  await terminal.settled();
}

function sceneOf(screen: Screen): Omit<Scene, 'name' | 'keys'> {
  const rows = screen.rows.map((row) => cellsOf(row, screen.columns));
  const [top, bottom] = ['╭', '╰'].map((corner) => rows.findIndex((row) => row.includes(corner)));
  const hasPanel = top >= 0 && bottom >= 0;
  const [left, right] = hasPanel ? [rows[top].indexOf('╭'), rows[top].indexOf('╮')] : [-1, -1];
  // The panel is at the left or at the right edge, and the text has what it leaves.
  const whole = { from: 0, to: screen.columns };
  const beside = left === 0 ? { from: right + 1, to: screen.columns } : { from: 0, to: left };
  const area = hasPanel ? beside : whole;
  const isBeside = (row: number) =>
    hasPanel ? row >= top && row <= bottom : row > 0 && row < rows.length - 1;
  const all = rows.map((_, row) => row);
  const fields = all.filter(isBeside).map((row): Cells => ({ row, ...area }));

  const strips = textStrips(rows, fields);
  for (const row of all) {
    if (row === top || row === bottom || (isBeside(row) && !hasPanel)) continue;
    const field = isBeside(row) ? { from: left + 1, to: right } : whole;
    strips.push(...stretches('panel', rows[row], { row, ...field }));
  }
  const blanks = fields.filter((field) => !inked(rows[field.row], field));
  const sides = rows.flatMap((cells, row) =>
    [left, right].flatMap((from) => (cells[from] === SIDE ? [{ row, from, to: from + 1 }] : [])),
  );
  const brackets = rows.flatMap((cells, row) =>
    cells.flatMap((cell, from) => {
      const opens = OPENS.get(cell);
      return opens ? [{ row, from, to: from + 1, opens }] : [];
    }),
  );
  return { rows, strips, blanks, sides, brackets };
}

/** The rows of the article. One with two scripts is taken apart: OCR would not say in which order it has read them. */
function textStrips(rows: readonly string[][], fields: readonly Cells[]): Strip[] {
  const shown = fields.flatMap((field) => {
    const cells = inked(rows[field.row], field);
    return cells ? [{ field, cells, seen: textOf(rows[field.row], cells) }] : [];
  });
  const area = fields[0].to - fields[0].from;
  const logical = logicalLines(
    shown.map(({ seen }) => seen),
    area,
  );
  return shown.flatMap(({ field, cells }, index): Strip[] => {
    const text = logical[index];
    const script = scriptOf(text) ?? 'latin';
    if (script === 'mixed') return stretches('text', rows[field.row], field);
    return [{ part: 'text', text, script, cells, field }];
  });
}

/**
 * The logical lines that have the letters of these rows of the article, whose column has at most `area` cells: that of
 * the narrowest column in which the article breaks into such lines.
 */
function logicalLines(rows: readonly string[], area: number): string[] {
  const widest = Math.max(...rows.map((row) => row.match(/\P{M}/gu)?.length ?? 0));
  for (let width = Math.max(widest, LEAST_WIDTH); width <= area; width++) {
    const lines = new Map(printed(width).map((line) => [sorted(line), line]));
    const found = rows.flatMap((row) => lines.get(sorted(row)) ?? []);
    if (found.length === rows.length) return found;
  }
  throw new Error(`at no width does the article break into these rows:\n${rows.join('\n')}`);
}

function printed(width: number): string[] {
  const print = ['bin/sahifa.js', 'print', '--bidi', 'logical', '--width', `${width}`];
  return execFileSync(process.execPath, print, { encoding: 'utf8' }).split('\n');
}

function sorted(text: string): string {
  return lettersOf(text).sort().join('');
}

/** A stretch of a row; what stands after its last letter may belong to no script. */
type Stretch = { from: number; to: number; afterLetter: number; script?: Script };

/** The parts of a row that wide gaps leave, and changes of script; those with a word in them. */
function stretches(part: Part, row: readonly string[], field: Cells): Strip[] {
  const found = partsOf(row, field);
  return found.flatMap(({ from, to, afterLetter, script }, index) => {
    const [before, after] = [found[index - 1], found[index + 1]];
    // A dot between two scripts is of neither.
    const isMet = after !== undefined && after.from - to < GAP;
    const cells = { ...field, from, to: isMet ? afterLetter : to };
    const seen = textOf(row, cells);
    if (!script || lettersOf(seen).length < LEAST_LETTERS) return [];
    const text = script === 'arabic' ? readRow(seen) : seen;
    const end = isMet ? afterLetter : (after?.from ?? field.to);
    const room = { ...field, from: before?.to ?? field.from, to: end };
    return { part, text, script, cells, field: room };
  });
}

function partsOf(row: readonly string[], field: Cells): Stretch[] {
  const found: Stretch[] = [];
  for (let at = field.from; at < field.to; at++) {
    if (row[at] === ' ') continue;
    const to = at + 1;
    const script = scriptOf(row[at]) as Script | undefined; // a cell has one letter
    const last = found.at(-1);
    const isOther = script !== undefined && last?.script !== undefined && script !== last.script;
    if (!last || isOther || at - last.to >= GAP) {
      found.push({ from: at, to, afterLetter: to, script });
      continue;
    }
    last.to = to;
    last.script ??= script;
    if (script !== undefined) last.afterLetter = to;
  }
  return found;
}

/** A character with its marks for each cell; nothing on the reader's screens is two cells wide. */
function cellsOf(row: string, columns: number): string[] {
  const cells = row.match(/\P{M}\p{M}*/gu) ?? [];
  return [...cells, ...Array.from({ length: columns - cells.length }, () => ' ')];
}

function textOf(row: readonly string[], { from, to }: Cells): string {
  return row.slice(from, to).join('');
}

/** The cells without the blank ones at both ends; undefined if all are blank. */
function inked(row: readonly string[], cells: Cells): Cells | undefined {
  let { from, to } = cells;
  while (from < to && row[from] === ' ') from++;
  while (to > from && row[to - 1] === ' ') to--;
  return from < to ? { ...cells, from, to } : undefined;
}
