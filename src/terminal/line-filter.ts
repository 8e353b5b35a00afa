/** Text that comes in pieces, filtered line by line: each line is on its way as soon as it ends. */
import { PLAIN } from './style.ts';
import { drawStyled, type Setting, type Sink } from './styled-line.ts';
import { readStyled } from './styled-text.ts';

export class LineFilter {
  /** For the lines to come. */
  setting: Setting;
  readonly #sink: Sink;
  readonly #longest: number;
  /** The beginning of a line whose end has not come yet, and how long it is. */
  #held: string[] = [];
  #heldLength = 0;
  /** What the next line begins with. */
  #style = PLAIN;

  /**
   * Of a line that is longer than `longest` (UTF-16 units) pieces of about that length are written, one behind the other,
   * without waiting for its end.
   */
  constructor(setting: Setting, sink: Sink, longest = LONGEST) {
    this.setting = setting;
    this.#sink = sink;
    this.#longest = longest;
  }

  /** UTF-16 units that wait for the end of their line. */
  get held(): number {
    return this.#heldLength;
  }

  take(text: string): void {
    const feed = text.indexOf('\n');
    let from = 0;
    if (feed >= 0 && this.#heldLength > 0) {
      this.#hold(text.slice(0, feed));
      this.#line(this.#release());
      this.#sink.text('\n');
      from = feed + 1;
    }
    const end = feed < 0 ? 0 : text.lastIndexOf('\n') + 1;
    if (from < end) this.#lines(text, from, end);
    if (end < text.length) this.#hold(text.slice(end));
  }

  /** Nothing more comes: a line without a line feed at its end is written without one. */
  end(): void {
    if (this.#heldLength > 0) this.#line(this.#release());
  }

  /** Whole lines, [from, to). Those of printable ASCII are handed on many at once. */
  #lines(text: string, from: number, to: number): void {
    const { width, align, direction } = this.setting;
    const isCopied = width === undefined && align !== 'right' && direction !== 'rtl';
    for (let at = from; at < to; ) {
      if (isCopied && this.#style === PLAIN) {
        NOT_ASCII.lastIndex = at;
        const special = NOT_ASCII.test(text) ? Math.min(to, NOT_ASCII.lastIndex - 1) : to;
        const end = special === to ? to : Math.max(at, text.lastIndexOf('\n', special) + 1);
        if (end > at) this.#sink.text(text.slice(at, end));
        at = end;
        if (at === to) break;
      }
      const feed = text.indexOf('\n', at);
      this.#line(text.slice(at, feed));
      this.#sink.text('\n');
      at = feed + 1;
    }
  }

  #line(line: string): void {
    const styled = readStyled(line, this.#style);
    this.#style = styled.end;
    drawStyled(styled, this.setting, this.#sink);
  }

  #hold(text: string): void {
    this.#held.push(text);
    this.#heldLength += text.length;
    while (this.#heldLength > this.#longest) {
      const line = this.#release();
      const end = cutBefore(line, this.#longest);
      this.#line(line.slice(0, end));
      this.#held = [line.slice(end)];
      this.#heldLength = line.length - end;
    }
  }

  #release(): string {
    const line = this.#held.join('');
    this.#held = [];
    this.#heldLength = 0;
    return line;
  }
}

/** 16 Mi units: what is made of a line while it is drawn takes some hundred MB then. */
const LONGEST = 1 << 24;

const NOT_ASCII = /[^\n -~]/g;

/** Where a line that is too long is cut: before a blank or a sequence near `most`. */
function cutBefore(line: string, most: number): number {
  const least = Math.max(1, most - NEAR);
  for (let at = most; at > least; at -= 1) {
    if (line[at] === ' ' || line[at] === '\u001B') return at;
  }
  const isPair = /^[\uDC00-\uDFFF]$/.test(line[most]);
  return isPair ? most - 1 : most;
}

/** UTF-16 units. */
const NEAR = 1 << 12;
