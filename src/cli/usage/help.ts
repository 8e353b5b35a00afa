/** The help of a command in a language: on a terminal in visual order, elsewhere as logical text. */
import type { Command, Help, Option } from 'commander';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { align, blank, type Row, rowText } from '../../layout/row.ts';
import { cellWidth } from '../../text/index.ts';
import { columns, orderOf, writeLines, writeVisual } from '../output/stdout.ts';
import { type Wrapping, wrappingOf } from '../output/wrap.ts';

/** A term and its meaning, such as `-h, --help` and «show this help». */
type HelpItem = readonly [term: string, about: string];

type HelpList = { readonly heading: string; readonly items: readonly HelpItem[] };

const INDENT = 2;
const GAP = 2;

/** If fewer cells are left beside the terms, meanings go below them. */
const LEAST_ABOUT = 24;

const EXAMPLES: readonly (readonly [command: string, example: keyof CliMessages['examples']])[] = [
  ['sahifa', 'bundled'],
  ['sahifa story.md', 'file'],
  ['curl -s URL | sahifa', 'piped'],
  ['git log | sahifa filter | less', 'filtered'],
  ['sahifa print story.md -w 60', 'narrow'],
  ['sahifa print story.md > a.txt', 'logical'],
  ['sahifa outline story.md', 'outline'],
];

const KEYS: readonly (readonly [keys: string, what: keyof CliMessages['keys']])[] = [
  ['j k', 'line'],
  ['Space b', 'page'],
  ['] [', 'section'],
  ['1-9', 'number'],
  ['t', 'outline'],
  ['x', 'names'],
  ['?', 'help'],
  ['q', 'quit'],
];

/** The most columns of help. */
const WIDEST = 80;

/** Writes the help of a command on standard output. */
export async function showHelp(command: Command, messages: CliMessages): Promise<void> {
  const order = orderOf('auto');
  const setting = wrappingOf(order, messages.direction);
  const lines = helpLines(command, messages, setting, Math.min(columns(), WIDEST));
  if (order === 'visual' && messages.direction === 'rtl') await writeVisual(lines);
  else writeLines(lines);
}

/** Only the help of the program itself has examples and keys. `width`: cells. */
export function helpLines(
  command: Command,
  messages: CliMessages,
  setting: Wrapping,
  width: number,
): string[] {
  const help = command.createHelp();
  const { headings } = messages;
  const isProgram = command.parent === null;
  const usage = `${headings.usage} ${leftToRight(help.commandUsage(command))}`;
  const lists = [
    { heading: headings.arguments, items: argumentItems(command, help) },
    { heading: headings.options, items: optionItems(command, help, messages) },
    { heading: headings.commands, items: commandItems(command, help) },
  ];
  const column = widest(lists.flatMap(({ items }) => items));
  const parts: Row[][] = [
    isProgram ? examples(messages, setting, width) : [],
    setting.lines(usage, width),
    setting.lines(help.commandDescription(command), width),
    ...lists.map((list) => listRows(list, column, setting, width)),
    isProgram ? keys(messages, setting, width) : [],
  ];
  return parts
    .filter((rows) => rows.length > 0)
    .flatMap((rows, index) => [...(index === 0 ? [] : ['']), ...rows.map(rowText)]);
}

function examples({ headings, examples }: CliMessages, setting: Wrapping, width: number): Row[] {
  const items = EXAMPLES.map(([command, example]): HelpItem => [command, examples[example]]);
  return listRows({ heading: headings.examples, items }, widest(items), setting, width);
}

function keys({ headings, keys, list }: CliMessages, setting: Wrapping, width: number): Row[] {
  const named = KEYS.map(([shown, what]) => `${leftToRight(shown)} ${keys[what]}`);
  return [...setting.lines(headings.keys, width), ...setting.lines(list(named), width, INDENT)];
}

function argumentItems(command: Command, help: Help): HelpItem[] {
  return help
    .visibleArguments(command)
    .map((argument) => [help.argumentTerm(argument), argument.description]);
}

function optionItems(command: Command, help: Help, messages: CliMessages): HelpItem[] {
  return help
    .visibleOptions(command)
    .map((option) => [help.optionTerm(option), optionAbout(option, messages)]);
}

function commandItems(command: Command, help: Help): HelpItem[] {
  return help
    .visibleCommands(command)
    .map((each) => [help.subcommandTerm(each), help.subcommandDescription(each)]);
}

function optionAbout(
  { description, argChoices, defaultValue }: Option,
  messages: CliMessages,
): string {
  const notes = [
    argChoices && messages.choices(messages.list(argChoices.map(leftToRight))),
    typeof defaultValue === 'string' && messages.defaultValue(leftToRight(defaultValue)),
  ];
  return [description, ...notes.filter(Boolean)].join(' ');
}

/** A heading over two columns; the first is `column` cells wide. */
function listRows({ heading, items }: HelpList, column: number, setting: Wrapping, width: number) {
  if (items.length === 0) return [];
  const room = width - INDENT - column - GAP;
  const rows = items.flatMap(([term, about]) => {
    const shown = leftToRight(term);
    return room < LEAST_ABOUT
      ? [...setting.lines(shown, width, INDENT), ...setting.lines(about, width, 3 * INDENT)]
      : besideOneAnother(setting.lines(shown, column), setting.lines(about, room), column, setting);
  });
  return [...setting.lines(heading, width), ...rows];
}

/** Rows of two columns, with the terms at the side where lines begin. */
function besideOneAnother(
  terms: readonly Row[],
  abouts: readonly Row[],
  column: number,
  { start }: Wrapping,
): Row[] {
  return Array.from({ length: Math.max(terms.length, abouts.length) }, (_, index) => {
    const term = align(terms[index] ?? [], column, start);
    const about = abouts[index] ?? [];
    return start === 'right'
      ? [...about, ...blank(GAP), ...term, ...blank(INDENT)]
      : [...blank(INDENT), ...term, ...blank(GAP), ...about];
  });
}

function widest(items: readonly HelpItem[]): number {
  return Math.max(0, ...items.map(([term]) => cellWidth(term)));
}

/** LEFT-TO-RIGHT ISOLATE (UAX#9, 2.4), because shell commands run from left to right in any language. */
function leftToRight(text: string): string {
  return `\u2066${text}\u2069`;
}
