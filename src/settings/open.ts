/** The effective settings of this run: options from the file and the environment, and saved choices and positions. */

import { configPath, type StoreFolders, statePath, storeFolders } from '../files/folders.ts';
import { type ChosenScheme, SCHEMES } from '../names/latin/schemes.ts';
import { commands, NAMED_KEYS } from '../reader/keymap.ts';
import type { Preferences } from '../reader/state.ts';
import { DIALECT_NAMES } from '../terminal/dialects/dialect-names.ts';
import { openPlaces, type PlaceHistory } from './history.ts';
import type { Vocabulary } from './option-types.ts';
import type { Config } from './options.ts';
import { type FileSettings, openSettings } from './options-file.ts';

/** Names that options may contain: commands and keys of the reader, and dialects of terminals. */
export const VOCABULARY: Vocabulary = {
  commands: Object.fromEntries(commands.map(({ id, keys }) => [id, keys])),
  keys: NAMED_KEYS,
  dialects: DIALECT_NAMES,
};

export type Remembered = { readonly settings: FileSettings; readonly places: PlaceHistory };

/** The scheme that writes words in Latin letters. */
export function schemeOf({ settings }: Pick<Remembered, 'settings'>): ChosenScheme {
  return SCHEMES[settings.config.standard];
}

/** How text is to be shown. */
export function displayOf({ digits, marks, justify, direction }: Config): Preferences['display'] {
  return { digits, marks, justification: justify, direction };
}

/** Never throws. */
export async function openRemembered(): Promise<Remembered> {
  const places = await openPlaces(statePath());
  const settings = await openSettings(configPath(), VOCABULARY, {
    env: process.env,
    chosen: (option, configured) => places.chosen(option, configured),
  });
  return { settings, places };
}

/** The folders of the store, by the options. */
export function storeFoldersOf({ settings }: Pick<Remembered, 'settings'>): StoreFolders {
  return storeFolders(settings.config.store);
}
