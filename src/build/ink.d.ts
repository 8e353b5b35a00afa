/** What the tests use. */
import type { Plugin } from 'vitest/config';

/** Sources of modules that stand for modules of Ink, by the specifiers with which Ink imports them. */
export const OUR_TEXT: ReadonlyMap<string, string>;
export const OUR_STAGE: ReadonlyMap<string, string>;

export function withOurText(): Plugin;
