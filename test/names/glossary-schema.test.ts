/** The schema that editors use, beside the parser that Sahifa uses: what one takes the other must take. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { KINDS } from '../../src/names/glossary.ts';
import { parseGlossary } from '../../src/names/glossary-yaml.ts';
import { sentenceOf } from '../english-diagnostics.ts';

type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
};

const SCHEMA: Schema = JSON.parse(readFileSync('articles/glossary.schema.json', 'utf8'));

/** The keywords that validate (draft 07); others only tell, and one that is not known here is a fault of the test. */
const VALIDATING = [
  ...['$ref', 'type', 'enum', 'pattern', 'required', 'properties', 'patternProperties', 'items'],
  ...['additionalProperties', 'minItems', 'uniqueItems', 'anyOf'],
];
const TELLING = ['$schema', 'title', 'description', 'definitions'];

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function fits(value: unknown, schema: Schema): boolean {
  // In draft 07 nothing counts beside a reference (8.3).
  if (schema.$ref) return fits(value, definitionOf(schema.$ref));
  const { type, pattern, anyOf } = schema;
  if (type && ![type].flat().includes(typeOf(value))) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (pattern && typeof value === 'string' && !new RegExp(pattern).test(value)) return false;
  if (anyOf && !anyOf.some((one) => fits(value, one))) return false;
  if (Array.isArray(value)) return listFits(value, schema);
  return typeOf(value) !== 'object' || mapFits(value as Record<string, unknown>, schema);
}

function listFits(list: readonly unknown[], { items, minItems = 0, uniqueItems }: Schema): boolean {
  if (list.length < minItems || (uniqueItems && new Set(list).size < list.length)) return false;
  return !items || list.every((item) => fits(item, items));
}

function mapFits(map: Readonly<Record<string, unknown>>, schema: Schema): boolean {
  const { required = [], properties = {}, patternProperties = {}, additionalProperties } = schema;
  if (required.some((name) => !(name in map))) return false;
  return Object.entries(map).every(([name, value]) => {
    const matching = Object.entries(patternProperties)
      .filter(([pattern]) => new RegExp(pattern).test(name))
      .map(([, one]) => one);
    const all = name in properties ? [properties[name], ...matching] : matching;
    if (all.length === 0) return additionalProperties !== false;
    return all.every((one) => fits(value, one));
  });
}

function definitionOf(reference: string): Schema {
  return SCHEMA.definitions?.[reference.replace('#/definitions/', '')] as Schema;
}

/** Every schema in the schema. */
function schemasIn(schema: Schema): Schema[] {
  const { properties = {}, patternProperties = {}, definitions = {}, items, anyOf = [] } = schema;
  const inner = [properties, patternProperties, definitions].flatMap((of) => Object.values(of));
  return [schema, ...[...inner, ...(items ? [items] : []), ...anyOf].flatMap(schemasIn)];
}

test('the test knows every keyword', () => {
  const keywords = new Set(schemasIn(SCHEMA).flatMap((schema) => Object.keys(schema)));
  expect([...keywords].filter((word) => ![...VALIDATING, ...TELLING].includes(word))).toEqual([]);
  expect(VALIDATING.filter((word) => !keywords.has(word))).toEqual([]);
});

test('the fields are those of the parser', () => {
  const { diagnostics } = parseGlossary('entries: [a]');
  const [, fields] = /\((.*?)\)/.exec(sentenceOf(diagnostics[0])) ?? [];
  const { properties = {}, required } = definitionOf('#/definitions/entry');
  expect(Object.keys(properties)).toEqual(fields.split(', '));
  expect(properties.kind.enum).toEqual(KINDS);
  for (const field of required ?? []) {
    const without = { names: 'a', english: 'b', kind: 'term', [field]: undefined };
    const yaml = JSON.stringify({ entries: [without] });
    expect(parseGlossary(yaml).diagnostics.map(sentenceOf)).toEqual([
      expect.stringContaining(`needs \`${field}\``),
    ]);
  }
});

describe('the schema takes what the parser takes', () => {
  const GOOD = '- { names: [a, b], english: A, kind: term';
  test.each<[yaml: string, isTaken: boolean]>([
    ['entries: []', true],
    [`entries:\n${GOOD} }`, true],
    [
      `entries:\n${GOOD}, transliteration: t, see: C }\n- { names: c, english: C, kind: place }`,
      true,
    ],
    [`entries:\n${GOOD}, about: { en: a, ar: b, zh-Hant: c } }`, true],
    [`entries:\n${GOOD}, vocalised: a }`, true],
    ['entries:\n- { names: [2020, no], english: 1984, kind: term }', true],
    [`licence: MIT\nentries:\n${GOOD} }`, true],
    ['[]', false],
    ['entries: a', false],
    ['entries: [a]', false],
    ['entries:\n- { english: A, kind: term }', false],
    ['entries:\n- { names: a, kind: term }', false],
    ['entries:\n- { names: a, english: A }', false],
    ['entries:\n- { names: a, english: A, kind: thing }', false],
    ['entries:\n- { names: [], english: A, kind: term }', false],
    ['entries:\n- { names: [[a]], english: A, kind: term }', false],
    ['entries:\n- { names: "", english: A, kind: term }', false],
    ['entries:\n- { names: a, english: , kind: term }', false],
    ['entries:\n- { names: a, english: [A], kind: term }', false],
    [`entries:\n${GOOD}, arabic: a }`, false],
    [`entries:\n${GOOD}, about: a }`, false],
    [`entries:\n${GOOD}, about: { en: [a] } }`, false],
    [`entries:\n${GOOD}, about: { "a b": c } }`, false],
  ])('%j', (yaml, isTaken) => {
    expect(parseGlossary(yaml).diagnostics.length === 0).toBe(isTaken);
    expect(fits(parse(yaml), SCHEMA)).toBe(isTaken);
  });
});

const FILES = readdirSync('articles').filter((file) => file.endsWith('.glossary.yml'));

test.each(FILES)('%s names the schema, and fits it', (file) => {
  const yaml = readFileSync(`articles/${file}`, 'utf8');
  expect(yaml.split('\n', 1)).toEqual(['# yaml-language-server: $schema=glossary.schema.json']);
  expect(fits(parse(yaml), SCHEMA)).toBe(true);
});
