/** `sahifa completion`: a completion script for a shell, made from the tree of commands. */
import type { Command } from 'commander';
import { bundledNames } from '../../library/bundled.ts';
import { ENDINGS } from '../../library/document-kind.ts';
import { type CommandNode, commandTree, type SourceKinds } from '../usage/command-tree.ts';
import { bashCompletion } from '../usage/completion-bash.ts';
import { fishCompletion } from '../usage/completion-fish.ts';
import { zshCompletion } from '../usage/completion-zsh.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

const SCRIPTS: Readonly<Record<Shell, (tree: CommandNode, sources: SourceKinds) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export async function completion(shell: Shell, program: Command): Promise<void> {
  const sources = { names: bundledNames(), endings: ENDINGS };
  process.stdout.write(SCRIPTS[shell](commandTree(program), sources));
}
