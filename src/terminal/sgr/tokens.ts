/** Splits output for a terminal into text, controls and escape sequences (ECMA-48, 5 and 8.3). */

/** `source` is the token as it was written. */
export type Token = { readonly source: string } & (
  | { readonly type: 'text' }
  /** One of C0 or C1. */
  | { readonly type: 'control' }
  /** `parameters` includes the private marker before them; `final` includes the intermediate bytes before it. */
  | { readonly type: 'csi'; readonly parameters: string; readonly final: string }
  | { readonly type: 'osc'; readonly text: string }
  /** Sequences of two and three bytes, and strings other than OSC. The program itself uses none of them. */
  | { readonly type: 'other' }
);

export class Tokenizer {
  /** The start of a sequence without its end. */
  #rest = '';

  read(chunk: string): Token[] {
    const input = this.#rest + chunk;
    const tokens: Token[] = [];
    let at = 0;
    while (at < input.length) {
      const token = tokenAt(input, at);
      if (token) tokens.push(token);
      else if (isBegun(input, at)) break;
      // An invalid sequence, up to the point where it becomes invalid.
      at += token ? token.source.length : 1;
    }
    this.#rest = input.slice(at);
    return tokens;
  }
}

/** The token that begins at a UTF-16 offset; `undefined` for a sequence that is invalid or incomplete. */
export function tokenAt(input: string, at: number): Token | undefined {
  GRAMMAR.lastIndex = at;
  const match = GRAMMAR.exec(input);
  return match ? tokenOf(match[0], match.groups ?? {}) : undefined;
}

/** Whether the sequence at a UTF-16 offset is cut off by the end of the input. */
export function isBegun(input: string, at: number): boolean {
  return BEGINNING.test(input.slice(at));
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are the subject.
const GRAMMAR = new RegExp(
  [
    /(?<text>[^\x00-\x1F\x7F-\x9F]+)/,
    /(?<control>[\x00-\x1A\x1C-\x1F\x7F-\x8F\x91-\x97\x99\x9A\x9C])/,
    /(?:\x1B\[|\x9B)(?<parameters>[0-?]*)(?<final>[ -/]*[@-~])/,
    /(?:\x1B\]|\x9D)(?<osc>[^\x07\x1B\x9C]*)(?:\x07|\x1B\\|\x9C)/,
    /(?:\x1B[PX^_]|[\x90\x98\x9E\x9F])[^\x1B\x9C]*(?:\x1B\\|\x9C)/,
    /\x1B[ -/]*(?![PX^_[\]])[0-~]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'y',
);

/**
 * The start of a possible sequence at the end of a chunk. A string that begins with a C1 character must end in the
 * same chunk: text that was encoded twice is full of C1 characters, and output after them must not wait for ever.
 */
const BEGINNING =
  /^(?:\x1B(?:[ -/]*|\[[0-?]*[ -/]*|[\]PX^_][^\x07\x1B\x9C]*\x1B?)|\x9B[0-?]*[ -/]*)$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are the subject.

function tokenOf(source: string, groups: Record<string, string | undefined>): Token {
  const { text, control, parameters, final, osc } = groups;
  if (text !== undefined) return { type: 'text', source };
  if (control !== undefined) return { type: 'control', source };
  if (final !== undefined) return { type: 'csi', source, parameters: parameters ?? '', final };
  if (osc !== undefined) return { type: 'osc', source, text: osc };
  return { type: 'other', source };
}
