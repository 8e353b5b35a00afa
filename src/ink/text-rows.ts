/** Logical text in a column: rows of styled stretches in visual order. Styles are given for ranges of the source. */
import {
  analyse,
  breakLines,
  type Cell,
  type Direction,
  type Display,
  type Justification,
  justifiedCells,
} from '../text/index.ts';

/** A range of the source, in UTF-16 offsets `[from, to)`, with its style. */
export type TextRange<Style> = {
  readonly from: number;
  readonly to: number;
  readonly style: Style;
};

/** `start` and `end` follow the direction of the text. */
export type Alignment = 'start' | 'end' | 'left' | 'right' | 'center';

export type TextRowsOptions<Style> = Display & {
  readonly align?: Alignment;
  readonly justify?: Justification;
  /** The base direction, or `auto`: that of the first strong character (UAX#9, P2 and P3). */
  readonly direction?: Direction | 'auto';
  /** The direction of a text without strong characters. @default 'ltr' */
  readonly fallback?: Direction;
  /** Where ranges overlap, the style of the later one takes precedence. */
  readonly ranges?: readonly TextRange<Style>[];
};

/** Cells in visual order with one style: the merged styles of all ranges over them. */
export type StyledStretch<Style> = {
  readonly cells: readonly Pick<Cell, 'text' | 'width'>[];
  readonly style: Partial<Style>;
};

/** A row, leftmost stretch first, and what it says in logical order. */
export type StyledRow<Style> = {
  readonly stretches: readonly StyledStretch<Style>[];
  readonly text: string;
};

/**
 * The rows of `text` in a column of `width` cells. Spaces fill a row on the left of its text, and never on the right. A
 * style changes only between clusters: a cluster has the style of its first character.
 */
export function textRows<Style extends object>(
  text: string,
  width: number,
  options: TextRowsOptions<Style> = {},
): StyledRow<Style>[] {
  const { align = 'start', justify = 'none', ranges = [], fallback } = options;
  const direction = options.direction === 'auto' ? undefined : options.direction;
  const paragraph = analyse(text, { direction, fallback });
  return breakLines(paragraph, width).map((line) => {
    const cells = justifiedCells(paragraph, line, width, justify, options);
    const slack = width - cells.reduce((sum, cell) => sum + cell.width, 0);
    const indent = indentOf(sideOf(align, paragraph.direction), slack);
    return {
      stretches: [...blank<Style>(indent), ...stretches(cells, ranges)],
      text: text.slice(line.from, line.to) + (line.hyphen ? '-' : ''),
    };
  });
}

function blank<Style>(width: number): StyledStretch<Style>[] {
  return width > 0 ? [{ cells: [{ text: ' '.repeat(width), width }], style: {} }] : [];
}

type RowSide = 'left' | 'right' | 'center';

function sideOf(align: Alignment, direction: Direction): RowSide {
  if (align !== 'start' && align !== 'end') return align;
  return (align === 'start') === (direction === 'ltr') ? 'left' : 'right';
}

function indentOf(side: RowSide, slack: number): number {
  if (side === 'left') return 0;
  return side === 'right' ? slack : Math.floor(slack / 2);
}

/** Joins neighbouring cells under the same ranges. Inserted filling has the style of the cell it stands behind. */
function stretches<Style extends object>(
  cells: readonly Cell[],
  ranges: readonly TextRange<Style>[],
): StyledStretch<Style>[] {
  const joined: { cells: Cell[]; style: Partial<Style>; over: string }[] = [];
  for (const cell of cells) {
    const at = cell.from === cell.to ? cell.from - 1 : cell.from;
    const over = [...ranges.keys()].filter((key) => at >= ranges[key].from && at < ranges[key].to);
    const last = joined.at(-1);
    if (last?.over === over.join()) last.cells.push(cell);
    else {
      const style = Object.assign({}, ...over.map((key) => ranges[key].style));
      joined.push({ cells: [cell], style, over: over.join() });
    }
  }
  return joined.map(({ cells, style }) => ({ cells, style }));
}
