/** Separates a line that a program wrote to a terminal into its text and styles. */

import { clusters } from '../row/clusters.ts';
import { TAB } from '../row/logical-row.ts';
import { afterLink, afterSgr, backgroundOf } from '../sgr/restyle.ts';
import { PLAIN, type Style } from '../sgr/style.ts';
import { isBegun, tokenAt } from '../sgr/tokens.ts';
import { ASCII, afterControl, afterEscape, type Charset, inCharset } from './charset.ts';
import { LineModel } from './line-model.ts';

/** A range of the text with one style: from the end of the span before to the UTF-16 offset `to`. */
export type StyleSpan = { readonly to: number; readonly style: Style };

export type StyledLine = {
  /** Without control characters, except U+001F after the spaces of a tab. */
  readonly text: string;
  /** They cover the text without gaps; neighbours have different styles. Empty for an empty text. */
  readonly spans: readonly StyleSpan[];
  /** The style of the row after the text: the background in which the line was erased, up to the edge of the screen. */
  readonly fill: Style;
  /** The style at the end of the line, with which the next line begins. */
  readonly end: Style;
};

/**
 * Reads a line as a terminal of `columns` cells shows it. If a control in it ends the line, only the part before it
 * is read. See `LineReader`.
 */
export function readStyled(line: string, start: Style, columns = COLUMNS): StyledLine {
  const reader = new LineReader(start, ASCII, columns);
  reader.read(line);
  return reader.styled();
}

const COLUMNS = 80;

/**
 * Reads a line without its line feed, piece by piece. At any time it can return what a terminal shows of it.
 *
 * SGR and OSC 8 become styles. Tabs become spaces up to the next column that is divisible by 8; columns are counted
 * by the width of the text before, in either direction. Commands that move back in the line, erase or shift are
 * executed (`LineModel`), and so is line drawing in place of letters (`ESC ( 0`). All other controls and sequences
 * are dropped; an incomplete sequence is ignored until its rest arrives. Line and paragraph separators (U+2028,
 * U+2029) become spaces.
 */
export class LineReader {
  /** The style and the character set after the text that was read. */
  style: Style;
  charset: Charset;
  readonly #columns: number;
  #spans: StyleSpan[] = [];
  #before = ''; // text up to the last tab, after which a column divisible by 8 begins
  #text = ''; // text after it
  #fill = PLAIN;
  /** The cursor is back in the first column. */
  #isReturned = false;
  /** Replaces text and spans as soon as something is written elsewhere than at the end. */
  #model: LineModel | undefined;
  /** The start of an incomplete sequence. */
  #rest = '';

  constructor(style: Style, charset: Charset, columns: number) {
    this.style = style;
    this.charset = charset;
    this.#columns = columns;
  }

  /** Approximate number of UTF-16 units of the shown text. */
  get length(): number {
    return this.#model ? this.#model.cells().length : this.#before.length + this.#text.length;
  }

  /**
   * Reads a piece. Returns the text after the end of the line if a control other than a line feed ends it (NEL, IND);
   * otherwise `undefined`.
   */
  read(piece: string): string | undefined {
    const line = this.#rest + piece;
    this.#rest = '';
    let from = 0;
    while (from < line.length) {
      CONTROL.lastIndex = from;
      const at = CONTROL.test(line) ? CONTROL.lastIndex - 1 : line.length;
      if (at > from) this.#write(line.slice(from, at));
      if (at === line.length) break;
      const unit = line.charCodeAt(at);
      if (unit === ESCAPE || isC1(unit)) {
        const after = this.#sequence(line, at);
        if (after === undefined) return line.slice(at + (unit === ESCAPE ? 2 : 1));
        from = after;
      } else {
        this.#control(unit);
        from = at + 1;
      }
    }
    return undefined;
  }

