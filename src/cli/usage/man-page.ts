/** The manual page, `sahifa(1)`, from the tree of commands, the table of options and the keys of the reader. */

import type { Vocabulary } from '../../settings/option-types.ts';
import { OPTION_NAMES, OPTIONS, type Option, variableOf } from '../../settings/options.ts';
import type { ArgumentNode, CommandNode, OptionNode } from './command-tree.ts';
import { bold, display, entry, italic, paragraph, section, text } from './roff.ts';

export type ManSources = {
  readonly tree: CommandNode;
  readonly version: string;
  /** Names of keys, and what they do. */
  readonly keys: readonly { readonly keys: readonly string[]; readonly about: string }[];
  readonly vocabulary: Vocabulary;
};

/** Date of the last revision of these texts. */
const REVISED = '2026-11-22';

export function manPage({ tree, version, keys, vocabulary }: ManSources): string {
  const { name, about } = tree;
  const sections = [
    `.TH ${name.toUpperCase()} 1 ${REVISED} "${name} ${version}" "User Commands"`,
    section('Name', `${name} \\- ${text(phrase(about))}`),
    section('Synopsis', ...synopses(tree)),
    section('Description', ...DESCRIPTION.map((lines) => paragraph(text(lines)))),
    section('Options', ...tree.options.map(optionEntry)),
    section('Commands', ...tree.commands.flatMap(commandEntries)),
    section(
      'Keys',
      paragraph(text('In the reader, where other keys can be given to any of these:')),
      ...keys.map(({ keys, about }) => entry(keys.map(bold).join(' '), text(about))),
    ),
    section(
      'Configuration',
      ...CONFIGURATION.map((lines) => paragraph(text(lines))),
      ...OPTION_NAMES.map((option) => {
        const { kind, defaultValue, about } = OPTIONS[option] as Option<unknown>;
        const wants = `Value: ${kind.wants(vocabulary)}. Default: ${kind.shown(defaultValue)}.`;
        return entry(bold(option), text(about), text(wants));
      }),
    ),
    section(
      'Environment',
      paragraph(
        text(`${variables()}: each counts for more than the option of its name in the file.`),
      ),
      ...ENVIRONMENT.map(([variable, about]) => entry(bold(variable), text(about))),
    ),
    section('Files', ...FILES.map(([file, about]) => entry(italic(file), text(about)))),
    section('Exit status', ...STATUSES.map(([code, about]) => entry(bold(code), text(about)))),
    section(
      'Examples',
      ...EXAMPLES.map(([line, about]) => `${paragraph(text(about))}\n${display([`    ${line}`])}`),
    ),
  ];
  return `${sections.join('\n')}\n`;
}

const DESCRIPTION = [
  'Sahifa reads articles in languages that run from right to left on any terminal: it joins the letters and puts them ' +
    'in order itself, and sends each terminal what that terminal needs.',
  'A source is the name of a bundled article, a file (web page, EPUB, Markdown or plain text), an address of the web, or ' +
    '- for standard input. Without a terminal, the article is written to standard output. A file or another program ' +
    'gets the text as it was written: base letters in the order in which they are read.',
  'An article opens again where it was left.',
];

const CONFIGURATION = [
  'Options stand in a file in YAML. `sahifa config` says where it is and which options count; ' +
    '`sahifa config --default` writes one with all of them.',
  'An invalid value is reported with its line, and the rest of the file is used. A choice made in the reader takes ' +
    'precedence over the file until the option in the file changes.',
];

const ENVIRONMENT: readonly (readonly [variable: string, about: string])[] = [
  [
    'NO_COLOR',
    'If it is set and not empty, there are no colours unless the options file sets a theme.',
  ],
  ['LC_ALL, LC_MESSAGES, LANG', 'The language of the interface, if no option sets it.'],
  ['BROWSER', 'Programs that open an address, separated by colons.'],
  [
    'HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY',
    'Proxies for addresses, and hosts that are asked without one; also in small letters.',
  ],
  ['NODE_EXTRA_CA_CERTS', 'A file of authorities whose certificates are trusted as well.'],
  [
    'NODE_DISABLE_COMPILE_CACHE',
    'If it is set, the compiled program is not kept for the next start.',
  ],
  ['SAHIFA_DEBUG', 'If it is set, an internal error shows where it happened.'],
];

