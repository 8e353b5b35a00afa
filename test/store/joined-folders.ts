/**
 * Folders that a program keeps equal, as Syncthing, a network drive or a careless script would: late, in any order, in
 * parts, with files of conflicts, and now and then with an old version.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { between, type Random } from '../bench/random.ts';

type Contents = Map<string, string>;

export class JoinedFolders {
  /** What the program has last seen in each folder. */
  readonly #known: Contents[];
  readonly #folders: readonly string[];
  readonly #newest: Contents = new Map();
  readonly #random: Random;
  /** Files that have come in part. */
  readonly #partial = new Set<string>();
  #conflicts = 0;

  constructor(folders: readonly string[], random: Random) {
    this.#folders = folders;
    this.#known = folders.map(() => new Map());
    this.#random = random;
  }

  /** Some of the files of one folder, in any order, some of them in part. */
  some(folder: number): void {
    const share = this.#random();
    const names = this.#names(folder)
      .filter(() => this.#random() < share)
      .map((name) => ({ name, order: this.#random() }))
      .sort((a, b) => a.order - b.order);
    for (const { name } of names) this.#join(folder, name, this.#random() < 0.2);
  }

  /** Returns whether anything has changed. */
  all(): boolean {
    const before = JSON.stringify(this.#folders.map(contentsOf));
    for (let round = 0; round < 2; round += 1) {
      for (const folder of this.#folders.keys())
        for (const name of this.#names(folder)) this.#join(folder, name, false);
    }
    return JSON.stringify(this.#folders.map(contentsOf)) !== before;
  }

  #names(folder: number): string[] {
    const inFolder = contentsOf(this.#folders[folder]).keys();
    return [
      ...new Set([...this.#newest.keys(), ...this.#known[folder].keys(), ...inFolder]),
    ].sort();
  }

  #join(folder: number, name: string, isPartial: boolean): void {
    const known = this.#known[folder];
    const file = path.join(this.#folders[folder], name);
    const mine = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const [before, newest] = [known.get(name), this.#newest.get(name)];
    const part = `${folder} ${name}`;
    const isMine = mine !== before && !this.#partial.has(part);
    if (mine === newest || (isMine && newest === before)) {
      this.#partial.delete(part);
      set(this.#newest, name, mine);
      set(known, name, mine);
      return;
    }
    // A change wins against a deletion.
    if (isMine && newest === undefined) {
      set(this.#newest, name, mine);
      set(known, name, mine);
      return;
    }
    if (isMine && mine !== undefined) {
      this.#conflicts += 1;
      const stamp = `20261129-${String(this.#conflicts).padStart(6, '0')}-ABCDEFG`;
      renameSync(file, file.replace(/(\.[^.]+)$/, `.sync-conflict-${stamp}$1`));
    }
    const length = isPartial ? between(0, (newest ?? '').length, this.#random) : undefined;
    if (newest === undefined) rmSync(file, { force: true });
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      // In place, or as a new file.
      if (this.#random() < 0.5) rmSync(file, { force: true });
      writeFileSync(file, newest.slice(0, length));
    }
    if (length === undefined) this.#partial.delete(part);
    else this.#partial.add(part);
    set(known, name, newest?.slice(0, length));
  }
}

/** The files of a store by their paths, but for what killed programs have left. */
export function contentsOf(folder: string): Contents {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

function set(contents: Contents, name: string, content: string | undefined): void {
  if (content === undefined) contents.delete(name);
  else contents.set(name, content);
}
