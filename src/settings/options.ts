/**
 * The options of the program: their table, and their values from the options file, the environment, and choices in
 * the reader. Nothing here fails: an invalid value is a diagnostic, and the rest is used.
 */
import { cleanLine } from '../article/clean.ts';
import type { YamlRead, YamlTree } from '../article/front-matter/yaml-tree.ts';
import { LANGUAGES } from '../languages/choose.ts';
import { DEFAULT_DISPLAY, DISPLAY_VALUES } from '../layout/display-options.ts';
import { MAX_TEXT_WIDTH } from '../layout/frame.ts';
import type { OptionDiagnostic, SettingsDiagnostic } from '../library/diagnostic.ts';
import { nearest } from '../library/nearest.ts';
import { SCHEME_NAMES } from '../names/latin/schemes.ts';
import { NAME_ORDERS, THEMES } from '../reader/choices.ts';
import { age, folder, minutes, rules } from './feed-options.ts';
import type { ChoiceValue } from './history-format.ts';
import {
  type Ask,
  cells,
  choice,
  dialect,
  dialects,
  flag,
  keys,
  type OptionType,
  type Vocabulary,
} from './option-types.ts';

export type Option<Value> = {
  readonly kind: OptionType<Value>;
  readonly defaultValue: Value;
  /** What it is for, as a sentence. */
  readonly about: string;
};

/** In display order. */
export const OPTIONS = {
  width: option(cells(20, 400), MAX_TEXT_WIDTH, 'The widest the column of text may be.'),
  theme: option(
    choice(...THEMES),
    'auto',
    'Colours; auto can be read on a light and on a dark background.',
  ),
  language: option(
    choice('auto', ...LANGUAGES),
    'auto',
    'Language of the interface; auto is that of the locale.',
  ),
  bidi: option(
    dialect,
    'auto',
    'The order in which letters are sent to the terminal; auto is what this terminal needs.',
  ),
  digits: option(
    choice(...DISPLAY_VALUES.digits),
    DEFAULT_DISPLAY.digits,
    'Digits that numbers are shown in.',
  ),
  marks: option(choice(...DISPLAY_VALUES.marks), DEFAULT_DISPLAY.marks, 'Vowel marks.'),
  justify: option(
    choice(...DISPLAY_VALUES.justification),
    DEFAULT_DISPLAY.justification,
    'How lines fill the column: not at all, with spaces, or with longer letters.',
  ),
  direction: option(
    choice(...DISPLAY_VALUES.direction),
    DEFAULT_DISPLAY.direction,
    'The direction of paragraphs; first takes that of their first letter, auto that of the article.',
  ),
  standard: option(
    choice(...SCHEME_NAMES),
    'ala-lc',
    'The scheme by which Arabic is written in Latin letters.',
  ),
  zen: option(flag, false, 'Whether the reader shows the text alone.'),
  order: option(
    choice(...NAME_ORDERS),
    'mention',
    'The order of names: by first mention, by the article\u2019s letters, by Latin ones, or those on the screen first.',
  ),
  spoilers: option(
    choice('show', 'hide'),
    'show',
    'Whether the glossary shows names that were not mentioned so far.',
  ),
  highlight: option(flag, false, 'Whether names in the text are marked by their kind.'),
  mouse: option(flag, true, 'Whether the reader takes the mouse, or leaves it to the terminal.'),
  store: option(
    folder,
    'auto',
    'The folder of the articles of feeds, which machines may share; auto is the one of your user data.',
  ),
  refresh: option(
    minutes,
    0,
    'Minutes after which the front page fetches new articles by itself, when it opens and while it is open.',
  ),
  keep: option(
    age,
    'forever',
    'How long articles of feeds are kept, from the day they were published. Starred ones stay.',
  ),
  rules: option(rules, [], 'What is done with new articles of feeds.'),
  keys: option(keys, {}, 'Keys of a command, instead of its usual ones.'),
  terminals: option(
    dialects,
    {},
    'The dialect that you chose in `sahifa doctor`, for each terminal.',
  ),
} as const;

export type OptionName = keyof typeof OPTIONS;

export type Config = {
  readonly [Name in OptionName]: (typeof OPTIONS)[Name] extends Option<infer Value> ? Value : never;
};

/** The origin of a value. */
export type OptionOrigin =
  | { readonly type: 'default' }
  | { readonly type: 'file'; readonly line: number }
  /** Chosen in the reader. */
  | { readonly type: 'reader' }
  | { readonly type: 'environment'; readonly variable: string };

