/** Another program, started without a shell and without our terminal: what it is given goes through its input. */
import { spawn } from 'node:child_process';

export type Program = {
  readonly command: string;
  readonly args?: readonly string[];
  readonly input?: Uint8Array;
  /** Variables besides ours. */
  readonly env?: Readonly<Record<string, string>>;
  /** It may go on when we are gone, as a browser does; any other is ended when it takes too long. */
  readonly mayStay?: boolean;
  /** From then on nobody waits: what may stay is left, and what may not is ended. */
  readonly signal?: AbortSignal;
};

/** `running`: it may stay, and does. `absent`: there is no such program, or none that can be started. */
export type Ran = 'done' | 'running' | 'failed' | 'absent';

export type Run = (program: Program) => Promise<Ran>;

/** Milliseconds. */
const PATIENCE = 3_000;

/** Never throws. `patience`: milliseconds until a program that may stay is left, and another is ended. */
export function runProgram(program: Program, patience = PATIENCE): Promise<Ran> {
  const { command, args = [], input, env, mayStay = false, signal } = program;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: [input ? 'pipe' : 'ignore', 'ignore', 'ignore'],
      env: { ...process.env, ...env },
      // In a session of its own it has no terminal to write to, and is not ended with ours.
      detached: mayStay,
      windowsHide: true,
    });
    const end = (ran: Ran) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
      resolve(ran);
    };
    const leave = () => {
      if (mayStay) child.unref();
      else child.kill('SIGKILL');
      end(mayStay ? 'running' : 'failed');
    };
    const timer = setTimeout(leave, patience);
    signal?.addEventListener('abort', leave);
    if (signal?.aborted) leave();
    child.on('error', () => end(child.pid === undefined ? 'absent' : 'failed'));
    // Not `close`: what keeps a clipboard goes on as a child of the program, and holds its files open.
    child.on('exit', (code) => end(code === 0 ? 'done' : 'failed'));
    // A program that does not read its input may end before it is written.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
