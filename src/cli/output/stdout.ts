/** Standard output: the order of its letters, its width, and writing to it. */
import { streamColumns } from '../../terminal/screen/columns.ts';
import type { RowEncoder } from './terminal-text.ts';

/**
 * `visual`: joined forms in the order of a row on the screen, for terminals that do not reorder. `logical`: base
 * letters in the order in which they are read, for everything else.
 */
export type LetterOrder = 'visual' | 'logical';

export function orderOf(bidi: LetterOrder | 'auto'): LetterOrder {
  if (bidi !== 'auto') return bidi;
  return process.stdout.isTTY ? 'visual' : 'logical';
}

/** Cells in a row. */
export function columns(): number {
  return streamColumns(process.stdout);
}

export function writeLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/**
 * Writes rows that are in visual order, in the dialect of the terminal. If the terminal is not known for certain, no
 * mode is switched, because the printed rows stay and so would the switch. `known`: the encoder, if it is known
 * already.
 */
export async function writeVisual(rows: readonly string[], known?: RowEncoder): Promise<void> {
  if (!process.stdout.isTTY) return writeLines(rows);
  const { dialect, enter, leave } = known ?? (await loadRowEncoder());
  process.stdout.write(enter);
  writeLines(rows.map((row) => dialect(row, columns())));
  process.stdout.write(leave);
}

/** Writes lines, through a pager if standard output is a terminal. */
export async function showLines(lines: readonly string[]): Promise<void> {
  if (!(await isPaged(lines))) writeLines(lines);
}

/** `writeVisual`, through a pager if standard output is a terminal. */
export async function showVisual(rows: readonly string[]): Promise<void> {
  if (!process.stdout.isTTY) return writeLines(rows);
  const { askRelayEncoder } = await import('./terminal-text.ts');
  const { dialect } = await askRelayEncoder();
  if (!(await isPaged(rows.map((row) => dialect(row, columns()))))) await writeVisual(rows);
}

async function isPaged(lines: readonly string[]): Promise<boolean> {
  if (!process.stdout.isTTY) return false;
  const { page } = await import('./pager.ts');
  return page(lines);
}

async function loadRowEncoder(): Promise<RowEncoder> {
  const { askRowEncoder } = await import('./terminal-text.ts');
  return askRowEncoder();
}

export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}
