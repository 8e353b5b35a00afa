/** What the command line says in each language: complete, in its own letters, and in the order it is asked for. */
import type { Command } from 'commander';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { YamlDiagnostic } from '../../src/article/diagnostic.ts';
import { wrappingOf } from '../../src/cli/output/wrap.ts';
import { createProgram, helpLines } from '../../src/cli/testing.ts';
import { type InterfaceLanguage, LANGUAGES } from '../../src/languages/choose.ts';
import { english } from '../../src/languages/cli/en.ts';
import { askedLanguage, loadCliMessages } from '../../src/languages/cli/load.ts';
import type { CliMessages } from '../../src/languages/cli/messages.ts';
import { formatParts } from '../../src/languages/diagnostics/format.ts';
import type { Diagnostic } from '../../src/languages/diagnostics/messages.ts';
import { plain } from '../../src/languages/isolates.ts';
import { run } from '../cli/program.ts';

const RTL = LANGUAGES.filter(
  (language): language is Exclude<InterfaceLanguage, 'en'> => language !== 'en',
);

const WIDTH = 80;

/** Stands for what is quoted: a file, a flag, a value. */
const QUOTED = 'qxz';

const YAML: YamlDiagnostic = { code: 'no-yaml', mistake: undefined, message: QUOTED };

const file = { path: QUOTED, systemCode: QUOTED, aside: QUOTED };