  styled(): StyledLine {
    const { style: end } = this;
    if (this.#model) return { ...textOf(this.#model), end };
    const text = this.#before + this.#text;
    const spans = [...this.#spans];
    addSpan(spans, text.length, end);
    return { text, spans, fill: this.#fill, end };
  }

  #write(text: string): void {
    const shown = this.charset === ASCII ? text : inCharset(text, this.charset);
    if (this.#isReturned) this.#toModel();
    if (this.#model) this.#model.write(shown, this.style);
    else this.#text += shown;
  }

  #control(unit: number): void {
    switch (unit) {
      case TABULATOR:
        if (this.#isReturned) this.#toModel();
        if (this.#model) this.#model.tab(TAB_WIDTH);
        else {
          const column = clusters(this.#text).reduce((sum, { width }) => sum + width, 0);
          const width = TAB_WIDTH - (column % TAB_WIDTH);
          this.#before += this.#text + ' '.repeat(width) + SEPARATOR;
          this.#text = '';
        }
        break;
      case RETURN:
        if (this.#model) this.#model.carriageReturn();
        else this.#isReturned = this.#before !== '' || this.#text !== '';
        break;
      case BACKSPACE:
        if (this.#model || this.#before !== '' || this.#text !== '') this.#toModel().backspace();
        break;
      case LINE_SEPARATOR:
      case PARAGRAPH_SEPARATOR:
        this.#write(' ');
        break;
      default:
        this.charset = afterControl(this.charset, unit);
    }
  }

  /** The offset after a sequence; `undefined` if it ends the line. */
  #sequence(line: string, at: number): number | undefined {
    SGR.lastIndex = at;
    if (SGR.test(line)) {
      const after = SGR.lastIndex;
      this.#turnTo(afterSgr(this.style, line.slice(at + '\u001B['.length, after - 1)));
      return after;
    }
    const token = tokenAt(line, at);
    if (!token) {
      if (!isBegun(line, at)) return at + 1;
      this.#rest = line.slice(at);
      return line.length;
    }
    const { source } = token;
    if (ENDS_LINE.has(source)) return undefined;
    if (token.type === 'csi') this.#command(token.final, token.parameters);
    else if (token.type === 'osc') {
      if (token.text.startsWith('8;')) this.#turnTo(afterLink(this.style, token.text.slice(2)));
    } else if (source === '\u001B7') this.#toModel().save();
    else if (source === '\u001B8') this.#toModel().restore();
    else this.charset = afterEscape(this.charset, source);
    return at + source.length;
  }

  #command(final: string, parameters: string): void {
    if (final === 'm') {
      this.#turnTo(afterSgr(this.style, parameters));
    } else if (LINE_COMMANDS.has(final)) {
      const isAtEnd = this.#model === undefined && !this.#isReturned;
      if (isAtEnd && /^[KJ]$/.test(final) && /^0*$/.test(parameters)) {
        this.#fill = backgroundOf(this.style); // there is nothing else to erase
      } else {
        this.#toModel().command(final, parameters, this.style);
      }
    } else if (final === 's' && parameters === '') this.#toModel().save();
    else if (final === 'u' && parameters === '') this.#toModel().restore();
  }

  #turnTo(style: Style): void {
    if (style === this.style) return;
    if (!this.#model) addSpan(this.#spans, this.#before.length + this.#text.length, this.style);
    this.style = style;
  }

  #toModel(): LineModel {
    if (this.#model) return this.#model;
    const model = new LineModel(this.#columns);
    const { text, spans, fill } = this.styled();
    let from = 0;
    for (const { to, style } of spans) {
      const [first, ...others] = text.slice(from, to).split(SEPARATED);
      model.write(first, style);
      for (const stretch of others) {
        model.tab(TAB_WIDTH);
        model.write(stretch, style);
      }
      from = to;
    }
    if (fill !== PLAIN) model.command('K', '', fill);
    if (this.#isReturned) model.carriageReturn();
    this.#model = model;
    return model;
  }
}

/** The text that a model shows. */
function textOf(model: LineModel): Omit<StyledLine, 'end'> {
  const spans: StyleSpan[] = [];
  let text = '';
  for (const cell of model.cells()) {
    text += cell.text === TAB ? ` ${SEPARATOR}` : cell.text;
    addSpan(spans, text.length, cell.style);
  }
  return { text, spans, fill: model.fill };
}

function addSpan(spans: StyleSpan[], to: number, style: Style): void {
  const last = spans.at(-1);
  if (to === (last?.to ?? 0)) return;
  if (last?.style === style) spans.pop();
  spans.push({ to, style });
}

function isC1(unit: number): boolean {
  return unit >= 0x80 && unit < 0xa0;
}

/** Cells. */
const TAB_WIDTH = 8;

const BACKSPACE = 0x08;
const TABULATOR = 0x09;
const RETURN = 0x0d;
const ESCAPE = 0x1b;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** Control sequences that affect a single line; `LineModel` executes them. */
const LINE_COMMANDS: ReadonlySet<string> = new Set([...'CDGKJXP@`ab']);

/** IND and NEL. */
const ENDS_LINE: ReadonlySet<string> = new Set(['\u0084', '\u0085', '\u001BD', '\u001BE']);

/**
 * Follows the spaces of a tab. Like a tab, it is a segment separator for UAX#9 (class S): text and spaces before it
 * follow the direction of the line (L1). It is not drawn.
 */
export const SEPARATOR = '\u001F';

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are the subject.
const CONTROL = /[\x00-\x1F\x7F-\x9F\u2028\u2029]/g;
const SGR = /\x1B\[[\d;:]*m/y;
/** The spaces of a tab with their separator. */
const SEPARATED = / {1,8}\x1F/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are the subject.
