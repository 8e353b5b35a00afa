/**
 * Turns Commander's errors into diagnostics. The code of an error gives its kind; the parsed command gives the data.
 */
import {
  type Argument,
  type Command,
  type CommanderError,
  InvalidArgumentError,
  Option,
} from 'commander';
import type { UsageDiagnostic } from '../../languages/diagnostics/usage.ts';
import { nearest } from '../../library/nearest.ts';

/** The diagnostic for Commander's error about the arguments `argv` of a command. */
export function usageDiagnostic(
  { code, message }: Pick<CommanderError, 'code' | 'message'>,
  command: Command,
  argv: readonly string[],
): UsageDiagnostic {
  const { args, registeredArguments } = command;
  switch (code) {
    // `sahifa help nonsense` makes Commander print help.
    case 'commander.help':
      return { code: 'unknown-subcommand' };
    case 'commander.unknownOption': {
      // After the operands come the first unknown option and everything that follows it.
      const flag = args.find((arg) => /^-./.test(arg)) ?? '';
      return { code: 'unknown-flag', flag, ...meantBy(flag, command) };
    }
    case 'commander.optionMissingArgument':
      return {
        code: 'missing-value',
        option: optionNamed(argv.at(-1) ?? '', command)?.flags ?? '',
      };
    case 'commander.missingArgument':
      return { code: 'missing-argument', name: registeredArguments[args.length].name() };
    case 'commander.excessArguments':
      return {
        code: 'too-many-arguments',
        expected: registeredArguments.length,
        given: args.length,
      };
    default:
      return {
        code: 'other-usage',
        message: message
          .replace(/^error: /, '')
          .replace(/\s+/g, ' ')
          .trim(),
      };
  }
}

/** A value that an option or argument does not take becomes a diagnostic, thrown as `errorOf` makes it. */
export function refuseValues(
  command: Command,
  errorOf: (diagnostic: UsageDiagnostic) => Error,
): void {
  for (const target of [...command.options, ...command.registeredArguments]) {
    const { parseArg } = target as Parsing;
    if (!parseArg) continue;
    target.argParser((value: string, previous: unknown) => {
      try {
        return parseArg(value, previous);
      } catch (error) {
        throw error instanceof InvalidArgumentError
          ? errorOf(refusal(target, value, error.message))
          : error;
      }
    });
  }
}

/** Commander has this property, but its types do not declare it for arguments. */
type Parsing = { readonly parseArg?: (value: string, previous: unknown) => unknown };

function refusal(target: Option | Argument, value: string, why: string): UsageDiagnostic {
  const isOption = target instanceof Option;
  const name = isOption ? target.flags : target.name();
  const { argChoices: choices } = target;
  return choices
    ? { code: 'not-a-choice', name, value, choices, isOption }
    : { code: 'refused-value', name, value, why };
}

/** The most similar option of the command or of its parents. */
function meantBy(flag: string, command: Command): { readonly meant?: string } {
  if (!flag.startsWith('--')) return {};
  const [name] = flag.slice(2).split('=');
  const known: string[] = [];
  for (let of: Command | null = command; of; of = of.parent) {
    const options = of.createHelp().visibleOptions(of);
    known.push(...options.flatMap(({ long }) => long?.slice(2) ?? []));
  }
  const meant = nearest(name, known);
  return meant === undefined ? {} : { meant: `--${meant}` };
}

/** The option as it was typed: `--width`, `-w`, or the last of several short ones in one word. */
function optionNamed(word: string, { options }: Command): Option | undefined {
  return (
    options.find(({ long, short }) => long === word || short === word) ??
    options.find(({ short }) => short === `-${word.at(-1)}`)
  );
}
