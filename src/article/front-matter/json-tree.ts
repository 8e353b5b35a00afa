/** Reads a JSON object at the start of a text into a tree of texts, lists and maps, as `yaml-tree.ts` does for YAML. */
import { cleanText } from '../clean.ts';
import type { YamlField, YamlPosition, YamlTree } from './yaml-tree.ts';

export type JsonTreeRead = {
  readonly tree: YamlTree & { readonly kind: 'map' };
  /** UTF-16 offset after the object and its line end. */
  readonly end: number;
};

const PLACE: YamlPosition = { line: 1, column: 1 };

/** Longest object, in UTF-16 units. Front matter is never longer. */
const LONGEST = 100_000;

const DEEPEST = 20;

/** `undefined` if the text does not begin with an object on lines of its own. */
export function readJsonHead(source: string): JsonTreeRead | undefined {
  const end = endOfObject(source.slice(0, LONGEST));
  const rest = end === undefined ? undefined : /^[ \t]*(?:\n|$)/.exec(source.slice(end, end + 200));
  if (end === undefined || !rest) return undefined;
  try {
    const tree = treeOf(JSON.parse(source.slice(0, end)), 0);
    return tree?.kind === 'map' ? { tree, end: end + rest[0].length } : undefined;
  } catch {
    return undefined;
  }
}

function endOfObject(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|[{}]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth === 0) return index + sign.length;
  }
  return undefined;
}

function treeOf(value: unknown, depth: number): YamlTree | undefined {
  if (value === null || depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => treeOf(item, depth + 1) ?? []);
    return { kind: 'list', items, place: PLACE };
  }
  if (typeof value !== 'object')
    return { kind: 'text', text: cleanText(String(value)), place: PLACE };
  const fields = new Map<string, YamlField>();
  for (const [name, inner] of Object.entries(value)) {
    const tree = treeOf(inner, depth + 1);
    if (tree) fields.set(cleanText(name), { value: tree, place: PLACE });
  }
  return { kind: 'map', fields, place: PLACE };
}
