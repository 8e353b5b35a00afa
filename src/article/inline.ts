/** Markdown inside a block, reduced to its text and its links: emphasis falls away, forced breaks become `\n`. */
import type { Token, Tokens } from 'marked';
import type { Link } from './article.ts';
import { cleanLine } from './clean.ts';

/** The named character references (HTML §13.5) that people write by hand in prose. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  copy: '\u00a9',
  gt: '>',
  hellip: '\u2026',
  laquo: '\u00ab',
  ldquo: '\u201c',
  lrm: '\u200e',
  lsquo: '\u2018',
  lt: '<',
  mdash: '\u2014',
  nbsp: '\u00a0',
  ndash: '\u2013',
  quot: '"',
  raquo: '\u00bb',
  rdquo: '\u201d',
  rlm: '\u200f',
  rsquo: '\u2019',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
};

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]+));/g;

/** The text of a block's inline tokens. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('');
}

/** Links to the web among the tokens, by UTF-16 offsets in `inlineText` of them. */
export function inlineLinks(tokens: readonly Token[], start = 0): Link[] {
  let at = start;
  return tokens.flatMap((token): Link[] => {
    const from = at;
    at += textOf(token).length;
    if (token.type !== 'link') {
      return 'tokens' in token && token.tokens ? inlineLinks(token.tokens, from) : [];
    }
    const url = cleanLine((token as Tokens.Link).href);
    return /^https?:\/\//i.test(url) && at > from ? [{ from, to: at, url }] : [];
  });
}

/** The one picture that the tokens are, blanks aside: its alternative text. Undefined where there is more. */
export function lonePicture(tokens: readonly Token[]): string | undefined {
  const [picture, ...others] = tokens.filter(({ type, raw }) => type !== 'text' || raw.trim());
  return picture?.type === 'image' && others.length === 0 ? textOf(picture) : undefined;
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'checkbox':
      return '';
    case 'codespan':
    case 'escape':
      return unwrapped(token.text);
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw.trim()) ? '\n' : '';
    case 'image':
      return unescaped(unwrapped((token as Tokens.Image).text));
    default:
      if ('tokens' in token && token.tokens) return inlineText(token.tokens);
      return unescaped(unwrapped('text' in token ? token.text : token.raw));
  }
}

/** A line end inside a paragraph is a blank (CommonMark 6.8). */
function unwrapped(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, ' ');
}

/** CommonMark 6.2: character references are the characters they name; an unknown name is text. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal, hexadecimal, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? NAMED[name] : whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\u{fffd}';
  });
}