const DIAGNOSTICS: readonly Diagnostic[] = [
  { code: 'missing', name: QUOTED, meant: undefined },
  { code: 'missing', name: 'x', meant: QUOTED },
  { code: 'not-piped' },
  ...(['folder', 'circle', 'special', 'forbidden', 'empty', 'binary', 'no-text'] as const).map(
    (code) => ({ code, name: QUOTED }) as const,
  ),
  { code: 'empty', name: undefined },
  { code: 'unreadable', name: QUOTED, systemCode: QUOTED },
  { code: 'too-large', name: QUOTED, megabytes: 100 },
  { code: 'not-utf-8', name: QUOTED, at: 7 },
  { code: 'damaged', name: QUOTED, encoding: QUOTED },
  { code: 'utf-32', name: QUOTED, encoding: QUOTED },
  {
    code: 'unread-matter',
    name: QUOTED,
    position: { line: 3 },
    cause: { code: 'broken-matter', cause: YAML },
  },
  ...(['pdf', 'archive', 'picture', 'sound', 'video'] as const).map(
    (kind): Diagnostic => ({ code: 'other-kind', name: QUOTED, kind }),
  ),
  { code: 'no-encoding', name: undefined, label: QUOTED },
  { code: 'unread-page', name: QUOTED, cause: { code: 'no-article' } },
  ...(
    ['no-book', 'locked-book', 'damaged-archive', 'encrypted-archive', 'archive-too-large'] as const
  ).map((code): Diagnostic => ({ code, name: QUOTED })),
  ...(['zip64', 'parts', 'method'] as const).map(
    (form): Diagnostic => ({ code: 'unknown-archive', name: QUOTED, form }),
  ),
  { code: 'climbing-name', name: QUOTED },

  { code: 'unknown-encoding', label: QUOTED, by: 'declaration' },
  { code: 'wrong-encoding', label: QUOTED, encoding: QUOTED },
  { code: 'doubtful-encoding', encoding: QUOTED },
  ...[1, 2, 7, 30, 100].map(
    (count): Diagnostic => ({ code: 'damaged-text', encoding: QUOTED, count }),
  ),
  ...(
    ['doubtful-order', 'markup-too-deep', 'markup-too-large', 'no-article', 'paywall'] as const
  ).map((code): Diagnostic => ({ code })),
  ...(['consent-wall', 'empty-shell', 'text-from-data'] as const).map(
    (code): Diagnostic => ({ code }),
  ),
  { code: 'unread-chapter', path: QUOTED },
  { code: 'unread-form', form: 'wikitext' },
  { code: 'unread-form', form: 'asciidoc' },

  { code: 'no-scheme', name: QUOTED, address: QUOTED },
  { code: 'no-network', name: 'x' },
  ...(['cut-off', 'redirect-loop', 'not-kept', 'stopped', 'wrong-address'] as const).map(
    (code): Diagnostic => ({ code, name: QUOTED }),
  ),
  { code: 'name-not-found', name: 'x', host: QUOTED },
  { code: 'no-answer', name: 'x', host: QUOTED, systemCode: QUOTED },
  ...(['expired', 'not-yet-valid', 'self-signed', 'unknown-issuer', 'wrong-host'] as const).map(
    (fault): Diagnostic => ({
      ...{ code: 'certificate', name: 'x', host: QUOTED, fault, systemCode: 'x' },
    }),
  ),
  { code: 'certificate', name: 'x', host: QUOTED, fault: 'revoked', systemCode: 'x' },
  { code: 'certificate', name: 'x', host: QUOTED, fault: 'other', systemCode: QUOTED },
  ...(['connect', 'whole'] as const).map(
    (stage): Diagnostic => ({ code: 'time-out', name: QUOTED, stage, seconds: 30 }),
  ),
  { code: 'answer-too-large', name: QUOTED, megabytes: 10 },
  ...(['page-not-found', 'page-refused', 'server-fault', 'other-status'] as const).map(
    (code): Diagnostic => ({ code, name: QUOTED, status: 404 }),
  ),
  { code: 'private-address', name: 'x', host: QUOTED },
  { code: 'other-scheme', name: QUOTED, scheme: QUOTED },
  { code: 'broken-answer', name: QUOTED, systemCode: QUOTED },
  { code: 'proxy-refused', name: 'x', proxy: QUOTED, status: 407 },
  { code: 'unusable-proxy', name: 'x', variable: QUOTED },
  { code: 'kept-page', date: QUOTED, cause: { code: 'no-network', name: 'x' } },
  {
    ...{ code: 'page-refused', name: 'x', status: 401 },
    cause: { code: 'open-credentials', path: QUOTED },
  },
  { code: 'open-credentials', path: QUOTED },
  { code: 'unread-credentials', path: QUOTED, cause: YAML },
  { code: 'wrong-credentials', path: QUOTED, field: QUOTED },

  YAML,
  ...(['repeated-key', 'missing-sign', 'tab', 'indentation', 'documents'] as const).map(
    (mistake): Diagnostic => ({ code: 'no-yaml', mistake, message: '' }),
  ),
  ...(['too-deep', 'key-no-text', 'alias', 'no-markdown', 'html', 'empty-heading'] as const).map(
    (code) => ({ code }),
  ),
  { code: 'front-matter', cause: { code: 'no-text-field', field: QUOTED } },
  { code: 'broken-matter', cause: { code: 'unclosed-matter' } },
  { code: 'no-pairs' },
  ...(['direction', 'language', 'date', 'image'] as const).map(
    (form): Diagnostic => ({ code: 'wrong-field', field: QUOTED, form }),
  ),
  { code: 'no-text-field', field: QUOTED },
  ...(['no-entries', 'no-name', 'empty-names', 'wrong-marks', 'wrong-about'] as const).map(
    (code) => ({ code }),
  ),
  { code: 'no-fields', fields: [QUOTED, QUOTED] },
  { code: 'missing-field', field: QUOTED },
  { code: 'wrong-kind', kinds: [QUOTED, QUOTED] },
  { code: 'no-language', tag: QUOTED },
  { code: 'unknown-field', field: QUOTED, fields: [QUOTED] },
  { code: 'lost-link' },
  { code: 'shared-name', name: QUOTED, owner: QUOTED },
  { code: 'shared-english', english: QUOTED, owner: QUOTED },
  { code: 'repeated-name', name: QUOTED },
  { code: 'absent-name', name: QUOTED },
  { code: 'unknown-option', name: QUOTED, meant: undefined },
  { code: 'unknown-option', name: 'x', meant: QUOTED },
  { code: 'unread-options', cause: YAML },
  { code: 'no-options' },
  ...[
    { type: 'cells', least: 20, most: 400 } as const,
    { type: 'flag' } as const,
    { type: 'age' } as const,
    { type: 'rules', actions: [QUOTED] } as const,
    { type: 'names', names: [QUOTED, QUOTED] } as const,
  ].flatMap((wanted): Diagnostic[] => [
    { code: 'wrong-value', option: QUOTED, wanted, given: '', meant: undefined },
    { code: 'wrong-value', option: 'x', wanted, given: QUOTED, meant: QUOTED },
  ]),
  { code: 'no-map', option: QUOTED, of: 'command' },
  { code: 'no-map', option: QUOTED, of: 'terminal' },
  { code: 'unknown-command', name: QUOTED, meant: QUOTED },
  { code: 'unknown-key', name: QUOTED, meant: QUOTED },
  { code: 'no-key' },
  { code: 'shared-key', key: QUOTED, owner: QUOTED },
  { code: 'lost-key', command: QUOTED, key: QUOTED, owner: QUOTED },
  { code: 'unreadable-file', ...file },
  { code: 'unwritable-file', ...file, cause: { code: 'system', systemCode: QUOTED } },
  { code: 'unwritable-file', path: 'x', cause: { code: 'locked', lock: QUOTED } },
  { code: 'unwritable-file', path: 'x', cause: { code: 'obstructed', lock: QUOTED } },
  { code: 'no-option-file', ...file },
  { code: 'unwritable-memory', ...file, cause: { code: 'system', systemCode: QUOTED } },
  { code: 'unreadable-memory', ...file },
  { code: 'special-memory', path: QUOTED },
  { code: 'damaged-memory', ...file },
  { code: 'newer-memory', ...file },
  ...[true, false].map(
    (isEmpty): Diagnostic => ({
      code: 'glossary',
      name: QUOTED,
      cause: { ...YAML, position: { line: 3, column: 4 } },
      isEmpty,
    }),
  ),
  { code: 'unread-glossary', cause: { code: 'folder', name: QUOTED } },

  ...(['no-feed', 'feed-gone', 'no-feed-in-page', 'no-import'] as const).map(
    (code) => ({ code, name: QUOTED }) as const,
  ),
  ...(['several-feeds', 'unclear-feed'] as const).flatMap((code) =>
    [2, 3, 11, 100].map((count) => ({ code, name: QUOTED, count }) as const),
  ),
  { code: 'unknown-feed', name: QUOTED, meant: undefined },
  { code: 'unknown-feed', name: 'x', meant: QUOTED },
  { code: 'unkept-articles', reason: QUOTED },
  { code: 'unexpected-fault', message: QUOTED },
  { code: 'unreadable-feeds', ...file },
  { code: 'unwritable-feeds', ...file, cause: { code: 'system', systemCode: QUOTED } },
  { code: 'uneditable-feeds', ...file },
  { code: 'unread-feeds', cause: YAML },
  { code: 'no-feed-list' },
  { code: 'no-feed-address', given: '' },
  { code: 'no-feed-address', given: QUOTED },
  { code: 'no-web-feed', given: QUOTED },
  { code: 'repeated-feed', url: QUOTED },
  { code: 'unknown-feed-field', name: QUOTED, fields: [QUOTED] },
  { code: 'wrong-feed-field', name: QUOTED, values: [QUOTED] },

  { code: 'unknown-flag', flag: QUOTED },
  { code: 'unknown-flag', flag: 'x', meant: QUOTED },
  { code: 'unknown-subcommand' },
  { code: 'unknown-subcommand', name: QUOTED, meant: QUOTED },
  { code: 'missing-value', option: QUOTED },
  { code: 'not-a-choice', name: QUOTED, value: QUOTED, choices: [QUOTED], isOption: true },
  { code: 'refused-value', name: QUOTED, value: QUOTED, why: QUOTED },
  { code: 'missing-argument', name: QUOTED },
  { code: 'too-many-arguments', expected: 1, given: 2 },
  { code: 'other-usage', message: QUOTED },
];

