/** The command line in English. The command tree itself contains the descriptions of commands and options. */
import { englishTroubles } from '../diagnostics/en.ts';
import type { CliMessages } from './messages.ts';

const WITH_TEXT = 'give a file with text in it';
const PERMISSIONS = 'check its permissions';
const TEXT_ONLY = 'Sahifa opens Markdown and plain text in UTF-8';

const nameOf = ({ name }: { readonly name: string | undefined }) => name ?? 'standard input';

export const english: CliMessages = {
  language: 'en',
  direction: 'ltr',
  failure: (message, hint) => `${message}; ${hint}`,
  faults: {
    missing: ({ name, meant }) => [
      `there is no file ${JSON.stringify(name)} and no bundled article of that name`,
      meant ? `did you mean ${meant}?` : '`sahifa articles` lists what is bundled',
    ],
    'not-piped': () => [
      'standard input is a terminal: nothing is piped in',
      'try: sahifa - < FILE',
    ],
    folder: (fault) => [`${nameOf(fault)} is a folder`, 'name a file in it'],
    circle: (fault) => [
      `${nameOf(fault)} is a link that leads back to itself`,
      'name the file itself',
    ],
    special: (fault) => [`${nameOf(fault)} is a pipe or a device`, 'put a plain file there'],
    forbidden: (fault) => [`${nameOf(fault)} may not be read`, PERMISSIONS],
    unreadable: (fault) => [`${nameOf(fault)} cannot be read (${fault.code})`, 'check its path'],
    'too-large': (fault) => [
      `${nameOf(fault)} is larger than ${fault.megabytes} MB`,
      'open a part of it',
    ],
    empty: (fault) => [`${nameOf(fault)} is empty`, WITH_TEXT],
    binary: (fault) => [`${nameOf(fault)} is a binary file`, TEXT_ONLY],
    'not-utf-8': (fault) => [
      `${nameOf(fault)} is not UTF-8 (at byte ${fault.at})`,
      'if it is in an older encoding, convert it: iconv -f WINDOWS-1256 -t UTF-8',
    ],
    damaged: (fault) => [`${nameOf(fault)} is not valid ${fault.encoding}`, TEXT_ONLY],
    'utf-32': (fault) => [
      `${nameOf(fault)} is UTF-32`,
      `convert it: iconv -f ${fault.encoding} -t UTF-8`,
    ],
    'front-matter': (fault, { trouble }) => [
      `${nameOf(fault)}${fault.line === undefined ? '' : `, line ${fault.line}`}: ${trouble(fault.flaw)}`,
      'correct the front matter between the two `---`',
    ],
    'no-text': (fault) => [`${nameOf(fault)} has no text to read`, WITH_TEXT],
  },
  troubles: englishTroubles,
  misuses: {
    'unknown-option': ({ flag, meant }) => `unknown option '${flag}'${didYouMean(meant)}`,
    'unknown-command': ({ name, meant }) =>
      name === undefined
        ? 'there is no such command'
        : `there is no command '${name}'${didYouMean(meant)}`,
    'no-value': ({ option }) => `option '${option}' argument missing`,
    'not-among': ({ name, value, choices, isOption }) => {
      const refused = isOption
        ? `option '${name}' argument '${value}' is invalid`
        : `value '${value}' is invalid for argument '${name}'`;
      return `${refused}. Allowed choices are ${choices.join(', ')}`;
    },
    'wrong-value': ({ name, value, why }) =>
      `option '${name}' argument '${value}' is invalid. ${why}`,
    'no-argument': ({ name }) => `missing required argument '${name}'`,
    'too-many': ({ expected, given }) => `too many arguments: ${given}, not ${expected}`,
    other: ({ message }) => message,
  },
  cells: (least, most) => `Give a number of cells from ${least} to ${most}`,
  loading: (kilobytes) => `Loading: ${kilobytes} kB so far. Esc stops it`,
  unfinished: {
    saved: 'the position was not saved: that took too long',
    copied: 'nothing was copied: that took too long',
    both: 'the position was not saved and nothing was copied: that took too long',
  },
  seeHelp: (command) => `see "${command} --help"`,
  unexpected: (message) => `something is wrong in Sahifa itself (${message})`,
  seeWhere: 'set SAHIFA_DEBUG=1 to see where',
  unwritten: (code) => `standard output cannot be written (${code})`,
  seeOutput: 'look at where it goes',
  place: (name, line) => (line === undefined ? name : `${name}, line ${line}`),
  problem: (place, message, others) =>
    `${place}: ${message}${others > 0 ? ` (and ${others} more)` : ''}`,
  doctor: {
    noTerminal: 'Standard output is not a terminal.',
    seems: (name, because) => `This seems to be ${name ?? 'an unknown terminal'} (${because}).`,
    reasons: {
      none: 'it is not a terminal',
      said: 'you chose it',
      doctor: 'you chose it in the doctor',
      answer: 'its answer',
      bdsm: 'it supports BDSM',
      fixed: 'BDSM is always set',
      silent: 'it does not report the terminal behind it',
      nothing: 'no known terminal matches',
    },
    dialect: (name, isGuess) =>
      `It gets the dialect "${name}"${isGuess ? ', which is a guess' : ''}.`,
    shouldRead: 'Read from right to left, each of these should be:',
    question:
      'Which one is right, with joined letters and a straight box? [number, or Enter for none]',
    unchanged: 'Nothing was changed.',
    remembered: (dialect, path) =>
      `From now on this terminal gets "${dialect}" (${path}, under "terminals").`,
  },
  lead: 'Lead',
  origins: {
    default: 'default',
    reader: 'chosen in the reader',
    file: (line) => `file, line ${line}`,
  },
  notThere: (path) => `${path} (not there)`,
  headings: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
    keys: 'Keys in the reader:',
  },
  examples: {
    bundled: 'read the bundled article',
    file: 'read a file',
    piped: 'read the output of another program',
    filtered: 'join and order the output of another program',
    narrow: 'print it, 60 cells wide',
    logical: 'print it as logical text',
    outline: 'list its sections',
  },
  keys: {
    line: 'line',
    page: 'page',
    section: 'section',
    number: 'a section by number',
    outline: 'outline',
    names: 'names',
    help: 'all keys',
    quit: 'quit',
  },
  list: (items) => items.join(', '),
  choices: (choices) => `(choices: ${choices})`,
  otherwise: (value) => `(default: ${value})`,
  tree: undefined,
};

function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : ` (Did you mean ${name}?)`;
}
