/**
 * A loop guided by coverage: inputs that reach a block of code in a new number of times are kept and changed again. The
 * code is bundled with counters (`instrument.js`); the same counters tell how much work an input makes.
 */
import type { Target } from './targets.ts';

/** UTF-16 units; or bytes, each as one unit. */
export type Input = string;

export type Finding = {
  readonly target: string;
  readonly input: Input;
  readonly error: string;
  /** The same for inputs that fail in the same place. */
  readonly key: string;
};

export type Stats = {
  cases: number;
  /** Blocks reached, in each number of times that counts. */
  covered: number;
  /** Most work for a unit, and the input. */
  most: number;
};

/** Units of an input; more where a case asks for it. */
const LONGEST = 2000;

/** Blocks run: for an empty input, and for each unit of it. A text of 2000 units has its 4 million. */
const WORK_AT_LEAST = 3_000_000;
const WORK_FOR_A_UNIT = 4000;

export class WorkError extends Error {}

export class Fuzzer {
  readonly stats: Stats = { cases: 0, covered: 0, most: 0 };
  readonly #target: Target;
  readonly #words: readonly string[];
  readonly #random: () => number;
  readonly #hits: Uint32Array;
  readonly #seen: Uint8Array;
  readonly #corpus: { readonly input: Input; readonly fresh: number }[] = [];

  constructor(target: Target, words: readonly string[], hits: Uint32Array, random: () => number) {
    this.#target = target;
    this.#words = [...words, ...SIGNS];
    this.#random = random;
    this.#hits = hits;
    this.#seen = new Uint8Array(hits.length);
  }

