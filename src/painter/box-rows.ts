/** A box of Ink as rows of cells: its background and its border. */
import type { BoxProps, DOMElement } from 'ink';
import { columnsOf, type ScreenRow } from '../terminal/screen/screen-cell.ts';
import { afterSgr } from '../terminal/sgr/restyle.ts';
import { PLAIN, type Style } from '../terminal/sgr/style.ts';
import { cellWidth } from '../text/index.ts';
import { type ColourDepth, colourSgr } from './colour.ts';

export type BoxStyle = DOMElement['style'];

export type Edges = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** A row of cells somewhere in a box. Columns and rows are counted from its left upper corner. */
export type PlacedRow = { readonly x: number; readonly y: number; readonly columns: ScreenRow };

const NO_EDGES: Edges = { top: 0, right: 0, bottom: 0, left: 0 };

/** Cells that the border takes on each side. */
export function borderOf(style: BoxStyle): Edges {
  if (!style.borderStyle) return NO_EDGES;
  return {
    top: style.borderTop === false ? 0 : 1,
    right: style.borderRight === false ? 0 : 1,
    bottom: style.borderBottom === false ? 0 : 1,
    left: style.borderLeft === false ? 0 : 1,
  };
}

/** The background and the border of a box of so many cells. */
export function boxRows(
  style: BoxStyle,
  width: number,
  height: number,
  depth: ColourDepth,
): PlacedRow[] {
  if (!style.backgroundColor && !style.borderStyle) return [];
  const edges = borderOf(style);
  const inner = Math.max(0, width - edges.left - edges.right);
  const rows: PlacedRow[] = [];
  if (style.backgroundColor && inner > 0) {
    const ground = afterSgr(PLAIN, colourSgr(style.backgroundColor, 'background', depth));
    const columns = repeated(' ', inner, ground);
    for (let y = edges.top; y < height - edges.bottom; y += 1)
      rows.push({ x: edges.left, y, columns });
  }
  const glyphs = style.borderStyle && bordersOf(style.borderStyle);
  if (!glyphs) return rows;
  const edge = (name: HorizontalSide, y: number) => {
    const start = edges.left ? glyphs[`${name}Left`] : '';
    const end = edges.right ? glyphs[`${name}Right`] : '';
    const text = start + glyphs[name].repeat(inner) + end;
    rows.push({ x: 0, y, columns: repeated(text, 1, borderStyle(style, name, depth)) });
  };
  const side = (name: 'left' | 'right', x: number) => {
    const columns = repeated(glyphs[name], 1, borderStyle(style, name, depth));
    for (let y = edges.top; y < height - edges.bottom; y += 1) rows.push({ x, y, columns });
  };
  if (edges.top) edge('top', 0);
  if (edges.left) side('left', 0);
  if (edges.right) side('right', width - 1);
  if (edges.bottom) edge('bottom', height - 1);
  return rows;
}

type HorizontalSide = 'top' | 'bottom';
type SideName = 'Top' | 'Right' | 'Bottom' | 'Left';

function borderStyle(
  style: BoxStyle,
  side: HorizontalSide | 'left' | 'right',
  depth: ColourDepth,
): Style {
  const name = `${side[0].toUpperCase()}${side.slice(1)}` as SideName;
  const colour = style[`border${name}Color`] ?? style.borderColor;
  const ground = style[`border${name}BackgroundColor`] ?? style.borderBackgroundColor;
  const isDim = style[`border${name}DimColor`] ?? style.borderDimColor;
  const parameters = [
    isDim ? '2' : '',
    colour ? colourSgr(colour, 'foreground', depth) : '',
    ground ? colourSgr(ground, 'background', depth) : '',
  ];
  return afterSgr(PLAIN, parameters.filter(Boolean).join(';') || '0');
}

type Glyphs = Exclude<NonNullable<BoxProps['borderStyle']>, string>;

/** Corners and sides, clockwise from the left upper corner, by the names that Ink has for them (`cli-boxes`). */
const BORDERS: Readonly<Record<string, string>> = {
  single: '┌─┐│┘─└│',
  double: '╔═╗║╝═╚║',
  round: '╭─╮│╯─╰│',
  bold: '┏━┓┃┛━┗┃',
  singleDouble: '╓─╖║╜─╙║',
  doubleSingle: '╒═╕│╛═╘│',
  classic: '+-+|+-+|',
  arrow: '↘↓↙←↖↑↗→',
};

function bordersOf(style: NonNullable<BoxProps['borderStyle']>): Glyphs | undefined {
  if (typeof style !== 'string') return style;
  if (!Object.hasOwn(BORDERS, style)) return undefined;
  const [topLeft, top, topRight, right, bottomRight, bottom, bottomLeft, left] = BORDERS[style];
  return { topLeft, top, topRight, right, bottomRight, bottom, bottomLeft, left };
}

/** The text so many times in one style. The same row is the same object. */
function repeated(text: string, count: number, style: Style): ScreenRow {
  const key = `${style.sgr} ${count} ${text}`;
  const known = made.get(key);
  if (known) return known;
  const width = count * cellWidth(text);
  const columns = columnsOf([{ text: text.repeat(count), width, style }], width);
  if (made.size >= MOST_ROWS) made.clear();
  made.set(key, columns);
  return columns;
}

const MOST_ROWS = 512;
const made = new Map<string, ScreenRow>();
