/** A file system on which a program can be killed between any two writes, or in the middle of one. */

export class Killed extends Error {
  override readonly name = 'Killed';
}

type FileSystem = Record<string, unknown>;
type Call = (...args: never[]) => unknown;

const WRITES = ['rename', 'rm', 'link', 'mkdir', 'unlink', 'writeFile'];
const READS = ['readdir', 'realpath', 'stat', 'lstat', 'readFile'];

/** Writes until the program is killed. */
let left = Number.POSITIVE_INFINITY;
let isDead = false;
let running = 0;

/** The writes of the program from now on: after as many it is killed. */
export function killAfter(writes: number): void {
  left = writes;
}

/** Returns whether it was killed. What it still does fails; then a new program may be started. */
export async function ended(): Promise<boolean> {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (running > 0) quiet = -1;
  }
  const wasKilled = isDead;
  isDead = false;
  left = Number.POSITIVE_INFINITY;
  return wasKilled;
}

/** For `vi.mock('node:fs/promises')`. */
export function killable(real: FileSystem): FileSystem {
  const wrapped: FileSystem = { ...real };
  for (const name of WRITES) wrapped[name] = wrap(real[name] as Call, true);
  for (const name of READS) wrapped[name] = wrap(real[name] as Call, false);
  wrapped.open = async (...args: unknown[]) => {
    const handle = await wrap(real.open as Call, true)(...(args as never[]));
    return killableHandle(handle as FileSystem);
  };
  return { ...wrapped, default: wrapped };
}

function killableHandle(handle: FileSystem): FileSystem {
  const call = (name: string) => (handle[name] as Call).bind(handle) as Call;
  /** A killed program may have written a part. */
  const write = (name: string) =>
    wrap(call(name), true, (content) => {
      const bytes = Buffer.from(content as unknown as string);
      return call(name)(bytes.subarray(0, Math.floor(bytes.length / 2)) as never);
    });
  return {
    appendFile: write('appendFile'),
    writeFile: write('writeFile'),
    sync: wrap(call('sync'), true),
    stat: wrap(call('stat'), false),
    read: wrap(call('read'), false),
    close: call('close'),
  };
}

function wrap(call: Call, isWrite: boolean, part?: (content: never) => unknown) {
  return async (...args: never[]): Promise<unknown> => {
    if (isDead) throw new Killed();
    running += 1;
    try {
      if (isWrite) {
        left -= 1;
        if (left < 0) {
          isDead = true;
          await part?.(args[0]);
          throw new Killed();
        }
      }
      return await call(...args);
    } finally {
      running -= 1;
    }
  };
}
