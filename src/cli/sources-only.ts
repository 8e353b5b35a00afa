/** The start without Commander, for a command line that only names sources, as most do. */

/** All commands. A first argument that is no command is a source. */
export const COMMANDS: readonly string[] = [
  'print',
  'filter',
  'articles',
  'front',
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

/** The arguments if all of them name sources; otherwise undefined. */
export function sourcesOnly(args: readonly string[]): readonly string[] | undefined {
  const isOption = (arg: string) => arg.startsWith('-') && arg !== '-';
  return args.some(isOption) || COMMANDS.includes(args[0] ?? '') ? undefined : args;
}
