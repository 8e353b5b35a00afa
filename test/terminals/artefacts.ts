/** What a run leaves for people to look at: pictures and a table, in a folder that Git ignores. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Picture, writePicture } from './picture.ts';

const FOLDER = 'artefacts/terminals';
const TABLE = join(FOLDER, 'README.md');

/** Throws away what an earlier run has left. */
export function clearArtefacts(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
}

export function keepPicture(name: string, picture: Picture): void {
  writePicture(picture, join(FOLDER, `${name.replaceAll(' ', '-')}.png`));
}

export function keepTable(table: string): void {
  writeFileSync(TABLE, table);
}

/** The table of this run; undefined if it did not come to one. */
export function keptTable(): string | undefined {
  try {
    return readFileSync(TABLE, 'utf8');
  } catch {
    return undefined;
  }
}