const COUNTS = [0, 1, 2, 3, 11, 100];

function feedSentences({ feeds }: CliMessages): string[] {
  return [
    feeds.none,
    feeds.added(QUOTED, QUOTED),
    feeds.known(QUOTED),
    feeds.removed(QUOTED),
    ...COUNTS.flatMap((count) => [
      feeds.imported(count, count),
      feeds.refreshed(count, count, count),
      feeds.refreshing(count, 100, count, QUOTED),
      feeds.ruled(QUOTED, count),
      feeds.expired(count),
    ]),
    feeds.exported,
    feeds.which,
    feeds.unchanged,
    feeds.moved(QUOTED, QUOTED),
    feeds.pages(1, 2, QUOTED),
    feeds.stopped(1, 2),
    feeds.since('', QUOTED),
    feeds.leftAlone(QUOTED),
  ];
}

/** Every sentence that quotes something, and those without. */
function sentences(messages: CliMessages): string[] {
  const { headings, examples, keys, doctor } = messages;
  return [
    ...DIAGNOSTICS.flatMap((each) => sentencesOf(each, messages)),
    doctor.noTerminal,
    doctor.seems(QUOTED, QUOTED),
    doctor.seems(undefined, QUOTED),
    ...Object.values(doctor.reasons),
    ...[true, false].map((isGuess) => doctor.dialect(QUOTED, isGuess)),
    doctor.shouldRead,
    doctor.question,
    doctor.unchanged,
    doctor.remembered(QUOTED, QUOTED),
    doctor.forceLtr(QUOTED),
    doctor.notRight(QUOTED),
    doctor.report,
    ...feedSentences(messages),
    messages.cells(10, 1000),
    messages.loading(1234),
    messages.fetching(QUOTED, 1234),
    messages.fetching(QUOTED, 1234, 5678),
    messages.seeHelp(QUOTED),
    messages.unexpected(QUOTED),
    messages.seeWhere,
    messages.unwritten(QUOTED),
    messages.seeOutput,
    messages.place(QUOTED, 3),
    ...[0, 1, 2, 3, 11].map((others) => messages.located(QUOTED, QUOTED, others)),
    messages.lead,
    messages.origins.default,
    messages.origins.reader,
    messages.origins.file(3),
    messages.notThere(QUOTED),
    messages.choices(messages.list([QUOTED, QUOTED])),
    messages.defaultValue(QUOTED),
    ...[headings, examples, keys].flatMap((group) => Object.values(group)),
  ];
}

