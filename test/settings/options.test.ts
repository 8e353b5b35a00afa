/** What is read of a configuration, what is said of the rest, and whose word counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TEXT_WIDTH } from '../../src/layout/frame.ts';
import {
  type Config,
  OPTION_NAMES,
  OPTIONS,
  type OptionSources,
  readSettings,
  type Settings,
  shownValue,
  variableOf,
} from '../../src/settings/options.ts';
import { readOptions } from '../../src/settings/options-yaml.ts';
import { placedSentence, sentenceOf } from '../english-diagnostics.ts';
import { sized } from '../full-size.ts';
import { VOCABULARY } from './vocabulary.ts';

const DEFAULTS = Object.fromEntries(
  OPTION_NAMES.map((name) => [name, OPTIONS[name].defaultValue]),
) as Config;

/** `yaml`: the text of the file. */
type Written = Partial<Omit<OptionSources, 'read'>> & { readonly yaml?: string };

const read = ({ yaml = '', ...sources }: Written): Settings =>
  readSettings({ read: readOptions(yaml), env: {}, ...sources }, VOCABULARY);

test('without a file there are the defaults', () => {
  const { config, origins, diagnostics } = read({});
  expect(config).toEqual({
    width: 72,
    theme: 'auto',
    language: 'auto',
    bidi: 'auto',
    digits: 'as-written',
    marks: 'show',
    justify: 'none',
    direction: 'auto',
    standard: 'ala-lc',
    zen: false,
    order: 'mention',
    spoilers: 'show',
    highlight: false,
    mouse: true,
    store: 'auto',
    refresh: 0,
    keep: 'forever',
    rules: [],
    keys: {},
    terminals: {},
  });
  expect(new Set(Object.values(origins).map(({ type }) => type))).toEqual(new Set(['default']));
  expect(diagnostics).toEqual([]);
});

test('the usual width is the one the reader lays out', () => {
  expect(OPTIONS.width.defaultValue).toBe(MAX_TEXT_WIDTH);
});

describe('what a file says counts', () => {
  const check = (yaml: string, expected: Partial<Config>) => {
    const { config, diagnostics } = read({ yaml });
    expect(diagnostics).toEqual([]);
    expect(config).toEqual({ ...DEFAULTS, ...expected });
  };

  test.each<[string, Partial<Config>]>([
    ['width: 60', { width: 60 }],
    ['width: "20"', { width: 20 }],
    ['width: 400', { width: 400 }],
    ['theme: high-contrast', { theme: 'high-contrast' }],
    ["theme: 'none'", { theme: 'none' }],
    ['language: fa', { language: 'fa' }],
    // YAML 1.1 would make a Boolean of Norwegian.
    ['mouse: no', { mouse: false }],
    ['mouse: False', { mouse: false }],
    ['mouse: on', { mouse: true }],
    ['bidi: words', { bidi: 'words' }],
    ['digits: persian', { digits: 'persian' }],
    ['marks: hide', { marks: 'hide' }],
    ['justify: kashida # as in print', { justify: 'kashida' }],
    ['direction: rtl', { direction: 'rtl' }],
    ['standard: din', { standard: 'din' }],
    ['zen: on', { zen: true }],
    ['keep: 90 days', { keep: '90 days' }],
    ['keep: 1 Year', { keep: '1 year' }],
    ['keep: forever', { keep: 'forever' }],
    ['refresh: 30', { refresh: 30 }],
    ['refresh: 5 minutes', { refresh: 5 }],
    ['refresh: off', { refresh: 0 }],
    ['store: /srv/my news', { store: '/srv/my news' }],
    ['store: ~/news', { store: '~/news' }],
    [
      'rules:\n  - when: tag:sport -unread\n    do: read\n  - {when: "author:x", do: hide}',
      {
        rules: [
          { when: 'tag:sport -unread', action: 'read' },
          { when: 'author:x', action: 'hide' },
        ],
      },
    ],
    ['order: latin', { order: 'latin' }],
    ['spoilers: hide', { spoilers: 'hide' }],
    ['highlight: yes', { highlight: true }],
    ['\ufeffwidth: 60\r\nmarks: hide\r\n', { width: 60, marks: 'hide' }],
    ['{width: 60, marks: hide}', { width: 60, marks: 'hide' }],
    ['# nothing yet\n', {}],
    ['keys: {}', { keys: {} }],
    ['keys:\n  glossary: g', { keys: { glossary: ['g'] } }],
    [
      'keys:\n  pageDown: [Space, PgDn, ctrl-d, Ctrl+E, escape]',
      { keys: { pageDown: [' ', 'PageDown', 'Ctrl-D', 'Ctrl-E', 'Escape'] } },
    ],
    ['keys:\n  search: "#"\n  glossary: []', { keys: { search: ['#'], glossary: [] } }],
    ['keys:\n  search: \u0638\n', { keys: { search: ['\u0638'] } }],
    ['keys:\n  search: [a, a]\n', { keys: { search: ['a', 'a'] } }],
    [
      'terminals:\n  VTE 7600: visual\n  kitty 0.35.2: words',
      { terminals: { 'VTE 7600': 'visual', 'kitty 0.35.2': 'words' } },
    ],
  ])('%j', check);
});

