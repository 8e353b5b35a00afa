/**
 * Reads YAML into a tree of texts, lists and maps with their positions in the file, for front matter and glossaries.
 * Every scalar is a text (the failsafe schema, YAML 1.2.2 §10.1), because a title may be `1984` or `no`.
 */
import { type ErrorCode, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { cleanText } from '../clean.ts';
import type { SourcePosition, YamlDiagnostic, YamlMistake } from '../diagnostic.ts';

/** Both count from 1; columns in UTF-16 units. */
export type YamlPosition = Required<SourcePosition>;

export type YamlTree =
  | { readonly kind: 'text'; readonly text: string; readonly place: YamlPosition }
  | { readonly kind: 'list'; readonly items: readonly YamlTree[]; readonly place: YamlPosition }
  | {
      readonly kind: 'map';
      readonly fields: ReadonlyMap<string, YamlField>;
      readonly place: YamlPosition;
    };

export type YamlField = { readonly value: YamlTree; readonly place: YamlPosition };

/** `tree` is `undefined` for an empty document and if there are diagnostics. */
export type YamlRead = {
  readonly tree?: YamlTree;
  readonly diagnostics: readonly PlacedYamlDiagnostic[];
};

/** An error that prevents reading. */
export type PlacedYamlDiagnostic = YamlDiagnostic & { readonly position: YamlPosition };

/**
 * Limit of the nesting depth. No front matter is as deep, and the recursive parser could overflow the stack. (A level
 * is a flow bracket, or takes at least one space or indicator at the start of a line.)
 */
const DEEPEST = 100;
const DEEP_LINE = new RegExp(`^[-?:! \\t]{${3 * DEEPEST}}`, 'm');

const START: YamlPosition = { line: 1, column: 1 };

/** The parser's error codes that people are likely to cause. */
const MISTAKES: Readonly<Partial<Record<ErrorCode, YamlMistake>>> = {
  DUPLICATE_KEY: 'repeated-key',
  MISSING_CHAR: 'missing-sign',
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  MULTIPLE_DOCS: 'documents',
};

/** Never throws. Lines of `yaml` end in `\n`. */
export function readYaml(yaml: string): YamlRead {
  const deep = tooDeep(yaml);
  if (deep !== undefined) return { diagnostics: [{ code: 'too-deep', position: deep }] };
  try {
    return parse(yaml);
  } catch (error) {
    const message = error instanceof Error ? firstLine(error.message) : 'not YAML';
    return {
      diagnostics: [{ code: 'no-yaml', mistake: undefined, message, position: START }],
    };
  }
}

function parse(yaml: string): YamlRead {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
    logLevel: 'error',
    // The parser's own check compares each key with all keys before it.
    uniqueKeys: false,
  });
  const placeAt = (offset: number): YamlPosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const errors: ParserError[] = document.errors.map(({ code, message, pos: [offset] }) => {
    return { code, message, offset };
  });
  const diagnostics: PlacedYamlDiagnostic[] = [...errors, ...repeatedKeys(document.contents)]
    .sort((a, b) => a.offset - b.offset)
    .map(({ code, message, offset }) => ({
      code: 'no-yaml',
      mistake: MISTAKES[code],
      message: firstLine(message),
      position: placeAt(offset),
    }));
  if (diagnostics.length > 0 || document.contents === null) return { diagnostics };

  const placeOf = (node: unknown): YamlPosition => {
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    return range ? placeAt(range[0]) : START;
  };
  const convert = (node: unknown): YamlTree => {
    const place = placeOf(node);
    if (isScalar(node)) {
      const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
      return { kind: 'text', text: cleanText(text), place };
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map(convert), place };
    const fields = new Map<string, YamlField>();
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const at = placeOf(key);
        if (!isScalar(key)) diagnostics.push({ code: 'key-no-text', position: at });
        else fields.set(cleanText(String(key.value)), { value: convert(value), place: at });
      }
    } else {
      // An alias could stand for a tree of any size.
      diagnostics.push({ code: 'alias', position: place });
    }
    return { kind: 'map', fields, place };
  };
  const tree = convert(document.contents);
  return diagnostics.length > 0 ? { diagnostics } : { tree, diagnostics };
}

type ParserError = { readonly code: ErrorCode; readonly message: string; readonly offset: number };

/** Keys that occur twice in one map (YAML 1.2.2 §3.2.1.3), at any depth. */
function repeatedKeys(node: unknown): ParserError[] {
  if (isSeq(node)) return node.items.flatMap(repeatedKeys);
  if (!isMap(node)) return [];
  const known = new Set<unknown>();
  return node.items.flatMap(({ key, value }): ParserError[] => {
    const isRepeated = isScalar(key) && known.has(key.value);
    if (isScalar(key)) known.add(key.value);
    const own: ParserError[] = isRepeated
      ? [
          {
            code: 'DUPLICATE_KEY',
            message: 'Map keys must be unique',
            offset: (key as { range?: readonly number[] | null }).range?.[0] ?? 0,
          },
        ]
      : [];
    return [...own, ...repeatedKeys(value)];
  });
}

/** The position at which the nesting exceeds the limit, in brackets or in indentation. */
function tooDeep(yaml: string): YamlPosition | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') depth += 1;
    else if (depth > 0) depth -= 1;
    if (depth > DEEPEST) return placeIn(yaml, index);
  }
  const deepLine = DEEP_LINE.exec(yaml);
  return deepLine ? placeIn(yaml, deepLine.index) : undefined;
}

function placeIn(text: string, offset: number): YamlPosition {
  const before = text.slice(0, offset);
  const lastLine = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lastLine + 1 };
}

function firstLine(message: string): string {
  return cleanText(message).split('\n', 1)[0];
}
