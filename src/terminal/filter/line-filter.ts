/** Text that comes in pieces, filtered line by line: each line is on its way as soon as it ends. */

import { PLAIN } from '../sgr/style.ts';
import { ASCII } from './charset.ts';
import { Majority } from './majority.ts';
import { drawIfPlain, drawStyled, type LineOptions, type Sink } from './styled-line.ts';
import { LineReader } from './styled-text.ts';
import { utf8Text, wholeUtf8 } from './utf8-text.ts';

export type FilterSetting = Omit<LineOptions, 'direction'> & {
  /** As of a line; or `majority`: that of most letters so far, as the lines that decide it say (`Majority`). */
  readonly direction?: LineOptions['direction'] | 'majority';
};

export class LineFilter {
  #setting: LineOptions;
  /** Where the direction is that of most letters, until it is settled. */
  #majority: Majority | undefined;
  #settled: LineOptions['direction'];
  readonly #sink: Sink;
  readonly #longest: number;
  /** The beginning of a line whose end has not come yet, and how long it is. */
  #held: Buffer[] = [];
  #heldLength = 0;
  /** Nothing has been written yet. */
  #isStart = true;
  /** What the next line begins with. */
  #style = PLAIN;
  #charset = ASCII;
  /** A line that was looked at before its end: it has read what is not held any more. */
  #begun: LineReader | undefined;

  /**
   * Of a line that is longer than `longest` bytes pieces of about that length are written, one behind the other, without
   * waiting for its end.
   */
  constructor(setting: FilterSetting, sink: Sink, longest = LONGEST) {
    if (setting.direction === 'majority') this.#majority = new Majority();
    this.#setting = this.#directed(setting);
    this.#sink = sink;
    this.#longest = longest;
  }

  /** For the lines to come. Whether their direction is that of most letters stays as it was in the beginning. */
  set setting(setting: FilterSetting) {
    this.#setting = this.#directed(setting);
  }

  /** Bytes that wait for the end of their line. */
  get held(): number {
    return this.#heldLength;
  }

  /** Something has come of a line that has not ended. */
  get hasBegun(): boolean {
    return this.#heldLength > 0 || this.#begun !== undefined;
  }

  /** `bytes` are UTF-8, and may end anywhere. */
  take(bytes: Buffer): void {
    const feed = bytes.indexOf(LINE_FEED);
    let from = 0;
    if (feed >= 0 && this.hasBegun) {
      this.#hold(bytes.subarray(0, feed));
      this.#endLine();
      this.#sink.text('\n');
      from = feed + 1;
    }
    const end = feed < 0 ? 0 : bytes.lastIndexOf(LINE_FEED) + 1;
    if (from < end) this.#lines(this.#text(bytes.subarray(from, end)));
    if (end < bytes.length) this.#hold(bytes.subarray(end));
  }

  /** Nothing more comes: a line without a line feed at its end is written without one. */
  end(): void {
    if (this.hasBegun) this.#endLine();
  }

  /**
   * Writes the line that has begun into `sink`, as it stands now; it is written for good when it ends. The result is whether
   * there is one. Lines that turn out to have ended are written as ever.
   */
  drawBegun(sink: Sink): boolean {
    if (this.#heldLength > 0) this.#readHeld(this.#begun ?? this.#reader());
    if (!this.#begun) return false;
    drawStyled(this.#begun.styled(), this.#setting, sink);
    return true;
  }

  /** Whole lines. Those of printable ASCII are handed on many at once. */
  #lines(text: string): void {
    const { width, align, direction } = this.#setting;
    const isCopied = width === undefined && align !== 'right' && direction !== 'rtl';
    for (let at = 0; at < text.length; ) {
      if (isCopied && this.#isPlain) {
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
    if (this.#isPlain && drawIfPlain(text, this.#setting, this.#sink)) return;
    this.#draw(this.#read(this.#reader(), line), this.#sink);
  }

  #endLine(): void {
    const begun = this.#begun;
    const text = this.#text(this.#release());
    this.#begun = undefined;
    if (begun) this.#draw(this.#read(begun, text), this.#sink);
    else this.#line(text);
  }

  /** What is held of a line that has begun, but for a character that is not whole. */
  #readHeld(begun: LineReader): void {
    const bytes = this.#release();
    const end = wholeUtf8(bytes);
    const reader = this.#read(begun, this.#text(bytes.subarray(0, end)));
    if (end < bytes.length) {
      this.#held = [bytes.subarray(end)];
      this.#heldLength = bytes.length - end;
    }
    const isLonger = reader.length > this.#longest;
    this.#begun = isLonger ? undefined : reader;
    if (isLonger) this.#draw(reader, this.#sink);
  }

  /** Lines need not be looked at one by one. */
  get #isPlain(): boolean {
    return this.#style === PLAIN && this.#charset === ASCII && !this.#majority;
  }

  #directed({ direction, ...setting }: FilterSetting): LineOptions {
    return { ...setting, direction: direction === 'majority' ? this.#settled : direction };
  }

  /** The setting for a line, once it is counted. */
  #settingFor(line: string): LineOptions {
    if (!this.#majority) return this.#setting;
    this.#majority.add(line);
    const { direction, isSettled } = this.#majority;
    const setting = { ...this.#setting, direction };
    if (isSettled) {
      this.#majority = undefined;
      this.#settled = direction;
      this.#setting = setting;
    }
    return setting;
  }

  #reader(): LineReader {
    return new LineReader(this.#style, this.#charset, this.#setting.columns);
  }

  /** The reader of the last line in `text`, not drawn yet: those before it, which a control has ended, are. */
  #read(first: LineReader, text: string): LineReader {
    let reader = first;
    let rest = reader.read(text);
    while (rest !== undefined) {
      this.#draw(reader, this.#sink);
      this.#sink.text('\n');
      reader = this.#reader();
      rest = reader.read(rest);
    }
    return reader;
  }

  #draw(reader: LineReader, sink: Sink): void {
    this.#style = reader.style;
    this.#charset = reader.charset;
    const styled = reader.styled();
    drawStyled(styled, this.#settingFor(styled.text), sink);
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
    if (this.#begun && this.#heldLength > this.#longest) this.#readHeld(this.#begun);
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
