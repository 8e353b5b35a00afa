import type { Direction } from './direction.ts';
import { resolveLevels } from './levels.ts';

/**
 * A stretch [from, to) of a text, in UTF-16 offsets, that is ordered by itself and is one neutral to what stands round it: as if
 * it stood between LRI or RLI, or FSI where no direction is given, and PDI (UAX#9, HL3). The text has none of these.
 */
export type Isolate = {
  readonly from: number;
  readonly to: number;
  readonly direction?: Direction;
};

/** `resolveLevels` for a text with isolates, which are in their order; one that begins in another is left out. */
export function resolveIsolated(
  text: string,
  direction: Direction,
  isolates: readonly Isolate[],
): Uint8Array {
  let marked = '';
  let end = 0;
  /** Where each control was put in, as an offset of the text. */
  const controls: number[] = [];
  for (const { from, to, direction: own } of isolates) {
    if (from < end || from >= to) continue;
    controls.push(from, to);
    const initiator = own === undefined ? FSI : own === 'ltr' ? LRI : RLI;
    marked += text.slice(end, from) + initiator + text.slice(from, to) + PDI;
    end = to;
  }
  const resolved = resolveLevels(marked + text.slice(end), direction);
  const levels = new Uint8Array(text.length);
  let control = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (controls[control] <= at) control += 1;
    levels[at] = resolved[at + control];
  }
  return levels;
}

const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';
