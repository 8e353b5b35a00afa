/** The file of options, read and written on the disk. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { english } from '../../src/languages/cli/en.ts';
import { formatOption } from '../../src/languages/diagnostics/format.ts';
import type { SettingsDiagnostic } from '../../src/library/diagnostic.ts';
import type { ChoiceValue } from '../../src/settings/history-format.ts';
import { OPTION_NAMES, OPTIONS, readSettings } from '../../src/settings/options.ts';
import { defaultFile, openSettings, saveOption } from '../../src/settings/options-file.ts';
import { readOptions } from '../../src/settings/options-yaml.ts';
import { placedSentence, sentenceOf } from '../english-diagnostics.ts';
import { device, huge, isRoot, pipe } from '../files/special.ts';
import { VOCABULARY } from './vocabulary.ts';

const sentenceIn = (diagnostic: SettingsDiagnostic) => formatOption('F', diagnostic, english);

const root = mkdtempSync(path.join(tmpdir(), 'sahifa-config-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
let file = '';
beforeEach(() => {
  count += 1;
  file = path.join(root, `${count}`, 'config.yml');
});

function put(content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const open = () => openSettings(file, VOCABULARY, { env: {} });

describe('reading', () => {
  const check = async (content: string | Uint8Array | undefined, width: number, told: string[]) => {
    if (content !== undefined) put(content);
    const settings = await open();
    expect(settings).toMatchObject({ path: file, isThere: content !== undefined });
    expect(settings.config.width).toBe(width);
    expect(settings.diagnostics.map((each) => sentenceIn(each).replace(file, 'F'))).toEqual(told);
  };

  test.each<[string, string | Uint8Array | undefined, number, string[]]>([
    ['no file', undefined, 72, []],
    ['an empty file', '', 72, []],
    ['a file', 'width: 60', 60, []],
    ['UTF-16, with its mark', Buffer.from('\ufeffwidth: 60', 'utf16le'), 60, []],
    [
      'something wrong',
      'width: 60\nthem: x',
      60,
      ['F, line 2: there is no option `them`; did you mean `theme`?'],
    ],
    [
      'not UTF-8',
      new Uint8Array([0x61, 0xff]),
      72,
      [
        'F is not UTF-8 (at byte 1); if it is in an older encoding, convert it: iconv -f WINDOWS-1256 -t UTF-8',
      ],
    ],
  ])('%s', (_, content, width, told) => check(content, width, told));

  test.each<[string, (file: string) => void, string]>([
    ['a pipe', pipe, 'F is a pipe or a device; put a plain file there'],
    ['a gigabyte', huge, 'F is larger than 1 MB; open a part of it'],
  ])('%s: it is told, and the start goes on', async (_, make, expected) => {
    mkdirSync(path.dirname(file), { recursive: true });
    make(file);
    const { diagnostics, config } = await open();
    expect(diagnostics.map(placedSentence)).toEqual([{ message: expected.replace('F', file) }]);
    expect(config.width).toBe(72);
    const diagnostic = await saveOption(file, ['width'], 60);
    expect(diagnostic && sentenceOf(diagnostic)).toBe(expected.replace('F', file));
  });

  test.runIf(isRoot)('the null device is an empty one, and is not replaced', async () => {
    mkdirSync(path.dirname(file), { recursive: true });
    device(file, 3);
    expect((await open()).diagnostics).toEqual([]);
    const diagnostic = await saveOption(file, ['width'], 60);
    expect(diagnostic && sentenceOf(diagnostic)).toBe(`${file} cannot be written (EFTYPE)`);
    expect(statSync(file).isCharacterDevice()).toBe(true);
  });

  test('a folder', async () => {
    mkdirSync(file, { recursive: true });
    expect((await open()).diagnostics.map(placedSentence)).toEqual([
      { message: `${file} cannot be read (EISDIR)` },
    ]);
  });
});

describe('one option is written, and nothing else is touched', () => {
  type Name = readonly [string, string?];
  const check = async (
    before: string,
    name: Name,
    value: ChoiceValue | undefined,
    after: string,
  ) => {
    put(before);
    expect(await saveOption(file, name, value)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(after);
  };

  test.each<[string, string, Name, ChoiceValue | undefined, string]>([
    [
      'a value changed',
      '# mine\n\nwidth: 60 # narrow\n\n# at night\ntheme: "dark"\n',
      ['width'],
      64,
      '# mine\n\nwidth: 64 # narrow\n\n# at night\ntheme: "dark"\n',
    ],
    [
      'an option added',
      '# mine\nwidth: 60\n',
      ['mouse'],
      false,
      '# mine\nwidth: 60\nmouse: false\n',
    ],
    [
      'an option taken out',
      'width: 60\n# at night\ntheme: dark\nmarks: hide\n',
      ['theme'],
      undefined,
      'width: 60\nmarks: hide\n',
    ],
    ['one that is not there taken out', 'width: 60\n', ['theme'], undefined, 'width: 60\n'],
    ['an empty file', '', ['width'], 60, 'width: 60\n'],
    ['only comments', '# mine\n', ['width'], 60, '# mine\n\nwidth: 60\n'],
    ['unknown options stay', 'colour: [a,  b]\n', ['width'], 60, 'colour: [ a, b ]\nwidth: 60\n'],
    [
      'numbers and words stay as they are written',
      'a: 0x10\nb: no\nc: 1e3\nd: ~\n',
      ['width'],
      60,
      'a: 0x10\nb: no\nc: 1e3\nd: ~\nwidth: 60\n',
    ],
    [
      'a long line stays long',
      `about: ${'word '.repeat(40)}end\n`,
      ['width'],
      60,
      `about: ${'word '.repeat(40)}end\nwidth: 60\n`,
    ],
    [
      'an entry of a map',
      'terminals:\n  # at work\n  VTE 7600: visual\n',
      ['terminals', 'kitty 0.35.2'],
      'words',
      'terminals:\n  # at work\n  VTE 7600: visual\n  kitty 0.35.2: words\n',
    ],
    [
      'the first entry of a map',
      'width: 60\n',
      ['terminals', 'foot'],
      'visual',
      'width: 60\nterminals:\n  foot: visual\n',
    ],
    [
      'an entry where the option held nothing',
      'terminals:\nwidth: 60\n',
      ['terminals', 'foot'],
      'visual',
      'terminals:\n  foot: visual\nwidth: 60\n',
    ],
    [
      'a name that would mean something to YAML',
      'width: 60\n',
      ['terminals', 'a: #b'],
      'visual',
      'width: 60\nterminals:\n  "a: #b": visual\n',
    ],
  ])('%s', (_, before, name, value, after) => check(before, name, value, after));

  test('a file that was not there is begun, and says how to go on', async () => {
    expect(await saveOption(file, ['marks'], 'hide')).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(
      '# Options of Sahifa; `sahifa config --default` writes them all.\n\nmarks: hide\n',
    );
    expect(statSync(file).mode & 0o777).toBe(0o644 & ~process.umask());
    expect(readdirSync(path.dirname(file))).toEqual(['config.yml']);
    expect((await open()).config.marks).toBe('hide');
  });

  test('a link stays a link, and a mode what it was', async () => {
    const dotfile = path.join(root, `dotfile-${count}.yml`);
    writeFileSync(dotfile, 'width: 60\n', { mode: 0o600 });
    mkdirSync(path.dirname(file), { recursive: true });
    symlinkSync(dotfile, file);
    await saveOption(file, ['width'], 61);
    expect(readFileSync(dotfile, 'utf8')).toBe('width: 61\n');
    expect(statSync(dotfile).mode & 0o777).toBe(0o600);
  });

  test('ten at once are all written', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `terminal ${index}`);
    await Promise.all(names.map((name) => saveOption(file, ['terminals', name], 'visual')));
    expect(Object.keys((await open()).config.terminals).sort()).toEqual(names);
  });
});

describe('a file that is no list of options is left alone', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['broken', 'width: 60\nkeys: [a\n', 'F is not a list of options; correct it first'],
    ['a key twice', 'width: 60\nwidth: 61\n', 'F is not a list of options; correct it first'],
    ['a list', '- a\n', 'F is not a list of options; correct it first'],
    ['an alias of nothing', ': *a\n', 'F is not a list of options; correct it first'],
    [
      'binary',
      new Uint8Array([1, 0]),
      'F is a binary file; Sahifa opens web pages, EPUB books, Markdown and plain text',
    ],
  ])('%s', async (_, content, expected) => {
    put(content);
    const diagnostic = await saveOption(file, ['width'], 60);
    expect(diagnostic && sentenceOf(diagnostic).replace(file, 'F')).toBe(expected);
    expect(readFileSync(file)).toEqual(Buffer.from(content));
  });

  test('a file that another process holds, of which who leaves waits no longer', async () => {
    put('width: 50\n');
    writeFileSync(`${file}.lock`, '1 elsewhere 0\n');
    const leaving = new AbortController();
    const saved = saveOption(file, ['width'], 60, leaving.signal);
    leaving.abort();
    expect(await saved).toEqual({
      code: 'unwritable-file',
      path: file,
      cause: { code: 'locked', lock: `${file}.lock` },
    });
  });

  test('something else in the place of the lock', async () => {
    put('width: 50\n');
    mkdirSync(`${file}.lock`);
    const diagnostic = await saveOption(file, ['width'], 60);
    expect(diagnostic && sentenceOf(diagnostic)).toBe(
      `${file} cannot be written (${file}.lock is in the way)`,
    );
  });

  test('a place where no file can be', async () => {
    put('');
    const inFile = path.join(file, 'config.yml');
    const diagnostic = await saveOption(inFile, ['width'], 60);
    expect(diagnostic && sentenceOf(diagnostic)).toMatch(/config\.yml cannot be written \(E/);
    expect(existsSync(inFile)).toBe(false);
  });
});

test('whatever options a file has, they are the same after one of them was written', async () => {
  const yaml = fc
    .uniqueArray(fc.constantFrom('theme', 'marks', 'colour', 'keys', 'a b', 'terminals'))
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc
            .tuple(
              fc.constantFrom('', '# note\n', '\n'),
              fc.constantFrom(
                'dark',
                '"x # y"',
                "'it''s'",
                '[a, b]',
                '{c: d}',
                '\n  - e\n  - f',
                '|\n  g\n  h',
              ),
              fc.constantFrom('', ' # note'),
            )
            .map(([before, value, after]) =>
              value.includes('\n')
                ? `${before}${name}: ${value}\n`
                : `${before}${name}: ${value}${after}\n`,
            ),
        ),
      ),
    )
    .map((lines) => lines.join(''));
  await fc.assert(
    fc.asyncProperty(yaml, fc.integer({ min: 20, max: 400 }), async (before, width) => {
      put(before);
      expect(await saveOption(file, ['width'], width)).toBeUndefined();
      const after = readFileSync(file, 'utf8');
      const settings = (text: string) =>
        readSettings({ read: readOptions(text), env: {} }, VOCABULARY);
      expect(settings(after).config).toEqual({ ...settings(before).config, width });
      expect(settings(after).diagnostics.map(sentenceOf)).toEqual(
        settings(before).diagnostics.map(sentenceOf),
      );
      expect(after.match(/# note/g)?.length).toBe(before.match(/# note/g)?.length);
    }),
    { numRuns: 100 },
  );
});

describe('the file with all options', () => {
  const text = defaultFile(VOCABULARY);

  test('says nothing as it is', () => {
    expect(readSettings({ read: readOptions(text), env: {} }, VOCABULARY).diagnostics).toEqual([]);
    for (const line of text.split('\n')) expect(line).toMatch(/^(#.*)?$/);
  });

  test('says the defaults once the # is taken away', () => {
    const yaml = text.replace(/^#(?! \S)/gm, '');
    const { config, origins, diagnostics } = readSettings(
      { read: readOptions(yaml), env: {} },
      VOCABULARY,
    );
    expect(diagnostics).toEqual([]);
    for (const name of OPTION_NAMES) {
      expect(origins[name].type, name).toBe('file');
      const expected = name === 'keys' ? VOCABULARY.commands : OPTIONS[name].defaultValue;
      expect(config[name]).toEqual(expected);
    }
  });

  test('tells of each option what it is for and what it may be', () => {
    expect(text).toContain('\n# Vowel marks.\n# Value: show or hide\n#marks: show\n');
    expect(text).toContain(
      '\n#keys:\n#  lineDown: [j, Down]\n#  pageDown: [Space, f, Ctrl-F, PageDown]\n',
    );
  });
});
