/** Writes front matter: texts, lists and maps. Other programs read every value as a text, too. */

/** `key: value` lines. A value that is `undefined` or empty is left out. */
export function writeYaml(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([key, value]) => writeField(key, value, ''))
    .join('');
}

function writeField(key: string, value: unknown, indent: string): string {
  if (value === undefined || value === '') return '';
  if (Array.isArray(value)) {
    if (value.length === 0) return '';
    return `${indent}${key}:\n${value.map((item) => writeItem(item, `${indent}  `)).join('')}`;
  }
  if (typeof value === 'object' && value !== null) {
    const inside = Object.entries(value)
      .map(([name, part]) => writeField(name, part, `${indent}  `))
      .join('');
    return inside === '' ? '' : `${indent}${key}:\n${inside}`;
  }
  return `${indent}${key}: ${writeText(String(value))}\n`;
}

function writeItem(item: unknown, indent: string): string {
  if (typeof item !== 'object' || item === null) return `${indent}- ${writeText(String(item))}\n`;
  const inside = Object.entries(item)
    .map(([name, part]) => writeField(name, part, `${indent}  `))
    .join('');
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
