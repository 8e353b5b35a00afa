import { describe, expect, test } from 'vitest';
import { type PlacedDiagnostic, parseGlossary } from '../../src/names/glossary-yaml.ts';
import { sentenceOf } from '../english-diagnostics.ts';

const placed = (each: PlacedDiagnostic) =>
  `${sentenceOf(each)} (line ${each.position.line}, column ${each.position.column})`;

const ENTRY = '- names: [a, b]\n  transliteration: c\n  english: D\n  kind: person\n';

test('a whole entry', () => {
  const yaml = `# names\nentries:\n${ENTRY}  about:\n    en: e\n    ar: f\n- {names: g, english: H, kind: term, see: D}\n`;
  expect(parseGlossary(yaml)).toEqual({
    glossary: {
      entries: [
        {
          names: ['a', 'b'],
          transliteration: 'c',
          english: 'D',
          kind: 'person',
          about: { en: 'e', ar: 'f' },
        },
        { names: ['g'], transliteration: '', english: 'H', kind: 'term', about: {}, see: 'D' },
      ],
    },
    diagnostics: [],
  });
});

test('a line about it in any language', () => {
  const yaml = `entries:\n${ENTRY}  about:\n    fa: e\n    zh-Hant: f\n    EN: g\n`;
  const { glossary, diagnostics } = parseGlossary(yaml);
  expect(diagnostics).toEqual([]);
  expect(glossary.entries[0].about).toEqual({ fa: 'e', 'zh-hant': 'f', en: 'g' });
});

test('the marks of a vocalised name', () => {
  const name = '\u0642\u0637\u0631'; // qtr
  const vocalised = '\u0642\u064e\u0637\u064e\u0631'; // qatar
  const yaml = `entries:\n- {names: [${name}], english: Q, kind: place, vocalised: ${vocalised}}\n`;
  expect(parseGlossary(yaml)).toMatchObject({
    glossary: { entries: [{ names: [name], vocalised }] },
    diagnostics: [],
  });
});

describe('texts', () => {
  const names = (yaml: string) =>
    parseGlossary(`entries:\n- names: ${yaml}\n  english: D\n  kind: place\n`).glossary.entries[0]
      ?.names;
  test.each<[string, string[]]>([
    ['a', ['a']],
    ['[a, a, b]', ['a', 'b']],
    ['"a\\nb  c"', ['a b c']],
    ['"a\\e[31mb\\a"', ['ab']],
    ['[2020, no]', ['2020', 'no']],
    ['\n  - a\n  - b', ['a', 'b']],
  ])('%s', (yaml, expected) => expect(names(yaml)).toEqual(expected));
});

