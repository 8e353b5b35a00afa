/** Completion for bash, 3.2 and later (macOS has that), without the package bash-completion. */
import type { ArgumentNode, CommandNode, OptionNode, SourceKinds, Takes } from './command-tree.ts';

export function bashCompletion(tree: CommandNode, { names, endings }: SourceKinds): string {
  const commands = tree.commands.map(({ name }) => name);
  const files = endings.map((ending) => `compgen -f -X '!*${ending}' -- "$1"`);
  const context = { commands };
  return `# Completion of sahifa for bash. In ~/.bashrc: eval "$(sahifa completion bash)"

_sahifa() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command= at
  COMPREPLY=()
  # Bash cuts --option=value into three words.
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
      ${[...new Set(allOptions(tree).filter(hasValue).flatMap(spellings))].join(' | ')})
        ((at++))
        [[ \${COMP_WORDS[at]} == = ]] && ((at++))
        ;;
      -* | =) ;;
      ${commands.join(' | ')}) command=\${COMP_WORDS[at]} && break ;;
      *) command=- && break ;;
    esac
  done
  case "$command $before" in
${[tree, ...tree.commands].flatMap((node) => valueCases(node, node === tree ? ['', '-'] : [node.name], context)).join('\n')}
  esac
  if [[ $word == -* ]]; then
    case $command in
${tree.commands.map(({ name, options }) => optionsCase(name, options)).join('\n')}
${optionsCase("'' | -", tree.options)}
    esac
    return
  fi
  case $command in
${tree.commands.flatMap(({ name, arguments: places }) => placesCase(name, places, context)).join('\n')}
${placesCase('-', tree.arguments, context).join('')}
${placesCase("''", [COMMAND, ...tree.arguments], context).join('')}
  esac
}

_sahifa_offer() {
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -W "$2" -- "$1")
}

# Bash cuts words at colons: what stands before the last one is there already.
_sahifa_ask() {
  local line typed=\${COMP_LINE:0:COMP_POINT} cut=
  typed=\${typed##*[[:space:]]}
  [[ $COMP_WORDBREAKS == *:* && $typed == *:* ]] && cut=\${typed%"\${typed##*:}"}
  while IFS= read -r line; do
    [[ $line == "$typed"* ]] && COMPREPLY+=("$(printf '%q' "\${line#"$cut"}")")
  done < <(sahifa complete "$1" 2> /dev/null)
}

_sahifa_sources() {
  local line
  compopt -o filenames 2> /dev/null # bash 4
  _sahifa_offer "$1" '${names.join(' ')}'
  set -- "\${1//\\\\/}"
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
    compgen -d -- "$1"
    ${files.join('\n    ')}
  )
}

complete -F _sahifa sahifa
`;
}

type BashContext = { readonly commands: readonly string[] };

/** Without a command, an argument is an article; the first one may be a command as well. */
const COMMAND: ArgumentNode = {
  name: 'command',
  about: '',
  isRequired: false,
  isVariadic: false,
  takes: { type: 'command' },
};

/** Completes the value of an option. `places`: patterns of `$command` for which the option exists. */
function valueCases(node: CommandNode, places: readonly string[], context: BashContext): string[] {
  return node.options.filter(hasValue).map((option) => {
    const patterns = places.flatMap((place) =>
      spellings(option).map((spelling) => `'${place} ${spelling}'`),
    );
    const offers = option.value ? offer(option.value.takes, context) : [];
    return `    ${patterns.join(' | ')}) ${[...offers, 'return'].join('; ')} ;;`;
  });
}

function optionsCase(pattern: string, options: readonly OptionNode[]): string {
  const words = options.flatMap(spellings).join(' ');
  return `      ${pattern}) _sahifa_offer "$word" '${words}' ;;`;
}

function placesCase(
  pattern: string,
  places: readonly ArgumentNode[],
  context: BashContext,
): [string] | [] {
  const offers = places.flatMap(({ takes }) => offer(takes, context));
  return offers.length > 0 ? [`    ${pattern}) ${offers.join('; ')} ;;`] : [];
}

function offer(takes: Takes, { commands }: BashContext): string[] {
  switch (takes.type) {
    case 'words':
      return [`_sahifa_offer "$word" '${takes.words.join(' ')}'`];
    case 'command':
      return [`_sahifa_offer "$word" '${commands.join(' ')}'`];
    case 'source':
      return ['_sahifa_sources "$word"'];
    case 'asked':
      return [`_sahifa_ask ${takes.what}`];
    case 'anything':
      return [];
  }
}

function allOptions(tree: CommandNode): OptionNode[] {
  return [tree, ...tree.commands].flatMap(({ options }) => options);
}

function hasValue({ value }: OptionNode): boolean {
  return value !== undefined;
}

function spellings({ short, long }: OptionNode): string[] {
  return short ? [short, long] : [long];
}
