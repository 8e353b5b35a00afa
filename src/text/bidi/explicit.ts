import { Bidi } from '../../unicode/bidi-class.ts';

/** In `matches`: the unit is not an isolate initiator. */
const NO_INITIATOR = -2;
/** In `matches`: an isolate initiator without a matching PDI. */
export const UNMATCHED = -1;

/**
 * Resolves explicit levels and directions (UAX#9, X1 to X8) of one paragraph with the level `base`.
 *
 * Writes the level of each unit to `levels`. In `classes` it writes the overrides, and BN for the characters that X9
 * removes. Returns for each unit the offset of its matching PDI (BD9), or `UNMATCHED` or `NO_INITIATOR`.
 */
export function resolveExplicit(classes: Uint8Array, levels: Uint8Array, base: number): Int32Array {
  const { matches, rightToLeft } = matchIsolates(classes);
  const stack: DirectionalStatus[] = [{ level: base, override: NEUTRAL, isolate: false }]; // X1
  let overflowIsolates = 0;
  let overflowEmbeddings = 0;
  let validIsolates = 0;

  for (let at = 0; at < classes.length; at += 1) {
    const type = classes[at];
    let top = stack[stack.length - 1];
    switch (type) {
      case Bidi.RLE: // X2
      case Bidi.LRE: // X3
      case Bidi.RLO: // X4
      case Bidi.LRO: {
        // X5
        const level = nextLevel(top.level, type === Bidi.RLE || type === Bidi.RLO);
        if (level <= MAX_DEPTH && overflowIsolates === 0 && overflowEmbeddings === 0) {
          const override = type === Bidi.RLO ? Bidi.R : type === Bidi.LRO ? Bidi.L : NEUTRAL;
          stack.push({ level, override, isolate: false });
        } else if (overflowIsolates === 0) {
          overflowEmbeddings += 1;
        }
        classes[at] = Bidi.BN; // X9
        break;
      }
      case Bidi.RLI: // X5a
      case Bidi.LRI: // X5b
      case Bidi.FSI: {
        // X5c
        levels[at] = top.level;
        if (top.override !== NEUTRAL) classes[at] = top.override;
        const level = nextLevel(top.level, type === Bidi.RLI || rightToLeft.has(at));
        if (level <= MAX_DEPTH && overflowIsolates === 0 && overflowEmbeddings === 0) {
          validIsolates += 1;
          stack.push({ level, override: NEUTRAL, isolate: true });
        } else {
          overflowIsolates += 1;
        }
        break;
      }
      case Bidi.PDI: // X6a
        if (overflowIsolates > 0) {
          overflowIsolates -= 1;
        } else if (validIsolates > 0) {
          overflowEmbeddings = 0;
          while (!stack[stack.length - 1].isolate) stack.pop();
          stack.pop();
          validIsolates -= 1;
        }
        top = stack[stack.length - 1];
        levels[at] = top.level;
        if (top.override !== NEUTRAL) classes[at] = top.override;
        break;
      case Bidi.PDF: // X7
        if (overflowIsolates === 0) {
          if (overflowEmbeddings > 0) overflowEmbeddings -= 1;
          else if (!top.isolate && stack.length > 1) stack.pop();
        }
        classes[at] = Bidi.BN; // X9
        break;
      case Bidi.BN:
        break; // X9
      default: // X6
        levels[at] = top.level;
        if (top.override !== NEUTRAL) classes[at] = top.override;
    }
  }
  return matches;
}

/** An entry of the directional status stack. */
type DirectionalStatus = {
  readonly level: number;
  readonly override: number;
  readonly isolate: boolean;
};

const NEUTRAL = 255;

/** BD2. */
const MAX_DEPTH = 125;

/** The next odd level above `level`, or the next even one. */
function nextLevel(level: number, odd: boolean): number {
  return odd ? (level + 1) | 1 : (level + 2) & ~1;
}

/**
 * The matching PDI of each isolate initiator (BD9), and each FSI whose first strong letter is R or AL (X5c, P2, P3).
 */
function matchIsolates(classes: Uint8Array): { matches: Int32Array; rightToLeft: Set<number> } {
  const matches = new Int32Array(classes.length).fill(NO_INITIATOR);
  const rightToLeft = new Set<number>();
  const open: { readonly at: number; decided: boolean }[] = [];
  for (let at = 0; at < classes.length; at += 1) {
    const type = classes[at];
    const isolate = open[open.length - 1];
    switch (type) {
      case Bidi.RLI:
      case Bidi.LRI:
      case Bidi.FSI:
        matches[at] = UNMATCHED;
        open.push({ at, decided: type !== Bidi.FSI });
        break;
      case Bidi.PDI:
        if (isolate) matches[isolate.at] = at;
        open.pop();
        break;
      case Bidi.L:
      case Bidi.R:
      case Bidi.AL:
        if (isolate && !isolate.decided) {
          isolate.decided = true;
          if (type !== Bidi.L) rightToLeft.add(isolate.at);
        }
    }
  }
  return { matches, rightToLeft };
}