const FILES: readonly (readonly [file: string, about: string])[] = [
  ['$XDG_CONFIG_HOME/sahifa/config.yml', 'Options; without the variable in ~/.config.'],
  [
    '$XDG_CONFIG_HOME/sahifa/feeds.yml',
    'The feeds that are followed, for the person and the program to write: under `feeds:` a list of addresses, or of ' +
      'maps with `url`, `title`, `tags`, `folder`, `direction` and `full-text`.',
  ],
  [
    '$XDG_STATE_HOME/sahifa/feeds.json',
    'What is remembered of each feed: its name, when it answered, and what is wrong with it.',
  ],
  ['$XDG_STATE_HOME/sahifa/feeds.log', 'What rules did to new articles.'],
  [
    '$XDG_STATE_HOME/sahifa/state.json',
    'Where articles were left, choices made in the reader, and what was searched for; without the variable in ' +
      '~/.local/state. A damaged file is set aside under another name.',
  ],
  [
    '$XDG_CACHE_HOME/sahifa/',
    'What Node.js compiled of the program, for the next start; without the variable in ~/.cache.',
  ],
  [
    '$XDG_CACHE_HOME/sahifa-pages/',
    'Pages of the web that were read, for `--offline` and for servers that cannot be reached; at most 64 MB.',
  ],
  [
    '$XDG_CONFIG_HOME/sahifa/credentials.yml',
    'For each site, as `https://example.org:`, the fields `name`, `password`, `cookie` and `headers`. They are sent to ' +
      'that scheme, host and port only. Not used if others may read the file (`chmod 600`).',
  ],
];

const STATUSES: readonly (readonly [code: string, about: string])[] = [
  ['0', 'All went well.'],
  ['1', 'A source could not be had, a feed did not answer, or the program failed.'],
  ['2', 'The command line asks for what there is not.'],
  ['130', 'It was interrupted.'],
];

const EXAMPLES: readonly (readonly [line: string, about: string])[] = [
  ['sahifa story.md', 'Read a file:'],
  ['sahifa https://example.org/news/1', 'Read a page of the web:'],
  ['curl -s URL | sahifa', 'Read what another program writes:'],
  ['sahifa print story.md --width 60', 'Write an article out, 60 cells wide:'],
  ['sahifa print story.md > story.txt', 'Write it out as logical text:'],
  ['SAHIFA_WIDTH=50 sahifa story.md', 'Read in a narrower column, this once:'],
];

/** Options that environment variables can set. */
function variables(): string {
  return OPTION_NAMES.filter((option) => OPTIONS[option].kind.isScalar)
    .map((option) => `\`${variableOf(option)}\``)
    .join(', ');
}

/** Of a sentence. */
function phrase(sentence: string): string {
  return sentence[0].toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

function synopses(tree: CommandNode): string[] {
  const lines = [tree, ...tree.commands].map((node) => {
    const words = node === tree ? [tree.name] : [tree.name, node.name];
    const options = node.options.length > 0 ? [`[${italic('options')}]`] : [];
    return [bold(words.join(' ')), ...options, ...node.arguments.map(argumentText)].join(' ');
  });
  return lines.flatMap((line, at) => (at === 0 ? [line] : ['.br', line]));
}

function commandEntries({ name, about, arguments: places, options }: CommandNode): string[] {
  const tag = [bold(name), ...places.map(argumentText)].join(' ');
  const own = options.filter(({ long }) => long !== '--help');
  const inner = own.length > 0 ? ['.RS', ...own.map(optionEntry), '.RE'] : [];
  return [entry(tag, text(sentence(about))), ...inner];
}

function optionEntry({ short, long, about, value }: OptionNode): string {
  const spellings = (short ? [short, long] : [long]).map(bold).join(', ');
  const tag = value ? `${spellings} ${italic(value.name)}` : spellings;
  const takes = value?.takes.type === 'words' ? [`One of ${value.takes.words.join(', ')}.`] : [];
  const byDefault = value?.defaultValue ? [`Default: ${value.defaultValue}.`] : [];
  return entry(tag, ...[sentence(about), ...takes, ...byDefault].map(text));
}

function argumentText({ name, isRequired, isVariadic }: ArgumentNode): string {
  const placed = italic(name) + (isVariadic ? '...' : '');
  return isRequired ? placed : `[${placed}]`;
}

/** Of a phrase; a sentence stays one. */
function sentence(phrase: string): string {
  return `${phrase[0].toUpperCase()}${phrase.slice(1)}${/[."]$/.test(phrase) ? '' : '.'}`;
}
