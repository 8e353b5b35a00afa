/** HTML in Markdown, as far as its boundaries matter: the ends of tags (CommonMark 6.6) and of blocks (4.6). */

const NAME = /[a-zA-Z][a-zA-Z\d-]*/y;
const ATTRIBUTE = /[a-zA-Z_:][\w.:-]*/y;
const BARE_VALUE = /[^\s"'=<>`]+/y;

/** Constructs other than tags, with their ends. Longer starts come first. */
const OTHERS: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/**
 * Limit of steps in failed tags of one text, as a multiple of its length: every `<` may start a tag with an unclosed
 * quote.
 */
const PATIENCE = 8;

/** Finds the ends of the tags in one text. */
export class Tags {
  readonly #text: string;
  /** Ends that do not occur any more; they are not searched again. */
  readonly #missing = new Set<string>();
  #patience: number;

  constructor(text: string) {
    this.#text = text;
    this.#patience = PATIENCE * (text.length + 100);
  }

  /**
   * Offset after the tag, comment or declaration at `at`, which is the offset of a `<`; `undefined` if there is none.
   */
  endAt(at: number): number | undefined {
    const text = this.#text;
    const other = OTHERS.find(([open]) => text.startsWith(open, at));
    if (other?.[0] === '<!' && !/[a-zA-Z]/.test(text[at + 2] ?? '')) return undefined;
    if (other) return this.#endOfOther(at, other);
    if (this.#patience < 0) return undefined;
    const { end, isTag } = tagAt(text, at);
    if (!isTag) this.#patience -= end - at;
    return isTag ? end : undefined;
  }

  #endOfOther(at: number, [open, close]: readonly [string, string]): number | undefined {
    if (open === '<!--') {
      const short = /<!--(?:-?>)/y;
      short.lastIndex = at;
      const found = short.exec(this.#text);
      if (found) return at + found[0].length;
    }
    if (this.#missing.has(close)) return undefined;
    const end = this.#text.indexOf(close, at + open.length);
    if (end < 0) this.#missing.add(close);
    return end < 0 ? undefined : end + close.length;
  }
}

/** The tag at `at`, or the end of the text that looks like one. */
function tagAt(text: string, at: number): { readonly end: number; readonly isTag: boolean } {
  const isClosing = text[at + 1] === '/';
  let end = matchEnd(NAME, text, at + (isClosing ? 2 : 1)) ?? -1;
  if (end < 0) return { end: at + 1, isTag: false };
  for (;;) {
    const from = blanksEnd(text, end);
    if (text[from] === '>') return { end: from + 1, isTag: true };
    if (text[from] === '/' && text[from + 1] === '>' && !isClosing)
      return { end: from + 2, isTag: true };
    const behind: number | undefined =
      isClosing || from === end ? undefined : attributeEnd(text, from);
    if (behind === undefined) return { end: from, isTag: false };
    if (behind < 0) return { end: text.length, isTag: false };
    end = behind;
  }
}

/** Offset after an attribute with its value; -1 if a quote is not closed, `undefined` if there is no attribute. */
function attributeEnd(text: string, at: number): number | undefined {
  const end = matchEnd(ATTRIBUTE, text, at);
  if (end === undefined) return undefined;
  const equals = blanksEnd(text, end);
  if (text[equals] !== '=') return end;
  const from = blanksEnd(text, equals + 1);
  const quote = text[from];
  if (quote !== '"' && quote !== "'") return matchEnd(BARE_VALUE, text, from);
  const close = text.indexOf(quote, from + 1);
  return close < 0 ? -1 : close + 1;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function blanksEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\n') end += 1;
  return end;
}

/** Names of block elements (4.6, kind 6). */
const BLOCKS =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i;

/** The start of the first five kinds, and the pattern that ends them. */
const RAW: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-zA-Z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

export type HtmlStart = {
  /** Pattern for its last line; if it is `undefined`, a blank line ends the block. */
  readonly close?: RegExp;
  /** Any tag alone on its line (kind 7). It cannot interrupt a paragraph. */
  readonly isAnyTag: boolean;
};

/** The HTML block that begins with this line, if any. The line begins with `<`. */
export function htmlStart(line: string): HtmlStart | undefined {
  const raw = RAW.find(([open]) => open.test(line));
  if (raw) return { close: raw[1], isAnyTag: false };
  if (BLOCKS.test(line)) return { isAnyTag: false };
  const { end, isTag } = tagAt(line, 0);
  return isTag && blanksEnd(line, end) >= line.length ? { isAnyTag: true } : undefined;
}

/** Elements whose contents an HTML parser reads as text, up to their end tag. */
const TEXT_ONLY = /<(script|style|title|textarea|xmp|iframe|noembed|noframes)(?=[\s/>])/gi;

/**
 * Closes all such elements at the end of `html`, so that they do not swallow the text after it. `plaintext` has no
 * end tag; here it becomes `pre`.
 */
export function withEnds(html: string): string {
  const open = html.replace(/<(\/?)plaintext(?=[\s/>])/gi, '<$1pre');
  const lower = open.toLowerCase();
  let last: string | undefined;
  let from = 0;
  for (const { 0: tag, 1: name, index } of open.matchAll(TEXT_ONLY)) {
    // A tag inside such an element is text.
    if (index < from) continue;
    const close = lower.indexOf(`</${name.toLowerCase()}`, index + tag.length);
    if (close < 0) {
      last = name;
      break;
    }
    from = close;
  }
  return last === undefined ? open : `${open}</${last}>`;
}
