/** The way in without a parser of command lines: names of sources and nothing else, as nearly everybody calls it. */

/** Every command; what comes first and is none of them is a source. */
export const COMMANDS: readonly string[] = [
  'print',
  'filter',
  'articles',
  'account',
  'add',
  'feeds',
  'remove',
  'edit',
  'import',
  'export',
  'refresh',
  'list',
  'outline',
  'glossary',
  'store',
  'doctor',
  'config',
  'completion',
  'complete',
  'man',
  'parsed',
  'help',
];

/** The arguments, where all of them name sources. */
export function sourcesOnly(args: readonly string[]): readonly string[] | undefined {
  const isOption = (arg: string) => arg.startsWith('-') && arg !== '-';
  return args.some(isOption) || COMMANDS.includes(args[0] ?? '') ? undefined : args;
}
