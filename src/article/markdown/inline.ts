/**
 * Reads the inline marks of a block (CommonMark 6) and reduces it to text and links. Emphasis is dropped; forced line
 * breaks become `\n`. One pass from left to right: the meaning of each sign is decided once, and failed searches are
 * not repeated.
 */
import type { CodeSpan, Link, NoteMark } from '../article.ts';
import { cleanAddress } from '../clean.ts';
import { type DelimiterRun, Runs, runOf } from './emphasis.ts';
import { referenceAt, unescaped } from './escape.ts';
import { Tags } from './html.ts';
import {
  type Definitions,
  type FoundTarget,
  LONGEST_LABEL,
  labelAt,
  labelKey,
  targetAt,
} from './reference.ts';
import { webAddressAt } from './web-address.ts';

export type Inline = {
  readonly text: string;
  /** Web links by UTF-16 offsets in `text`, in order, not nested. */
  readonly links: readonly Link[];
  /** References to footnotes, in the same form. */
  readonly notes: readonly NoteMark[];
  /** Spans of code. */
  readonly codes: readonly CodeSpan[];
  /** The text is that of a picture, and all there is. */
  readonly isPicture: boolean;
  /** The text as HTML, if it contains tags other than line breaks. */
  readonly html?: string;
};

/** `source`: lines without their indents, separated by `\n`. */
export function readInline(
  source: string,
  definitions: Definitions,
  notes: Footnotes = NO_NOTES,
): Inline {
  return new InlineReader(source, definitions, notes).read();
}

/** Numbers of footnotes by label. */
export type Footnotes = ReadonlyMap<string, number>;

const NO_NOTES: Footnotes = new Map();

/** `[^label]` */
const NOTE_MARK = /\[\^([^\]\s]{1,200})\]/y;

/**
 * Marks of static site generators, which those replace or remove: shortcodes of Hugo, tags of Jekyll, attributes of
 * kramdown, comments and expressions of MDX. None crosses the end of its block.
 */
