/** From options to the reader's preferences, and what was changed in the reader back to where it is remembered. */

import type { FileDiagnostic } from '../library/diagnostic.ts';
import { keymapWith } from '../reader/keymap.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../reader/state.ts';
import type { TerminalSession } from '../terminal/screen/session.ts';
import type { ChoiceValue } from './history-format.ts';
import { displayOf, type Remembered, schemeOf } from './open.ts';
import type { Config, OptionName } from './options.ts';
import { saveOption } from './options-file.ts';

export function preferencesOf(remembered: Remembered): Preferences {
  const { places, settings } = remembered;
  const { config } = settings;
  return {
    ...DEFAULT_PREFERENCES,
    keymap: keymapWith(config.keys),
    columnWidth: config.width,
    theme: config.theme,
    display: displayOf(config),
    scheme: schemeOf(remembered),
    isZen: config.zen,
    order: config.order,
    hidesSpoilers: config.spoilers === 'hide',
    highlightsNames: config.highlight,
    history: { search: places.typed('search'), command: places.typed('command') },
  };
}

/**
 * Saves the preferences that differ from `before`. Resolves when they are on the disk, or cannot be written (see
 * `places.diagnostics`).
 */
export async function savePreferences(
  { settings: { configured }, places }: Remembered,
  before: Preferences,
  after: Preferences,
): Promise<void> {
  const was = choicesOf(before);
  const kept: Promise<void>[] = [];
  for (const [name, value] of Object.entries(choicesOf(after)) as [Choosable, ChoiceValue][]) {
    if (value !== was[name]) kept.push(places.choose(name, value, configured[name]));
  }
  for (const line of ['search', 'command'] as const) {
    for (const text of typedSince(before.history[line], after.history[line])) {
      kept.push(places.noteTyped(line, text));
    }
  }
  await Promise.all(kept);
}

/**
 * Saves the dialect chosen for this terminal in the options file, as the doctor does; returns the reason on failure.
 * After `hurry`, it no longer waits for the lock.
 */
export async function saveDialect(
  { settings: { path } }: Remembered,
  { found, chosen }: Pick<TerminalSession, 'found' | 'chosen'>,
  hurry?: AbortSignal,
): Promise<FileDiagnostic | undefined> {
  return chosen && saveOption(path, ['terminals', found.key], chosen, hurry);
}

/** Options that can be changed with keys in the reader. */
type Choosable = Extract<
  OptionName,
  | 'width'
  | 'theme'
  | 'digits'
  | 'marks'
  | 'justify'
  | 'direction'
  | 'zen'
  | 'order'
  | 'spoilers'
  | 'highlight'
>;

function choicesOf(preferences: Preferences): Pick<Config, Choosable> {
  const { columnWidth, theme, display, isZen, order, hidesSpoilers, highlightsNames } = preferences;
  return {
    width: columnWidth,
    theme,
    digits: display.digits,
    marks: display.marks,
    justify: display.justification,
    direction: display.direction,
    zen: isZen,
    order,
    spoilers: hidesSpoilers ? 'hide' : 'show',
    highlight: highlightsNames,
  };
}

/** In the order of typing. Both lists have the last line first; a line typed again moves to the front. */
function typedSince(before: readonly string[], after: readonly string[]): string[] {
  const old = after.findIndex((_, at) => isPartOf(after.slice(at), before));
  return after.slice(0, old < 0 ? undefined : old).reverse();
}

/** Whether the lines of `part` occur in `whole` in the same order. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let rest = whole;
  return part.every((line) => {
    const at = rest.indexOf(line);
    rest = rest.slice(at + 1);
    return at >= 0;
  });
}