export type Settings = {
  readonly config: Config;
  /** The values without choices in the reader and without SAHIFA_ variables. */
  readonly configured: Config;
  readonly origins: Readonly<Record<OptionName, OptionOrigin>>;
  /** Sorted by line of the options file; those without a position, about variables or the file as a whole, come last. */
  readonly diagnostics: readonly SettingsDiagnostic[];
};

export type OptionSources = {
  /** The parsed options file. */
  readonly read: YamlRead;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The choice in the reader for an option, as long as its configured value is `configured`. */
  readonly chosen?: (option: string, configured: ChoiceValue) => ChoiceValue | undefined;
};

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/**
 * The effective value of each option. Precedence: environment, choice in the reader, options file, default. Never
 * throws.
 */
export function readSettings({ read, env, chosen }: OptionSources, known: Vocabulary): Settings {
  const diagnostics: OptionDiagnostic[] = [];
  const elsewhere: OptionDiagnostic[] = [];
  const values: Record<string, unknown> = {};
  const configured: Record<string, unknown> = {};
  const origins: Record<string, OptionOrigin> = {};
  const take = (name: OptionName, value: unknown, origin: OptionOrigin) => {
    if (value === undefined) return;
    values[name] = value;
    origins[name] = origin;
  };
  const fields = fieldsOf(read, diagnostics);
  for (const name of OPTION_NAMES) {
    const { kind, defaultValue } = OPTIONS[name] as Option<unknown>;
    take(name, defaultValue, { type: 'default' });
    // no-color.org: "User-level configuration files […] should override the NO_COLOR environment variable."
    if (name === 'theme' && env.NO_COLOR) {
      take(name, 'none', { type: 'environment', variable: 'NO_COLOR' });
    }
    const field = fields.get(name);
    const ask: Ask = { name, known, report: () => {} };
    if (field) {
      const report: Ask['report'] = (diagnostic, { line }) =>
        diagnostics.push({ ...diagnostic, position: { line } });
      take(name, kind.read(field, { ...ask, report }), { type: 'file', line: field.place.line });
    }
    configured[name] = values[name];
    if (!kind.isScalar) continue;
    const choice = chosen?.(name, values[name] as ChoiceValue);
    if (choice !== undefined) {
      take(name, kind.read(textTree(`${choice}`), ask), { type: 'reader' });
    }
    const variable = variableOf(name);
    const written = env[variable];
    if (written) {
      const report: Ask['report'] = (diagnostic) => elsewhere.push(diagnostic);
      const value = kind.read(textTree(written), { ...ask, name: variable, report });
      take(name, value, { type: 'environment', variable });
    }
  }
  return {
    config: values as Config,
    configured: configured as Config,
    origins: origins as Settings['origins'],
    diagnostics: [...diagnostics.sort((a, b) => lineOf(a) - lineOf(b)), ...elsewhere],
  };
}

function lineOf({ position }: OptionDiagnostic): number {
  return position?.line ?? 0;
}

/** The environment variable of an option: `SAHIFA_WIDTH`. */
export function variableOf(name: OptionName): string {
  return `SAHIFA_${name.toUpperCase()}`;
}

/** A value as YAML on one line. */
export function shownValue<Name extends OptionName>(name: Name, value: Config[Name]): string {
  return (OPTIONS[name] as Option<unknown>).kind.shown(value);
}

/** The fields of the file that are options. All others are reported as diagnostics. */
function fieldsOf(
  { tree, diagnostics: ofForm }: YamlRead,
  diagnostics: OptionDiagnostic[],
): ReadonlyMap<string, YamlTree> {
  for (const { position, ...cause } of ofForm) {
    const { line } = position;
    diagnostics.push({ code: 'unread-options', cause, position: { line } });
  }
  const fields = new Map<string, YamlTree>();
  if (!tree) return fields;
  if (tree.kind !== 'map') {
    const { line } = tree.place;
    diagnostics.push({ code: 'no-options', position: { line } });
    return fields;
  }
  for (const [name, { value, place }] of tree.fields) {
    if (Object.hasOwn(OPTIONS, name)) fields.set(name, value);
    else diagnostics.push({ ...unknownOption(name), position: { line: place.line } });
  }
  return fields;
}

function unknownOption(name: string): OptionDiagnostic {
  return { code: 'unknown-option', name: cleanLine(name), meant: nearest(name, OPTION_NAMES) };
}

/** A tree for a value that is not from a file. */
function textTree(text: string): YamlTree {
  return { kind: 'text', text, place: { line: 1, column: 1 } };
}

function option<Value>(kind: OptionType<Value>, defaultValue: Value, about: string): Option<Value> {
  return { kind, defaultValue, about };
}
