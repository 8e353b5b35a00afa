/** HTML in Markdown, as far as it has to be known for what it is: where a tag ends (CommonMark 6.6), where a block (4.6). */

const NAME = /[a-zA-Z][a-zA-Z\d-]*/y;
const ATTRIBUTE = /[a-zA-Z_:][\w.:-]*/y;
const BARE_VALUE = /[^\s"'=<>`]+/y;

/** What begins with these is no tag: how it ends. The longer come first. */
const OTHERS: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** Steps that tags of one text may take in vain, as a multiple of its length: quotes may be unclosed from each on. */
const PATIENCE = 8;

/** Finds where the tags of one text end. */
export class Tags {
  readonly #text: string;
  /** Ends that come no more, so that nobody looks for them again. */
  readonly #missing = new Set<string>();
  #patience: number;

  constructor(text: string) {
    this.#text = text;
    this.#patience = PATIENCE * (text.length + 100);
  }

  /** Behind the tag, comment, declaration or the like at `at`, where there is a `<`; undefined where there is none. */
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

/** The tag at `at`, or how far there was what could be one. */
export function tagAt(text: string, at: number): { readonly end: number; readonly isTag: boolean } {
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

/** Behind an attribute and its value; -1 where a quote is not closed, undefined where there is none. */
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

/** Names of elements that are blocks by themselves (4.6, the sixth kind). */
const BLOCKS =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i;

/** How the first five kinds begin, and what their last line has in it. */
const RAW: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-zA-Z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

export type HtmlStart = {
  /** What ends it, in a line; a blank line does where it is undefined. */
  readonly close?: RegExp;
  /** It is a tag of some name alone in its line, which may stand in a paragraph as well. */
  readonly isAnyTag: boolean;
};

/** Whether a block of HTML begins with this line, which begins with `<`. */
export function htmlStart(line: string): HtmlStart | undefined {
  const raw = RAW.find(([open]) => open.test(line));
  if (raw) return { close: raw[1], isAnyTag: false };
  if (BLOCKS.test(line)) return { isAnyTag: false };
  const { end, isTag } = tagAt(line, 0);
  return isTag && blanksEnd(line, end) >= line.length ? { isAnyTag: true } : undefined;
}

/** What these hold is text to whoever reads HTML, up to their end. */
const TEXT_ONLY = /<(script|style|title|textarea|xmp|iframe|noembed|noframes)(?=[\s/>])/gi;

/**
 * The same HTML with such elements ended at its end, so that none takes in what comes behind it. `plaintext` has no end:
 * it is another name for `pre` here.
 */
export function withEnds(html: string): string {
  const open = html.replace(/<(\/?)plaintext(?=[\s/>])/gi, '<$1pre');
  const lower = open.toLowerCase();
  let last: string | undefined;
  let from = 0;
  for (const { 0: tag, 1: name, index } of open.matchAll(TEXT_ONLY)) {
    // What stands in such an element opens none.
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
