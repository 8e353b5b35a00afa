/** A document with its names, as far as they have been found. */

import { readingMinutes } from '../article/reading-time.ts';
import type { Naming } from '../names/find-names.ts';
import type { Document } from './document.ts';
import type { ListedMention, NameMentions } from './panels/name-list.ts';

/** `names` as the panel lists them. */
export type NamedDocument = Document & {
  readonly names: readonly NameMentions[];
  /** The mentions of all names, in the order of the text. */
  readonly mentions: readonly ListedMention[];
  /** Progress of finding names; there are no names until it is complete. Undefined when it is complete. */
  readonly naming: BegunNaming | undefined;
  /** Reading time in minutes. */
  readonly minutes: number;
};

/** `at`: undefined before the first step. */
export type BegunNaming = { readonly at: Naming | undefined; readonly percent: number };

/** Whether names are still to be found, and the finder is loaded. */
export function canBeNamed({ finder, naming }: NamedDocument): boolean {
  return finder !== undefined && naming !== undefined;
}

/** Without names: the first screen needs none. */
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
