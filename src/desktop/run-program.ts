/** Runs another program without a shell and without our terminal. Data is passed on its standard input. */
import { spawn } from 'node:child_process';

export type ProgramCall = {
  readonly command: string;
  readonly args?: readonly string[];
  readonly input?: Uint8Array;
  /** Variables in addition to ours. */
  readonly env?: Readonly<Record<string, string>>;
  /** It may outlive this process, as a browser does. Other programs are killed when they take too long. */
  readonly mayStay?: boolean;
  /** Aborts the wait: a program that may stay is left running, any other is killed. */
  readonly signal?: AbortSignal;
};

/** `running`: it may stay and still runs. `absent`: the program does not exist or cannot be started. */
export type Ran = 'done' | 'running' | 'failed' | 'absent';

export type RunProgram = (program: ProgramCall) => Promise<Ran>;

/** Milliseconds. */
const PATIENCE = 3_000;

/** Never throws. `patience`: milliseconds until a program that may stay is left running, and any other is killed. */
export function runProgram(program: ProgramCall, patience = PATIENCE): Promise<Ran> {
  const { command, args = [], input, env, mayStay = false, signal } = program;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: [input ? 'pipe' : 'ignore', 'ignore', 'ignore'],
      env: { ...process.env, ...env },
      // In a separate session it has no terminal to write to, and is not ended together with ours.
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
    // Not `close`: a child of a clipboard program continues to run and keeps its files open.
    child.on('exit', (code) => end(code === 0 ? 'done' : 'failed'));
    // The program may end without reading its input.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
