/** Commander's tree of commands as plain data. Completions and the manual page are made from it. */
import type { Argument, Command, Option } from 'commander';
import { plain } from '../../languages/isolates.ts';

export type CommandNode = {
  readonly name: string;
  /** A phrase. */
  readonly summary: string;
  /** Sentences. */
  readonly about: string;
  readonly arguments: readonly ArgumentNode[];
  readonly options: readonly OptionNode[];
  readonly commands: readonly CommandNode[];
};

export type ArgumentNode = {
  readonly name: string;
  readonly about: string;
  readonly isRequired: boolean;
  readonly isVariadic: boolean;
  readonly takes: Takes;
};

export type OptionNode = {
  /** With its hyphen, as `long` has its two. */
  readonly short?: string;
  readonly long: string;
  readonly about: string;
  /** Undefined for an option without a value. */
  readonly value?: {
    readonly name: string;
    readonly takes: Takes;
    /** The option that prints the version. */
    readonly defaultValue?: string;
  };
};

/**
 * What an argument or a value may be: one of some words, an article, a command, or something that cannot be listed. What
 * `asked` is, the program knows when it is asked by `sahifa complete`.
 */
export type Takes =
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'asked'; readonly what: Completed }
  | { readonly type: 'source' | 'command' | 'anything' };

/** What `sahifa complete` is asked for. */
export const COMPLETED = ['feeds', 'query'] as const;

export type Completed = (typeof COMPLETED)[number];

/** What completes an article. */
export type SourceKinds = {
  /** Names of the bundled articles. */
  readonly names: readonly string[];
  /** File name extensions, with their dots. */
  readonly endings: readonly string[];
};

/** Without hidden commands and options. */
export function commandTree(command: Command): CommandNode {
  const help = command.createHelp();
  return {
    name: command.name(),
    summary: plain(command.summary() || command.description()),
    about: plain(command.description()),
    arguments: command.registeredArguments.map(argumentNode),
    options: help.visibleOptions(command).map(optionNode),
    commands: help.visibleCommands(command).map(commandTree),
  };
}

function argumentNode(argument: Argument): ArgumentNode {
  return {
    name: argument.name(),
    about: plain(argument.description),
    isRequired: argument.required,
    isVariadic: argument.variadic,
    takes: takes(argument.name(), argument.argChoices),
  };
}

function optionNode(option: Option): OptionNode {
  const { short, long, description, flags, argChoices, defaultValue } = option;
  const [, name] = /[<[]([^>\].]+)/.exec(flags) ?? [];
  return {
    ...(short && { short }),
    long: long ?? `--${option.name()}`,
    about: plain(description),
    ...(name && {
      value: {
        name,
        takes: takes(name, argChoices),
        ...(typeof defaultValue === 'string' && { defaultValue }),
      },
    }),
  };
}

/** Recognises the kind of an argument by its name. */
function takes(name: string, choices: readonly string[] | undefined): Takes {
  if (choices) return { type: 'words', words: choices };
  if (/^sources?$/.test(name)) return { type: 'source' };
  if (/^feeds?$/.test(name)) return { type: 'asked', what: 'feeds' };
  if (name === 'query') return { type: 'asked', what: 'query' };
  return { type: name === 'command' ? 'command' : 'anything' };
}
