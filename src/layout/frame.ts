/** The parts of a screen of a given size and their places, in cells. */

export type PanelPlace = 'none' | 'beside' | 'instead';

/** The place of a panel: beside the text if there is room, otherwise the whole screen. */
export type PanelWish = 'none' | 'strip' | 'screen';

export type Frame = {
  readonly columns: number;
  readonly rows: number;
  /** The screen is too small to read on. */
  readonly isTooSmall: boolean;
  /** Rows over the text: one for the title of the section, where rows are not scarce. */
  readonly header: number;
  /** Rows of the text, between header and status line. */
  readonly height: number;
  /** `x`: cells from the left edge of the screen. */
  readonly panel: { readonly place: PanelPlace; readonly x: number; readonly width: number };
  /** The column of text, centred in the area that is left to it. */
  readonly text: { readonly x: number; readonly width: number };
};

export const LEAST_COLUMNS = 20;
export const LEAST_ROWS = 6;

/** The widest column by default. A wider screen has wider margins. */
export const MAX_TEXT_WIDTH = 72;

/** On a narrower screen, text and panel side by side would both be too narrow. */
const LEAST_COLUMNS_FOR_PANEL_BESIDE = 60;

const LEAST_PANEL_WIDTH = 26;
const MAX_PANEL_WIDTH = 42;
const PANEL_SHARE = 0.36;

/** A space on each side of the text, which a narrow screen leaves out. */
const MARGIN = 1;
const LEAST_AREA_FOR_MARGIN = 28;

const STATUS_ROWS = 1;
const HEADER_ROWS = 1;
const LEAST_ROWS_FOR_HEADER = 16;

/** The wishes of the user. */
export type Wishes = {
  readonly panel: PanelWish;
  /** Where a strip stands. */
  readonly side: 'left' | 'right';
  /** The widest the text column may be. */
  readonly columnWidth: number;
  /** Nothing but the text. */
  readonly isZen?: boolean;
};

export function frame(columns: number, rows: number, wishes: Wishes): Frame {
  const place = placeOf(columns, wishes.panel);
  const panelWidth = { none: 0, beside: widthBeside(columns), instead: columns }[place];
  const header = wishes.isZen || rows < LEAST_ROWS_FOR_HEADER ? 0 : HEADER_ROWS;
  const area = place === 'instead' ? columns : columns - panelWidth;
  const width = columnWidth(area, wishes.columnWidth);
  const isOnRight = place === 'beside' && wishes.side === 'right';
  return {
    columns,
    rows,
    isTooSmall: columns < LEAST_COLUMNS || rows < LEAST_ROWS,
    header,
    height: Math.max(1, wishes.isZen ? rows : rows - header - STATUS_ROWS),
    panel: { place, x: isOnRight ? columns - panelWidth : 0, width: panelWidth },
    text: { x: (isOnRight ? 0 : columns - area) + Math.floor((area - width) / 2), width },
  };
}

/** Cells round a panel. */
const BORDER = 2;
export const TITLE_ROWS = 1;

/** The area inside a panel's border, under its title. */
export function insidePanel({ panel, height }: Frame): { width: number; height: number } {
  return { width: panel.width - BORDER, height: Math.max(0, height - BORDER - TITLE_ROWS) };
}

/** The text column in an area of that many cells, at most as wide as `measure`. */
function columnWidth(area: number, measure: number): number {
  const margin = area >= LEAST_AREA_FOR_MARGIN ? MARGIN : 0;
  return Math.max(1, Math.min(measure, area - 2 * margin));
}

function placeOf(columns: number, wish: PanelWish): PanelPlace {
  if (wish === 'none') return 'none';
  return wish === 'screen' || columns < LEAST_COLUMNS_FOR_PANEL_BESIDE ? 'instead' : 'beside';
}

function widthBeside(columns: number): number {
  const share = Math.floor(columns * PANEL_SHARE);
  return Math.max(LEAST_PANEL_WIDTH, Math.min(MAX_PANEL_WIDTH, share));
}
