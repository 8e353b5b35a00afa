/** What is to be known of an article that is left, so that it can be opened again as it was. */
import type { Anchor } from '../layout/flow.ts';

/** Places by their names. */
export type NamedPlaces = Readonly<Record<string, Anchor>>;

export type SavedPosition = {
  readonly anchor: Anchor;
  /** The places that the person gave a name. */
  readonly marks: NamedPlaces;
};
