/** Reads the kept lines of xkeyboard-config: what each key of a layout sends. */
import { readFileSync } from 'node:fs';

/** What a key sends alone, with Shift, with AltGr, with both; undefined for no character. */
export type Levels = readonly (string | undefined)[];

/** A layout by the names of its keys: `AD01` is the first key of the upper row of letters. */
export type Keyboard = ReadonlyMap<string, Levels>;

/** `name` as in an include: `ara(basic)`. */
export function keyboard(name: string): Keyboard {
  const [, file = '', section = ''] = /^(\w+)\(([\w-]+)\)$/.exec(name) ?? [];
  const start = read(file).indexOf(`xkb_symbols "${section}"`);
  if (start < 0) throw new Error(`no section ${name}`);
  const lines = read(file).slice(start).split(/^\};/m)[0].split('\n');
  const keys = new Map<string, Levels>();
  for (const line of lines) {
    const included = /^\s*include\s+"(\w+)\((\w+)\)"/.exec(line);
    if (included && !FOREIGN.has(included[1])) {
      for (const [key, levels] of keyboard(`${included[1]}(${included[2]})`)) {
        keys.set(key, merged(keys.get(key), levels));
      }
    }
    const key = /key <(\w+)>\s*\{\s*\[([^\]]*)\]/.exec(line);
    if (key) keys.set(key[1], merged(keys.get(key[1]), key[2].split(',').map(character)));
  }
  return keys;
}

/** Files that say how levels are reached and what the space bar sends. */
const FOREIGN = new Set(['level3', 'nbsp']);

/** A later line goes before an earlier one where it says something. */
function merged(before: Levels = [], after: Levels): Levels {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, level) => after[level] ?? before[level]);
}

/** A keysym by its name, or by its number as `U0FEF7` and `0x1000642`. */
function character(keysym: string): string | undefined {
  const name = keysym.trim();
  if (name.length <= 1) return name || undefined;
  const number = /^(?:U|0x100)([0-9A-Fa-f]{4,5})$/.exec(name);
  if (number) return String.fromCodePoint(Number.parseInt(number[1], 16));
  return NAMES.get(name);
}

/** Characters by the names of their keysyms; an old name has its character from another of the same number. */
const NAMES: ReadonlyMap<string, string> = (() => {
  const lines = [
    ...read('keysyms.h').matchAll(/^#define XK_(\w+) +(0x\w+) +(?:.*U\+(\w{4,5}) )?/gm),
  ];
  const characters = new Map(
    lines.flatMap(([, , number, code]) =>
      code ? [[number, String.fromCodePoint(Number.parseInt(code, 16))]] : [],
    ),
  );
  return new Map(
    lines.flatMap(([, name, number]): [string, string][] => {
      const character = characters.get(number);
      return character === undefined ? [] : [[name, character]];
    }),
  );
})();

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
