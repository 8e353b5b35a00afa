/** The names as the panel lists them: filtered, grouped by kind, and in the chosen order. */

import type { Anchor } from '../../layout/flow.ts';
import { type Fit, nameFilter } from '../../names/filter-names.ts';
import { type GlossaryEntry, KINDS, type NameKind } from '../../names/glossary.ts';
import type { Mention } from '../../names/mentions.ts';
import type { NamedDocument } from '../named-document.ts';
import type { State } from '../state.ts';
import { compareAnchors, visibleOf, visibleRange } from '../viewport.ts';

/** Candidates (names that no glossary has) are a group of their own, whatever their kind. */
export type NameGroup = NameKind | 'candidate';

const GROUPS: readonly NameGroup[] = [...KINDS, 'candidate'];

/** A group that is not empty; `names` are indices in `NamedDocument.names`. */
export type ListedName = { readonly group: NameGroup; readonly names: readonly number[] };

export function listing(state: State): ListedName[] {
  const fits = nameFilter(state.filter);
  const { to } = visibleRange(state);
  const members = new Map<NameGroup, Record<Fit, number[]>>();
  for (const name of inOrder(state)) {
    if (state.hidesSpoilers && !isMentionedBefore(state, name, to)) continue;
    const entry = entryOf(state, name);
    const fit = fits(entry);
    if (fit === undefined) continue;
    const group = groupOf(entry);
    const all = members.get(group) ?? { same: [], alike: [] };
    all[fit].push(name);
    members.set(group, all);
  }
  return GROUPS.flatMap((group) => {
    const names = members.get(group);
    // Names that contain the typed text come before those with similar letters only.
    return names ? [{ group, names: [...names.same, ...names.alike] }] : [];
  });
}

/** The listed names one after the other. */
export function listedNames(state: State): number[] {
  return listing(state).flatMap(({ names }) => names);
}

/**
 * The selected name. If it is not in the list: the first name that contains the typed text, or the first of all.
 * Undefined in an empty list.
 */
export function selectedName(state: State, listed = listedNames(state)): number | undefined {
  if (state.name !== undefined && listed.includes(state.name)) return state.name;
  const fits = nameFilter(state.filter);
  return listed.find((name) => fits(entryOf(state, name)) === 'same') ?? listed[0];
}

/** Mentions in the order of the text. A book may mention a name a million times, so they are not copied into a list. */
export type Mentions = {
  readonly length: number;
  readonly at: (index: number) => Mention | undefined;
};

/** The mentions of a name. If spoilers are hidden: those down to the foot of the screen. */
export function mentionsSoFar(state: State, name: number): Mentions {
  const { mentions } = state.document.names[name];
  if (!state.hidesSpoilers) return mentions;
  const { to } = visibleRange(state);
  const [, length] = visibleOf(mentions, { from: to, to });
  return { length, at: (index) => (index < length ? mentions[index] : undefined) };
}

function entryOf({ document }: State, name: number): GlossaryEntry {
  return document.glossary.entries[document.names[name].entry];
}

function groupOf({ kind, origin }: GlossaryEntry): NameGroup {
  return origin === 'candidate' ? 'candidate' : kind;
}

function isMentionedBefore({ document }: State, name: number, end: Anchor): boolean {
  const [first] = document.names[name].mentions;
  return first !== undefined && compareAnchors({ block: first.block, offset: first.from }, end) < 0;
}

/** All names in the chosen order. `NamedDocument.names` has them by first mention. */
function inOrder(state: State): readonly number[] {
  const { document, order } = state;
  switch (order) {
    case 'mention':
      return [...document.names.keys()];
    case 'letters':
    case 'latin':
      return collated(document, order);
    case 'screen': {
      const shown = document.mentions.slice(...visibleOf(document.mentions, visibleRange(state)));
      const first = new Set(shown.map(({ name }) => name).sort((a, b) => a - b));
      return [...first, ...[...document.names.keys()].filter((name) => !first.has(name))];
    }
  }
}

type Collated = 'letters' | 'latin';

const sorted = new WeakMap<NamedDocument, Map<Collated, readonly number[]>>();

/** Cached for the article, because sorting takes longer than a key may take. */
function collated(document: NamedDocument, order: Collated): readonly number[] {
  const known = sorted.get(document) ?? new Map<Collated, readonly number[]>();
  sorted.set(document, known);
  const before = known.get(order);
  if (before) return before;
  const { names, glossary, article } = document;
  const { compare } = collator(order === 'latin' ? 'en' : article.language);
  const texts = names.map(({ entry }) => {
    const { names, english, transliteration } = glossary.entries[entry];
    if (order === 'letters') return names[0];
    return english === '' ? transliteration : english;
  });
  const made = [...names.keys()].sort((a, b) => compare(texts[a], texts[b]));
  known.set(order, made);
  return made;
}

/** The alphabet of the language; the root alphabet if the tag is not well-formed (ECMA-402, 6.2.2). */
function collator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language);
  } catch {
    return new Intl.Collator('und');
  }
}