describe('what cannot be used is named with its line, and the rest is used', () => {
  const check = (yaml: string, line: number, message: string, expected: Partial<Config>) => {
    const { config, diagnostics } = read({ yaml });
    expect(diagnostics.map(placedSentence)).toEqual([{ message, line }]);
    expect(config).toEqual({ ...DEFAULTS, ...expected });
  };

  const choices = 'auto, light, dark, high-contrast or none';

  test.each<[string, number, string, Partial<Config>]>([
    [
      'marks: hide\nwidht: 60',
      2,
      'there is no option `widht`; did you mean `width`?',
      { marks: 'hide' },
    ],
    ['colour: red\nmarks: hide', 1, 'there is no option `colour`', { marks: 'hide' }],
    ['toString: 1', 1, 'there is no option `toString`', {}],
    ['__proto__: {width: 60}', 1, 'there is no option `__proto__`', {}],
    ['"a\\e[2Jb": 1', 1, 'there is no option `ab`', {}],
    [
      '\n\ntheme: drak',
      3,
      `\`theme\` must be ${choices}, not \`drak\`; did you mean \`dark\`?`,
      {},
    ],
    ['theme: mauve', 1, `\`theme\` must be ${choices}, not \`mauve\``, {}],
    ['theme: [dark]', 1, `\`theme\` must be ${choices}`, {}],
    ['theme:', 1, `\`theme\` must be ${choices}`, {}],
    ['width: wide', 1, '`width` must be a number of cells from 20 to 400, not `wide`', {}],
    ['width: 19', 1, '`width` must be a number of cells from 20 to 400, not `19`', {}],
    ['width: 401', 1, '`width` must be a number of cells from 20 to 400, not `401`', {}],
    ['width: 60.5', 1, '`width` must be a number of cells from 20 to 400, not `60.5`', {}],
    [
      'order: leters',
      1,
      '`order` must be mention, letters, latin or screen, not `leters`; did you mean `letters`?',
      {},
    ],
    [
      'keep: 0 days',
      1,
      '`keep` must be a time, as `90 days`, `12 weeks`, `6 months` or `1 year`, or `forever`, not `0 days`',
      {},
    ],
    ['refresh: 0', 1, '`refresh` must be a number of minutes up to 1440, or `off`, not `0`', {}],
    [
      'store: news',
      1,
      '`store` must be a folder, as `~/news` or `/srv/news`, or `auto`, not `news`',
      {},
    ],
    [
      'rules:\n  - when: x\n    do: burn\n  - when: y\n    do: star',
      2,
      '`rules` must be a list of rules, each with a query (when) and what is done (do: hide, read or star)',
      { rules: [{ when: 'y', action: 'star' }] },
    ],
    [
      'rules: x',
      1,
      '`rules` must be a list of rules, each with a query (when) and what is done (do: hide, read or star), not `x`',
      {},
    ],
    ['zne: true', 1, 'there is no option `zne`; did you mean `zen`?', {}],
    ['standard: iso', 1, '`standard` must be ala-lc, din or bgn, not `iso`', {}],
    ['mouse: maybe', 1, '`mouse` must be true or false, not `maybe`', {}],
    [
      'bidi: word',
      1,
      '`bidi` must be auto, visual, words or inverse, not `word`; did you mean `words`?',
      {},
    ],
    ['keys: x', 1, '`keys` must hold a command on each line, as `NAME: VALUE`', {}],
    [
      'keys:\n  glosary: g\n  search: s',
      2,
      'there is no command `glosary`; did you mean `glossary`?',
      { keys: { search: ['s'] } },
    ],
    [
      'keys:\n  search:\n    - s\n    - PageDwn',
      4,
      'there is no key `PageDwn`; did you mean `PageDown`?',
      { keys: { search: ['s'] } },
    ],
    ['keys: {search: Ctrl-C}', 1, 'there is no key `Ctrl-C`; did you mean `Ctrl-F`?', { keys: {} }],
    ['keys: {search: jk}', 1, 'there is no key `jk`', { keys: {} }],
    ['keys: {search: "\\u0651"}', 1, 'there is no key `\u0651`', { keys: {} }],
    ['keys: {search: [[a]]}', 1, 'a key must be a character or a name', { keys: {} }],
    // Where nothing that is given can be used, the usual keys stay.
    ['keys: {search: F13}', 1, 'there is no key `F13`', { keys: {} }],
    ['keys: {search: 12}', 1, 'there is no key `12`', { keys: {} }],
    [
      'keys:\n  search:\n  glossary: 5',
      2,
      'a key must be a character or a name',
      { keys: { glossary: ['5'] } },
    ],
    ['keys: {search: ""}', 1, 'a key must be a character or a name', { keys: {} }],
    ['keys: {search: {a: b}}', 1, 'a key must be a character or a name', { keys: {} }],
    [
      'keys:\n  search: s\n  glossary: s',
      3,
      's is a key of `search` already',
      { keys: { search: ['s'] } },
    ],
    [
      'keys:\n  search: x',
      2,
      'no key is left for `glossary`: x is one of `search`',
      { keys: { search: ['x'] } },
    ],
    [
      'keys:\n  search: s\n  glossary: [g, s]',
      3,
      's is a key of `search` already',
      { keys: { search: ['s'], glossary: ['g'] } },
    ],
    [
      'terminals:\n  kitty: upside-down\n  foot: visual',
      2,
      '`kitty` must be visual, words or inverse, not `upside-down`',
      { terminals: { foot: 'visual' } },
    ],
    ['- width: 60', 1, 'the file is not read: it is no list of options', {}],
    ['just words', 1, 'the file is not read: it is no list of options', {}],
    ['marks: hide\nwidth: *measure', 2, 'the file is not read: aliases (`*name`) are not read', {}],
  ])('%j', check);

  test('all of it is named, in the order of the file', () => {
    const { diagnostics } = read({ yaml: 'a: 1\ntheme: x\nb: 2\nwidth: y' });
    expect(diagnostics.map((each) => placedSentence(each).line)).toEqual([1, 2, 3, 4]);
  });

  test('a file that is no YAML has one thing wrong, and where', () => {
    const { config, diagnostics } = read({ yaml: 'width: 60\nkeys: [a\ntheme: dark\n' });
    expect(config).toEqual(DEFAULTS);
    expect(sentenceOf(diagnostics[0])).toMatch(/^the file is not read: /);
    expect(placedSentence(diagnostics[0]).line).toBeGreaterThan(1);
  });
});

