/** The command line in English. Descriptions of commands and options stand in the tree itself. */
import { englishDiagnostics } from '../diagnostics/en.ts';
import type { CliMessages } from './messages.ts';

export const english: CliMessages = {
  language: 'en',
  direction: 'ltr',
  failure: (message, hint) => `${message}; ${hint}`,
  diagnostics: englishDiagnostics,
  cells: (least, most) => `Give a number of cells from ${least} to ${most}`,
  loading: (kilobytes) => `Loading: ${kilobytes} kB so far. Esc stops it`,
  unfinished: {
    saved: 'the place was not saved: that took too long',
    copied: 'nothing was copied: that took too long',
    both: 'the place was not saved and nothing was copied: that took too long',
  },
  seeHelp: (command) => `see "${command} --help"`,
  unexpected: (message) => `something is wrong in Sahifa itself (${message})`,
  seeWhere: 'set SAHIFA_DEBUG=1 to see where',
  unwritten: (code) => `standard output cannot be written (${code})`,
  seeOutput: 'look at where it goes',
  place: (name, line) => (line === undefined ? name : `${name}, line ${line}`),
  located: (place, message, others) =>
    `${place}: ${message}${others > 0 ? ` (and ${others} more)` : ''}`,
  doctor: {
    noTerminal: 'Standard output is no terminal.',
    seems: (name, because) => `This seems to be ${name ?? 'an unknown terminal'} (${because}).`,
    reasons: {
      none: 'it is not a terminal',
      said: 'you said so',
      doctor: 'you told the doctor',
      answer: 'its answer',
      bdsm: 'it knows BDSM',
      fixed: 'BDSM is set for good',
      silent: 'it does not tell what it is in',
      nothing: 'nothing speaks for any',
    },
    dialect: (name, isGuess) =>
      `It gets the dialect "${name}"${isGuess ? ', which is a guess' : ''}.`,
    shouldRead: 'From the right to the left, each of these should read:',
    question:
      'Which one does, with its letters joined and its box straight? [number, or Enter for none]',
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
    piped: 'read what another program writes',
    filtered: 'make right what another program writes',
    narrow: 'write it out, 60 cells wide',
    logical: 'write it out as logical text',
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
