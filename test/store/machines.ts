/** Machines that share marks: each has a folder of its own, and files are copied between them as a program would. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MarkFiles } from '../../src/store/mark-files.ts';

export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-store-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export class Machine {
  readonly name: string;
  readonly marks: string;
  readonly #root: string;
  readonly #now: () => number;
  files: MarkFiles;

  constructor(root: string, name: string, now: () => number) {
    this.name = name;
    this.#root = path.join(root, name);
    this.marks = path.join(this.#root, 'marks');
    this.#now = now;
    mkdirSync(this.marks, { recursive: true });
    this.files = this.restart();
  }

  /** A new program, which knows only what is in the files. */
  restart(): MarkFiles {
    this.files = new MarkFiles({
      folder: this.marks,
      machine: this.name,
      lock: path.join(this.#root, 'lock'),
      now: this.#now,
    });
    this.files.update();
    return this.files;
  }

  /** Copies the first `share` of a file of marks to another machine, or writes what it was then. */
  send(other: Machine, file: string, share = 1, text = this.text(file)): void {
    if (text === undefined || file === `${other.name}.jsonl`) return;
    writeFileSync(path.join(other.marks, file), text.slice(0, Math.ceil(text.length * share)));
  }

  text(file: string): string | undefined {
    const from = path.join(this.marks, file);
    return existsSync(from) ? readFileSync(from, 'utf8') : undefined;
  }

  get fileNames(): string[] {
    return readdirSync(this.marks);
  }

  copyAll(other: Machine): void {
    for (const file of this.fileNames) {
      if (file.startsWith(this.name))
        cpSync(path.join(this.marks, file), path.join(other.marks, file));
    }
  }
}
