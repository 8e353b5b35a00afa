/**
 * Real files that lie beside the checkout, not in it. Without them, a test that needs them is skipped with one line;
 * where the project is checked (`CI`), it fails.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  describeIn(FOLDER, name, tests);
}

/** The smallest inputs of faults that users of other programs have reported. */
const CASES = new URL('../../shared/cases/', import.meta.url);

export function describeCases(name: string, tests: () => void): void {
  describeIn(CASES, name, tests);
}

export function caseText(name: string): string {
  return readFileSync(new URL(name, CASES), 'utf8');
}

/** The names of the cases of the given groups, which are letters. */
export function casesOf(groups: string): string[] {
  return readdirSync(CASES).filter((name) => groups.includes(name[0]));
}

function describeIn(folder: URL, name: string, tests: () => void): void {
  const isThere = existsSync(folder);
  if (isThere) describe(name, tests);
  else if (process.env.CI) test(name, () => expect(isThere, `${folder} is missing`).toBe(true));
  else test.skip(`${name} (there is no ${folder})`, () => {});
}