const SITE_MARKS: readonly (readonly [open: string, close: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{/*', '*/}'],
  ['{:', '}'],
];

/** Signs at which something other than plain text may begin. An address is noticed at its colon or its `www.`. */
const SIGN = /[\n\\`*_~=[\]!<&{:Ww]/g;

const WEB = /^https?:\/\//i;
const LINE_BREAK = /^<br\s*\/?>$/i;

/** Autolinks `<https://example.org>` and `<somebody@example.org>` (6.5): the text between the brackets. */
const URI = /^[a-z][a-z\d+.-]{1,31}:/i;
const MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d.-]+$/i;
const MARKED_ADDRESS = /[^\s<>]+/y;

/** The `[` of a link text or the `![` of a picture. */
type Bracket = {
  /** Index of its piece. */
  readonly piece: number;
  /** UTF-16 offset after it. */
  readonly from: number;
  readonly isPicture: boolean;
  /** The run of emphasis before it. */
  readonly bottom: DelimiterRun | undefined;
  /** Another bracket begins after it, so it cannot be a label. */
  hasInner: boolean;
};

class InlineReader {
  readonly #source: string;
  readonly #definitions: Definitions;
  #at = 0;
  readonly #pieces: string[] = [];
  /** Runs of signs, with the index of their piece. */
  readonly #signs: { readonly piece: number; readonly run: DelimiterRun }[] = [];
  readonly #runs = new Runs();
  readonly #brackets: Bracket[] = [];
  /** The number of open brackets that can no longer start a link, because links are not nested. */
  #spent = 0;
  /** `from` and `to` are indices of pieces. */
  readonly #links: Link[] = [];
  /** UTF-16 offsets in the source of the last picture. */
  #picture: { readonly from: number; readonly to: number } | undefined;
  /** Offsets of the runs of backticks after the current position, by length, the last one first. */
  #ticks: Map<number, number[]> | undefined;
  #tags: Tags | undefined;
  /** Tags as written, by the index of their empty piece. */
  readonly #written = new Map<number, string>();
  readonly #notes: Footnotes;
  /** `from` and `to` are indices of pieces. */
  readonly #marks: NoteMark[] = [];
  readonly #codes: CodeSpan[] = [];
  /** Where `==` closes what it marks; and what closes nothing any more. */
  readonly #closings = new Set<number>();
  readonly #missing = new Set<string>();

  constructor(source: string, definitions: Definitions, notes: Footnotes) {
    this.#source = source;
    this.#definitions = definitions;
    this.#notes = notes;
  }

  read(): Inline {
    const source = this.#source;
    while (this.#at < source.length) {
      if (this.#readText()) this.#readSign(source[this.#at]);
    }
    this.#runs.pair(undefined);
    for (const { piece, run } of this.#signs) this.#pieces[piece] = run.sign.repeat(run.left);
    return {
      text: this.#pieces.join(''),
      links: this.#inText(this.#links),
      notes: this.#inText(this.#marks),
      codes: this.#inText(this.#codes),
      isPicture: this.#isPicture(),
      ...(this.#written.size > 0 && { html: this.#html() }),
    };
  }

  #readSign(sign: string): void {
    switch (sign) {
      case '\n':
        this.#endLine(this.#at > 1 && this.#source.startsWith('  ', this.#at - 2) ? '\n' : ' ');
        break;
      case '\\':
        this.#readEscape();
        break;
      case '`':
        this.#readCode();
        break;
      case '[':
        if (!this.#readNoteMark()) this.#openBracket('[');
        break;
      case '{':
        this.#readSiteMark();
        break;
      case '=':
        this.#readMark();
        break;
      case '!':
        if (this.#source[this.#at + 1] === '[') this.#openBracket('![');
        else this.#addNext(1);
        break;
      case ']':
        this.#closeBracket();
        break;
      case '<':
        this.#readTag();
        break;
      case '&':
        this.#readReference();
        break;
      default:
        this.#readRun(sign);
    }
  }

  /** Reads plain text up to the next sign, or up to the end of an address. Returns whether a sign is next. */
  #readText(): boolean {
    const source = this.#source;
    const from = this.#at;
    SIGN.lastIndex = from;
    for (let found = SIGN.exec(source); found; found = SIGN.exec(source)) {
      const { index } = found;
      if (!/[:w]/i.test(found[0])) {
        this.#at = index;
        this.#addText(from, index, found[0] === '\n');
        return true;
      }
      const address = webAddressAt(source, index, from, this.#brackets.length > 0);
      if (address) {
        this.#addAddress(from, address);
        return false;
      }
    }
    this.#at = source.length;
    this.#addText(from, source.length, true);
    return false;
  }

  #addAddress(from: number, address: { from: number; to: number; url: string }): void {
    this.#addText(from, address.from, false);
    this.#addLink(this.#pieces.length, this.#pieces.length + 1, address.url);
    this.#add(this.#source.slice(address.from, address.to));
    this.#at = address.to;
  }

  /** Adds text. Spaces at a line end are dropped. */
  #addText(from: number, to: number, isEnd: boolean): void {
    let end = to;
    if (isEnd) while (end > from && isBlank(this.#source[end - 1])) end -= 1;
    if (end > from) this.#add(this.#source.slice(from, end));
  }

  /** Two or more spaces before a line end make a forced break (6.7); otherwise the line end becomes a space. */
  #endLine(as: string): void {
    this.#add(as);
    this.#at += 1;
    while (isBlank(this.#source[this.#at])) this.#at += 1;
  }

  #readEscape(): void {
    const next = this.#source[this.#at + 1];
    if (next === '\n') {
      this.#at += 1;
      this.#endLine('\n');
    } else if (next !== undefined && /[!-/:-@[-`{-~]/.test(next)) {
      this.#at += 1;
      this.#addNext(1);
    } else this.#addNext(1);
  }

  #readCode(): void {
    const from = this.#at;
    const length = this.#signsAt(from);
    const closes = this.#backticks().get(length) ?? [];
    while (closes.length > 0 && closes[closes.length - 1] <= from) closes.pop();
    const close = closes.pop();
    if (close === undefined) {
      this.#addNext(length);
      return;
    }
    this.#codes.push({ from: this.#pieces.length, to: this.#pieces.length + 1 });
    this.#add(codeText(this.#source.slice(from + length, close)));
    this.#at = close + length;
  }

  #backticks(): Map<number, number[]> {
    if (this.#ticks) return this.#ticks;
    const found = new Map<number, number[]>();
    for (let at = this.#source.indexOf('`', this.#at); at >= 0; ) {
      const length = this.#signsAt(at);
      const known = found.get(length);
      if (known) known.push(at);
      else found.set(length, [at]);
      at = this.#source.indexOf('`', at + length);
    }
    for (const places of found.values()) places.reverse();
    this.#ticks = found;
    return found;
  }

  #readRun(sign: string): void {
    const source = this.#source;
    const from = this.#at;
    const length = this.#signsAt(from);
    const run = runOf(sign, length, letterBefore(source, from), letterAt(source, from + length));
    const isStrike = sign !== '~' || length <= 2;
    if (isStrike && (run.canOpen || run.canClose)) {
      this.#signs.push({ piece: this.#pieces.length, run });
      this.#runs.add(run);
    }
    this.#addNext(length);
  }

  /** The length of the run of equal signs at `at`. */
  #signsAt(at: number): number {
    const sign = this.#source.charCodeAt(at);
    let end = at + 1;
    while (this.#source.charCodeAt(end) === sign) end += 1;
    return end - at;
  }

  #openBracket(written: '[' | '!['): void {
    const outer = this.#brackets.at(-1);
    if (outer) outer.hasInner = true;
    this.#brackets.push({
      piece: this.#pieces.length,
      from: this.#at + written.length,
      isPicture: written === '![',
      bottom: this.#runs.last,
      hasInner: false,
    });
    this.#addNext(written.length);
  }

  #closeBracket(): void {
    const bracket = this.#brackets.pop();
    const isSpent = this.#brackets.length < this.#spent;
    if (isSpent) this.#spent = this.#brackets.length;
    const mayLead = bracket && (bracket.isPicture || !isSpent);
    const target = mayLead ? this.#targetOf(bracket) : undefined;
    if (!bracket || !target) {
      this.#addNext(1);
      return;
    }
    this.#pieces[bracket.piece] = '';
    this.#runs.pair(bracket.bottom);
    while ((this.#links.at(-1)?.from ?? -1) >= bracket.piece) this.#links.pop();
    if (bracket.isPicture) {
      this.#picture = { from: bracket.from - 2, to: target.end };
    } else {
      this.#addLink(bracket.piece, this.#pieces.length, target.url);
      this.#spent = this.#brackets.length;
    }
    this.#at = target.end;
  }

  /** The target of a link, from the text after its brackets or from the definitions. */
  #targetOf(bracket: Bracket): FoundTarget | undefined {
    const written = targetAt(this.#source, this.#at + 1);
    return written
      ? { end: written.end, url: cleanAddress(unescaped(written.url)) }
      : this.#definedAt(bracket);
  }

  /** The defined address for the text in the brackets, or in the brackets after them (6.3). */
  #definedAt(bracket: Bracket): FoundTarget | undefined {
    if (this.#definitions.size === 0) return undefined;
    const close = this.#at;
    const end = labelAt(this.#source, close + 1);
    const isOwn = end === undefined || end === close + 3;
    const [from, to] = isOwn ? [bracket.from, close] : [close + 2, end - 1];
    if (isOwn && (bracket.hasInner || to - from > LONGEST_LABEL)) return undefined;
    const url = this.#definitions.get(labelKey(this.#source.slice(from, to)));
    return url === undefined ? undefined : { end: end ?? close + 1, url };
  }

  #readTag(): void {
    const source = this.#source;
    const from = this.#at + 1;
    MARKED_ADDRESS.lastIndex = from;
    const address = MARKED_ADDRESS.exec(source)?.[0] ?? '';
    const isUri = URI.test(address);
    if (source[from + address.length] === '>' && (isUri || MAIL.test(address))) {
      if (isUri) this.#addLink(this.#pieces.length, this.#pieces.length + 1, cleanAddress(address));
      this.#add(address);
      this.#at = from + address.length + 1;
      return;
    }
    this.#tags ??= new Tags(source);
    const end = this.#tags.endAt(this.#at);
    if (end === undefined) {
      this.#addNext(1);
      return;
    }
    const tag = source.slice(this.#at, end);
    const isBreak = tag.length < 20 && LINE_BREAK.test(tag);
    // Comments and other constructs leave nothing.
    if (!isBreak && /^<\/?[a-zA-Z]/.test(tag)) this.#written.set(this.#pieces.length, tag);
    this.#at = end;
    this.#add(isBreak ? '\n' : '');
  }

  #readNoteMark(): boolean {
    if (this.#notes.size === 0 || this.#source[this.#at + 1] !== '^') return false;
    NOTE_MARK.lastIndex = this.#at;
    const found = NOTE_MARK.exec(this.#source);
    const number = found && this.#notes.get(found[1].toLowerCase());
    if (!found || number === undefined) return false;
    const piece = this.#pieces.length;
    this.#marks.push({ from: piece, to: piece + 1, name: found[1].toLowerCase() });
    this.#add(`[${number}]`);
    this.#at += found[0].length;
    return true;
  }

  #readSiteMark(): void {
    const mark = SITE_MARKS.find(([open]) => this.#source.startsWith(open, this.#at));
    const end = mark && this.#endOf(mark[1], this.#at + mark[0].length);
    if (end === undefined) {
      this.#addNext(1);
      return;
    }
    this.#at = end;
    this.#add('');
  }

  /** `==marked==`: the signs are dropped. A sign without its partner is text. */
  #readMark(): void {
    const source = this.#source;
    const length = this.#signsAt(this.#at);
    if (length !== 2) {
      this.#addNext(length);
      return;
    }
    if (this.#closings.has(this.#at)) {
      this.#at += length;
      return;
    }
    const isOpening = /[^\s]/.test(source[this.#at + length] ?? ' ');
    const close = isOpening ? this.#endOf('==', this.#at + length) : undefined;
    if (close === undefined || /\s/.test(source[close - 3])) {
      this.#addNext(length);
      return;
    }
    this.#closings.add(close - 2);
    this.#at += length;
  }

  /** Offset after the next `close` from an offset on. A failed search is not repeated. */
  #endOf(close: string, from: number): number | undefined {
    if (this.#missing.has(close)) return undefined;
    const at = this.#source.indexOf(close, from);
    if (at < 0) this.#missing.add(close);
    return at < 0 ? undefined : at + close.length;
  }

  #readReference(): void {
    const found = referenceAt(this.#source, this.#at);
    if (found) {
      this.#add(found.letter);
      this.#at = found.end;
    } else this.#addNext(1);
  }

  #add(text: string): void {
    this.#pieces.push(text);
  }

  /** Adds the next `units` UTF-16 units unchanged. */
  #addNext(units: number): void {
    this.#add(this.#source.slice(this.#at, this.#at + units));
    this.#at += units;
  }

  #addLink(from: number, to: number, url: string): void {
    if (WEB.test(url)) this.#links.push({ from, to, url });
  }

  #inText<T extends { readonly from: number; readonly to: number }>(ranges: readonly T[]): T[] {
    let [piece, offset] = [0, 0];
    const offsetOf = (wanted: number): number => {
      for (; piece < wanted; piece += 1) offset += this.#pieces[piece].length;
      return offset;
    };
    return ranges
      .map((range) => ({ ...range, from: offsetOf(range.from), to: offsetOf(range.to) }))
      .filter(({ from, to }) => from < to);
  }

  /** The text as HTML, with the tags as written and links as elements. */
  #html(): string {
    const opens = new Map([
      ...this.#links.map(({ from, url }) => [from, `<a href="${asHtml(url)}">`] as const),
      ...this.#marks.map(({ from, name }) => [from, `<a data-note="${asHtml(name)}">`] as const),
    ]);
    const closes = new Set([...this.#links, ...this.#marks].map(({ to }) => to));
    let html = '';
    for (let piece = 0; piece <= this.#pieces.length; piece += 1) {
      if (closes.has(piece)) html += '</a>';
      html += opens.get(piece) ?? '';
      html += this.#written.get(piece) ?? asHtml(this.#pieces[piece] ?? '');
    }
    return html;
  }

  #isPicture(): boolean {
    const picture = this.#picture;
    if (!picture) return false;
    const { from, to } = picture;
    return this.#source.slice(0, from).trim() === '' && this.#source.slice(to).trim() === '';
  }
}

function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');
}

/** Line ends in code become spaces; one space at both ends is removed (6.1). */
function codeText(written: string): string {
  const text = written.replaceAll('\n', ' ');
  const isPadded = text.startsWith(' ') && text.endsWith(' ') && text.trimStart() !== '';
  return isPadded ? text.slice(1, -1) : text;
}

function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t';
}

/** The whole code point at an offset; `\n` at the end. */
function letterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '\n' : String.fromCodePoint(code);
}

function letterBefore(text: string, at: number): string {
  if (at === 0) return '\n';
  const isPair = /[\udc00-\udfff]/.test(text[at - 1]) && at > 1;
  return letterAt(text, isPair ? at - 2 : at - 1);
}
