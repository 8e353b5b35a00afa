/** Completion for fish. */
import type { CommandNode, OptionNode, SourceKinds, Takes } from './command-tree.ts';

export function fishCompletion(tree: CommandNode, sources: SourceKinds): string {
  const commands = tree.commands.map(({ name }) => name).join(' ');
  const isFirst = "-n '__fish_use_subcommand'";
  const isSource = `-n 'not __fish_seen_subcommand_from ${commands}'`;
  const context = { commands, sources };
  const lines = [
    '-f',
    ...tree.options.map((option) => `${isSource} ${optionSpec(option, context)}`),
    ...tree.arguments.map(({ takes }) => `${isSource} ${offer(takes, context)}`),
    ...tree.commands.map(({ name, summary }) => `${isFirst} -a ${name} -d ${quoted(summary)}`),
    ...tree.commands.flatMap((node) => {
      const isHere = `-n '__fish_seen_subcommand_from ${node.name}'`;
      return [
        ...node.options.map((option) => optionSpec(option, context)),
        ...node.arguments.map(({ takes }) => offer(takes, context)),
      ].map((spec) => `${isHere} ${spec}`);
    }),
  ];
  return `# Completion of ${tree.name} for fish. In config.fish: sahifa completion fish | source

${lines.map((line) => `complete -c sahifa ${line}`.trimEnd()).join('\n')}
`;
}

type FishContext = { readonly commands: string; readonly sources: SourceKinds };

function optionSpec({ short, long, about, value }: OptionNode, context: FishContext): string {
  const spellings = `${short ? `-s ${short.slice(1)} ` : ''}-l ${long.slice(2)}`;
  const rest = value ? ` -x ${offer(value.takes, context)}` : '';
  return `${spellings}${rest.trimEnd()} -d ${quoted(about)}`;
}

function offer(takes: Takes, { commands, sources }: FishContext): string {
  switch (takes.type) {
    case 'words':
      return `-a ${quoted(takes.words.join(' '))}`;
    case 'command':
      return `-a ${quoted(commands)}`;
    case 'source': {
      const files = `__fish_complete_suffix ${sources.endings.join(' ')}`;
      return `-k -a ${quoted(`${sources.names.join(' ')} (${files})`)}`;
    }
    case 'asked':
      return `-a ${quoted(`(sahifa complete ${takes.what} 2> /dev/null)`)}`;
    case 'anything':
      return '';
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
