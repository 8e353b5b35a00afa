/** A program in a real terminal: keys go in, pictures of its cells come out. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator, Look } from './emulators.ts';
import { type Grid, gridOf, middleOf, screenBox } from './grid.ts';
import { crop, greyOf, isBlank, type Picture } from './picture.ts';
import { Sandbox } from './sandbox.ts';
import { XServer } from './x-server.ts';

export type Options = {
  /** The command runs in tmux, and tmux in the terminal. */
  readonly inTmux?: boolean;
};

const STAGE = 'test/terminals/stage.sh';

/** tmux with its own settings, but without its status line: the command has all cells. */
const TMUX_SETTINGS = 'set -g status off\n';

/** Pixels for the largest cell that a terminal makes of the font, and for what a window has round its cells. */
const LARGEST_CELL = { width: 22, height: 44 };
const ROUND_WINDOW = 200;

/** Milliseconds in which nothing may move on a screen that is at rest. */
const STILLNESS = 600;

/** So many times as long nothing must move on a screen that is not as it should be. */
const LATE = 4;

const STEP = 60;

/** Milliseconds a terminal may take to open, and a program to draw a screen. */
const PATIENCE = 30_000;

export class Session {
  /** Where the cells are in the pictures. */
  readonly grid: Grid;
  readonly #sandbox: Sandbox;
  readonly #server: XServer;
  readonly #stillness: number;
  #dump: Buffer;

  /**
   * Opens the terminal and lets the command draw its first screen.
   *
   * @throws Error when there is no such screen in time, with what the programs have said.
   */
  static async open(
    emulator: Emulator,
    look: Look,
    command: readonly string[],
    { inTmux = false }: Options = {},
  ): Promise<Session> {
    const sandbox = new Sandbox();
    const { stillness = STILLNESS, isDark = false } = emulator;
    try {
      const server = await XServer.start(sandbox, {
        width: look.columns * LARGEST_CELL.width + ROUND_WINDOW,
        height: look.rows * LARGEST_CELL.height + ROUND_WINDOW,
        isDark,
      });
      const size = [`${look.columns}`, `${look.rows}`];
      const stage = ['sh', STAGE, sandbox.folder, ...size, ...command];
      const launch = emulator.launch(look, inTmux ? throughTmux(sandbox, stage) : stage);
      for (const [path, text] of Object.entries(launch.files ?? {})) sandbox.write(path, text);
      if (launch.before) {
        const { command, isReady } = launch.before;
        sandbox.start(command, { env: server.env });
        await until(() => isReady(sandbox), `${command[0]} is not ready`);
      }
      sandbox.start(launch.command, { env: { ...server.env, ...launch.env } });
      await until(() => sandbox.read('ready') !== undefined, 'the terminal does not open');
      const { grid, dump: ruler } = await ruled(server, look, stillness);
      const wanted = `${look.rows} ${look.columns}`;
      const given = sandbox.read('size');
      if (given !== wanted) throw new Error(`the terminal has ${given} cells, not ${wanted}`);
      await server.focus();
      if (launch.needsClick) await server.click(...middleOf(grid, look));
      const session = new Session(sandbox, server, grid, ruler, stillness);
      sandbox.write('go', '');
      // Whoever clears the screen first and draws on it later has not drawn yet.
      do await session.#change();
      while (isBlank(crop(greyOf(session.picture()), screenBox(grid, look))));
      return session;
    } catch (error) {
      const said = sandbox.lastWords();
      await sandbox.close();
      throw new Error([(error as Error).message, said].filter(Boolean).join('\n'), {
        cause: error,
      });
    }
  }

  private constructor(
    sandbox: Sandbox,
    server: XServer,
    grid: Grid,
    dump: Buffer,
    stillness: number,
  ) {
    this.#stillness = stillness;
    this.#sandbox = sandbox;
    this.#server = server;
    this.grid = grid;
    this.#dump = dump;
  }

  /** Presses keys one after the other, waiting each time until the screen has changed and is at rest. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#server.press(key);
      await this.#change();
    }
  }

  /** The cells, without what the window has round them. Its pixels are those that `grid` speaks of. */
  picture(): Picture {
    return this.#server.pictureOf(this.#dump);
  }

  /** Whether something comes to the screen yet, on a machine that is busy; then `picture` has it. */
  async hasMoved(): Promise<boolean> {
    const seen = this.#dump;
    this.#dump = await atRest(this.#server, LATE * this.#stillness);
    return !this.#dump.equals(seen);
  }

  async close(): Promise<void> {
    await this.#sandbox.close();
  }

  async #change(): Promise<void> {
    const ended = () => this.#sandbox.read('exit');
    await until(() => {
      if (ended() !== undefined) throw new Error(`the program ended with ${ended()}`);
      return !this.#server.dump().equals(this.#dump);
    }, 'nothing changes on the screen');
    this.#dump = await atRest(this.#server, this.#stillness);
  }
}

/** Where the cells are, once the terminal has drawn the black ones: a browser takes its time. */
async function ruled(
  server: XServer,
  look: Look,
  stillness: number,
): Promise<{ grid: Grid; dump: Buffer }> {
  for (const end = Date.now() + PATIENCE; ; ) {
    const dump = await atRest(server, stillness);
    try {
      return { grid: gridOf(greyOf(server.pictureOf(dump)), look), dump };
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** The screen once nothing has moved on it for a while. */
async function atRest(server: XServer, stillness: number): Promise<Buffer> {
  let dump = server.dump();
  let since = Date.now();
  await until(() => {
    const now = server.dump();
    if (!now.equals(dump)) {
      dump = now;
      since = Date.now();
    }
    return Date.now() - since >= stillness;
  }, 'the screen does not come to rest');
  return dump;
}

async function until(isSo: () => boolean, complaint: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; !isSo(); await sleep(STEP)) {
    if (Date.now() > end) throw new Error(`${complaint} (${PATIENCE / 1000} seconds)`);
  }
}

/** The command as the only window of a tmux server of its own. */
function throughTmux(sandbox: Sandbox, command: readonly string[]): string[] {
  sandbox.write('tmux.conf', TMUX_SETTINGS);
  const own = ['-S', sandbox.path('tmux'), '-f', sandbox.path('tmux.conf')];
  return ['tmux', '-u', ...own, 'new-session', ...command];
}
