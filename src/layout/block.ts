/** One block of an article as rows of a column. Analysis is done once for a block, lines once for a width. */
import type { Article, Block } from '../article/article.ts';
import { analyse, breakLines, justifiedCells, type Paragraph } from '../text/index.ts';
import { baseOf } from './block-direction.ts';
import { type BlockRow, blankRow, DrawnRow, toned } from './block-row.ts';
import { isolatesIn } from './code-in-prose.ts';
import type { DisplayOptions } from './display-options.ts';
import { shownMarker } from './marker.ts';
import { phrase } from './phrase.ts';
import { align, blank, type Row, rowWidth, type Tone } from './row.ts';
import { tableRows } from './table.ts';

/** A range of a block's shown text with its own tone. Offsets are those of the shown text. */
type BlockSpan = { readonly from: number; readonly to: number; readonly tone: Tone };

/** The text that is drawn for a block, and its marker. The shown text may be longer than the block's: a label follows a heading. */
type ShownBlock = {
  readonly text: string;
  readonly tone: Tone;
  readonly spans: readonly BlockSpan[];
  /** Drawn at the starting edge of the first row. */
  readonly marker: string;
  /** The marker stands on every row; else blanks of its width on all but the first. */
  readonly isRepeated: boolean;
  /** Blank cells before the marker. */
  readonly indent: number;
};

const SEPARATOR = ' · ';

const QUOTE_BAR = '│';

/** A marker leaves the text at least this many cells; in a narrower column it is left out. */
const LEAST_TEXT_WIDTH = 8;

const TONES: Readonly<Record<Block['kind'], Tone>> = {
  title: 'title',
  about: 'caption',
  picture: 'caption',
  caption: 'caption',
  heading: 'heading',
  paragraph: 'text',
  quote: 'quote',
  item: 'text',
  term: 'text',
  definition: 'text',
  table: 'text',
  code: 'code',
  note: 'text',
  break: 'caption',
  source: 'source',
};

/** Rows of `blocks[index]` in a column of `width` cells, with the empty row that separates it from the block before. */
export function layoutBlock(
  article: Article,
  index: number,
  width: number,
  display: DisplayOptions,
): BlockRow[] {
  const block = article.blocks[index];
  const rows = isSetApart(article.blocks[index - 1], block) ? [blankRow(index, width)] : [];
  if (block.kind === 'table' && block.cells) {
    return [...rows, ...tableRows(article, index, block.cells, width, display)];
  }
  const shown = show(block, shownMarker(article, index, display));
  const { paragraph, side } = analysed(block, shown, article, display);
  const lead = markerColumn(shown, side, width);
  const textWidth = width - lead.width;
  const justification = isRunning(block) ? display.justification : 'none';
  breakLines(paragraph, textWidth).forEach((line, number) => {
    const draw = (): Row => {
      const drawn = justifiedCells(paragraph, line, textWidth, justification, display);
      const cells = drawn.map((cell) => toned(cell, block, toneAt(shown, cell.from)));
      const edge = number === 0 ? lead.first : lead.others;
      const text = align(cells, textWidth, side);
      return side === 'right' ? [...text, ...edge] : [...edge, ...text];
    };
    const end = Math.min(line.end, block.text.length);
    rows.push(new DrawnRow(draw, index, [{ from: line.from, end }]));
  });
  return rows;
}

type Analysed = {
  readonly direction: DisplayOptions['direction'];
  readonly paragraph: Paragraph;
  readonly side: 'left' | 'right';
};

/** The analysis of long blocks, for the next width. Short blocks are analysed again. */
const kept = new WeakMap<Block, Analysed>();

/** UTF-16 units. */
const LONG = 10_000;

function analysed(
  block: Block,
  shown: ShownBlock,
  article: Article,
  display: DisplayOptions,
): Analysed {
  const known = kept.get(block);
  if (known?.direction === display.direction) return known;
  const base = baseOf(block, shown.text, article, display);
  const paragraph = analyse(shown.text, {
    direction: base.direction,
    fallback: article.direction,
    isolates: isolatesIn(block),
  });
  const side = base.side ?? (paragraph.direction === 'rtl' ? 'right' : 'left');
  const made = { direction: display.direction, paragraph, side } as const;
  if (block.text.length >= LONG) kept.set(block, made);
  return made;
}

const RUNNING: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'quote',
  'item',
  'definition',
  'note',
]);

/** Whether lines of the block may be justified. */
function isRunning({ kind }: Block): boolean {
  return RUNNING.has(kind);
}

/** `sign`: of the item or note that the block is of. */
function show(block: Block, sign: string): ShownBlock {
  const plain: ShownBlock = {
    text: block.text,
    tone: TONES[block.kind],
    spans: [],
    marker: '',
    isRepeated: false,
    indent: 0,
  };
  switch (block.kind) {
    case 'heading':
      return { ...plain, ...withLabel(block) };
    case 'item':
      return { ...plain, marker: sign, indent: 2 * ((block.level ?? 1) - 1) };
    case 'quote':
      return { ...plain, marker: QUOTE_BAR, isRepeated: true };
    case 'definition':
      return { ...plain, marker: ' ', indent: 2 * ((block.level ?? 1) - 1) };
    case 'note':
      return { ...plain, marker: sign };
    case 'title':
    case 'about':
    case 'picture':
    case 'caption':
    case 'source':
    case 'break':
    case 'paragraph':
    case 'term':
    case 'table':
    case 'code':
      return plain;
  }
}

function toneAt({ spans, tone }: ShownBlock, at: number): Tone {
  if (spans.length === 0) return tone;
  return spans.find(({ from, to }) => at >= from && at < to)?.tone ?? tone;
}

function withLabel(block: Block): { text: string; spans: BlockSpan[] } {
  if (!block.label) return { text: block.text, spans: [] };
  const text = block.text + SEPARATOR + block.label;
  return { text, spans: [{ from: block.text.length, to: text.length, tone: 'label' }] };
}

/** The cells at the start of the first row of a block and of its other rows. */
type MarkerColumn = { readonly first: Row; readonly others: Row; readonly width: number };

const NO_MARKER: MarkerColumn = { first: [], others: [], width: 0 };

function markerColumn(shown: ShownBlock, side: 'left' | 'right', width: number): MarkerColumn {
  const direction = side === 'right' ? 'rtl' : 'ltr';
  if (shown.marker === '') return NO_MARKER;
  const marker = phrase(shown.marker, width, { tone: 'dim', direction });
  const leadWidth = shown.indent + rowWidth(marker) + 1;
  if (width - leadWidth < LEAST_TEXT_WIDTH) return NO_MARKER;
  const first =
    direction === 'rtl'
      ? [...blank(1), ...marker, ...blank(shown.indent)]
      : [...blank(shown.indent), ...marker, ...blank(1)];
  return { first, others: shown.isRepeated ? first : blank(leadWidth), width: leadWidth };
}

/** Whether an empty row separates two blocks. Title and description, picture and caption, and the items of a list stand together. */
function isSetApart(before: Block | undefined, block: Block): boolean {
  if (!before) return false;
  if (block.kind === 'caption') return before.kind !== 'picture';
  if (block.kind === 'about') return before.kind !== 'about' && before.kind !== 'title';
  return !(block.kind === 'item' && before.kind === 'item');
}
