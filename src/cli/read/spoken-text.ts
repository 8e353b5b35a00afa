/**
 * An article for screen readers: logical text, with the position and the length in words. It has no presentation forms,
 * no bidi controls and no escape sequences.
 */
import type { Article, Block } from '../../article/article.ts';
import { plain } from '../../languages/isolates.ts';
import type { ReaderMessages } from '../../languages/reader/messages.ts';
import { shareBefore } from '../../layout/progress.ts';

/** The whole article, with blank lines between sections. */
export function spokenArticle(article: Article, readerMessages: ReaderMessages): string[] {
  return article.sections.flatMap((_, index) => [
    ...(index > 0 ? [''] : []),
    ...spokenSection(article, index, readerMessages),
  ]);
}

/** A section: its number and the number of sections, its title and its position; then its numbered blocks. */
export function spokenSection(
  article: Article,
  index: number,
  readerMessages: ReaderMessages,
): string[] {
  const { block, end } = article.sections[index];
  const lines = [place(article, index, readerMessages)];
  let paragraph = 0;
  for (const each of article.blocks.slice(block, end)) {
    if (COUNTED.has(each.kind)) paragraph += 1;
    lines.push(...spokenBlock(each, paragraph, readerMessages));
  }
  return lines.map(plain);
}

/** Blocks that are numbered. */
const COUNTED: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'quote',
  'item',
  'term',
  'definition',
  'table',
  'code',
  'note',
]);

function place(article: Article, index: number, { spoken, lead, percent }: ReaderMessages): string {
  const { sections } = article;
  const { block, title, label } = sections[index];
  const share = percent(Math.floor(100 * shareBefore(article, { block, offset: 0 })));
  if (index === 0) return `${lead}. ${share}`;
  const named = label ? `${title} (${label})` : title;
  return `${spoken.section(index, sections.length - 1, named)}. ${share}`;
}

/** `paragraph`: its number in the section, from 1. The heading is part of the first line already. */
function spokenBlock(block: Block, paragraph: number, { spoken }: ReaderMessages): string[] {
  const { kind, text, marker = '' } = block;
  switch (kind) {
    case 'heading':
    case 'break':
      return [];
    case 'title':
    case 'about':
    case 'source':
      return [text];
    case 'picture':
    case 'caption':
      return [`${spoken.picture}: ${text}`];
    case 'paragraph':
    case 'term':
    case 'definition':
    case 'table':
      return [`${spoken.paragraph(paragraph)}: ${text}`];
    case 'quote':
      return [`${spoken.paragraph(paragraph)}, ${spoken.quote}: ${text}`];
    case 'code':
      return [`${spoken.paragraph(paragraph)}, ${spoken.code}: ${text}`];
    case 'item':
    case 'note': {
      // A number such as «3.» is spoken, a bullet is not.
      const number = /\p{Nd}/u.test(marker) ? ` ${marker}` : '';
      return [`${spoken.paragraph(paragraph)}, ${spoken.item}${number}: ${text}`];
    }
  }
}
