/** What counts in this run: options of the file and the environment, and what was chosen and left in the reader. */

import { configPath, statePath } from '../files/folders.ts';
import { type ChosenScheme, SCHEMES } from '../names/schemes.ts';
import { commands, NAMED_KEYS } from '../reader/keymap.ts';
import { DIALECT_NAMES } from '../terminal/dialects/dialect-names.ts';
import { openPlaces, type Places } from './history.ts';
import type { Vocabulary } from './option-types.ts';
import { type FileSettings, openSettings } from './options-file.ts';

/** What options may name: the reader's commands and keys, and the dialects of terminals. */
export const VOCABULARY: Vocabulary = {
  commands: Object.fromEntries(commands.map(({ id, keys }) => [id, keys])),
  keys: NAMED_KEYS,
  dialects: DIALECT_NAMES,
};

export type Remembered = { readonly settings: FileSettings; readonly places: Places };

/** By what words are written in Latin letters. */
export function schemeOf({ settings }: Pick<Remembered, 'settings'>): ChosenScheme {
  return SCHEMES[settings.config.standard];
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
