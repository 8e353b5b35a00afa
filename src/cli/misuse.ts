/** What is wrong with a command line, as data: Commander tells it in English only. */
import type { CommanderError } from 'commander';

export type Misuse =
  | { readonly type: 'unknown-option'; readonly flag: string; readonly meant?: string }
  | { readonly type: 'unknown-command'; readonly name?: string; readonly meant?: string }
  /** `option` as help shows it: `-w, --width <cells>`. */
  | { readonly type: 'no-value'; readonly option: string }
  | {
      readonly type: 'not-among';
      readonly name: string;
      readonly value: string;
      readonly choices: readonly string[];
      readonly isOption: boolean;
    }
  /** `why` is in the words of who refused the value. */
  | {
      readonly type: 'wrong-value';
      readonly name: string;
      readonly value: string;
      readonly why: string;
    }
  | { readonly type: 'no-argument'; readonly name: string }
  | { readonly type: 'too-many'; readonly expected: number; readonly given: number }
  | { readonly type: 'other'; readonly message: string };

/** Commander's error as data; `other` where it is none of those that this program can make it say. */
export function misuseOf({ code, message }: Pick<CommanderError, 'code' | 'message'>): Misuse {
  // `sahifa help nonsense` makes Commander print help, and has no message of its own.
  if (code === 'commander.help') return { type: 'unknown-command' };
  const said = message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [form, read] of FORMS) {
    const found = form.exec(said);
    if (found) return read(found.slice(1));
  }
  return { type: 'other', message: said };
}

/** Its sentences in version 14, and what they say. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => Misuse])[] = [
  [
    /^unknown option '(.+?)'(?: \(Did you mean (.+)\?\))?$/,
    ([flag, meant]) => ({ type: 'unknown-option', flag, meant }),
  ],
  [
    /^unknown command '(.+?)'(?: \(Did you mean (.+)\?\))?$/,
    ([name, meant]) => ({ type: 'unknown-command', name, meant }),
  ],
  [/^option '(.+)' argument missing$/, ([option]) => ({ type: 'no-value', option })],
  [
    /^(?:option|command-argument value) '(.+)' (?:argument '(.*)' is invalid|is invalid for argument '(.+)')\. Allowed choices are (.+)\.$/,
    ([first, value, argument, choices]) =>
      argument === undefined
        ? { type: 'not-among', name: first, value, choices: listed(choices), isOption: true }
        : {
            type: 'not-among',
            name: argument,
            value: first,
            choices: listed(choices),
            isOption: false,
          },
  ],
  [
    /^option '(.+)' argument '(.*)' is invalid\. (.+)$/,
    ([name, value, why]) => ({ type: 'wrong-value', name, value, why }),
  ],
  [/^missing required argument '(.+)'$/, ([name]) => ({ type: 'no-argument', name })],
  [
    /^too many arguments(?: for '.+')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    ([expected, given]) => ({ type: 'too-many', expected: Number(expected), given: Number(given) }),
  ],
];

function listed(choices: string): string[] {
  return choices.split(', ');
}
