/**
 * Markdown (CommonMark with GitHub's tables, by `marked`) as a row of blocks. Emphasis and links are reduced to
 * their text, HTML is left out. A heading may end in attributes, as Pandoc writes them: `{en="Field developments"}`.
 */
import { Lexer, type Token, type Tokens } from 'marked';
import type { Problem } from './article.ts';
import type { Draft } from './assemble.ts';
import { BoundedTokenizer } from './bounded-tokenizer.ts';
import type { Flaw } from './flaw.ts';
import { readHeading } from './heading.ts';
import { inlineLinks, inlineText, lonePicture } from './inline.ts';

export type MarkdownRead = {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
};

/** Where a block stands: in a quote, or as deep in a list. */
type Setting = { readonly quoted: boolean; readonly depth: number };

const TOP: Setting = { quoted: false, depth: 0 };

/** Marks before a Markdown mark hide it from the parser, and right-to-left writers put them there to see straight. */
const HIDDEN_MARK =
  /^[\u061c\u200e\u200f\ufeff]+(?= {0,3}(?:#{1,6}[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t]|```|~~~))/gm;

/** A line of blanks of any kind is a blank line, also where CommonMark (2.1) takes a no-break space for text. */
const BLANK_LINE = /^[^\S\n]+$/gm;

/** Lines of `source` end in `\n`; `firstLine` is the number of the first in its file. Never throws. */
export function readMarkdown(source: string, firstLine = 1): MarkdownRead {
  const text = source.replace(BLANK_LINE, '').replace(HIDDEN_MARK, '');
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  let line = firstLine;
  for (const token of lex(text, problems, firstLine)) {
    const at = line + leadingLines(token.raw);
    drafts.push(...blocksOf(token, TOP, (flaw) => problems.push({ flaw, line: at })));
    line += count(token.raw, '\n');
  }
  return { drafts, problems };
}

/** A text that `marked` gives up on is shown as it stands. */
function lex(text: string, problems: Problem[], line: number): Token[] {
  try {
    return new Lexer({ gfm: true, tokenizer: new BoundedTokenizer() }).lex(text);
  } catch {
    problems.push({ flaw: { type: 'no-markdown' }, line });
    return text.split(/(?<=\n)\n+/).map(asParagraph);
  }
}

function asParagraph(raw: string): Tokens.Paragraph {
  const lines: Token[] = raw.split('\n').flatMap((text, index) => {
    const written: Tokens.Text = { type: 'text', raw: text, text };
    return index === 0 ? [written] : [{ type: 'br', raw: '\n' } as Tokens.Br, written];
  });
  return { type: 'paragraph', raw, text: raw, tokens: lines };
}

type Report = (flaw: Flaw) => void;

function blocksOf(token: Token, setting: Setting, report: Report): Draft[] {
  switch (token.type) {
    case 'heading':
      return headingBlock(token as Tokens.Heading, setting, report);
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }];
    case 'blockquote':
      return inside(token.tokens, { ...setting, quoted: true }, report);
    case 'list':
      return listBlocks(token as Tokens.List, setting, report);
    case 'table':
      return tableBlocks(token as Tokens.Table, setting);
    case 'html':
      // Tags round Markdown take nothing away; text between them is lost.
      if (/[\p{L}\p{N}]/u.test(withoutTags(token.raw))) report({ type: 'html' });
      return [];
    case 'paragraph':
    case 'text':
      return [textBlock(token, setting)];
    default: // blank lines, rules across the page, definitions of links
      return [];
  }
}

function inside(tokens: Token[] | undefined, setting: Setting, report: Report): Draft[] {
  return (tokens ?? []).flatMap((token) => blocksOf(token, setting, report));
}

function headingBlock(token: Tokens.Heading, setting: Setting, report: Report): Draft[] {
  const { text, label } = readHeading(inlineText(token.tokens).replace(/\n/g, ' '));
  if (!text) report({ type: 'empty-heading' });
  // A heading inside a quote is the quoted text's, not the article's.
  if (setting.quoted || setting.depth > 0) return [{ ...kindOf(setting), text }];
  return [{ kind: 'heading', text, level: token.depth, ...(label === undefined ? {} : { label }) }];
}

function textBlock(token: Token, setting: Setting): Draft {
  const tokens = ('tokens' in token && token.tokens) || [token];
  const picture = lonePicture(tokens);
  if (picture !== undefined && setting === TOP) return { kind: 'caption', text: picture };
  const links = inlineLinks(tokens);
  const block = { ...kindOf(setting), text: inlineText(tokens) };
  return links.length > 0 ? { ...block, links } : block;
}

function kindOf({ quoted, depth }: Setting): Pick<Draft, 'kind' | 'level'> {
  if (depth > 0) return { kind: 'item', level: depth };
  return { kind: quoted ? 'quote' : 'paragraph' };
}

/** Only the first block of an item has its marker; those after it continue the item. */
function listBlocks(list: Tokens.List, setting: Setting, report: Report): Draft[] {
  const within = { ...setting, depth: setting.depth + 1 };
  const start = list.start === '' ? 1 : list.start;
  return list.items.flatMap((item, index) => {
    const [first, ...others] = inside(item.tokens, within, report);
    if (!first) return [];
    const bullet = item.task ? (item.checked ? '☑' : '☐') : '•';
    const marker = list.ordered ? `${start + index}.` : bullet;
    return [first.kind === 'item' && !first.marker ? { ...first, marker } : first, ...others];
  });
}

/** A terminal column is too narrow for tables of prose: a row becomes a line. */
function tableBlocks(table: Tokens.Table, setting: Setting): Draft[] {
  const line = (cells: Tokens.TableCell[]) =>
    cells.map(({ tokens }) => inlineText(tokens).replace(/\n/g, ' ')).join(' | ');
  return [table.header, ...table.rows].map((row) => ({ ...kindOf(setting), text: line(row) }));
}

function withoutTags(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, '');
}

function leadingLines(raw: string): number {
  return raw.length - raw.replace(/^\n+/, '').length;
}

function count(text: string, letter: string): number {
  let found = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found += 1;
  return found;
}