/** What is wrong, and what to try. */
function sentencesOf(diagnostic: Diagnostic, messages: CliMessages): string[] {
  return Object.values(formatParts(diagnostic, messages)).filter((text) => text !== undefined);
}

describe.each(RTL)('the command line in %s', async (language) => {
  const messages = await loadCliMessages(language);
  const program = createProgram(messages);

  test('goes by its name', () => {
    expect(messages.language).toBe(language);
    expect(messages.direction).toBe('rtl');
  });

  test('says what it quotes', () => {
    // All of what each of them quotes, as often as it is there in English.
    const count = (diagnostic: Diagnostic, messages: CliMessages) =>
      sentencesOf(diagnostic, messages).join().split(QUOTED).length;
    for (const each of DIAGNOSTICS) {
      expect(count(each, messages), each.code).toBe(count(each, english));
      const isQuoted = JSON.stringify(each).includes(QUOTED);
      expect(sentencesOf(each, messages).join().includes(QUOTED), each.code).toBe(isQuoted);
    }
  });

  test('has no two sentences alike', () => {
    const texts = DIAGNOSTICS.map((each) => sentencesOf(each, messages).join());
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test('has no sentence in Latin letters', () => {
    expect(sentences(messages).filter((text) => hasLatin(text))).toEqual([]);
  });

  test('describes every command, argument and option', () => {
    const known = new Set(descriptions(createProgram(english)));
    const own = descriptions(program);
    expect(own.filter((text) => known.has(text))).toEqual([]);
    expect(own.filter((text) => hasLatin(text))).toEqual([]);
  });

  test('describes nothing that there is not', () => {
    const names = [program, ...program.commands].flatMap((command) => [
      command.name(),
      ...command.registeredArguments.map((argument) => argument.name()),
      ...command.options.flatMap(({ long }) => [`${long}`, `${command.name()} ${long}`]),
    ]);
    const {
      commands,
      arguments: given,
      options,
    } = messages.tree as NonNullable<CliMessages['tree']>;
    const described = [commands, given, options].flatMap((group) => Object.keys(group));
    expect(described.filter((name) => name !== '--help' && !names.includes(name))).toEqual([]);
  });
});

describe.each(LANGUAGES)('help in %s', async (language) => {
  const messages = await loadCliMessages(language);
  const program = createProgram(messages);
  const helps = (order: 'visual' | 'logical', width: number) => {
    const setting = wrappingOf(order, messages.direction);
    return [program, ...program.commands].map((command) =>
      helpLines(command, messages, setting, width),
    );
  };

  test.each([80, 40])('fits %d columns in either order', (width) => {
    for (const line of [...helps('visual', width), ...helps('logical', width)].flat()) {
      // Lam-alef takes one cell where it is joined.
      const joined = line.replace(/\u0644[\u0622\u0623\u0625\u0627]/g, 'x');
      expect(stringWidth(joined), line).toBeLessThanOrEqual(width);
    }
  });

  test('is plain text in logical order', () => {
    const text = helps('logical', WIDTH).flat().join('\n');
    // No presentation form, no bidi control.
    expect(text).not.toMatch(
      /[\uFB1D-\uFDFF\uFE70-\uFEFC\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/,
    );
    expect(text).toContain(messages.headings.options);
    expect(text).toContain('--width <cells>');
  });

  test('stands on the side of its language in visual order', () => {
    const [help = []] = helps('visual', WIDTH);
    const lines = help.filter((line) => /--(version|help|lang|bidi)/.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) {
      if (messages.direction === 'rtl') expect(stringWidth(line), line).toBe(WIDTH - 2);
      else expect(line).toMatch(/^ {2}-/);
    }
  });
});

describe('the program', () => {
  const env = { LC_ALL: 'ar_EG.UTF-8' };

  test('complains in the language of the locale, in logical order', async () => {
    const { code, stderr } = await run(['print', 'nowhere.md'], { env });
    expect(code).toBe(1);
    // «there is no file "nowhere.md"»
    expect(stderr).toMatch(
      /^sahifa: \u0644\u0627 \u064A\u0648\u062C\u062F \u0645\u0644\u0641 "nowhere\.md" .+\n$/,
    );
    expect(stderr).not.toMatch(/[\u2066-\u2069\uFE70-\uFEFC]/);
  });

  test('goes by what is asked for before it', async () => {
    const { stdout } = await run(['--lang', 'en', 'help', 'print'], { env });
    expect(stdout).toMatch(/^Usage: sahifa print /);
    const { code, stderr } = await run(['--lang', 'xx'], { env });
    expect(code).toBe(2);
    expect(stderr).toContain('--lang <language>');
    expect(stderr).toMatch(/^sahifa: \p{Script=Arabic}/u);
  });
});

describe('the language asked for', () => {
  test.each<[string, string | undefined]>([
    ['sahifa --lang ar x.md', 'ar'],
    ['sahifa --lang=fa', 'fa'],
    ['sahifa x.md', undefined],
    ['sahifa --lang', undefined],
    ['sahifa --lang xx', undefined],
    ['sahifa --lang auto', undefined],
  ])('%s', (line, language) => expect(askedLanguage(line.split(' '))).toBe(language));
});

describe('a sentence in logical order', () => {
  test.each([
    ['\u2066--lang\u2069', '--lang'],
    ['\u2068a\u2069 \u2067b\u2069', 'a b'],
    ['plain', 'plain'],
  ])('%j', (sentence, expected) => expect(plain(sentence)).toBe(expected));
});

/** All descriptions of the tree. */
function descriptions(program: Command): string[] {
  return [program, ...program.commands].flatMap((command) => {
    const help = command.createHelp();
    const isHidden = !help.visibleCommands(program).includes(command) && command !== program;
    if (isHidden) return [];
    return [
      command.description(),
      ...(command === program ? [] : [command.summary()]),
      ...help.visibleArguments(command).map(({ description }) => description),
      ...help.visibleOptions(command).map(({ description }) => description),
      ...help.visibleCommands(command).map((each) => help.subcommandDescription(each)),
    ];
  });
}

/** Latin letters outside of what is quoted: what stands between isolates is a name, a command or a flag. */
function hasLatin(text: string): boolean {
  const own = text.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, '').replaceAll(QUOTED, '');
  return /\p{Script=Latin}/u.test(own);
}
