/**
 * Real files that lie beside the checkout, not in it. A test that wants them is skipped where they are not, but for
 * where the project is checked: there they have to be.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('../../shared/realworld/', import.meta.url);

const isThere = existsSync(FOLDER);

export function realBytes(name: string): Uint8Array {
  return readFileSync(new URL(name, FOLDER));
}

export function realText(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

export type RealFile = {
  readonly file: string;
  readonly encoding: string;
  readonly expected: string;
};

/** Rows of the index whose file lies in `folder`. */
export function realFiles(folder: string): RealFile[] {
  if (!isThere) return [];
  const [, ...rows] = realText('INDEX.tsv').trimEnd().split('\n');
  return rows
    .map((row) => row.split('\t'))
    .map(([file, , , encoding, , , , expected]) => ({ file, encoding, expected }))
    .filter(({ file }) => file.startsWith(`${folder}/`));
}

export function describeReal(name: string, tests: () => void): void {
  if (isThere) describe(name, tests);
  else if (process.env.CI) test(name, () => expect(isThere, `${FOLDER} is missing`).toBe(true));
  else test.skip(`${name} (there is no ../shared/realworld)`, () => {});
}
