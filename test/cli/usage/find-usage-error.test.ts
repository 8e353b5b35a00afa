import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { misuseOf, refuseValues } from '../../../src/cli/usage/find-usage-error.ts';
import type { Misuse } from '../../../src/languages/cli/usage-error.ts';

/** A program with something of each kind. What it makes Commander say is the matter of this test. */
function program(): Command {
  const refuse = () => {
    throw new InvalidArgumentError('Give more.');
  };
  const root = new Command('root').argument('[file]').action(() => {});
  root.helpCommand('help [command]');
  root
    .command('do')
    .argument('[file]')
    .addOption(new Option('-o, --order <order>', '').choices(['a', 'b']))
    .option('-w, --width <cells>', '', (value) => (value === '5' ? 5 : refuse()))
    .option('-f, --flag')
    .action(() => {});
  root
    .command('show')
    .addArgument(new Argument('<what>', '').choices(['x', 'y']))
    .action(() => {});
  return root;
}

/** What is thrown for a value. */
class Refused extends Error {
  readonly misuse: Misuse;

  constructor(misuse: Misuse) {
    super();
    this.misuse = misuse;
  }
}

function misuse(line: string): Misuse {
  const root = program();
  const argv = line.split(' ');
  for (const command of [root, ...root.commands]) {
    refuseValues(command, (misuse) => new Refused(misuse));
    command.exitOverride((error) => {
      throw new Refused(misuseOf(error, command, argv));
    });
    command.configureOutput({ writeErr: () => {} });
  }
  try {
    root.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof Refused) return error.misuse;
    throw error;
  }
  throw new Error(`${line} is no misuse`);
}

describe('what is wrong with a command line', () => {
  test.each<[string, Misuse]>([
    ['--nonsense', { type: 'unknown-option', flag: '--nonsense' }],
    ['do --widht 4', { type: 'unknown-option', flag: '--widht', meant: '--width' }],
    ['do --nonsense=4 -- -x', { type: 'unknown-option', flag: '--nonsense=4' }],
    ['do a -q', { type: 'unknown-option', flag: '-q' }],
    ['do --width', { type: 'no-value', option: '-w, --width <cells>' }],
    ['do --width 5 -o', { type: 'no-value', option: '-o, --order <order>' }],
    ['do -fo', { type: 'no-value', option: '-o, --order <order>' }],
    [
      'do --width 4',
      { type: 'wrong-value', name: '-w, --width <cells>', value: '4', why: 'Give more.' },
    ],
    [
      'do --order c',
      {
        type: 'not-among',
        name: '-o, --order <order>',
        value: 'c',
        choices: ['a', 'b'],
        isOption: true,
      },
    ],
    ['show', { type: 'no-argument', name: 'what' }],
    [
      'show z',
      { type: 'not-among', name: 'what', value: 'z', choices: ['x', 'y'], isOption: false },
    ],
    ['do a b c', { type: 'too-many', expected: 1, given: 3 }],
    ['help nonsense', { type: 'unknown-command' }],
  ])('%s', (line, expected) => expect(misuse(line)).toEqual(expected));

  test('all else is what Commander says', () => {
    const error = { code: 'commander.newer', message: 'error: no\n  such thing' };
    expect(misuseOf(error, new Command(), [])).toEqual({ type: 'other', message: 'no such thing' });
  });
});
