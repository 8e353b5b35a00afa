/**
 * `marked`'s tokenizer, held to a time in proportion to the text also where a file is not written by a person: its
 * own takes the square of a text's length, or more, for three shapes that are bounded here.
 */
import { Tokenizer, type Tokens } from 'marked';

/** Runs of `*` and `_` in one block. Its emphasis would cost up to the cube of their number; prose has a few. */
const MOST_DELIMITERS = 200;

/** Levels of lists and quotes: the text inside is gone through again for each. */
const DEEPEST = 30;

/** Where plain text may end: at a mark, a forced line break (CommonMark 6.7), an address (GitHub's 6.9). */
const STOP = /[\\<!`*~_[]|(?<! ) {2,}\n|(?<![^\s*_~(])(?:https?:\/\/|ftp:\/\/|www\.)/gi;

const MARKS = /^(?:`+|~+)/;

export class BoundedTokenizer extends Tokenizer {
  #depth = 0;
  #block = '';
  #isDense = false;

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#within(() => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#within(() => super.list(source));
  }

  override emStrong(source: string, masked: string, before?: string) {
    if (masked !== this.#block) {
      this.#block = masked;
      this.#isDense = (masked.match(/[*_]+/g)?.length ?? 0) > MOST_DELIMITERS;
    }
    return this.#isDense ? undefined : super.emStrong(source, masked, before);
  }

  /** Looks for the end once; `marked` looks from every letter for the `@` of a mail address far behind it. */
  override inlineText(source: string): Tokens.Text {
    STOP.lastIndex = MARKS.exec(source)?.[0].length ?? 1;
    const raw = source.slice(0, STOP.exec(source)?.index);
    return { type: 'text', raw, text: raw, escaped: this.lexer.state.inRawBlock };
  }

  #within<T>(read: () => T): T | undefined {
    if (this.#depth >= DEEPEST) return undefined;
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}
