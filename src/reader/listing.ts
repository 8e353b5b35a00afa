/** The names as the panel lists them just now: filtered, grouped by kind, and in the order that was chosen. */
import { type Entry, KINDS, type Kind } from '../article/glossary.ts';
import type { Mention } from '../article/mentions.ts';
import { nameFilter } from '../article/name-filter.ts';
import type { State } from './state.ts';
import { compareAnchors, shownStretch } from './stretch.ts';

/** Names that are only guessed from the text stand apart, whatever their kind may be. */
export type Group = Kind | 'candidate';

export const GROUPS: readonly Group[] = [...KINDS, 'candidate'];

/** A group that is not empty; `names` are indices in `Subject.names`. */
export type Listed = { readonly group: Group; readonly names: readonly number[] };

export function listing(state: State): Listed[] {
  const { names } = state.subject;
  const fits = nameFilter(state.filter);
  const shown = names.flatMap((_, name) =>
    (!state.isGuarded || mentionsSoFar(state, name).length > 0) && fits(entryOf(state, name))
      ? [name]
      : [],
  );
  const sorted = inOrder(state, shown);
  return GROUPS.flatMap((group) => {
    const members = sorted.filter((name) => groupOf(entryOf(state, name)) === group);
    return members.length > 0 ? [{ group, names: members }] : [];
  });
}

/** The listed names one after the other. */
export function listedNames(state: State): number[] {
  return listing(state).flatMap(({ names }) => names);
}

/** The selected name, or the first of the list where that one is not in it; undefined in an empty list. */
export function selectedName(state: State, listed = listedNames(state)): number | undefined {
  return state.name !== undefined && listed.includes(state.name) ? state.name : listed[0];
}

/** A name's mentions, or with the guard against spoilers those down to the foot of the screen. */
export function mentionsSoFar(state: State, name: number): readonly Mention[] {
  const { mentions } = state.subject.names[name];
  if (!state.isGuarded) return mentions;
  const { to } = shownStretch(state);
  return mentions.filter(({ block, from }) => compareAnchors({ block, offset: from }, to) < 0);
}

function entryOf({ subject }: State, name: number): Entry {
  return subject.glossary.entries[subject.names[name].entry];
}

function groupOf({ kind, origin }: Entry): Group {
  return origin === 'candidate' ? 'candidate' : kind;
}

/** `names` come in the order of their first mention. */
function inOrder(state: State, names: readonly number[]): readonly number[] {
  switch (state.order) {
    case 'mention':
      return names;
    case 'letters':
      return collated(
        names,
        state.subject.article.language,
        (name) => entryOf(state, name).names[0],
      );
    case 'latin':
      return collated(names, 'en', (name) => {
        const { english, transliteration } = entryOf(state, name);
        return english === '' ? transliteration : english;
      });
    case 'screen': {
      const { from, to } = shownStretch(state);
      const isShown = (name: number) =>
        state.subject.names[name].mentions.some(
          (mention) =>
            compareAnchors({ block: mention.block, offset: mention.to }, from) > 0 &&
            compareAnchors({ block: mention.block, offset: mention.from }, to) < 0,
        );
      return [...names.filter(isShown), ...names.filter((name) => !isShown(name))];
    }
  }
}

function collated(
  names: readonly number[],
  language: string,
  textOf: (name: number) => string,
): readonly number[] {
  const { compare } = collator(language);
  return names.toSorted((a, b) => compare(textOf(a), textOf(b)));
}

/** The language's alphabet, or that of the root where a tag is not well-formed (ECMA-402, 6.2.2). */
function collator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language);
  } catch {
    return new Intl.Collator('und');
  }
}
