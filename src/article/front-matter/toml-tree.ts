/**
 * Reads the part of TOML 1.0 that front matter uses into a tree of texts, lists and maps, as `yaml-tree.ts` does for
 * YAML. Every value is a text: dates, numbers and booleans are kept as written.
 */
import { cleanText } from '../clean.ts';
import type { YamlField, YamlPosition, YamlTree } from './yaml-tree.ts';

export type TomlRead =
  | { readonly tree: YamlTree & { readonly kind: 'map' } }
  /** The first line, from 1, that is not a key with a value. */
  | { readonly wrongLine: number };

type TomlFields = Map<string, YamlField>;

/** The deepest nesting of lists and inline tables. */
const DEEPEST = 20;

/** Never throws. Lines of `toml` end in `\n`. */
export function readToml(toml: string): TomlRead {
  return new Reader(toml).read();
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): TomlRead {
    const root: TomlFields = new Map();
    let table: TomlFields | undefined = root;
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) {
      const place = this.#place();
      if (this.#text[this.#at] === '[') {
        table = this.#table(root, place);
        if (!table) return { wrongLine: place.line };
      } else if (!this.#pair(table)) return { wrongLine: place.line };
      if (!this.#endsLine()) return { wrongLine: place.line };
    }
    return { tree: { kind: 'map', fields: root, place: START } };
  }

  /** The table `[a.b]`; in an array of tables, the last one. */
  #table(root: TomlFields, place: YamlPosition): TomlFields | undefined {
    const found = this.#take(/\[{1,2}[ \t]*([^\][\n]+?)[ \t]*\]{1,2}/y);
    if (!found) return undefined;
    let fields = root;
    for (const name of found[1].split('.')) {
      const key = name.trim().replace(/^(["'])(.*)\1$/, '$2');
      const known = fields.get(key)?.value;
      const inner: TomlFields = known?.kind === 'map' ? (known.fields as TomlFields) : new Map();
      fields.set(key, { value: { kind: 'map', fields: inner, place }, place });
      fields = inner;
    }
    return fields;
  }

  #pair(fields: TomlFields, depth = 0): boolean {
    const place = this.#place();
    const key = this.#take(/(?:[\w.-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*=[ \t]*/y)?.[0];
    const value = key && this.#value(depth);
    if (!value) return false;
    const name = key.replace(/[ \t]*=[ \t]*$/, '').replace(/^(["'])(.*)\1$/, '$2');
    if (!fields.has(name)) fields.set(cleanText(name), { value, place });
    return true;
  }

  #value(depth: number): YamlTree | undefined {
    const place = this.#place();
    const text = (written: string): YamlTree => ({ kind: 'text', text: cleanText(written), place });
    const block = this.#take(/"""\n?((?:[^"\\]|\\[\s\S]|"(?!""))*)"""/y);
    if (block) return text(unescaped(block[1]));
    const raw = this.#take(/'''\n?((?:[^']|'(?!''))*)'''/y);
    if (raw) return text(raw[1]);
    const basic = this.#take(/"((?:[^"\\\n]|\\.)*)"/y);
    if (basic) return text(unescaped(basic[1]));
    const literal = this.#take(/'([^'\n]*)'/y);
    if (literal) return text(literal[1]);
    if (depth >= DEEPEST) return undefined;
    if (this.#text[this.#at] === '[') return this.#list(depth, place);
    if (this.#text[this.#at] === '{') return this.#map(depth, place);
    // A date may have a space before its time.
    const bare = this.#take(/[\w+.:-]+(?:[ ]\d{2}:[\d:.+-]+Z?)?/y);
    return bare ? text(bare[0]) : undefined;
  }

  #list(depth: number, place: YamlPosition): YamlTree | undefined {
    const items: YamlTree[] = [];
    this.#at += 1;
    for (;;) {
      this.#skip();
      if (this.#take(/\]/y)) return { kind: 'list', items, place };
      const item = this.#value(depth + 1);
      if (!item) return undefined;
      items.push(item);
      this.#skip();
      this.#take(/,/y);
    }
  }

  #map(depth: number, place: YamlPosition): YamlTree | undefined {
    const fields: TomlFields = new Map();
    this.#at += 1;
    for (;;) {
      this.#skip();
      if (this.#take(/\}/y)) return { kind: 'map', fields, place };
      if (!this.#pair(fields, depth + 1)) return undefined;
      this.#skip();
      this.#take(/,/y);
    }
  }

  /** Skips spaces, line ends and comments. */
  #skip(): void {
    this.#take(/(?:\s|#[^\n]*)*/y);
  }

  #endsLine(): boolean {
    this.#take(/[ \t]*(?:#[^\n]*)?/y);
    return this.#at >= this.#text.length || this.#text[this.#at] === '\n';
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #place(): YamlPosition {
    const before = this.#text.slice(0, this.#at);
    const line = before.split('\n').length;
    return { line, column: this.#at - before.lastIndexOf('\n') };
  }
}

const START: YamlPosition = { line: 1, column: 1 };

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  '\\': '\\',
};

/** Resolves the escapes of a basic string. A backslash at a line end removes the spaces after it. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:[ \t]*\n\s*|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g,
    (_, short, long, sign) => {
      if (sign !== undefined) return ESCAPES[sign] ?? sign;
      const code = Number.parseInt(short ?? long ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
