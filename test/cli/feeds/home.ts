/** A person's home with feeds, for tests that start the program. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { BIN, type Outcome, run } from '../program.ts';

export type Home = {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly sahifa: (...args: readonly string[]) => Promise<Outcome>;
  /** Started and not waited for. */
  readonly start: (...args: readonly string[]) => ChildProcess;
  readonly writeFeeds: (urls: readonly string[]) => void;
  readonly writeOptions: (yaml: string) => void;
  readonly openStore: () => Promise<Store>;
  /** Files that a write has left behind. */
  readonly drafts: () => readonly string[];
  readonly remove: () => void;
};

export function makeHome(): Home {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-home-'));
  const env = {
    XDG_CONFIG_HOME: path.join(folder, 'config'),
    XDG_STATE_HOME: path.join(folder, 'state'),
    XDG_DATA_HOME: path.join(folder, 'data'),
    XDG_CACHE_HOME: path.join(folder, 'cache'),
    NO_PROXY: '*',
    // The only files are those of the feeds, with every Node.
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
  const config = path.join(env.XDG_CONFIG_HOME, 'sahifa');
  const write = (name: string, text: string) => {
    mkdirSync(config, { recursive: true });
    writeFileSync(path.join(config, name), text);
  };
  return {
    folder,
    env,
    sahifa: (...args) => run(args, { env }),
    start: (...args) =>
      spawn(process.execPath, [BIN, ...args], {
        stdio: 'ignore',
        env: { ...process.env, LC_ALL: 'C', SAHIFA_LANGUAGE: '', ...env },
      }),
    writeFeeds: (urls) =>
      write('feeds.yml', `feeds:\n${urls.map((url) => `  - ${url}\n`).join('')}`),
    writeOptions: (yaml) => write('config.yml', yaml),
    openStore: () =>
      openStore({
        folder: path.join(env.XDG_DATA_HOME, 'sahifa', 'store'),
        cache: path.join(env.XDG_CACHE_HOME, 'sahifa-store'),
        state: path.join(env.XDG_STATE_HOME, 'sahifa'),
      }),
    drafts: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.tmp$|\.lock$/.test(file),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
