/** The tree of commands with all arguments and options. A command is loaded when it runs. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { FULL_TEXT } from '../feeds/full-text.ts';
import { LANGUAGES } from '../languages/choose.ts';
import { english } from '../languages/cli/en.ts';
import type { CliMessages } from '../languages/cli/messages.ts';
import type { UsageDiagnostic } from '../languages/diagnostics/usage.ts';
import { SCHEME_NAMES } from '../names/latin/schemes.ts';
import { DIALECT_NAMES } from '../terminal/dialects/dialect-names.ts';
import type { AccountOptions } from './account/account.ts';
import { ACCOUNT_ACTIONS, type AccountAction } from './account/actions.ts';
import type { Shell } from './commands/completion.ts';
import type { ConfigOptions } from './commands/config.ts';
import type { DoctorOptions } from './commands/doctor.ts';
import type { FilterOptions } from './commands/filter.ts';
import type { GlossaryOptions } from './commands/glossary.ts';
import type { OutlineOptions } from './commands/outline.ts';
import type { PrintOptions } from './commands/print.ts';
import type { StoreCommandOptions } from './commands/store.ts';
import { UsageError } from './exit.ts';
import type { AddOptions } from './feeds/add.ts';
import type { EditOptions } from './feeds/edit.ts';
import type { ImportOptions } from './feeds/import.ts';
import type { RefreshOptions } from './feeds/refresh.ts';
import type { ReadOptions } from './read/choose-reader.ts';
import { COMPLETED, type Completed } from './usage/command-tree.ts';
import { refuseValues, usageDiagnostic } from './usage/find-usage-error.ts';
import { localise } from './usage/localise.ts';

const LEAST_WIDTH = 10;
const MOST_WIDTH = 1000;

const MOST_DAYS = 36_500;

const MOST_ENTRIES = 1_000_000;

const ROMANIZE = 'show Latin letters, for a terminal without Arabic or Hebrew letters';

const BIDI = 'dialect of the terminal (see "sahifa doctor")';

const SOURCE =
  'a bundled article, a file (web page, EPUB, Markdown or plain text), an address of the web, or - for standard input';

const ENCODING = 'encoding of the text, if it is not found rightly';

const OFFLINE = 'open pages of the web as they were when you read them, without the network';

const WHOLE = 'show all text of a web page, also what is not its article';

const FEED = 'a feed: its name, a part of it, or its address';

const LOCAL = 'from this machine, though there is an account at a server';

const collect = (value: string, before: readonly string[] = []) => [...before, value];

/** The help of a command was requested. */
class HelpRequest {
  readonly command: Command;

  constructor(command: Command) {
    this.command = command;
  }
}

/** Runs the command line. Throws `UsageError` and the errors of the command. */
export async function runProgram(messages: CliMessages): Promise<void> {
  try {
    await createProgram(messages).parseAsync();
  } catch (thrown) {
    // Commander also throws after it has printed the version.
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return;
    if (!(thrown instanceof HelpRequest)) throw thrown;
    const { showHelp } = await import('./usage/help.ts');
    await showHelp(thrown.command, messages);
  }
}

/** Names of encodings for help; all names of the Encoding Standard are accepted. */
const ENCODINGS = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'windows-1255'],
  ...['iso-8859-8', 'iso-8859-8-i', 'windows-1252'],
];

/** Adds the options that describe a document. */
function addSourceOptions(command: Command): void {
  const encoding = new Option('--encoding <name>', ENCODING).choices(ENCODINGS);
  encoding.argParser((name: string) => {
    if (isEncoding(name)) return name;
    throw new InvalidArgumentError('');
  });
  command.addOption(encoding).option('--whole', WHOLE).option('--offline', OFFLINE);
}

/** Encoding Standard, 4.2. */
function isEncoding(name: string): boolean {
  try {
    return Boolean(new TextDecoder(name).encoding);
  } catch {
    return false;
  }
}

/** Of the reader and of the front page. */
function readerOptions(command: Command): Command {
  return command
    .addOption(new Option('--bidi <dialect>', BIDI).choices(['auto', ...DIALECT_NAMES]))
    .addOption(
      new Option('--lang <language>', 'language of the interface').choices(['auto', ...LANGUAGES]),
    )
    .option('--no-mouse', 'leave the mouse to the terminal')
    .option('--romanize', ROMANIZE)
    .option('--plain', 'write plain lines for a screen reader, with the position in words');
}

