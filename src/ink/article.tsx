import { Box, type DOMElement } from 'ink';
import { useMemo, useRef } from 'react';
import { cleanText } from '../article/clean.ts';
import { markdownArticle } from '../article/markdown-article.ts';
import type { BlockRow } from '../layout/block-row.ts';
import { createFlow, type Flow, rowsFrom, START, stepRow } from '../layout/flow.ts';
import type { Tone } from '../layout/row.ts';
import type { Direction, Display, Justification } from '../text/index.ts';
import { checkLayout, wholeText } from './check-props.ts';
import type { RtlTextStyle } from './rtl-text.tsx';
import { StyledRows } from './styled-rows.tsx';
import type { StyledRow, StyledStretch } from './text-rows.ts';
import { useColumns } from './use-columns.ts';

/** Props of `Article`. */
export type ArticleProps = {
  /** Markdown (CommonMark, tables, notes); HTML in it is left out. The first heading is the title. */
  readonly children: string | readonly string[];
  /** Width of a row in cells. @default the inner width of the parent */
  readonly width?: number;
  /** The most rows that are shown. @default all from `top` on */
  readonly height?: number;
  /** The row at the top, counted from 0. Past the last row it is the last row. @default 0 */
  readonly top?: number;
  /**
   * How the rows of paragraphs are filled: not at all, by spaces, or by longer letters and then spaces. @default
   * 'none'
   */
  readonly justify?: Justification;
  /** The base direction of blocks, or `auto`: by the language of the article and the letters of the block. @default 'auto' */
  readonly direction?: Direction | 'auto';
  /** Digits as written, or all from one set. */
  readonly digits?: Display['digits'];
  /** Whether vowel marks are shown. */
  readonly marks?: Display['marks'];
};

/**
 * An article in a column: headings, lists, quotes, code and tables, with the rows of right-to-left blocks at the right.
 * It is laid out as far as it is shown. Keys are the program's: it scrolls by `top`.
 *
 * As of `RtlText`, Ink gets the logical text and a `Stage` the cells, and elsewhere Ink gets rows in visual order.
 */
export function Article(props: ArticleProps) {
  const { children, width, height = Number.POSITIVE_INFINITY, top = 0 } = props;
  const { justify = 'none', direction = 'auto', digits = 'as-written', marks = 'show' } = props;
  checkLayout(props);
  const source = wholeText(children);
  const box = useRef<DOMElement>(null);
  const columns = useColumns(box, width);
  const article = useMemo(
    () => markdownArticle(cleanText(source), {}, { firstLine: 1, diagnostics: [] }),
    [source],
  );
  const flow = useMemo(
    () => createFlow(article, columns, { justification: justify, direction, digits, marks }),
    [article, columns, justify, direction, digits, marks],
  );
  const rows = useMemo(
    () => (columns > 0 ? shownRows(flow, top, height) : []),
    [flow, columns, top, height],
  );
  return (
    <Box ref={box} flexDirection="column" width={width ?? '100%'}>
      <StyledRows rows={rows} width={columns} look={PLAIN_LOOK} />
    </Box>
  );
}

const PLAIN_LOOK: RtlTextStyle = {};

const DIM: RtlTextStyle = { dimColor: true };
const BOLD: RtlTextStyle = { bold: true };

/** What an article has; every other tone is a reader's. */
const LOOKS: Readonly<Partial<Record<Tone, RtlTextStyle>>> = {
  title: BOLD,
  heading: BOLD,
  strong: BOLD,
  label: DIM,
  caption: DIM,
  source: DIM,
  link: { underline: true },
};

function shownRows(flow: Flow, top: number, height: number): StyledRow<RtlTextStyle>[] {
  return rowsFrom(flow, stepRow(flow, START, top), height).map((row) => styledRow(row, flow));
}

const styledRows = new WeakMap<BlockRow, StyledRow<RtlTextStyle>>();

/** The same object for the same row, so that scrolling makes only what comes into sight. */
function styledRow(row: BlockRow, flow: Flow): StyledRow<RtlTextStyle> {
  const known = styledRows.get(row);
  if (known) return known;
  const { text } = flow.article.blocks[row.block];
  const says = text.slice(Math.max(0, row.from), Math.max(0, row.end)).replace(/\s+/gu, ' ');
  const made = { stretches: stretches(row), text: says.trim() };
  styledRows.set(row, made);
  return made;
}

function stretches({ cells }: BlockRow): StyledStretch<RtlTextStyle>[] {
  const joined: { cells: BlockRow['cells'][number][]; style: RtlTextStyle }[] = [];
  for (const cell of cells) {
    const style = LOOKS[cell.tone] ?? PLAIN_LOOK;
    const last = joined.at(-1);
    if (last?.style === style) last.cells.push(cell);
    else joined.push({ cells: [cell], style });
  }
  return joined;
}
