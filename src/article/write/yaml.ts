/**
 * Writes front matter: texts, lists and maps, of which other programs read every value as a text, too. What is written here
 * can be read without the parser of YAML, which takes as long for a head as for the rest of an article.
 */

export type YamlValue =
  | string
  | number
  | undefined
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/** `key: value` lines. A value that is `undefined` or empty is left out. */
export function writeYaml(fields: Readonly<Record<string, YamlValue>>): string {
  return Object.entries(fields)
    .map(([key, value]) => writeField(key, value, ''))
    .join('');
}

function writeField(key: string, value: YamlValue, indent: string): string {
  if (value === undefined || value === '') return '';
  if (typeof value !== 'object') return `${indent}${key}: ${writeText(String(value))}\n`;
  const inside = writeInside(value, `${indent}  `);
  return inside === '' ? '' : `${indent}${key}:\n${inside}`;
}

function writeInside(
  value: readonly YamlValue[] | { readonly [key: string]: YamlValue },
  indent: string,
): string {
  if (Array.isArray(value)) return value.map((item) => writeItem(item, indent)).join('');
  return Object.entries(value)
    .map(([name, part]) => writeField(name, part, indent))
    .join('');
}

function writeItem(item: YamlValue, indent: string): string {
  if (typeof item !== 'object') return `${indent}- ${writeText(String(item ?? ''))}\n`;
  const inside = writeInside(item, `${indent}  `);
  return inside === '' ? '' : `${indent}- ${inside.slice(indent.length + 2)}`;
}

/** Letters first, then what is no sign of YAML wherever it stands. */
const PLAIN =
  /^\p{L}[\p{L}\p{M}\p{N} ./,;()!?_'\u2018-\u201d\u00ab\u00bb\u060c\u061b\u061f\u06d4\u200c-\u200f-]*$/u;

/** Words that YAML takes for something other than a text. */
const NO_TEXT = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

const DATE_OR_ADDRESS = /^(?:\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?|https?:\/\/[\w/.~%?=&+@-]+)$/;

/** A text in one line: as it is where YAML allows it, else in double quotes. */
function writeText(text: string): string {
  const isPlain =
    (PLAIN.test(text) && !NO_TEXT.test(text) && !text.endsWith(' ')) || DATE_OR_ADDRESS.test(text);
  return isPlain ? text : `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** A value as it was written: texts, lists of texts or of maps, and maps of texts. */
export type WrittenValue =
  | string
  | readonly WrittenValue[]
  | { readonly [key: string]: WrittenValue };

const FIELD = /^([a-z-]+):(?: (.+))?$/;

/** Reads what `writeYaml` writes; `undefined` for any other YAML. */
export function readWrittenYaml(text: string): Readonly<Record<string, WrittenValue>> | undefined {
  const fields: Record<string, WrittenValue> = {};
  let inner: Record<string, WrittenValue> | undefined;
  let list: WrittenValue[] | undefined;
  let key = '';
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const depth = line.startsWith('  ') ? 1 : 0;
    if (depth === 0) {
      const found = FIELD.exec(line);
      if (!found || Object.hasOwn(fields, found[1])) return undefined;
      [inner, list, key] = [undefined, undefined, found[1]];
      if (found[2] === undefined) continue;
      const value = readText(found[2]);
      if (value === undefined) return undefined;
      fields[key] = value;
      continue;
    }
    const isItem = line.startsWith('  - ');
    const rest = isItem || (list && line.startsWith('    ')) ? line.slice(4) : line.slice(2);
    if (isItem) {
      if (inner && !list) return undefined;
      list ??= [];
      fields[key] = list;
    }
    const found = FIELD.exec(rest);
    if (isItem && !found) {
      const value = readText(rest);
      if (value === undefined) return undefined;
      list?.push(value);
      inner = undefined;
      continue;
    }
    if (isItem) {
      inner = {};
      list?.push(inner);
    } else if (!inner) {
      if (list || fields[key] !== undefined) return undefined;
      inner = {};
      fields[key] = inner;
    }
    const value = found?.[2] === undefined ? undefined : readText(found[2]);
    if (!found || !inner || value === undefined) return undefined;
    inner[found[1]] = value;
  }
  return fields;
}

function readText(written: string): string | undefined {
  if (!written.startsWith('"')) {
    return (PLAIN.test(written) && !written.endsWith(' ')) || DATE_OR_ADDRESS.test(written)
      ? written
      : undefined;
  }
  const inside = /^"((?:[^"\\]|\\[\\"])*)"$/.exec(written)?.[1];
  return inside?.includes('\\') ? inside.replace(/\\([\\"])/g, '$1') : inside;
}
