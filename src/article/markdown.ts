/**
 * Markdown (CommonMark with GitHub's tables) as a row of blocks. Emphasis and links are reduced to their text, HTML is
 * left out. A heading may end in attributes, as Pandoc writes them: `{en="Field developments"}`.
 */
import type { Problem } from './article.ts';
import type { Draft } from './assemble.ts';
import { emptied } from './emptied.ts';
import type { Flaw } from './flaw.ts';
import { readHeading } from './heading.ts';
import { type Leaf, readBlocks } from './markdown/blocks.ts';
import { readInline } from './markdown/inline.ts';
import type { Definitions } from './markdown/reference.ts';

/**
 * Lines of `source` end in `\n`; `firstLine` is the number of the first in its file. Never throws. One block at a time, so
 * that nobody has to hold two forms of a whole book; what is wrong is added to `problems` on the way.
 */
export function* readMarkdown(
  source: string,
  firstLine: number,
  problems: Problem[],
): Generator<Draft, void> {
  const { leaves, definitions } = readBlocks(source);
  for (const leaf of emptied(leaves)) {
    const report = (flaw: Flaw) => problems.push({ flaw, line: firstLine + leaf.line });
    yield* draftsOf(leaf, definitions, report);
  }
}

type Report = (flaw: Flaw) => void;

function draftsOf(leaf: Leaf, definitions: Definitions, report: Report): Draft[] {
  switch (leaf.kind) {
    case 'heading':
      return [headingDraft(leaf, definitions, report)];
    case 'code':
      return [{ kind: 'code', text: leaf.text }];
    case 'html':
      // Tags round Markdown take nothing away; text between them is lost.
      if (/[\p{L}\p{N}]/u.test(withoutTags(leaf.text))) report({ type: 'html' });
      return [];
    case 'table':
      return tableDrafts(leaf, definitions);
    case 'paragraph':
      return [paragraphDraft(leaf, definitions)];
  }
}

function headingDraft(
  leaf: Extract<Leaf, { kind: 'heading' }>,
  definitions: Definitions,
  report: Report,
): Draft {
  const { text, label } = readHeading(readInline(leaf.text, definitions).text.replace(/\n/g, ' '));
  if (!text) report({ type: 'empty-heading' });
  // A heading inside a quote is the quoted text's, not the article's.
  if (leaf.isQuoted || leaf.depth > 0) return { ...settingOf(leaf), text };
  return { kind: 'heading', text, level: leaf.level, ...(label === undefined ? {} : { label }) };
}

function paragraphDraft(
  leaf: Extract<Leaf, { kind: 'paragraph' }>,
  definitions: Definitions,
): Draft {
  const { text, links, isPicture } = readInline(leaf.text, definitions);
  if (isPicture && !leaf.isQuoted && leaf.depth === 0) return { kind: 'caption', text };
  const draft = { ...settingOf(leaf), text };
  return links.length > 0 ? { ...draft, links } : draft;
}

/** A terminal column is too narrow for tables of prose: a row becomes a line. */
function tableDrafts(leaf: Extract<Leaf, { kind: 'table' }>, definitions: Definitions): Draft[] {
  const lineOf = (cells: readonly string[]) =>
    cells.map((cell) => readInline(cell, definitions).text.replace(/\n/g, ' ')).join(' | ');
  const { marker: _, ...others } = leaf;
  return leaf.rows.map((row, index) => ({
    ...settingOf(index === 0 ? leaf : others),
    text: lineOf(row),
  }));
}

/** What a block is by where it stands; in a list more than in a quote. */
function settingOf({ depth, isQuoted, marker }: Leaf): Pick<Draft, 'kind' | 'level' | 'marker'> {
  if (depth === 0) return { kind: isQuoted ? 'quote' : 'paragraph' };
  return { kind: 'item', level: depth, ...(marker === undefined ? {} : { marker }) };
}

function withoutTags(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, '');
}
