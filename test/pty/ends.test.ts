/**
 * Every end that Node can hear of, in every state of the program that changes something of the terminal: it is as it was,
 * its line discipline too, and who started the program sees by which signal it ended.
 */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { QUESTION } from '../../src/terminal/identify/answers.ts';
import { sampled, sized } from '../full-size.ts';
import { as, never } from './answering.ts';
import { isThere } from './reader.ts';
import { closeTerminals, KEY, openTerminal, type Terminal } from './terminal.ts';
import { type Program, type Started, Watched } from './watched.ts';

const BIN = path.resolve('bin/sahifa.js');

const SIZE = { columns: 100, rows: 50 };

/** Node cannot hear of SIGKILL and SIGSTOP, and no program may listen for a fault of its own. */
const DEADLY = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGTRAP',
  'SIGABRT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGALRM',
  'SIGTERM',
  'SIGSTKFLT',
  'SIGXCPU',
  'SIGVTALRM',
  'SIGPROF',
  'SIGIO',
  'SIGPWR',
  'SIGSYS',
] as const;

let folder: string;
let pipe: string;
let writer: number;
let inputrc: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sahifa-ends-'));
  pipe = path.join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  writer = openSync(pipe, 'r+'); // nothing ever comes to its end
  writeSync(writer, 'a'.repeat(5000));
  inputrc = path.join(folder, 'inputrc');
  writeFileSync(inputrc, 'set enable-bracketed-paste off\n'); // bash switches nothing of its own
});
afterAll(() => {
  closeSync(writer);
  rmSync(folder, { recursive: true });
});
afterEach(closeTerminals);

/** `PIPE` in its arguments is a pipe that brings a little, and no end. */
type Scene = Started & {
  readonly reached: (program: Program) => Promise<unknown>;
  /** The terminal is the program's again after a stop. */
  readonly back: (program: Shell) => Promise<unknown>;
  /** The key that leaves. */
  readonly leave: string;
};

/** Told to draw cells as they come, and told back: `terminal/identify/terminals.ts`. */
const SWITCHED = { VTE_VERSION: '7006' };

const isDrawn = ({ terminal }: Program) =>
  terminal.waitFor(({ buffer }) => buffer === 'alternate', 'the screen of the reader');

const shows =
  (text: RegExp) =>
  ({ terminal }: Program) =>
    terminal.waitFor(({ rows }) => rows.some((row) => text.test(row)), String(text));

const READER: Scene = {
  args: '',
  options: { env: SWITCHED, answering: as('65;7006;1') },
  reached: ({ terminal }) => isThere(terminal),
  back: isDrawn,
  leave: 'q',
};

const PIPE: Scene = {
  args: '- < PIPE',
  reached: shows(/^Loading: \d kB/),
  back: shows(/^Loading: \d kB/),
  leave: KEY.escape,
};

const DOCTOR: Scene = {
  args: 'doctor',
  reached: shows(/^>$/),
  back: shows(/^>$/),
  leave: KEY.ctrlC,
};

const SCENES: Readonly<Record<string, Scene>> = {
  'the terminal is asked': {
    ...READER,
    options: { answering: never },
    reached: ({ terminal }) =>
      terminal.waitFor(() => terminal.output().includes(QUESTION), 'the question'),
  },
  'a pipe is read': PIPE,
  'the first screen is there, and not Ink': { ...READER, reached: isDrawn },
  'the reader is there': READER,
  'the doctor asks': DOCTOR,
};

const reach = async (scene: Started & Pick<Scene, 'reached'>): Promise<Watched> => {
  const args = scene.args.replace('PIPE', `'${pipe}'`);
  const watched = new Watched(folder, { ...scene, args });
  await scene.reached(watched);
  return watched;
};

/** Some at a time: each is a program of its own. */
async function each<Item>(items: readonly Item[], act: (item: Item) => Promise<void>) {
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all([work(), work(), work(), work()]);
}

/** The hangup, the polite request, the key, and one that Node takes for a debugger's. */
const COMMON = ['SIGHUP', 'SIGTERM', 'SIGINT', 'SIGUSR1'];

