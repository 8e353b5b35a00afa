import { Argument, Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { type Misuse, misuseOf } from '../../src/cli/misuse.ts';

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
    .option('-w, --width <cells>', '', refuse)
    .action(() => {});
  root
    .command('show')
    .addArgument(new Argument('<what>', '').choices(['x', 'y']))
    .action(() => {});
  for (const command of [root, ...root.commands]) {
    command.exitOverride((error) => {
      throw error;
    });
    command.configureOutput({ writeErr: () => {} });
  }
  return root;
}

function errorOf(line: string): CommanderError {
  try {
    program().parse(line.split(' '), { from: 'user' });
  } catch (error) {
    return error as CommanderError;
  }
  throw new Error(`${line} is no misuse`);
}

describe('what is wrong with a command line', () => {
  test.each<[string, Misuse]>([
    ['--nonsense', { type: 'unknown-option', flag: '--nonsense' }],
    ['do --widht 4', { type: 'unknown-option', flag: '--widht', meant: '--width' }],
    ['do --width', { type: 'no-value', option: '-w, --width <cells>' }],
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
  ])('%s', (line, misuse) => expect(misuseOf(errorOf(line))).toEqual(misuse));

  test('all else is what Commander says', () => {
    const error = { code: 'commander.newer', message: 'error: no\n  such thing' };
    expect(misuseOf(error)).toEqual({ type: 'other', message: 'no such thing' });
  });
});
