/** A line as programs write it to a terminal, parted into its text and the style of each stretch of it. */
import { cellWidth } from '../text/index.ts';
import { afterLink, afterSgr } from './restyle.ts';
import type { Style } from './style.ts';
import { isBegun, tokenAt } from './tokens.ts';

/** Up to the UTF-16 offset `to`, from where the span before ends. */
export type Span = { readonly to: number; readonly style: Style };

export type StyledText = {
  /** Without a control character but for U+001F, behind the blanks of a tab. */
  readonly text: string;
  /** They tile the text; neighbours differ. None where there is no text. */
  readonly spans: readonly Span[];
  /** What comes behind the line has this style, if nothing changes it. */
  readonly end: Style;
};

/**
 * `line` has no line feed in it, and begins in the style `start`.
 *
 * SGR and OSC 8 become styles. Tabs become blanks up to the next column that is divisible by 8, as many as the text before
 * them is wide, whichever way it runs. All other controls and sequences are dropped; what ends in the midst of one
 * is dropped from there on. Separators of lines and paragraphs (U+2028, U+2029) are blanks.
 */
export function readStyled(line: string, start: Style): StyledText {
  let style = start;
  const spans: Span[] = [];
  let before = ''; // up to the last tab, behind which a column divisible by 8 begins
  let text = ''; // from there on
  let from = 0;
  while (from < line.length) {
    CONTROL.lastIndex = from;
    const at = CONTROL.test(line) ? CONTROL.lastIndex - 1 : line.length;
    if (at > from) text += line.slice(from, at);
    if (at === line.length) break;
    from = at + 1;
    const unit = line.charCodeAt(at);
    if (unit === TAB) {
      before += text + ' '.repeat(TAB_WIDTH - (cellWidth(text) % TAB_WIDTH)) + SEPARATOR;
      text = '';
    } else if (unit >= LINE_SEPARATOR) {
      text += ' ';
    } else if (unit === ESCAPE) {
      const { next, after } = readSequence(line, at, style);
      from = after;
      if (next !== style) {
        addSpan(spans, before.length + text.length, style);
        style = next;
      }
    }
  }
  addSpan(spans, before.length + text.length, style);
  return { text: before + text, spans, end: style };
}

/** The style behind a sequence, and the offset there. */
function readSequence(line: string, at: number, style: Style): { next: Style; after: number } {
  SGR.lastIndex = at;
  if (SGR.test(line)) {
    const after = SGR.lastIndex;
    return { next: afterSgr(style, line.slice(at + '\u001B['.length, after - 1)), after };
  }
  const token = tokenAt(line, at);
  if (!token) return { next: style, after: isBegun(line, at) ? line.length : at + 1 };
  const isLink = token.type === 'osc' && token.text.startsWith('8;');
  return {
    next: isLink ? afterLink(style, token.text.slice(2)) : style,
    after: at + token.source.length,
  };
}

function addSpan(spans: Span[], to: number, style: Style): void {
  const last = spans.at(-1);
  if (to === (last?.to ?? 0)) return;
  if (last?.style === style) spans.pop();
  spans.push({ to, style });
}

/** Cells. */
const TAB_WIDTH = 8;

const TAB = 0x09;
const ESCAPE = 0x1b;
const LINE_SEPARATOR = 0x2028;

/**
 * Behind the blanks that a tab has become: like a tab a segment separator of UAX#9 (class S), which lays text and blanks
 * before it out in the direction of the line (L1), and which nothing is drawn for.
 */
export const SEPARATOR = '\u001F';

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are the subject.
const CONTROL = /[\x00-\x1F\x7F-\x9F\u2028\u2029]/g;
const SGR = /\x1B\[[\d;:]*m/y;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are the subject.