describe('of several that say something about an option', () => {
  const chosen = (option: string) => (option === 'width' ? 50 : undefined);

  const check = (sources: Partial<OptionSources>, name: 'width' | 'theme', expected: unknown[]) => {
    const { config, origins, diagnostics } = read(sources);
    expect(diagnostics).toEqual([]);
    expect([config[name], origins[name]]).toEqual(expected);
  };

  const file = { type: 'file', line: 2 };
  const yaml = '# mine\nwidth: 60';

  test.each<[string, Written, 'width' | 'theme', unknown[]]>([
    ['the file, before the default', { yaml }, 'width', [60, file]],
    [
      'a choice in the reader, before the file',
      { yaml, chosen },
      'width',
      [50, { type: 'reader' }],
    ],
    [
      'the environment, before both',
      { yaml, chosen, env: { SAHIFA_WIDTH: '44' } },
      'width',
      [44, { type: 'environment', variable: 'SAHIFA_WIDTH' }],
    ],
    ['an empty variable says nothing', { yaml, env: { SAHIFA_WIDTH: '' } }, 'width', [60, file]],
    [
      'NO_COLOR, before the default',
      { env: { NO_COLOR: '1' } },
      'theme',
      ['none', { type: 'environment', variable: 'NO_COLOR' }],
    ],
    ['NO_COLOR, empty', { env: { NO_COLOR: '' } }, 'theme', ['auto', { type: 'default' }]],
    [
      'the file, before NO_COLOR',
      { yaml: '\ntheme: dark', env: { NO_COLOR: '1' } },
      'theme',
      ['dark', file],
    ],
  ])('%s', (_, sources, name, expected) => check(sources, name, expected));

  test('what is configured is known apart from them', () => {
    const env = { SAHIFA_WIDTH: '44', SAHIFA_MARKS: 'hide' };
    const { configured } = read({ yaml, chosen, env });
    expect(configured).toEqual({ ...DEFAULTS, width: 60 });
  });

  test('a choice is asked for by what is configured', () => {
    const asked: [string, unknown][] = [];
    read({
      yaml: 'width: 60\nmarks: hide',
      chosen: (option, configured) => {
        asked.push([option, configured]);
        return undefined;
      },
    });
    expect(asked).toContainEqual(['width', 60]);
    expect(asked).toContainEqual(['marks', 'hide']);
    expect(asked).toContainEqual(['mouse', true]);
    expect(asked.map(([option]) => option)).not.toContain('keys');
  });

  test('a choice of another version, or of another dialect, is passed over', () => {
    const { config, diagnostics } = read({ chosen: () => 'no such thing' });
    expect(config).toEqual(DEFAULTS);
    expect(diagnostics).toEqual([]);
  });

  test('a variable that cannot be used is named, and not as a line of the file', () => {
    const { config, diagnostics } = read({ yaml, env: { SAHIFA_WIDTH: 'wide', SAHIFA_KEYS: 'x' } });
    expect(config.width).toBe(60);
    expect(diagnostics.map(placedSentence)).toEqual([
      { message: '`SAHIFA_WIDTH` must be a number of cells from 20 to 400, not `wide`' },
    ]);
  });
});