  /** What was found with the input, if anything; an input that reaches something new is kept. */
  async try(input: Input): Promise<Finding | undefined> {
    this.#hits.fill(0);
    this.stats.cases += 1;
    let finding: Finding | undefined;
    try {
      const running = this.#target.run(input);
      if (running instanceof Promise) await running;
      this.#weigh(input);
    } catch (error) {
      finding = findingOf(this.#target.name, input, error);
    }
    const fresh = this.#cover();
    if (fresh > 0 && !finding) this.#corpus.push({ input, fresh });
    return finding;
  }

  /** Another input, made of those that were kept. */
  next(): Input {
    const { length } = this.#corpus;
    if (length === 0) return '';
    // Half of them of the last ones, which have been changed least often.
    const at = this.#chance(0.5)
      ? length - 1 - this.#below(Math.min(length, 20))
      : this.#below(length);
    let { input } = this.#corpus[at];
    for (let time = 1 << this.#below(5); time > 0; time -= 1) input = this.#changed(input);
    return input.slice(0, LONGEST);
  }

  /** A shorter input with the same finding. */
  async shortened(finding: Finding): Promise<Finding> {
    let least = finding;
    for (let part = Math.ceil(least.input.length / 2), tries = 400; part >= 1; part = part >> 1) {
      for (let at = 0; at < least.input.length && tries > 0; tries -= 1) {
        const input = least.input.slice(0, at) + least.input.slice(at + part);
        const again = await this.try(input);
        if (again?.key === least.key) least = again;
        else at += part;
      }
    }
    return least;
  }

  /** The shortest inputs that reach together what all have reached. */
  async distilled(most: number, longest: number): Promise<Input[]> {
    const inputs = this.#corpus.map(({ input }) => input).filter(({ length }) => length <= longest);
    inputs.sort((a, b) => a.length - b.length);
    this.#seen.fill(0);
    this.#corpus.length = 0;
    for (const input of inputs) await this.try(input);
    return this.#corpus
      .toSorted((a, b) => b.fresh - a.fresh)
      .slice(0, most)
      .map(({ input }) => input)
      .sort();
  }

  #weigh(input: Input): void {
    let work = 0;
    for (const count of this.#hits) work += count;
    const forUnit = work / (input.length + 100);
    this.stats.most = Math.max(this.stats.most, Math.round(forUnit));
    const { workAtLeast = WORK_AT_LEAST } = this.#target;
    if (work > workAtLeast + WORK_FOR_A_UNIT * input.length) {
      throw new WorkError(`${work} blocks of code for ${input.length} units`);
    }
  }

  /** Blocks that were run in a number of times that is new: 1, 2, 3, up to 7, 15, 31, 127, more. */
  #cover(): number {
    let fresh = 0;
    for (let at = 0; at < this.#hits.length; at += 1) {
      const count = this.#hits[at];
      if (count === 0) continue;
      const bit =
        1 <<
        (count < 4
          ? count - 1
          : count < 8
            ? 3
            : count < 16
              ? 4
              : count < 32
                ? 5
                : count < 128
                  ? 6
                  : 7);
      if ((this.#seen[at] & bit) === 0) fresh += 1;
      this.#seen[at] |= bit;
    }
    this.stats.covered += fresh;
    return fresh;
  }

  #changed(input: Input): Input {
    const at = this.#below(input.length + 1);
    const length = this.#chance(0.5) ? 1 + this.#below(4) : this.#below(input.length + 1);
    const [before, piece, behind] = [
      input.slice(0, at),
      input.slice(at, at + length),
      input.slice(at + length),
    ];
    switch (this.#below(9)) {
      case 0:
        return before + behind;
      case 1:
        return before + this.#unit() + piece + behind;
      case 2:
        return before + this.#unit() + behind;
      case 3:
        return before + this.#word() + piece + behind;
      case 4:
        return before + this.#word() + behind;
      case 5:
        return before + piece.repeat(2 + this.#below(8)).slice(0, LONGEST) + behind;
      case 6:
        return (
          before +
          this.#word()
            .repeat(1 << this.#below(8))
            .slice(0, LONGEST) +
          piece +
          behind
        );
      case 7: {
        const other = this.#corpus[this.#below(this.#corpus.length)].input;
        const from = this.#below(other.length);
        return before + other.slice(from, from + 1 + this.#below(other.length)) + behind;
      }
      default:
        return before + behind + piece;
    }
  }

  #unit(): string {
    if (this.#target.units === 'bytes') return String.fromCharCode(this.#below(256));
    const range = UNITS[this.#below(UNITS.length)];
    return String.fromCodePoint(range[0] + this.#below(range[1] - range[0] + 1));
  }

  #word(): string {
    const words = this.#chance(0.5) ? (this.#target.words ?? this.#words) : this.#words;
    const word = words[this.#below(words.length)];
    return this.#target.units === 'bytes' ? latin1(word) : word;
  }

  #below(end: number): number {
    return Math.floor(this.#random() * end);
  }

  #chance(part: number): boolean {
    return this.#random() < part;
  }
}

/** The bytes of a text in UTF-8, each as one unit. */
export function latin1(text: string): Input {
  return Buffer.from(text).toString('latin1');
}

/** First and last code points: controls, ASCII, Latin-1, scripts that are joined and reordered, forms, surrogates, all. */
const UNITS: readonly (readonly [number, number])[] = [
  [0, 0x1f],
  [0x20, 0x7e],
  [0x20, 0x7e],
  [0x7f, 0xff],
  [0x590, 0x8ff],
  [0x2000, 0x206f],
  [0xd7f0, 0xe010],
  [0xfb00, 0xffff],
  [0x1f000, 0x1faff],
  [0, 0x10ffff],
];

/** Signs that mean something to somebody on the way from a source to the screen. */
const SIGNS: readonly string[] = [
  ...[
    '\u001b[',
    '\u001b]',
    '\u001b]8;;',
    '\u001bP',
    '\u001b\\',
    '\u0007',
    '\u009b',
    '\u009d',
    '\u0090',
    '\u009c',
  ],
  ...[
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202a',
    '\u202e',
    '\u202c',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ],
  ...[
    '\u200c',
    '\u200d',
    '\ufe0f',
    '\ufeff',
    '\u00ad',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u0640',
    '\u0644\u0627',
  ],
  ...[
    '\u064b',
    '\u0651',
    '\u0300',
    '\u05d0',
    '\u0628',
    '\u06a9',
    '\u4e2d',
    '\u{1f468}\u200d\u{1f469}',
    '\ufdfd',
  ],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\t',
    ' ',
    '    ',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\u{e0041}',
    '\u{10ffff}',
    '\0',
  ],
  ...[
    'https://a.b/',
    '&#27;',
    '&#x9b;',
    '"\\u001b"',
    '\\e',
    '---\n',
    '0',
    '-1',
    '99999999999999999999',
    '1e999',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'true',
    '.',
    '..',
    '/',
    '\\',
  ],
];

function findingOf(target: string, input: Input, thrown: unknown): Finding {
  const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  const [message, ...frames] = error.split('\n');
  const place = frames.find((frame) => /^ {4}at /.test(frame))?.replace(/\(.*/, '') ?? '';
  return {
    target,
    input,
    error,
    key: `${message.replace(/"(?:[^"\\]|\\.)*"|\d+/g, '').slice(0, 60)}${place}`,
  };
}
