/** The program under a shell that writes down what became of it and of its terminal. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type Options, openTerminal, type Terminal } from './terminal.ts';

const BIN = path.resolve('bin/sahifa.js');

const SIZE = { columns: 100, rows: 50 };

export type Program = Pick<Watched, 'terminal' | 'note'>;

export type Started = {
  /** Of the program, as a shell reads them. */
  readonly args: string;
  /** Arguments of Node before the program, as a shell reads them. */
  readonly node?: string;
  readonly options?: Partial<Options>;
  /** It is no terminal of the process: no signal tells of its end. */
  readonly hasNoTerminal?: boolean;
};

/** The program under a shell that writes down its process, its status, and the line discipline before it and after it. */
export class Watched {
  readonly terminal: Terminal;
  readonly #notes: string;

  constructor(folder: string, started: Started) {
    const { args, node = '', options, hasNoTerminal = false } = started;
    this.#notes = mkdtempSync(path.join(folder, 'notes-'));
    const program = this.#script('program', [
      `echo $$ > '${this.#notes}/pid'`,
      `exec '${process.execPath}' ${node} '${BIN}' ${args}`,
    ]);
    const watch = this.#script('watch', [
      `trap '' HUP; ulimit -c 0; cd '${this.#notes}'`,
      'stty -g > before',
      // Its own words, as `Terminated`, would wait for a terminal that does not read.
      'exec 3>&2 2>/dev/null',
      `sh '${program}' 2>&3`,
      'echo $? > new; mv new status',
      'stty -g > after',
    ]);
    const command = [...(hasNoTerminal ? ['setsid', '-w'] : []), 'sh', watch];
    this.terminal = openTerminal(command, { ...SIZE, ...options });
  }

  #script(name: string, lines: readonly string[]): string {
    const file = path.join(this.#notes, `${name}.sh`);
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return file;
  }

  note(name: string): string {
    const file = path.join(this.#notes, name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  }

  signal(name: NodeJS.Signals): void {
    process.kill(Number(this.note('pid')), name);
  }

  /** As a shell tells it: 128 and the number of a signal. */
  async status(): Promise<number> {
    await this.terminal.exit();
    return Number(this.note('status'));
  }

  expectAsItWas(): void {
    expect(this.terminal.modes()).toEqual([]);
    expect(this.note('before')).toMatch(/^[0-9a-f:]+$/);
    expect(this.note('after')).toBe(this.note('before'));
  }
}