test('a variable goes by the name of its option', () => {
  expect(variableOf('width')).toBe('SAHIFA_WIDTH');
});

test('what is shown of a value can be read again', () => {
  const { config } = read({
    yaml: 'width: 60\nkeys: {search: ["?", Space, s, "\\""]}\nterminals: {VTE 7600: visual, "a: b": words}',
  });
  for (const name of OPTION_NAMES) {
    const yaml = `${name}: ${shownValue(name, config[name] as never)}`;
    const again = read({ yaml });
    expect(again.diagnostics, yaml).toEqual([]);
    expect(again.config[name]).toEqual(config[name]);
  }
});

test('whatever the file and the environment hold, every option has a value it may have', () => {
  const word = fc.oneof(
    fc.constantFrom(...OPTION_NAMES, 'dark', '60', 'true', 'lineDown', 'Space', '[', ']', '{', '}'),
    fc.constantFrom(
      ': ',
      '\n',
      '\n  ',
      '- ',
      '"',
      "'",
      '&a ',
      '*a',
      '!!x ',
      '#',
      '|',
      '\t',
      '%',
      ',',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const yaml = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
  fc.assert(
    fc.property(yaml, fc.string(), (yaml, written) => {
      const env = Object.fromEntries(OPTION_NAMES.map((name) => [variableOf(name), written]));
      const { config } = read({ yaml, env });
      for (const name of OPTION_NAMES) {
        const text = shownValue(name, config[name] as never);
        expect(read({ yaml: `${name}: ${text}` }).config[name]).toEqual(config[name]);
      }
    }),
    { numRuns: sized(2000) },
  );
});
