/** A real FreshRSS, which lies beside the checkout. Without it or without PHP, a test that needs it is skipped with one line. */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const START = fileURLToPath(new URL('../../../shared/servers/freshrss/start', import.meta.url));

/** The script would install PHP, which is for the person who runs the tests to decide. */
export const hasFreshRss =
  existsSync(START) && spawnSync('php', ['-m']).stdout?.includes('pdo_sqlite') === true;

export const FRESHRSS_PASSWORD = 'reading';

export type FreshRss = {
  readonly base: string;
  /** The server asks its feeds for new entries, if it wants to: it may be at work with another request. */
  readonly fetchFeeds: () => Promise<void>;
  readonly stop: () => void;
};

export async function startFreshRss(): Promise<FreshRss> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-freshrss-'));
  const port = await freePort();
  const child = spawn(START, [`${port}`, path.join(folder, 'server')], {
    stdio: 'ignore',
    detached: true,
  });
  const base = `http://127.0.0.1:${port}/api/greader.php`;
  await answers(base, child);
  const script = path.join(folder, 'server', 'cli', 'actualize-user.php');
  return {
    base,
    fetchFeeds: async () => {
      await promisify(execFile)('php', [script, '--user', 'reader']).catch(() => {});
    },
    stop: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(base: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const text = await fetch(base).then(
      (answer) => answer.text(),
      () => '',
    );
    if (text === 'OK') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`FreshRSS ended with ${child.exitCode}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
