/** Types of option values: how each is parsed, and how its errors are reported. */
import { cleanLine } from '../article/clean.ts';
import type { YamlPosition, YamlTree } from '../article/front-matter/yaml-tree.ts';
import type { OptionDiagnostic } from '../library/diagnostic.ts';
import { type Wanted, wantedText } from '../library/expected-value.ts';
import { nearest } from '../library/nearest.ts';

/** Names from other parts of the program that values may contain. */
export type Vocabulary = {
  /** Commands of the reader, with their default keys. */
  readonly commands: Readonly<Record<string, readonly string[]>>;
  /** Names of keys without a character, such as `PageDown`; keys with Ctrl are excluded. */
  readonly keys: readonly string[];
  /** Names of terminal dialects. */
  readonly dialects: readonly string[];
};

/** The context in which a value is read. */
export type Ask = {
  /** The option or variable, as shown in messages. */
  readonly name: string;
  readonly known: Vocabulary;
  readonly report: (diagnostic: OptionDiagnostic, place: YamlPosition) => void;
};

export type OptionType<Value> = {
  /** Returns `undefined`, after a report, if nothing is valid. For a list or map, returns the valid part. */
  readonly read: (tree: YamlTree, ask: Ask) => Value | undefined;
  /** The accepted values as an English phrase. */
  readonly wants: (known: Vocabulary) => string;
  /** The value as YAML on one line. */
  readonly shown: (value: Value) => string;
  /** In a file with all options: the lines after `NAME:`. If left out, the default value is shown. */
  readonly lines?: (known: Vocabulary) => readonly string[];
  /** The value is one word, so it can be chosen in the reader and set by the environment. */
  readonly isScalar: boolean;
};

export function choice<const Name extends string>(...names: readonly Name[]): OptionType<Name> {
  return oneOf(() => names);
}

/** `auto`, or the name of a dialect. */
export const dialect: OptionType<string> = oneOf(({ dialects }) => ['auto', ...dialects]);

/** A number of cells. */
export function cells(least: number, most: number): OptionType<number> {
  const wanted: Wanted = { type: 'cells', least, most };
  return {
    isScalar: true,
    wants: () => wantedText(wanted),
    shown: String,
    read: (tree, ask) => {
      const text = textOf(tree);
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      if (value >= least && value <= most) return value;
      return refuse(tree, ask, wanted);
    },
  };
}

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  1: true,
  false: false,
  no: false,
  off: false,
  0: false,
};

export const flag: OptionType<boolean> = {
  isScalar: true,
  wants: () => wantedText({ type: 'flag' }),
  shown: String,
  read: (tree, ask) => {
    const written = textOf(tree).toLowerCase();
    if (Object.hasOwn(FLAGS, written)) return FLAGS[written];
    return refuse(tree, ask, { type: 'flag' });
  },
};

/** Keys by command, one or a list. An empty list means no key. A list without a valid key is ignored. */
export const keys: OptionType<Readonly<Record<string, readonly string[]>>> = {
  isScalar: false,
  wants: () => 'commands, and for each a key or a list of keys',
  shown: (value) => shownMap(value, shownKeys),
  lines: ({ commands }) => [
    '',
    ...Object.entries(commands).map(([command, names]) => `  ${command}: ${shownKeys(names)}`),
  ],
  read: (tree, ask) => {
    const owners = new Map<string, string>();
    const places = new Map<string, YamlPosition>();
    const read = readMap(
      tree,
      ask,
      Object.keys(ask.known.commands),
      'command',
      (value, command) => {
        const items = value.kind === 'list' ? value.items : [value];
        const names = items.flatMap((item) => {
          const key = readKey(item, ask);
          if (key === undefined) return [];
          const owner = owners.get(key);
          owners.set(key, owner ?? command);
          places.set(key, places.get(key) ?? item.place);
          if (owner === undefined || owner === command) return [key];
          ask.report({ code: 'shared-key', key: shownKey(key), owner }, item.place);
          return [];
        });
        return names.length > 0 || items.length === 0 ? names : undefined;
      },
    );
    for (const [command, usual] of Object.entries(ask.known.commands)) {
      if (read?.[command] || !usual.every((key) => owners.has(key))) continue;
      for (const key of usual.slice(-1)) {
        const lost = { code: 'lost-key', command, key: shownKey(key) } as const;
        ask.report({ ...lost, owner: owners.get(key) ?? '' }, places.get(key) ?? tree.place);
      }
    }
    return read;
  },
};

