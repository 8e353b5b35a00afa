/** Runs of `*`, `_` and `~`, and the pairs they form (CommonMark 6.2, GitHub Flavored Markdown 6.5). */

/** A run that may open or close emphasis, in a doubly linked list. */
export type DelimiterRun = {
  readonly sign: string;
  /** Number of signs as written. */
  readonly length: number;
  /** Number of signs that are still text. */
  left: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Index among the runs of the text. */
  place: number;
  before: DelimiterRun | undefined;
  after: DelimiterRun | undefined;
};

const BLANK = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Whether a run can open or close emphasis, by the characters before and after it; `\n` at the ends of the text. */
export function runOf(sign: string, length: number, before: string, after: string): DelimiterRun {
  const [blankBefore, blankAfter] = [BLANK.test(before), BLANK.test(after)];
  const [signBefore, signAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
  const isLeft = !blankAfter && (!signAfter || blankBefore || signBefore);
  const isRight = !blankBefore && (!signBefore || blankAfter || signAfter);
  // `_` is no emphasis inside a word.
  const isWord = sign === '_';
  return {
    sign,
    length,
    left: length,
    canOpen: isLeft && (!isWord || !isRight || signBefore),
    canClose: isRight && (!isWord || !isLeft || signAfter),
    place: 0,
    before: undefined,
    after: undefined,
  };
}

/** The runs of a text that are not paired yet, in order. */
export class Runs {
  #last: DelimiterRun | undefined;
  #count = 0;

  get last(): DelimiterRun | undefined {
    return this.#last;
  }

  add(run: DelimiterRun): void {
    this.#count += 1;
    run.place = this.#count;
    run.before = this.#last;
    if (this.#last) this.#last.after = run;
    this.#last = run;
  }

  /** Pairs all runs after `bottom`, in time linear in the number of runs and signs. */
  pair(bottom: DelimiterRun | undefined): void {
    /** For each kind of closing run: the index after which a matching opening run may be. */
    const floors = new Map<string, number>();
    let closer = this.#last === bottom ? undefined : this.#first(bottom);
    while (closer) {
      const { after } = closer;
      if (!closer.canClose) {
        closer = after;
        continue;
      }
      const kind = kindOf(closer);
      const opener = openerOf(closer, floors.get(kind) ?? bottom?.place ?? 0);
      if (opener) {
        const signs = closer.sign === '~' ? closer.length : Math.min(opener.left, closer.left, 2);
        opener.left -= signs;
        closer.left -= signs;
        link(opener, closer);
        if (opener.left === 0) this.#remove(opener);
        if (closer.left > 0) continue;
        this.#remove(closer);
      } else {
        floors.set(kind, closer.before?.place ?? 0);
        if (!closer.canOpen) this.#remove(closer);
      }
      closer = after;
    }
    if (bottom) bottom.after = undefined;
    this.#last = bottom;
  }

  #first(bottom: DelimiterRun | undefined): DelimiterRun | undefined {
    if (bottom) return bottom.after;
    let first = this.#last;
    while (first?.before) first = first.before;
    return first;
  }

  #remove(run: DelimiterRun): void {
    if (run.before) run.before.after = run.after;
    if (run.after) run.after.before = run.before;
    else this.#last = run.before;
  }
}

/** Runs of one kind have the same opening runs. */
function kindOf({ sign, length, canOpen }: DelimiterRun): string {
  return sign === '~' ? `~${length}` : `${sign}${canOpen}${length % 3}`;
}

function openerOf(closer: DelimiterRun, floor: number): DelimiterRun | undefined {
  for (let run = closer.before; run && run.place > floor; run = run.before) {
    if (run.canOpen && run.sign === closer.sign && fits(run, closer)) return run;
  }
  return undefined;
}

function fits(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (opener.sign === '~') return opener.length === closer.length;
  // If a run can open and close, the sum of the two lengths must not be a multiple of three (rules 9 and 10).
  const isBoth = opener.canClose || closer.canOpen;
  const isThree = (opener.length + closer.length) % 3 === 0;
  return !isBoth || !isThree || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

/** Runs between the two can no longer open or close anything. */
function link(opener: DelimiterRun, closer: DelimiterRun): void {
  opener.after = closer;
  closer.before = opener;
}
