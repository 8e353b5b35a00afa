/** What counts in this run: options of the file and the environment, and what was chosen and left in the reader. */
import { type ChosenStandard, STANDARDS } from '../article/romanization.ts';
import type { Look } from '../layout/look.ts';
import type { Config } from '../library/config.ts';
import { type FileSettings, openSettings } from '../library/config-file.ts';
import { configPath, statePath } from '../library/folders.ts';
import type { Vocabulary } from '../library/option-kinds.ts';
import { openPlaces, type Places } from '../library/places.ts';
import { commands, NAMED_KEYS } from '../reader/keymap.ts';
import { DIALECT_NAMES } from '../terminal/dialect-names.ts';

/** What options may name: the reader's commands and keys, and the dialects of terminals. */
export const VOCABULARY: Vocabulary = {
  commands: Object.fromEntries(commands.map(({ id, keys }) => [id, keys])),
  keys: NAMED_KEYS,
  dialects: DIALECT_NAMES,
};

export type Remembered = { readonly settings: FileSettings; readonly places: Places };

/** By what words are written in Latin letters. */
export function standardOf({ settings }: Pick<Remembered, 'settings'>): ChosenStandard {
  return STANDARDS[settings.config.standard];
}

/** How text is to be shown. */
export function lookOf({ digits, marks, justify, direction }: Config): Look {
  return {
    digits: digits === 'as-written' ? 'written' : digits,
    marks: marks === 'show' ? 'keep' : marks,
    justification: justify,
    direction,
  };
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