/** Dialects by terminal, `NAME VERSION`. */
export const dialects: OptionType<Readonly<Record<string, string>>> = {
  isScalar: false,
  wants: ({ dialects }) =>
    `terminals, and for each ${wantedText({ type: 'names', names: dialects })}`,
  shown: (value) => shownMap(value, String),
  read: (tree, ask) =>
    readMap(tree, ask, undefined, 'terminal', (value, terminal) =>
      oneOf(({ dialects }) => dialects).read(value, { ...ask, name: terminal }),
    ),
};

function oneOf<Name extends string>(
  namesOf: (known: Vocabulary) => readonly Name[],
): OptionType<Name> {
  return {
    isScalar: true,
    wants: (known) => wantedText({ type: 'names', names: namesOf(known) }),
    shown: String,
    read: (tree, ask) => {
      const text = textOf(tree);
      const names = namesOf(ask.known);
      const name = names.find((name) => name === text);
      if (name !== undefined) return name;
      return refuse(tree, ask, { type: 'names', names });
    },
  };
}

/** `known`: the valid names; `undefined` if any name is valid. */
function readMap<Value>(
  tree: YamlTree,
  ask: Ask,
  known: readonly string[] | undefined,
  what: 'command' | 'terminal',
  read: (value: YamlTree, name: string) => Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  if (tree.kind !== 'map') {
    ask.report({ code: 'no-map', option: ask.name, of: what }, tree.place);
    return undefined;
  }
  const entries: [string, Value][] = [];
  for (const [name, { value, place }] of tree.fields) {
    if (known && !known.includes(name)) {
      const meant = nearest(name, known);
      ask.report({ code: 'unknown-command', name: cleanLine(name), meant }, place);
      continue;
    }
    const result = read(value, cleanLine(name));
    if (result !== undefined) entries.push([name, result]);
  }
  return Object.fromEntries(entries);
}

/** Aliases for keys, from keyboards and other programs. */
const ALIASES: Readonly<Record<string, string>> = {
  del: 'Delete',
  esc: 'Escape',
  pgdn: 'PageDown',
  pgup: 'PageUp',
  return: 'Enter',
  space: ' ',
};

/** A key in the reader's notation. Ctrl-C cannot be assigned. */
function readKey(tree: YamlTree, ask: Ask): string | undefined {
  const text = textOf(tree);
  const [first, second] = new Intl.Segmenter().segment(text.slice(0, 40));
  if (first && !second && /^[^\p{C}\p{Z}\p{M}]/u.test(text)) return text;
  const control = /^ctrl[-+]([abd-z])$/i.exec(text);
  if (control) return `Ctrl-${control[1].toUpperCase()}`;
  const written = text.toLowerCase();
  const named = ask.known.keys.find((key) => key.toLowerCase() === written);
  if (named !== undefined) return named;
  if (Object.hasOwn(ALIASES, written)) return ALIASES[written];
  const names = [...ask.known.keys, 'Space', 'Ctrl-F'];
  const meant = nearest(text, names);
  const unknown: OptionDiagnostic = { code: 'unknown-key', name: text, meant };
  ask.report(text === '' ? { code: 'no-key' } : unknown, tree.place);
  return undefined;
}

export function textOf(tree: YamlTree): string {
  return tree.kind === 'text' ? cleanLine(tree.text) : '';
}

export function refuse(tree: YamlTree, { name, report }: Ask, wanted: Wanted): undefined {
  const given = textOf(tree);
  const meant = wanted.type === 'names' ? nearest(given, wanted.names) : undefined;
  report({ code: 'wrong-value', option: name, wanted, given, meant }, tree.place);
}

function shownMap<Value>(
  value: Readonly<Record<string, Value>>,
  shown: (value: Value) => string,
): string {
  const entries = Object.entries(value).map(([name, entry]) => `${plain(name)}: ${shown(entry)}`);
  return `{${entries.join(', ')}}`;
}

function shownKeys(keys: readonly string[]): string {
  return `[${keys.map(shownKey).join(', ')}]`;
}

function shownKey(key: string): string {
  return key === ' ' ? 'Space' : plain(key);
}

/** Quoted if YAML could give one of its characters a meaning. */
export function plain(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*$/u.test(text) ? text : JSON.stringify(text);
}
