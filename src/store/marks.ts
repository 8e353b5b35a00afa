/**
 * Marks: what the person did with articles. They are kept apart from the texts, so that a text can be fetched again and
 * loses nothing.
 */
import type { Landmark } from '../article/search/landmark.ts';

/** Where an article was left. `progress`: the share of the article before it, 0 to 1. */
export type Place = Landmark & { readonly progress: number };

export type MarkState = {
  /** The checksum of the text that was read; `false` if it was marked unread. */
  readonly read?: string | false;
  readonly starred?: boolean;
  readonly seen?: boolean;
  readonly place?: Place;
  /** The rule for old articles has removed it; it is not put back. */
  readonly gone?: boolean;
};

export type MarkField = keyof MarkState;

/** `origin`: a mark that a server reported is not sent to it again. @default 'person' */
export type MarkChange = {
  [Field in MarkField]: {
    readonly key: string;
    readonly field: Field;
    readonly value: NonNullable<MarkState[Field]> | null;
    readonly origin?: MarkOrigin;
  };
}[MarkField];

export type MarkOrigin = 'person' | 'server' | 'rule';
