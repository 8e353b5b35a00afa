/** Diagnostics in English: of the source, of files beside it, and of the command line. */
import type { FieldForm } from '../../article/diagnostic.ts';
import { wantedText } from '../../library/expected-value.ts';
import { englishAccountDiagnostics } from '../accounts/en.ts';
import { englishDocuments } from '../documents/en.ts';
import { englishFeedDiagnostics } from '../feeds/en.ts';
import { englishStore } from '../store/en.ts';
import { englishWeb } from '../web/en.ts';
import type { DiagnosticMessages } from './messages.ts';

const FORMS: Readonly<Record<FieldForm, string>> = {
  direction: 'be `rtl` or `ltr`',
  language: 'be a language tag, as `ar`',
  date: 'be a date, as `2020-10-21`',
  image: 'hold `caption`, `credit` or `english`',
};

const WITH_TEXT = 'give a file with text in it';
const PERMISSIONS = 'check its permissions';
const READABLE = 'Sahifa opens web pages, EPUB books, Markdown and plain text';

const nameOf = ({ name }: { readonly name: string | undefined }) => name ?? 'standard input';

export const englishDiagnostics: DiagnosticMessages = {
  ...englishStore,
  ...englishWeb,
  ...englishFeedDiagnostics,
  ...englishAccountDiagnostics,

  missing: ({ name, meant }) => [
    `there is no file ${JSON.stringify(name)} and no bundled article of that name`,
    meant ? `did you mean ${meant}?` : '`sahifa articles` lists what is bundled',
  ],
  'not-piped': () => ['standard input is a terminal: nothing is piped in', 'try: sahifa - < FILE'],
  folder: (source) => [`${nameOf(source)} is a folder`, 'name a file in it'],
  circle: (source) => [
    `${nameOf(source)} is a link that leads back to itself`,
    'name the file itself',
  ],
  special: (source) => [`${nameOf(source)} is a pipe or a device`, 'put a plain file there'],
  forbidden: (source) => [`${nameOf(source)} may not be read`, PERMISSIONS],
  unreadable: (source) => [
    `${nameOf(source)} cannot be read (${source.systemCode})`,
    'check its path',
  ],
  'too-large': (source) => [
    `${nameOf(source)} is larger than ${source.megabytes} MB`,
    'open a part of it',
  ],
  empty: (source) => [`${nameOf(source)} is empty`, WITH_TEXT],
  binary: (source) => [`${nameOf(source)} is a binary file`, READABLE],
  'not-utf-8': (source) => [
    `${nameOf(source)} is not UTF-8 (at byte ${source.at})`,
    'if it is in an older encoding, convert it: iconv -f WINDOWS-1256 -t UTF-8',
  ],
  damaged: (source) => [`${nameOf(source)} is not valid ${source.encoding}`, READABLE],
  'utf-32': (source) => [
    `${nameOf(source)} is UTF-32`,
    `convert it: iconv -f ${source.encoding} -t UTF-8`,
  ],
  'unread-matter': (source, cause) => [
    `${nameOf(source)}${source.position ? `, line ${source.position.line}` : ''}: ${cause}`,
    'correct the front matter between the two `---`',
  ],
  'no-text': (source) => [`${nameOf(source)} has no text to read`, WITH_TEXT],
  ...englishDocuments(nameOf),

  'no-yaml': ({ message }) => message,
  'too-deep': () => 'nested too deeply',
  'key-no-text': () => 'a key must be text',
  alias: () => 'aliases (`*name`) are not read',
  'no-markdown': () => 'this cannot be read as Markdown: the source is shown',
  html: () => 'HTML is left out',
  'empty-heading': () => 'a heading without text',

  'front-matter': (_, cause) => `front matter: ${cause}`,
  'broken-matter': (_, cause) => `broken front matter: ${cause}`,
  'unclosed-matter': () => 'no second line `---` closes it',
  'no-pairs': () => 'it must be lines of `key: value`',
  'wrong-field': ({ field, form }) => `\`${field}\` must ${FORMS[form]}`,
  'no-text-field': ({ field }) => `\`${field}\` must be one text`,

  'no-entries': () => 'a glossary is a list under `entries:`',
  'no-fields': ({ fields }) => `an entry must have fields (${fields.join(', ')})`,
  'missing-field': ({ field }) => `an entry needs \`${field}\``,
  'no-name': () => 'a name must be text with letters',
  'empty-names': () => '`names` is empty',
  'wrong-kind': ({ kinds }) => `\`kind\` must be one of ${kinds.join(', ')}`,
  'wrong-marks': () => '`vocalised` must be the first of `names` with its marks',
  'wrong-about': () => '`about` must hold a line for each language, as `en` and `ar`',
  'no-language': ({ tag }) => `\`${tag}\` in \`about\` is no language tag`,
  'unknown-field': ({ field, fields }) =>
    `\`${field}\` is no field of an entry (${fields.join(', ')})`,
  'lost-link': () => '`see` must be the English name of another entry',
  'shared-name': ({ name, owner }) => `\`${name}\` is a name of ${owner} already`,
  'shared-english': ({ english, owner }) =>
    `\`${english}\` is the English name of ${owner} already`,
  'repeated-name': ({ name }) => `\`${name}\` is there twice`,
  'absent-name': ({ name }) => `\`${name}\` is not in the article`,

  'unknown-option': ({ name, meant }) => `there is no option \`${name}\`${didYouMean(meant)}`,
  'unread-options': (_, cause) => `the file is not read: ${cause}`,
  'no-options': () => 'the file is not read: it is no list of options',
  'wrong-value': ({ option, wanted, given, meant }) => {
    const instead = given === '' ? '' : `, not \`${given}\``;
    return `\`${option}\` must be ${wantedText(wanted)}${instead}${didYouMean(meant)}`;
  },
  'no-map': ({ option, of }) => `\`${option}\` must hold a ${of} on each line, as \`NAME: VALUE\``,
  'unknown-command': ({ name, meant }) => `there is no command \`${name}\`${didYouMean(meant)}`,
  'unknown-key': ({ name, meant }) => `there is no key \`${name}\`${didYouMean(meant)}`,
  'no-key': () => 'a key must be a character or a name',
  'shared-key': ({ key, owner }) => `${key} is a key of \`${owner}\` already`,
  'lost-key': ({ command, key, owner }) =>
    `no key is left for \`${command}\`: ${key} is one of \`${owner}\``,

  'unreadable-file': ({ path, systemCode }) => `${path} cannot be read (${systemCode})`,
  'unwritable-file': ({ path }, cause) => `${path} cannot be written (${cause})`,
  'no-option-file': ({ path }) => `${path} is not a list of options; correct it first`,
  locked: ({ lock }) => `another process holds ${lock}`,
  obstructed: ({ lock }) => `${lock} is in the way`,
  system: ({ systemCode }) => systemCode,

  'unwritable-memory': ({ path }, cause) =>
    `${path} cannot be written (${cause}): nothing new is remembered`,
  'unreadable-memory': ({ path, systemCode }) =>
    `${path} cannot be read (${systemCode}): nothing is remembered`,
  'special-memory': ({ path }) => `${path} is a pipe or a device: nothing is remembered`,
  'damaged-memory': ({ path, aside }) => `${path} was damaged, and is now ${aside}`,
  'newer-memory': ({ path }) =>
    `${path} was written by a later Sahifa: nothing is remembered, and it is left as it is`,

  glossary: ({ name, isEmpty, cause: { position } }, cause) =>
    `${isEmpty ? 'opened without ' : ''}${name}: ${cause} (line ${position.line}, column ${position.column})`,
  'unread-glossary': (_, cause) => `opened without its glossary: ${cause}`,

  'unknown-flag': ({ flag, meant }) => `unknown option '${flag}'${flagMeant(meant)}`,
  'unknown-subcommand': ({ name, meant }) =>
    name === undefined
      ? 'there is no such command'
      : `there is no command '${name}'${flagMeant(meant)}`,
  'missing-value': ({ option }) => `option '${option}' argument missing`,
  'not-a-choice': ({ name, value, choices, isOption }) => {
    const refused = isOption
      ? `option '${name}' argument '${value}' is invalid`
      : `value '${value}' is invalid for argument '${name}'`;
    return `${refused}. Allowed choices are ${choices.join(', ')}`;
  },
  'refused-value': ({ name, value, why }) =>
    `option '${name}' argument '${value}' is invalid. ${why}`,
  'missing-argument': ({ name }) => `missing required argument '${name}'`,
  'too-many-arguments': ({ expected, given }) => `too many arguments: ${given}, not ${expected}`,
  'other-usage': ({ message }) => message,
};

function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `; did you mean \`${name}\`?`;
}

/** Of the command line, where flags stand without quotation marks. */
function flagMeant(name: string | undefined): string {
  return name === undefined ? '' : ` (Did you mean ${name}?)`;
}