describe('what is left out', () => {
  const check = (yaml: string, entries: number, diagnostics: [string, number][]) => {
    const read = parseGlossary(yaml);
    expect(read.glossary.entries).toHaveLength(entries);
    expect(read.diagnostics.map(placed)).toEqual(diagnostics.map(([message]) => message));
    expect(read.diagnostics.map(({ position }) => position?.line)).toEqual(
      diagnostics.map(([, line]) => line),
    );
  };
  const FIELDS = 'names, vocalised, transliteration, english, kind, about, see';
  test.each<[string, string, number, [string, number][]]>([
    ['an empty file', '', 0, []],
    ['no list', 'a: b\n', 0, [['a glossary is a list under `entries:` (line 1, column 1)', 1]]],
    ['a list alone', '- a\n', 0, [['a glossary is a list under `entries:` (line 1, column 1)', 1]]],
    [
      'a text',
      '\nentries: a\n',
      0,
      [['a glossary is a list under `entries:` (line 2, column 10)', 2]],
    ],
    [
      'an entry that is a text',
      `entries:\n${ENTRY}- a\n`,
      1,
      [[`an entry must have fields (${FIELDS}) (line 6, column 3)`, 6]],
    ],
    [
      'no names',
      'entries:\n- english: A\n  kind: term\n',
      0,
      [['an entry needs `names` (line 2, column 3)', 2]],
    ],
    [
      'no English name',
      'entries:\n- names: a\n  kind: term\n',
      0,
      [['an entry needs `english` (line 2, column 3)', 2]],
    ],
    [
      'no kind',
      'entries:\n- names: a\n  english: A\n',
      0,
      [['an entry needs `kind` (line 2, column 3)', 2]],
    ],
    [
      'another kind',
      'entries:\n- names: a\n  english: A\n  kind: thing\n',
      0,
      [['`kind` must be one of person, place, organisation, term (line 4, column 9)', 4]],
    ],
    [
      'an empty list of names',
      'entries:\n- names: []\n  english: A\n  kind: term\n',
      0,
      [['`names` is empty (line 2, column 3)', 2]],
    ],
    [
      'a name without letters',
      'entries:\n- names: [a, "-"]\n  english: A\n  kind: term\n',
      1,
      [['a name must be text with letters (line 2, column 14)', 2]],
    ],
    [
      'a list for a text',
      `entries:\n${ENTRY}  see: [a]\n`,
      1,
      [['`see` must be one text (line 6, column 8)', 6]],
    ],
    [
      'an unknown field',
      `entries:\n${ENTRY}  arabic: a\n`,
      1,
      [[`\`arabic\` is no field of an entry (${FIELDS}) (line 6, column 3)`, 6]],
    ],
    [
      'about in one text',
      `entries:\n${ENTRY}  about: a\n`,
      1,
      [['`about` must hold a line for each language, as `en` and `ar` (line 6, column 10)', 6]],
    ],
    [
      'about in no language',
      `entries:\n${ENTRY}  about:\n    short line: a\n`,
      1,
      [['`short line` in `about` is no language tag (line 7, column 5)', 7]],
    ],
    [
      'a list in about',
      `entries:\n${ENTRY}  about:\n    en: [a]\n`,
      1,
      [['`en` must be one text (line 7, column 9)', 7]],
    ],
    [
      'another word with marks',
      `entries:\n${ENTRY}  vocalised: b\n`,
      1,
      [['`vocalised` must be the first of `names` with its marks (line 6, column 14)', 6]],
    ],
    [
      'a link to nobody',
      `entries:\n${ENTRY}  see: X\n`,
      1,
      [['`see` must be the English name of another entry (line 6, column 8)', 6]],
    ],
    [
      'a link to itself',
      `entries:\n${ENTRY}  see: D\n`,
      1,
      [['`see` must be the English name of another entry (line 6, column 8)', 6]],
    ],
    [
      'a name twice',
      `entries:\n${ENTRY}- names: [x, B]\n  english: X\n  kind: term\n`,
      2,
      [['`B` is a name of D already (line 6, column 14)', 6]],
    ],
    [
      'Windows line ends',
      `entries:\r\n- names: a\r\n  english: A\r\n`,
      0,
      [['an entry needs `kind` (line 2, column 3)', 2]],
    ],
  ])('%s', (_, yaml, entries, diagnostics) => check(yaml, entries, diagnostics));
});

describe('a file that is no YAML is empty, and says where', () => {
  test.each<[string, RegExp, number]>([
    ['entries: [\n', /^Flow sequence .* \(line 2, column 1\)$/, 2],
    ['entries:\n- names: "a\n', /^Missing closing "quote \(line 3, column 1\)$/, 3],
    ['entries:\n- names: a\n  names: b\n', /^Map keys must be unique \(line 3, column 3\)$/, 3],
    ['entries:\n\t- a\n', /^Tabs are not allowed as indentation \(line 2, column 1\)$/, 2],
    ['a: &x [1]\nb: *x\n', /^aliases .* are not read \(line 2, column 4\)$/, 2],
    [`entries: ${'['.repeat(200)}`, /^nested too deeply \(line 1, column 110\)$/, 1],
    ['a: b\n---\nc: d\n', /^Source contains multiple documents.* \(line 2, column 1\)$/, 2],
  ])('%j', (yaml, message, line) => {
    const { glossary, diagnostics } = parseGlossary(yaml);
    expect(glossary.entries).toEqual([]);
    expect(placed(diagnostics[0])).toMatch(message);
    expect(diagnostics[0].position?.line).toBe(line);
  });
});
