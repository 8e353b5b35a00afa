/** Types of the options about feeds. */
import path from 'node:path';
import { cleanLine } from '../article/clean.ts';
import type { YamlTree } from '../article/front-matter/yaml-tree.ts';
import { wantedText } from '../library/expected-value.ts';
import { type OptionType, plain, refuse, textOf } from './option-types.ts';

const RULE_ACTIONS = ['hide', 'read', 'star'] as const;

/** What a rule does with the new articles that its query finds. */
export type RuleAction = (typeof RULE_ACTIONS)[number];

export type FeedRule = { readonly when: string; readonly action: RuleAction };

/** Days of each unit. */
const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

const AGE = /^(\d{1,5}) ?(day|week|month|year)s?$/;

/** As written; `daysOf` counts it. */
export const age: OptionType<string> = {
  isScalar: true,
  wants: () => wantedText({ type: 'age' }),
  shown: String,
  read: (tree, ask) => {
    const written = textOf(tree).toLowerCase();
    const isAge = written === 'forever' || (daysOf(written) ?? 0) > 0;
    return isAge ? written : refuse(tree, ask, { type: 'age' });
  },
};

/** Undefined for what has no end. */
export function daysOf(written: string): number | undefined {
  const [, number, unit] = AGE.exec(written) ?? [];
  return number === undefined ? undefined : Number(number) * UNITS[unit];
}

/** Minutes of a day. */
const MOST_MINUTES = 1440;

/** Minutes; 0 for never. */
export const minutes: OptionType<number> = {
  isScalar: true,
  wants: () => wantedText({ type: 'minutes', most: MOST_MINUTES }),
  shown: (value) => (value === 0 ? 'off' : String(value)),
  read: (tree, ask) => {
    const written = textOf(tree).toLowerCase();
    if (written === 'off') return 0;
    const value = Number(/^(\d{1,5})(?: ?min(?:ute)?s?)?$/.exec(written)?.[1] ?? Number.NaN);
    if (value >= 1 && value <= MOST_MINUTES) return value;
    return refuse(tree, ask, { type: 'minutes', most: MOST_MINUTES });
  },
};

/** `auto`, or a folder by its whole path: one that depends on the current folder would be another each time. */
export const folder: OptionType<string> = {
  isScalar: true,
  wants: () => wantedText({ type: 'folder' }),
  shown: (value) => (value === 'auto' ? value : plain(value)),
  read: (tree, ask) => {
    const written = textOf(tree);
    const isWhole = path.isAbsolute(written) || /^~[/\\]/.test(written);
    return written === 'auto' || isWhole ? written : refuse(tree, ask, { type: 'folder' });
  },
};

/** A list of rules, one after the other. Those that are understood count. */
export const rules: OptionType<readonly FeedRule[]> = {
  isScalar: false,
  wants: () => wantedText(WANTED),
  shown: (value) => `[${value.map(shownRule).join(', ')}]`,
  read: (tree, ask) => {
    if (tree.kind !== 'list') return refuse(tree, ask, WANTED);
    return tree.items.flatMap((item) => readRule(item) ?? refuse(item, ask, WANTED) ?? []);
  },
};

const WANTED = { type: 'rules', actions: RULE_ACTIONS } as const;

function readRule(item: YamlTree): FeedRule | undefined {
  if (item.kind !== 'map') return undefined;
  const lineIn = (name: string) => {
    const value = item.fields.get(name)?.value;
    return value?.kind === 'text' ? cleanLine(value.text) : '';
  };
  const when = lineIn('when');
  const action = RULE_ACTIONS.find((each) => each === lineIn('do'));
  const isKnown = [...item.fields.keys()].every((name) => name === 'when' || name === 'do');
  return when !== '' && action !== undefined && isKnown ? { when, action } : undefined;
}

function shownRule({ when, action }: FeedRule): string {
  return `{when: ${plain(when)}, do: ${action}}`;
}
