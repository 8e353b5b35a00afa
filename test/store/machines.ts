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
import { type MachineFiles, machineFiles } from '../../src/store/machine.ts';
import { MarkFiles } from '../../src/store/mark-files.ts';
import type { MarkChange } from '../../src/store/marks.ts';

export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-store-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export class Machine {
  /** The name that it takes first. If that was cloned, a number stands behind it. */
  readonly name: string;
  readonly marks: string;
  readonly state: string;
  readonly places: MachineFiles;
  readonly #now: () => number;
  #names = 0;
  files: MarkFiles;

  /** `root`: machines of one root and one name share everything. */
  constructor(root: string, name: string, now: () => number) {
    this.name = name;
    this.marks = path.join(root, name, 'marks');
    this.state = path.join(root, `${name}-state`);
    this.#now = now;
    mkdirSync(this.marks, { recursive: true });
    mkdirSync(this.state, { recursive: true });
    this.places = machineFiles(this.state, path.dirname(this.marks), 'host');
    this.files = this.restart();
  }

  /** A new program, which knows only what is in the files. */
  restart(): MarkFiles {
    this.files = new MarkFiles({
      folder: this.marks,
      files: this.places,
      now: this.#now,
      newName: () => this.name + (this.#names++ === 0 ? '' : `-${this.#names}`),
    });
    this.#names = Math.max(1, this.#names);
    this.files.update();
    return this.files;
  }

  async mark(...changes: MarkChange[]): Promise<void> {
    await this.files.append(changes).written;
  }

  get own(): string {
    return path.join(this.marks, `${this.files.machine}.jsonl`);
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
