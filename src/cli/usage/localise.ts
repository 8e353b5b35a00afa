/** The tree of commands in another language. */
import type { Command } from 'commander';
import type { Tree } from '../../languages/cli/messages.ts';

/** Sets the descriptions of the program, its commands, options and arguments in a language. */
export function localise(program: Command, tree: Tree): void {
  program.description(tree.about);
  program.helpCommand('help [command]', tree.help);
  for (const command of program.commands) {
    const [summary, description] = tree.commands[command.name()] ?? [];
    if (summary && description) command.summary(summary).description(description);
  }
  for (const command of [program, ...program.commands]) {
    command.helpOption('-h, --help', tree.options['--help']);
    for (const argument of command.registeredArguments) {
      argument.description = tree.arguments[argument.name()] ?? argument.description;
    }
    for (const option of command.options) {
      const { long = '' } = option;
      const about = tree.options[`${command.name()} ${long}`] ?? tree.options[long];
      option.description = about ?? option.description;
    }
  }
}