/** Options that stand on the command line, without those that only have a value by themselves. */
function given(command: Command): ReadOptions {
  const options = Object.entries(command.opts());
  return Object.fromEntries(
    options.filter(([name]) => command.getOptionValueSource(name) === 'cli'),
  );
}

/** Errors and help are in the language of `messages`. */
export function createProgram(messages: CliMessages): Command {
  const parseWidth = (value: string): number => {
    const width = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (width >= LEAST_WIDTH && width <= MOST_WIDTH) return width;
    throw new InvalidArgumentError(messages.cells(LEAST_WIDTH, MOST_WIDTH));
  };

  const parseDays = (value: string): number => {
    const days = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (days >= 1 && days <= MOST_DAYS) return days;
    throw new InvalidArgumentError(messages.days(1, MOST_DAYS));
  };

  const parseEntries = (value: string): number => {
    const entries = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (entries >= 1 && entries <= MOST_ENTRIES) return entries;
    throw new InvalidArgumentError(messages.account.entries(1, MOST_ENTRIES));
  };

  const program = readerOptions(new Command('sahifa'))
    .description('Read the news in Arabic, Persian, Urdu and Hebrew, joined and in order.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .enablePositionalOptions() // a command's own option goes to the command
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp({ formatHelp: () => '' }) // `help.ts` writes it
    .configureOutput({ writeErr: () => {} }) // `exit.ts` reports
    .argument('[sources...]', SOURCE)
    .action(async (sources: string[], options: ReadOptions) => {
      const { read } = await import('./read/choose-reader.ts');
      await read(sources, options, messages);
    });

  program
    .command('print')
    .summary('write an article to standard output')
    .description(
      'Write an article to standard output: in visual order on a terminal, ' +
        'in logical order elsewhere.',
    )
    .argument('[source]', SOURCE)
    .option('-w, --width <cells>', 'width of the column', parseWidth)
    .addOption(
      new Option('-b, --bidi <order>', 'order of the letters')
        .choices(['auto', 'visual', 'logical'])
        .default('auto'),
    )
    .addOption(
      new Option(
        '--dir <direction>',
        'direction of paragraphs; auto: of the article, if they have letters of its direction; first: of their first letter',
      ).choices(['auto', 'first', 'rtl', 'ltr']),
    )
    .option('--romanize', ROMANIZE)
    .option('--pager', 'show it page by page with $PAGER, if standard output is a terminal')
    .action(async (source: string | undefined, options: PrintOptions) => {
      const { print } = await import('./commands/print.ts');
      await print(source, options, messages);
    });

  program
    .command('filter')
    .summary('write the output of another program for this terminal')
    .description(
      'Read lines from standard input, join and order their letters for this terminal, and write each line as soon as ' +
        'it has arrived. Colours and links stay on their letters.',
    )
    .option('-w, --width <cells>', 'wrap lines at this width', parseWidth)
    .addOption(
      new Option('--align <side>', 'side of the lines; auto: the side where they begin')
        .choices(['left', 'right', 'auto'])
        .default('left'),
    )
    .addOption(
      new Option(
        '--dir <direction>',
        'direction of the lines; first: of their first letter, auto: of most letters so far',
      )
        .choices(['first', 'auto', 'rtl', 'ltr'])
        .default('first'),
    )
    .addOption(
      new Option('--columns <when>', 'keep columns in place; auto: in lines that have columns')
        .choices(['auto', 'on', 'off'])
        .default('auto'),
    )
    .addOption(
      new Option('-b, --bidi <dialect>', BIDI).choices(['auto', ...DIALECT_NAMES]).default('auto'),
    )
    .action(async (options: FilterOptions) => {
      const { filter } = await import('./commands/filter.ts');
      await filter(options);
    });

  program
    .command('articles')
    .summary('list the bundled articles')
    .description('List the bundled articles.')
    .option('--json', 'as JSON')
    .action(async (options: { json?: true }) => {
      const { articles } = await import('./commands/articles.ts');
      await articles(options);
    });

  program
    .command('store')
    .summary('say what is stored')
    .description('Count the stored articles, and the machines that share them.')
    .option(
      '--check',
      'compare the store with its files, and put right what can be without losing anything',
    )
    .option(
      '--keep <days>',
      'remove articles older than so many days, but for starred and edited ones',
      parseDays,
    )
    .option('--json', 'as JSON')
    .action(async (options: StoreCommandOptions) => {
      const { store } = await import('./commands/store.ts');
      await store(options, messages);
    });

  program
    .command('outline')
    .summary('list the sections of an article')
    .description('List the sections of an article.')
    .argument('[source]', SOURCE)
    .option('--json', 'as JSON')
    .action(async (source: string | undefined, options: OutlineOptions) => {
      const { outline } = await import('./commands/outline.ts');
      await outline(source, options, messages);
    });

  program
    .command('glossary')
    .summary('list the names of an article')
    .description('List the names of an article, with their kinds and the number of their mentions.')
    .argument('[source]', SOURCE)
    .option('--json', 'as JSON')
    .option('--markdown', 'as a table in Markdown')
    .option('--csv', 'as CSV, for spreadsheets')
    .addOption(new Option('--standard <standard>', 'scheme of romanization').choices(SCHEME_NAMES))
    .option('--all', 'also list names that are bundled, guessed or not mentioned')
    .option('--check', 'check a glossary file and list its errors')
    .option('--feeds', 'of all unread articles of feeds: who is in the news')
    .action(async (source: string | undefined, options: GlossaryOptions) => {
      const { glossary } = await import('./commands/glossary.ts');
      await glossary(source, options, messages);
    });

  readerOptions(program.command('front'))
    .summary('list the articles of feeds on the screen, and read them')
    .description(
      'List the articles of feeds on the screen, unread ones first, and read them. Without feeds it lists the bundled ' +
        'articles. Into a pipe it writes the list, one article on a line.',
    )
    .action(async (_options: ReadOptions, command: Command) => {
      const { front } = await import('./front/front.ts');
      await front({ ...given(program), ...given(command) }, messages);
    });

  program
    .command('add')
    .summary('follow a feed')
    .description(
      'Follow the feed at an address. If a page is there, follow the feed that it names; of several, choose one.',
    )
    .argument('<address>', 'address of a feed or of a page')
    .option('--title <title>', 'a name of your own for it')
    .option('--tag <tag>', 'a tag for finding it; may be given several times', collect)
    .option('--folder <folder>', 'folder of the list; a folder inside one: News/Arabic')
    .addOption(
      new Option('--dir <direction>', 'direction of all its entries').choices(['rtl', 'ltr']),
    )
    .addOption(
      new Option(
        '--full-text <when>',
        'when pages are fetched for the whole text, if the feed has only its beginning',
      )
        .choices(FULL_TEXT)
        .default('on-open'),
    )
    .option('--local', LOCAL)
    .action(async (address: string, options: AddOptions) => {
      const { add } = await import('./feeds/add.ts');
      await add(address, options, messages);
    });

  program
    .command('account')
    .summary('keep feeds and marks on a server that you use')
    .description(
      'Show the server that has your feeds, add it, test it, or remove it from this machine: FreshRSS, Miniflux, The Old ' +
        'Reader, BazQux, CommaFeed. Feeds, folders, read and starred articles are then the same on all your devices. To add: ' +
        'sahifa account add https://rss.example.org',
    )
    .addArgument(new Argument('[action]', 'what to do; without it, show').choices(ACCOUNT_ACTIONS))
    .argument('[server...]', 'name of the server, if you want to say it, and its address')
    .option('--user <user>', 'name of the user, which is asked for otherwise')
    .option(
      '--password-command <command>',
      'a command that writes the password; the password is then not kept',
    )
    .option('--insecure', 'allow http:// to another machine: the password goes readable by all')
    .option('--most <entries>', 'how many of the newest articles are fetched', parseEntries)
    .option('--json', 'as JSON')
    .action(async (action: AccountAction | undefined, words: string[], options: AccountOptions) => {
      const { account } = await import('./account/account.ts');
      await account(action, words, options, messages);
    });

  program
    .command('feeds')
    .summary('list the feeds that you follow')
    .description(
      'List the feeds that you follow: name, tags, address, and what is wrong with them.',
    )
    .option('--json', 'as JSON')
    .action(async (options: { json?: true }) => {
      const { listFeeds } = await import('./feeds/list-feeds.ts');
      await listFeeds(options, messages);
    });

  program
    .command('remove')
    .summary('follow a feed no longer')
    .description(
      'Take feeds out of the list. Their articles stay on this machine; a server deletes them, starred ones too.',
    )
    .argument('<feeds...>', FEED)
    .action(async (names: string[]) => {
      const { remove } = await import('./feeds/remove.ts');
      await remove(names, messages);
    });

  program
    .command('edit')
    .summary('give a feed another name or folder')
    .description(
      'Give a feed a name of your own, or put it into a folder; at the server, if it is there.',
    )
    .argument('<feed>', FEED)
    .option('--title <title>', 'a name of your own for it')
    .option('--folder <folder>', 'folder of the list; an empty one takes it out of its folder')
    .action(async (name: string, options: EditOptions) => {
      const { edit } = await import('./feeds/edit.ts');
      await edit(name, options, messages);
    });

  program
    .command('import')
    .summary('follow the feeds of a list')
    .description('Follow the feeds of an OPML file, or of the file urls of newsboat. Folders stay.')
    .argument('<file>', 'the list, or - for standard input')
    .option('--local', LOCAL)
    .action(async (file: string, options: ImportOptions) => {
      const { importFeeds } = await import('./feeds/import.ts');
      await importFeeds(file, options, messages);
    });

  program
    .command('export')
    .summary('write the list of feeds as OPML')
    .description('Write the list of feeds as OPML to standard output, for other programs.')
    .action(async () => {
      const { exportFeeds } = await import('./feeds/import.ts');
      await exportFeeds(messages);
    });

  program
    .command('refresh')
    .summary('fetch new articles of feeds')
    .description(
      'Fetch new articles of all feeds, or of the named ones. A terminal shows how far it is, and Ctrl-C stops it and ' +
        'keeps what has come. Elsewhere only what failed is told. The exit code is 1 if a feed failed.',
    )
    .argument('[feeds...]', FEED)
    .option('--json', 'write what came of it as JSON')
    .action(async (names: string[], options: RefreshOptions) => {
      const { refresh } = await import('./feeds/refresh.ts');
      await refresh(names, options, messages);
    });

  program
    .command('list')
    .summary('list the articles of feeds')
    .description(
      'List the articles of feeds, unread ones first, one on a line. A query chooses among them: words of title or text, ' +
        'unread, starred, feed:NAME, tag:NAME, lang:ar, author:NAME, since:3d, and - before what is not wanted.',
    )
    .argument('[query...]', 'which articles')
    .allowUnknownOption() // -tag:sport
    .option('--json', 'as JSON')
    .action(async (query: string[], options: { json?: true }) => {
      const { list } = await import('./feeds/list.ts');
      await list(query, options, messages);
    });

  program
    .command('doctor')
    .summary('find out what this terminal needs')
    .description(
      'Show which terminal this seems to be, show a phrase in each dialect, and remember the one that reads right.',
    )
    .option('--json', 'write the findings for a bug report, and ask nothing')
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('./commands/doctor.ts');
      await doctor(options, messages);
    });

  program
    .command('config')
    .summary('show the options and their values')
    .description(
      'Show the path of the options file, the value of each option, and where the value comes from.',
    )
    .option('--json', 'as JSON')
    .option('--default', 'write an options file with every option and its description')
    .action(async (options: ConfigOptions) => {
      const { config } = await import('./commands/config.ts');
      await config(options, messages);
    });

  program
    .command('completion')
    .summary('write a script that completes commands in a shell')
    .description(
      'Write a script that completes commands, options and articles. ' +
        'For bash: eval "$(sahifa completion bash)"',
    )
    .addArgument(new Argument('<shell>', 'name of the shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { completion } = await import('./commands/completion.ts');
      await completion(shell, program);
    });

  // For the build, which puts the page into the package.
  program.command('man', { hidden: true }).action(async () => {
    const { man } = await import('./commands/man.ts');
    man(createProgram(english));
  });

  // For the scripts of completions.
  program
    .command('complete', { hidden: true })
    .addArgument(new Argument('<what>', 'what is completed').choices(COMPLETED))
    .action(async (what: Completed) => {
      const { complete } = await import('./feeds/complete.ts');
      complete(what);
    });

  // For the build as well, which parses what is bundled.
  program.command('parsed', { hidden: true }).action(async () => {
    const { parsed } = await import('./commands/parsed.ts');
    await parsed();
  });

  for (const command of [program, ...program.commands]) {
    const isReading = command.registeredArguments.some((argument) =>
      ['source', 'sources'].includes(argument.name()),
    );
    if (isReading) addSourceOptions(command);
    const errorOf = (diagnostic: UsageDiagnostic) => usageError(diagnostic, command);
    refuseValues(command, errorOf);
    command.exitOverride((error) => {
      if (error.exitCode !== 0) throw errorOf(usageDiagnostic(error, command, process.argv));
      throw /^commander\.help/.test(error.code) ? new HelpRequest(command) : error;
    });
  }
  if (messages.tree) localise(program, messages.tree);
  return program;
}

function usageError(diagnostic: UsageDiagnostic, command: Command): UsageError {
  const path = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  return new UsageError(diagnostic, path);
}
