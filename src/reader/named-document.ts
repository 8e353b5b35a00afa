/** What is read, and the names in it as far as they have been found. */

import { readingMinutes } from '../article/reading-time.ts';
import type { Naming } from '../names/find-names.ts';
import type { Document } from './document.ts';
import type { ListedMention, NameMentions } from './panels/name-list.ts';

/** The piece, and its names as the panel lists them. */
export type NamedDocument = Document & {
  readonly names: readonly NameMentions[];
  /** Their mentions, in the order of the text. */
  readonly mentions: readonly ListedMention[];
  /** How far the names have been found; until all are there are none. Undefined once they are there. */
  readonly naming: BegunNaming | undefined;
  /** Time it takes to read, in minutes. */
  readonly minutes: number;
};

/** `at`: undefined before the first step. `percent`: how much of it is done. */
export type BegunNaming = { readonly at: Naming | undefined; readonly percent: number };

/** Whether there is more to be found, and something that finds it. */
export function canBeNamed({ finder, naming }: NamedDocument): boolean {
  return finder !== undefined && naming !== undefined;
}

/** Without a name yet: the first screen needs none. */
export function withoutNames(document: Document): NamedDocument {
  const naming = { at: undefined, percent: 0 };
  return {
    ...document,
    names: [],
    mentions: [],
    naming,
    minutes: readingMinutes(document.article),
  };
}
