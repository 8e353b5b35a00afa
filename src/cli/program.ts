/** The tree of commands: every command, argument and option in one view. What they do is loaded when they run. */
import { Argument, Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { DIALECT_NAMES } from '../terminal/dialect-names.ts';
import { LANGUAGES } from '../ui/languages/choose.ts';
import type { Shell } from './completion.ts';
import type { ConfigOptions } from './config.ts';
import { UsageError } from './exit.ts';
import type { PrintOptions } from './print.ts';
import type { ReadOptions } from './read.ts';

/** Columns that help is wrapped to, where the terminal has as many. */
const HELP_WIDTH = 80;

const LEAST_WIDTH = 10;
const MOST_WIDTH = 1000;

const ROMANIZE = 'show Latin letters, for a terminal without others';

const SOURCE = 'a bundled article, a file (Markdown or plain text), or - for standard input';

export function createProgram(): Command {
  const program = new Command('sahifa')
    .description('Read the news in Arabic, Persian, Urdu and Hebrew, joined and in order.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .enablePositionalOptions() // a command's own option goes to the command
    .helpCommand('help [command]', 'show the help of a command')
    .configureOutput({
      getOutHelpWidth: () => Math.min(process.stdout.columns ?? HELP_WIDTH, HELP_WIDTH),
      writeErr: () => {}, // `exit.ts` reports
    })
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', KEYS)
    .argument('[sources...]', SOURCE)
    .addOption(
      new Option('--bidi <dialect>', 'what the terminal is sent (see "sahifa doctor")').choices([
        'auto',
        ...DIALECT_NAMES,
      ]),
    )
    .addOption(
      new Option('--lang <language>', 'language of the interface').choices(['auto', ...LANGUAGES]),
    )
    .option('--no-mouse', 'leave the mouse to the terminal')
    .option('--romanize', ROMANIZE)
    .option('--plain', 'for a screen reader: plain lines, with places told in words')
    .action(async (sources: string[], options: ReadOptions) => {
      const { read } = await import('./read.ts');
      await read(sources, options);
    });

  program
    .command('print')
    .summary('write an article to standard output')
    .description(
      'Write an article to standard output, laid out once: in visual order on a terminal, ' +
        'as logical text elsewhere.',
    )
    .argument('[source]', SOURCE)
    .option('-w, --width <cells>', 'width of the column', parseWidth)
    .addOption(
      new Option('-b, --bidi <order>', 'order of the letters')
        .choices(['auto', 'visual', 'logical'])
        .default('auto'),
    )
    .option('--romanize', ROMANIZE)
    .action(async (source: string | undefined, options: PrintOptions) => {
      const { print } = await import('./print.ts');
      await print(source, options);
    });

  program
    .command('articles')
    .summary('list the bundled articles')
    .description('List the bundled articles.')
    .option('--json', 'as JSON')
    .action(async (options: { json?: true }) => {
      const { articles } = await import('./articles.ts');
      await articles(options);
    });

  program
    .command('outline')
    .summary('list the sections of an article')
    .description('List the sections of an article.')
    .argument('[source]', SOURCE)
    .option('--json', 'as JSON')
    .action(async (source: string | undefined, options: { json?: true }) => {
      const { outline } = await import('./outline.ts');
      await outline(source, options);
    });

  program
    .command('glossary')
    .summary('list the names of an article')
    .description('List the names of an article: who and what they are.')
    .argument('[source]', SOURCE)
    .option('--json', 'as JSON')
    .action(async (source: string | undefined, options: { json?: true }) => {
      const { glossary } = await import('./glossary.ts');
      await glossary(source, options);
    });

  program
    .command('config')
    .summary('show the options that count')
    .description('Show where the file of options is, which options count, and where each is from.')
    .option('--json', 'as JSON')
    .option('--default', 'write a file with all options, and what they are for')
    .action(async (options: ConfigOptions) => {
      const { config } = await import('./config.ts');
      await config(options);
    });

  program
    .command('completion')
    .summary('write a script that completes commands in a shell')
    .description(
      'Write a script that completes commands, options and articles. ' +
        'For bash: eval "$(sahifa completion bash)"',
    )
    .addArgument(new Argument('<shell>', 'the shell it is for').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { completion } = await import('./completion.ts');
      await completion(shell, program);
    });

  // For the build, which puts the page into the package.
  program.command('man', { hidden: true }).action(async () => {
    const { man } = await import('./man.ts');
    man(program);
  });

  for (const command of [program, ...program.commands]) {
    command.exitOverride((error) => {
      throw error.exitCode === 0 ? error : usageError(error, command);
    });
  }
  return program;
}

/** Commander's message, which has a prefix of its own and its suggestion on a second line, as a part of our line. */
function usageError({ code, message }: CommanderError, command: Command): UsageError {
  const said = message.replace(/^error: |\.$/g, '').replace(/\s+/g, ' ');
  const path = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  // `sahifa help nonsense` makes Commander print help, and has no message of its own.
  return new UsageError(code === 'commander.help' ? 'there is no such command' : said, path);
}

function parseWidth(value: string): number {
  const width = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (width >= LEAST_WIDTH && width <= MOST_WIDTH) return width;
  throw new InvalidArgumentError(`Give a number of cells from ${LEAST_WIDTH} to ${MOST_WIDTH}.`);
}

const EXAMPLES = `Examples:
  sahifa                          read the bundled article
  sahifa story.md                 read a file
  curl -s URL | sahifa            read what another program writes
  sahifa print story.md -w 60     write it out, 60 cells wide
  sahifa print story.md > a.txt   write it out as logical text
  sahifa outline story.md         list its sections
`;

const KEYS = `
Keys in the reader:
  j k line, Space b page, ] [ section, 1-9 a section by number, t outline,
  x names, ? all keys, q quit
`;
