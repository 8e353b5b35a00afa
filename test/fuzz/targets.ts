/** What is tried with inputs at random: each parser, the filter, the dialects, the functions on strings, and the reader. */
import { ITEMS } from './targets/items.ts';
import { READERS } from './targets/readers.ts';
import { SCREENS } from './targets/screens.ts';
import { SERVERS } from './targets/servers.ts';
import { STREAMS } from './targets/streams.ts';

export type Target = {
  readonly name: string;
  /** Of an input: UTF-16 units, or bytes. */
  readonly units: 'text' | 'bytes';
  /** Beside the strings of the code: what its format is made of. */
  readonly words?: readonly string[];
  readonly seeds: readonly string[];
  /** Blocks of code for the shortest input, where one input is much work. */
  readonly workAtLeast?: number;
  /** Throws if anything does not hold. */
  readonly run: (input: string) => void | Promise<void>;
};

export const TARGETS: readonly Target[] = [
  ...READERS,
  ...ITEMS,
  ...SERVERS,
  ...STREAMS,
  ...SCREENS,
];
