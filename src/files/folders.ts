/** Paths of the user's files: the XDG Base Directory Specification 0.8, and the folders of Windows. */
import { userInfo } from 'node:os';
import path from 'node:path';

export type FolderEnvironment = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

/** The options file, which the user writes. */
export function configPath(surroundings: FolderEnvironment = ours()): string {
  return place(surroundings, CONFIG, 'config.yml');
}

/** Names, passwords and cookies for sites, which the user writes. */
export function credentialsPath(surroundings: FolderEnvironment = ours()): string {
  return place(surroundings, CONFIG, 'credentials.yml');
}

/** The list of feeds, which the user and the program write. */
export function feedsPath(surroundings: FolderEnvironment = ours()): string {
  return place(surroundings, CONFIG, 'feeds.yml');
}

/** Which server has the person's feeds. Its password is not in it. */
export function accountPath(surroundings: FolderEnvironment = ours()): string {
  return place(surroundings, CONFIG, 'account.json');
}

/** The folder of what the program remembers of the account: its list, its entries, marks that are to be sent. */
export function accountFolder(surroundings: FolderEnvironment = ours()): string {
  return place(surroundings, STATE, 'account');
}

/** What the program remembers of each feed between two refreshes. */
export function feedStatesPath(surroundings: FolderEnvironment = ours()): string {
  return place(surroundings, STATE, 'feeds.json');
}

/** What rules did to new articles. */
export function feedsLogPath(surroundings: FolderEnvironment = ours()): string {
  return place(surroundings, STATE, 'feeds.log');
}

/** The user's own glossary for all articles. */
export function glossaryPath(surroundings: FolderEnvironment = ours()): string {
  return place(surroundings, CONFIG, 'glossary.yml');
}

/** The state that the program saves: reading positions, choices, queries. */
export function statePath(surroundings: FolderEnvironment = ours()): string {
  return place(surroundings, STATE, 'state.json');
}

/** The folder of pages that were read. Not in the folder that keeps compiled code, all of which is checked at each start. */
export function pagesPath(surroundings: FolderEnvironment = ours()): string {
  return placeIn(surroundings, CACHE, ['sahifa-pages']);
}

export type StoreFolders = {
  /** The articles and marks. */
  readonly folder: string;
  /** The index. */
  readonly cache: string;
  /** The locks, and the name of this machine. */
  readonly state: string;
};

/** The folders of the store. `chosen`: by the options; `auto` or a path, in which `~` is the home folder. */
export function storeFolders(
  chosen = 'auto',
  surroundings: FolderEnvironment = ours(),
): StoreFolders {
  const written = chosen.replace(/^~(?=[/\\])/, surroundings.home);
  return {
    folder: chosen === 'auto' ? place(surroundings, DATA, 'store') : written,
    cache: placeIn(surroundings, CACHE, ['sahifa-store']),
    state: placeIn(surroundings, STATE, ['sahifa']),
  };
}

type UserFolder = {
  readonly variable: string;
  /** In the home folder, where the variable is not set. */
  readonly byDefault: readonly string[];
};

type Folders = { readonly windows: UserFolder; readonly elsewhere: UserFolder };

const CONFIG: Folders = {
  windows: { variable: 'APPDATA', byDefault: ['AppData', 'Roaming'] },
  elsewhere: { variable: 'XDG_CONFIG_HOME', byDefault: ['.config'] },
};

/** State belongs to one machine, so it is not in the roaming profile of Windows. */
const STATE: Folders = {
  windows: { variable: 'LOCALAPPDATA', byDefault: ['AppData', 'Local'] },
  elsewhere: { variable: 'XDG_STATE_HOME', byDefault: ['.local', 'state'] },
};

const DATA: Folders = {
  windows: CONFIG.windows,
  elsewhere: { variable: 'XDG_DATA_HOME', byDefault: ['.local', 'share'] },
};

/** What can be had again. Like state, it belongs to one machine. */
const CACHE: Folders = {
  windows: STATE.windows,
  elsewhere: { variable: 'XDG_CACHE_HOME', byDefault: ['.cache'] },
};

function place(surroundings: FolderEnvironment, folders: Folders, file: string): string {
  return placeIn(surroundings, folders, ['sahifa', file]);
}

function placeIn(
  { env, platform, home }: FolderEnvironment,
  folders: Folders,
  names: readonly string[],
): string {
  const isWindows = platform === 'win32';
  const { join, isAbsolute } = isWindows ? path.win32 : path.posix;
  const { variable, byDefault } = isWindows ? folders.windows : folders.elsewhere;
  const named = env[variable];
  // "If an implementation encounters a relative path […] it should consider the path invalid and ignore it."
  const folder = named && isAbsolute(named) ? named : join(home, ...byDefault);
  return join(folder, ...names);
}

function ours(): FolderEnvironment {
  const { env, platform } = process;
  return { env, platform, home: home(platform === 'win32' ? env.USERPROFILE : env.HOME) };
}

/**
 * The home folder. `named`: its value in the environment; an empty or relative value counts as unset, because it
 * would depend on the current folder. A user unknown to the system has no home: nothing is saved.
 */
function home(named: string | undefined): string {
  if (named && path.isAbsolute(named)) return named;
  try {
    const { homedir } = userInfo();
    if (path.isAbsolute(homedir)) return homedir;
  } catch {
    // Unknown user.
  }
  return path.sep;
}
