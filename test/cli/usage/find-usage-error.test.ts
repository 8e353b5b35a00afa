import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { refuseValues, usageDiagnostic } from '../../../src/cli/usage/find-usage-error.ts';
import type { UsageDiagnostic } from '../../../src/languages/diagnostics/usage.ts';

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
  readonly diagnostic: UsageDiagnostic;

  constructor(diagnostic: UsageDiagnostic) {
    super();
    this.diagnostic = diagnostic;
  }
}

function diagnosticOf(line: string): UsageDiagnostic {
  const root = program();
  const argv = line.split(' ');
  for (const command of [root, ...root.commands]) {
    refuseValues(command, (diagnostic) => new Refused(diagnostic));
    command.exitOverride((error) => {
      throw new Refused(usageDiagnostic(error, command, argv));
    });
    command.configureOutput({ writeErr: () => {} });
  }
  try {
    root.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof Refused) return error.diagnostic;
    throw error;
  }
  throw new Error(`${line} is in order`);
}

describe('what is wrong with a command line', () => {
  test.each<[string, UsageDiagnostic]>([
    ['--nonsense', { code: 'unknown-flag', flag: '--nonsense' }],
    ['do --widht 4', { code: 'unknown-flag', flag: '--widht', meant: '--width' }],
    ['do --nonsense=4 -- -x', { code: 'unknown-flag', flag: '--nonsense=4' }],
    ['do a -q', { code: 'unknown-flag', flag: '-q' }],
    ['do --width', { code: 'missing-value', option: '-w, --width <cells>' }],
    ['do --width 5 -o', { code: 'missing-value', option: '-o, --order <order>' }],
    ['do -fo', { code: 'missing-value', option: '-o, --order <order>' }],
    [
      'do --width 4',
      { code: 'refused-value', name: '-w, --width <cells>', value: '4', why: 'Give more.' },
    ],
    [
      'do --order c',
      {
        code: 'not-a-choice',
        name: '-o, --order <order>',
        value: 'c',
        choices: ['a', 'b'],
        isOption: true,
      },
    ],
    ['show', { code: 'missing-argument', name: 'what' }],
    [
      'show z',
      { code: 'not-a-choice', name: 'what', value: 'z', choices: ['x', 'y'], isOption: false },
    ],
    ['do a b c', { code: 'too-many-arguments', expected: 1, given: 3 }],
    ['help nonsense', { code: 'unknown-subcommand' }],
  ])('%s', (line, expected) => expect(diagnosticOf(line)).toEqual(expected));

  test('all else is what Commander says', () => {
    const error = { code: 'commander.newer', message: 'error: no\n  such thing' };
    expect(usageDiagnostic(error, new Command(), [])).toEqual({
      code: 'other-usage',
      message: 'no such thing',
    });
  });
});
