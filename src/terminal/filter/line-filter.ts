/** Filters text line by line while it arrives in pieces. Each line is written as soon as it ends. */

import { PLAIN } from '../sgr/style.ts';
import { ASCII } from './charset.ts';
import { Majority } from './majority.ts';
import { drawIfPlain, drawStyled, type LineOptions, type Sink } from './styled-line.ts';
import { LineReader } from './styled-text.ts';
import { utf8Text, wholeUtf8 } from './utf8-text.ts';

export type FilterSetting = Omit<LineOptions, 'direction'> & {
  /** As for a single line; `majority`: the direction of most letters so far (`Majority`). */
  readonly direction?: LineOptions['direction'] | 'majority';
};

export class LineFilter {
  #setting: LineOptions;
  /** Set for the direction `majority`, until it is settled. */
  #majority: Majority | undefined;
  #settled: LineOptions['direction'];
  readonly #sink: Sink;
  readonly #longest: number;
  /** The start of a line whose end has not arrived yet, and its length. */
  #held: Buffer[] = [];
  #heldLength = 0;
  /** Nothing has been written yet. */
  #isStart = true;
  /** What the next line begins with. */
  #style = PLAIN;
  #charset = ASCII;
  /** The reader of a line that was drawn before its end; its bytes are no longer in `#held`. */
  #begun: LineReader | undefined;

  /** A line longer than `longest` bytes is written in pieces of about that length, without waiting for its end. */
  constructor(setting: FilterSetting, sink: Sink, longest = LONGEST) {
    if (setting.direction === 'majority') this.#majority = new Majority();
    this.#setting = this.#directed(setting);
    this.#sink = sink;
    this.#longest = longest;
  }

  /** Changes the setting for later lines. The direction `majority` cannot be switched on or off. */
  set setting(setting: FilterSetting) {
    this.#setting = this.#directed(setting);
  }

  /** Bytes that wait for the end of their line. */
  get held(): number {
    return this.#heldLength;
  }

  /** Whether part of an unfinished line has arrived. */
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

  /** Ends the input. A last line without a line feed is written without one. */
  end(): void {
    if (this.hasBegun) this.#endLine();
  }

  /**
   * Writes the unfinished line into `sink` in its current state; it is written for good when it ends. Returns whether
   * there is such a line. Lines that turn out to be complete are written as usual.
   */
  drawBegun(sink: Sink): boolean {
    if (this.#heldLength > 0) this.#readHeld(this.#begun ?? this.#reader());
    if (!this.#begun) return false;
    drawStyled(this.#begun.styled(), this.#setting, sink);
    return true;
  }

  /** Writes whole lines. Many lines of printable ASCII are passed on at once. */
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

  /** Reads the held bytes of an unfinished line, up to the last whole character. */
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

  /** Whether lines can be passed on without reading each. */
  get #isPlain(): boolean {
    return this.#style === PLAIN && this.#charset === ASCII && !this.#majority;
  }

  #directed({ direction, ...setting }: FilterSetting): LineOptions {
    return { ...setting, direction: direction === 'majority' ? this.#settled : direction };
  }

  /** The setting for a line, after the line has been counted. */
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

  /**
   * Reads `text` and returns the reader of its last line, not drawn yet. Earlier lines, which a control ended, are
   * drawn.
   */
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

  /** Decodes bytes; a byte order mark at the start is dropped. */
  #text(bytes: Buffer): string {
    const text = utf8Text(bytes);
    const isMarked = this.#isStart && text.startsWith(BYTE_ORDER_MARK);
    this.#isStart = false;
    return isMarked ? text.slice(1) : text;
  }

  #hold(bytes: Buffer): void {
    this.#held.push(Buffer.from(bytes)); // copied, because the caller reuses its buffer
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

/** 16 MiB. Drawing such a line takes some hundred MB. */
const LONGEST = 1 << 24;

const LINE_FEED = 0x0a;
const ESCAPE = 0x1b;
const SPACE = 0x20;

const BYTE_ORDER_MARK = '\uFEFF';

const NOT_ASCII = /[^\n -~]/g;

/** Offset at which a line that is too long is cut: before a space or a sequence near `most`. */
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
