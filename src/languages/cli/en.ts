/** The command line in English. The command tree itself contains the descriptions of commands and options. */
import { REASONS } from '../../terminal/identify/detected-terminal.ts';
import { englishAccounts } from '../accounts/en.ts';
import { englishDiagnostics } from '../diagnostics/en.ts';
import { englishFeeds } from '../feeds/en.ts';
import { englishStoreReport } from '../store/en.ts';
import { englishFetching } from '../web/en.ts';
import type { CliMessages } from './messages.ts';

export const english: CliMessages = {
  language: 'en',
  direction: 'ltr',
  failure: (message, hint) => `${message}; ${hint}`,
  diagnostics: englishDiagnostics,
  feeds: englishFeeds,
  account: englishAccounts,
  cells: (least, most) => `Give a number of cells from ${least} to ${most}`,
  days: (least, most) => `Give a number of days from ${least} to ${most}`,
  fetching: englishFetching,
  store: englishStoreReport,
  loading: (kilobytes) => `Loading: ${kilobytes} kB so far. Esc stops it`,
  unfinished: {
    saved: 'the position was not saved: that took too long',
    copied: 'nothing was copied: that took too long',
    both: 'the position was not saved and nothing was copied: that took too long',
  },
  seeHelp: (command) => `see "${command} --help"`,
  unexpected: (message) => `something is wrong in Sahifa itself (${message})`,
  seeWhere: 'set SAHIFA_DEBUG=1 to see where',
  seeLog: (file) => `see where in ${file}`,
  unwritten: (code) => `standard output cannot be written (${code})`,
  seeOutput: 'look at where it goes',
  place: (name, line) => (line === undefined ? name : `${name}, line ${line}`),
  located: (place, message, others) =>
    `${place}: ${message}${others > 0 ? ` (and ${others} more)` : ''}`,
  doctor: {
    noTerminal: 'Standard output is not a terminal.',
    seems: (name, because) => `This seems to be ${name ?? 'an unknown terminal'} (${because}).`,
    reasons: REASONS,
    dialect: (name, isGuess) =>
      `It gets the dialect "${name}"${isGuess ? ', which is a guess' : ''}.`,
    shouldRead: 'Read from right to left, each of these should be:',
    question:
      'Which one is right, with joined letters and a straight box? [number, or Enter for none]',
    unchanged: 'Nothing was changed.',
    remembered: (dialect, path) =>
      `From now on this terminal gets "${dialect}" (${path}, under "terminals").`,
    forceLtr: (number) => `If your kitty.conf says "force_ltr yes", choose ${number}.`,
    notRight: (name) => `No dialect reads right in ${name}.`,
    report: 'To report this terminal, paste this line:',
  },
  lead: 'Lead',
  noHeadings: 'This article has no headings.',
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
  defaultValue: (value) => `(default: ${value})`,
  tree: undefined,
};
