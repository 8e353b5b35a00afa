/** The schemes by which Arabic is written in Latin letters, and what a person calls them. */
import type { Standard } from '../../text/index.ts';

/** By their short names. */
export const SCHEMES = {
  'ala-lc': 'ala-lc',
  din: 'din-31635',
  bgn: 'bgn-pcgn',
} as const satisfies Readonly<Record<string, Standard>>;

export type SchemeName = keyof typeof SCHEMES;

export const SCHEME_NAMES = Object.keys(SCHEMES) as readonly SchemeName[];

/** One that can be chosen; it counts for Arabic, other languages have ALA-LC alone. */
export type ChosenScheme = (typeof SCHEMES)[SchemeName];
