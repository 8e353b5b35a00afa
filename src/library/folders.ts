/** Where the program keeps what is the person's: the XDG Base Directory Specification 0.8, and Windows' own folders. */
import { homedir } from 'node:os';
import path from 'node:path';

export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

/** What the person writes: options. */
export function configPath(surroundings: Surroundings = ours()): string {
  return place(surroundings, CONFIG, 'config.yml');
}

/** The person's own names, for every article. */
export function glossaryPath(surroundings: Surroundings = ours()): string {
  return place(surroundings, CONFIG, 'glossary.yml');
}

/** What the program remembers by itself: places, choices, queries. */
export function statePath(surroundings: Surroundings = ours()): string {
  return place(surroundings, STATE, 'state.json');
}

type Folder = {
  readonly variable: string;
  /** In the home folder, where the variable is not set. */
  readonly otherwise: readonly string[];
};

type Folders = { readonly windows: Folder; readonly elsewhere: Folder };

const CONFIG: Folders = {
  windows: { variable: 'APPDATA', otherwise: ['AppData', 'Roaming'] },
  elsewhere: { variable: 'XDG_CONFIG_HOME', otherwise: ['.config'] },
};

/** State belongs to one machine: on Windows it does not roam. */
const STATE: Folders = {
  windows: { variable: 'LOCALAPPDATA', otherwise: ['AppData', 'Local'] },
  elsewhere: { variable: 'XDG_STATE_HOME', otherwise: ['.local', 'state'] },
};

function place({ env, platform, home }: Surroundings, folders: Folders, file: string): string {
  const isWindows = platform === 'win32';
  const { join, isAbsolute } = isWindows ? path.win32 : path.posix;
  const { variable, otherwise } = isWindows ? folders.windows : folders.elsewhere;
  const named = env[variable];
  // "If an implementation encounters a relative path […] it should consider the path invalid and ignore it."
  const folder = named && isAbsolute(named) ? named : join(home, ...otherwise);
  return join(folder, 'sahifa', file);
}

function ours(): Surroundings {
  return { env: process.env, platform: process.platform, home: home() };
}

/** A user whom the system does not know, and who has no HOME, has no folder either: nothing will be kept. */
function home(): string {
  try {
    return homedir();
  } catch {
    return path.parse(process.cwd()).root;
  }
}