describe.each(Object.entries(SCENES))('while %s', (_, scene) => {
  test('each deadly signal gives the terminal back, and is what ended the program', async () => {
    await each(
      sampled(DEADLY, (name) => COMMON.includes(name)),
      async (name) => {
        const watched = await reach(scene);
        watched.signal(name);
        expect([name, await watched.status()]).toEqual([name, 128 + constants.signals[name]]);
        watched.expectAsItWas();
        expect(watched.terminal.output()).not.toContain('Debugger');
        if (scene.options?.env === SWITCHED) {
          // What the program wrote last may come after the news of its end.
          await vi.waitFor(() => expect(watched.terminal.output()).toContain('\x1b[0 k\x1b[8h'));
        }
      },
    );
  }, 180_000);

  const stops = ['SIGTSTP', 'SIGTTIN', 'SIGTTOU', 'Ctrl-Z'] as const;

  test.each(sampled(stops, (stop) => stop === 'Ctrl-Z'))(
    '%s gives the terminal to the shell, and fg takes it back',
    async (stop) => {
      const shell = await openShell(scene);
      await scene.reached(shell);
      if (stop === 'Ctrl-Z') shell.terminal.type('\x1a');
      else shell.signal(stop);
      await shell.waitFor('Stopped');
      await shell.prompts();
      expect(shell.terminal.modes()).toEqual([]);
      expect(await shell.lineDiscipline()).toBe(shell.before);
      shell.terminal.type('clear\r');
      await shell.terminal.waitFor(({ rows }) => rows[0] === '$', 'a clear screen');
      shell.terminal.type('fg\r');
      await scene.back(shell);
      shell.terminal.type(scene.leave);
      await shell.prompts();
      expect(await shell.lineDiscipline()).toBe(shell.before);
      expect(shell.terminal.modes()).toEqual([]);
    },
  );
});

/** A shell with jobs, in which the program runs. */
class Shell {
  readonly terminal: Terminal;
  before = '';
  readonly #notes = mkdtempSync(path.join(folder, 'shell-'));
  #asked = 0;

  constructor({ options }: Scene) {
    const env = { ...options?.env, PS1: '$ ', INPUTRC: inputrc };
    const command = ['bash', '--norc', '--noprofile', '-i'];
    this.terminal = openTerminal(command, { ...SIZE, ...options, env });
  }

  /** As a command of the shell finds it. */
  async lineDiscipline(): Promise<string> {
    const file = path.join(this.#notes, `stty-${this.#asked++}`);
    this.terminal.type(`stty -g > ${file}.new; mv ${file}.new ${file}\r`);
    return vi.waitFor(() => readFileSync(file, 'utf8'), 15_000);
  }

  run(args: string): void {
    const program = `echo $$ > ${this.#notes}/pid; exec ${process.execPath} ${BIN} ${args}`;
    this.terminal.type(`clear; sh -c '${program.replace('PIPE', pipe)}'\r`);
  }

  note(name: string): string {
    return readFileSync(path.join(this.#notes, name), 'utf8').trim();
  }

  signal(name: NodeJS.Signals): void {
    process.kill(Number(this.note('pid')), name);
  }

  /** It waits for a command. */
  prompts(): Promise<unknown> {
    return this.terminal.waitFor(
      ({ buffer, rows }) => buffer === 'normal' && rows.filter(Boolean).at(-1) === '$',
      'the prompt',
    );
  }

  waitFor(text: string): Promise<unknown> {
    return this.terminal.waitFor(({ rows }) => rows.some((row) => row.includes(text)), text);
  }
}

async function openShell(scene: Scene): Promise<Shell> {
  const shell = new Shell(scene);
  await shell.prompts();
  shell.before = await shell.lineDiscipline();
  shell.run(scene.args);
  return shell;
}

describe('a terminal that is gone', () => {
  const TIMES = sized(20);

  test('ends the program by SIGHUP, once, and without a word of Node', async () => {
    await each([...Array(TIMES).keys()], async () => {
      const watched = await reach({ ...READER, options: { env: { SAHIFA_BIDI: 'visual' } } });
      watched.terminal.hangUp();
      await vi.waitFor(() => expect(watched.note('status')).toBe('129'), 15_000);
    });
  }, 180_000);

  test('does so without a controlling terminal', async () => {
    await each([READER, DOCTOR, READER, DOCTOR, READER, DOCTOR], async (scene) => {
      const watched = await reach({ ...scene, hasNoTerminal: true });
      watched.terminal.hangUp();
      await vi.waitFor(() => expect(watched.note('status')).toBe('129'), 15_000);
    });
  }, 60_000);

  test('does so when nothing is switched', async () => {
    const watched = await reach({ args: '--plain', hasNoTerminal: true, reached: shows(/Enter/) });
    watched.terminal.hangUp();
    await vi.waitFor(() => expect(watched.note('status')).toBe('129'), 15_000);
  });
});

describe('a terminal that does not read', () => {
  /** Whole screens, each of several thousand bytes: more than a terminal holds before it is read. */
  const REDRAWS = 400;

  test.each(['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'does not keep %s from ending the reader',
    async (name) => {
      const terminal = openTerminal([process.execPath, BIN], SIZE);
      await isThere(terminal);
      terminal.stopReading();
      for (let count = 0; count < REDRAWS; count++) {
        terminal.type('\x0c');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      process.kill(terminal.pid, name);
      await vi.waitFor(() => expect(isRunning(terminal.pid)).toBe(false), 15_000);
    },
  );

  /** One that has ended is there until its end is asked for. */
  function isRunning(pid: number): boolean {
    const stat = `/proc/${pid}/stat`;
    return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
  }
});
