/** Completion for zsh: read by `eval`, or as the file `_sahifa` in a folder of `fpath`. */
import type { ArgumentNode, CommandNode, OptionNode, SourceKinds, Takes } from './command-tree.ts';

export function zshCompletion(tree: CommandNode, { names, endings }: SourceKinds): string {
  const suffixes = endings.map((ending) => ending.slice(1)).join('|');
  const descriptions = tree.commands.map(({ name, summary }) => quoted(`${name}:${summary}`));
  return `#compdef sahifa
# Completion of sahifa for zsh. In ~/.zshrc, after compinit: eval "$(sahifa completion zsh)"

_sahifa() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C \\
${lines(tree.options.flatMap(optionSpecs))} \\
    '1: :_sahifa_first' \\
    '*:: :->rest' && return
  [[ $state == rest ]] || return
  case $words[1] in
${tree.commands.map(commandCase).join('\n')}
    *)
      _arguments \\
${lines([...tree.options.flatMap(optionSpecs), ...tree.arguments.map(argumentSpec)], '        ')}
      ;;
  esac
}

_sahifa_commands() {
  local -a commands=(
    ${descriptions.join('\n    ')}
  )
  _describe -t commands command commands
}

_sahifa_sources() {
  _alternative \\
    'articles:bundled article:(${names.join(' ')})' \\
    'files:file:_files -g "*.(${suffixes})(-.)"'
}

_sahifa_ask() {
  local -a found=("\${(@f)$(sahifa complete $1 2> /dev/null)}")
  compadd "\${@:2}" -- $found
}

_sahifa_first() {
  _alternative 'commands:command:_sahifa_commands' 'sources:article:_sahifa_sources'
}

if [[ $funcstack[1] == _sahifa ]]; then
  _sahifa "$@"
else
  compdef _sahifa sahifa
fi
`;
}

function commandCase({ name, options, arguments: places }: CommandNode): string {
  const specs = [...options.flatMap(optionSpecs), ...places.map(argumentSpec)];
  return `    ${name})
      _arguments \\
${lines(specs, '        ')}
      ;;`;
}

function lines(specs: readonly string[], indent = '    '): string {
  return specs.map((spec) => indent + spec).join(' \\\n');
}

/** Using one spelling of an option excludes the other. */
function optionSpecs({ short, long, about, value }: OptionNode): string[] {
  const spellings = short ? [short, long] : [long];
  const rest = `[${bracketed(about)}]${value ? `:${value.name}:${action(value.takes)}` : ''}`;
  return spellings.map((spelling) => {
    // `=`: the value follows after `=` or as the next word.
    const joined = value && spelling.startsWith('--') ? '=' : '';
    return quoted(`(${spellings.join(' ')})${spelling}${joined}${rest}`);
  });
}

function argumentSpec({ name, takes, isVariadic, isRequired }: ArgumentNode): string {
  const place = isVariadic ? '*:' : isRequired ? ':' : '::';
  return quoted(`${place}${name}:${action(takes)}`);
}

function action(takes: Takes): string {
  switch (takes.type) {
    case 'words':
      return `(${takes.words.join(' ')})`;
    case 'command':
      return '_sahifa_commands';
    case 'source':
      return '_sahifa_sources';
    case 'asked':
      return `_sahifa_ask ${takes.what}`;
    case 'anything':
      return ' ';
  }
}

function bracketed(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
