/** `sahifa man`: the manual page. */
import type { Command } from 'commander';
import { version } from '../../../package.json';
import { english } from '../../languages/reader/en.ts';
import { keymapWith } from '../../reader/keymap.ts';
import { keyLabels } from '../../screen/key-labels.ts';
import { VOCABULARY } from '../../settings/open.ts';
import { commandTree } from '../usage/command-tree.ts';
import { manPage } from '../usage/man-page.ts';

export function man(program: Command): void {
  const keys = keymapWith().help.map(({ id, keys }) => ({
    keys: keyLabels(keys, english.space),
    about: `${english.keys[id][0].toUpperCase()}${english.keys[id].slice(1)}.`,
  }));
  const page = manPage({ tree: commandTree(program), version, keys, vocabulary: VOCABULARY });
  process.stdout.write(page);
}
