/** Text that comes in pieces, filtered line by line: each line is on its way as soon as it ends. */
import { PLAIN } from './style.ts';
import { drawIfPlain, drawStyled, type Setting, type Sink } from './styled-line.ts';
import { readStyled } from './styled-text.ts';
import { utf8Text } from './utf8-text.ts';

export class LineFilter {
  /** For the lines to come. */
  setting: Setting;
  readonly #sink: Sink;
  readonly #longest: number;
  /** The beginning of a line whose end has not come yet, and how long it is. */
  #held: Buffer[] = [];
  #heldLength = 0;
  /** Nothing has been written yet. */
  #isStart = true;
  /** What the next line begins with. */
  #style = PLAIN;

  /**
   * Of a line that is longer than `longest` bytes pieces of about that length are written, one behind the other, without
   * waiting for its end.
   */
  constructor(setting: Setting, sink: Sink, longest = LONGEST) {
    this.setting = setting;
    this.#sink = sink;
    this.#longest = longest;
  }

  /** Bytes that wait for the end of their line. */
  get held(): number {
    return this.#heldLength;
  }

  /** `bytes` are UTF-8, and may end anywhere. */
  take(bytes: Buffer): void {
    const feed = bytes.indexOf(LINE_FEED);
    let from = 0;
    if (feed >= 0 && this.#heldLength > 0) {
      this.#hold(bytes.subarray(0, feed));
      this.#line(this.#text(this.#release()));
      this.#sink.text('\n');
      from = feed + 1;
    }
    const end = feed < 0 ? 0 : bytes.lastIndexOf(LINE_FEED) + 1;
    if (from < end) this.#lines(this.#text(bytes.subarray(from, end)));
    if (end < bytes.length) this.#hold(bytes.subarray(end));
  }

  /** Nothing more comes: a line without a line feed at its end is written without one. */
  end(): void {
    if (this.#heldLength > 0) this.#line(this.#text(this.#release()));
  }

  /** Whole lines. Those of printable ASCII are handed on many at once. */
  #lines(text: string): void {
    const { width, align, direction } = this.setting;
    const isCopied = width === undefined && align !== 'right' && direction !== 'rtl';
    for (let at = 0; at < text.length; ) {
      if (isCopied && this.#style === PLAIN) {
        NOT_ASCII.lastIndex = at;
        const special = NOT_ASCII.test(text) ? NOT_ASCII.lastIndex - 1 : text.length;
        const end =
          special === text.length ? special : Math.max(at, text.lastIndexOf('\n', special) + 1);
        if (end > at) this.#sink.text(text.slice(at, end));
        at = end;
        if (at === text.length) break;
      }
      const feed = text.indexOf('\n', at);
      this.#line(text.slice(at, feed));
      this.#sink.text('\n');
      at = feed + 1;
    }
  }

  #line(line: string): void {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (this.#style === PLAIN && drawIfPlain(text, this.setting, this.#sink)) return;
    const styled = readStyled(line, this.#style);
    this.#style = styled.end;
    drawStyled(styled, this.setting, this.#sink);
  }

  /** A mark of byte order at the start is none of the text. */
  #text(bytes: Buffer): string {
    const text = utf8Text(bytes);
    const isMarked = this.#isStart && text.startsWith(BYTE_ORDER_MARK);
    this.#isStart = false;
    return isMarked ? text.slice(1) : text;
  }

  #hold(bytes: Buffer): void {
    this.#held.push(Buffer.from(bytes)); // what it stands in belongs to others
    this.#heldLength += bytes.length;
    while (this.#heldLength > this.#longest) {
      const line = this.#release();
      const end = cutBefore(line, this.#longest);
      this.#line(this.#text(line.subarray(0, end)));
      this.#held = [line.subarray(end)];
      this.#heldLength = line.length - end;
    }
  }

  #release(): Buffer {
    const line = Buffer.concat(this.#held);
    this.#held = [];
    this.#heldLength = 0;
    return line;
  }
}

/** 16 MiB: what is made of a line while it is drawn takes some hundred MB then. */
const LONGEST = 1 << 24;

const LINE_FEED = 0x0a;
const ESCAPE = 0x1b;
const SPACE = 0x20;

const BYTE_ORDER_MARK = '\uFEFF';

const NOT_ASCII = /[^\n -~]/g;

/** Where a line that is too long is cut: before a blank or a sequence near `most`. */
function cutBefore(line: Buffer, most: number): number {
  const least = Math.max(1, most - NEAR);
  for (let at = most; at > least; at -= 1) {
    if (line[at] === SPACE || line[at] === ESCAPE) return at;
  }
  let at = most;
  while (at > least && (line[at] & 0xc0) === 0x80) at -= 1; // not the first byte of its character
  return at;
}

/** Bytes. */
const NEAR = 1 << 12;
