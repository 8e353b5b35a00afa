import { userInfo } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import {
  configPath,
  credentialsPath,
  type FolderEnvironment,
  pagesPath,
  statePath,
} from '../../src/files/folders.ts';

afterEach(() => void vi.unstubAllEnvs());

const check = (
  platform: NodeJS.Platform,
  home: string,
  env: FolderEnvironment['env'],
  expected: { config: string; state: string },
) => {
  const surroundings = { platform, home, env };
  expect({ config: configPath(surroundings), state: statePath(surroundings) }).toEqual(expected);
};

const HOME = '/home/amal';

test.each<[string, NodeJS.Platform, string, FolderEnvironment['env'], string, string]>([
  [
    'nothing set',
    'linux',
    HOME,
    {},
    '/home/amal/.config/sahifa/config.yml',
    '/home/amal/.local/state/sahifa/state.json',
  ],
  [
    'macOS, as elsewhere',
    'darwin',
    '/Users/amal',
    {},
    '/Users/amal/.config/sahifa/config.yml',
    '/Users/amal/.local/state/sahifa/state.json',
  ],
  [
    'both set',
    'linux',
    HOME,
    { XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s/' },
    '/c/sahifa/config.yml',
    '/s/sahifa/state.json',
  ],
  [
    'set to nothing, and to a path that is not absolute: ignored',
    'linux',
    HOME,
    { XDG_CONFIG_HOME: '', XDG_STATE_HOME: './state' },
    '/home/amal/.config/sahifa/config.yml',
    '/home/amal/.local/state/sahifa/state.json',
  ],
  [
    'Windows',
    'win32',
    'C:\\Users\\amal',
    { APPDATA: 'D:\\Roaming', LOCALAPPDATA: 'D:\\Local', XDG_CONFIG_HOME: '/c' },
    'D:\\Roaming\\sahifa\\config.yml',
    'D:\\Local\\sahifa\\state.json',
  ],
  [
    'Windows, nothing set',
    'win32',
    'C:\\Users\\amal',
    {},
    'C:\\Users\\amal\\AppData\\Roaming\\sahifa\\config.yml',
    'C:\\Users\\amal\\AppData\\Local\\sahifa\\state.json',
  ],
])('%s', (_, platform, home, env, config, state) => check(platform, home, env, { config, state }));

test.each<[NodeJS.Platform, string, FolderEnvironment['env'], string, string]>([
  [
    'linux',
    HOME,
    {},
    '/home/amal/.cache/sahifa-pages',
    '/home/amal/.config/sahifa/credentials.yml',
  ],
  [
    'linux',
    HOME,
    { XDG_CACHE_HOME: '/x', XDG_CONFIG_HOME: '/c' },
    '/x/sahifa-pages',
    '/c/sahifa/credentials.yml',
  ],
  [
    'win32',
    'C:\\Users\\amal',
    { LOCALAPPDATA: 'D:\\Local', XDG_CACHE_HOME: '/x' },
    'D:\\Local\\sahifa-pages',
    'C:\\Users\\amal\\AppData\\Roaming\\sahifa\\credentials.yml',
  ],
])('pages and names of the web on %s, %s, %j', (platform, home, env, pages, credentials) => {
  const surroundings = { platform, home, env };
  expect(pagesPath(surroundings)).toBe(pages);
  expect(credentialsPath(surroundings)).toBe(credentials);
});

test('without being told, those of this process', () => {
  expect(configPath()).toMatch(/sahifa.config\.yml$/);
  expect(statePath()).toMatch(/sahifa.state\.json$/);
});

test.skipIf(process.platform === 'win32').each(['', '.', 'a/b', './a'])(
  'a home that is %j counts as unset: nothing is looked for where one happens to be',
  (home) => {
    vi.stubEnv('HOME', home);
    for (const name of ['XDG_CONFIG_HOME', 'XDG_STATE_HOME']) vi.stubEnv(name, home);
    const { homedir } = userInfo();
    expect(configPath()).toBe(path.join(homedir, '.config/sahifa/config.yml'));
    expect(statePath()).toBe(path.join(homedir, '.local/state/sahifa/state.json'));
  },
);
