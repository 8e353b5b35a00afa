/** A picture of a scene measured against what should be there and against Pango's picture of the same text. */
import type { Part, Scene, Strip } from './expected.ts';
import { boxOf, type Cells, type Grid } from './grid.ts';
import { inkBox, opening, pieces, verticalLine } from './ink.ts';
import { likeness, reversed } from './likeness.ts';
import { type Line, readLines } from './ocr.ts';
import { crop, type Grey, onWhite } from './picture.ts';

/** Of one part of a screen. */
export type Reading = {
  /** Likeness of what OCR reads with the logical text, from 0 to 1. */
  readonly likeness: number;
  /** The same of Pango's picture: as well as it can be read. */
  readonly ceiling: number;
  /** Likeness of the right-to-left rows with each of them reversed. */
  readonly reversed: number;
  /** Pieces of ink, as a share of those in Pango's picture; about 1 when letters are joined as there. */
  readonly joins: number;
};

export type Measures = {
  readonly parts: Readonly<Record<Part, Reading>>;
  /** How far, in cells, the ink of a row of the article begins or ends outside of the cell where it should. */
  readonly edge: number;
  /** How far, in cells, a side of the panel is from the middle of its cells; infinite where it is missing. */
  readonly side: number;
  /** Rows of the article that should be blank and are not. */
  readonly stray: number;
  /** Brackets that do not open to the side they should. */
  readonly turned: number;
};

/** A scene as Pango draws it: a picture for each strip, and what OCR reads in it. */
export type Reference = { readonly pictures: readonly Grey[]; readonly read: readonly string[] };

export type Shot = { readonly picture: Grey; readonly grid: Grid };

/** Shares of the height of a row. */
const WAIST = { from: 0.2, to: 0.8 };

/** Pango's pictures of the strips, read in one size of letters. */
export async function referenceOf(
  scene: Scene,
  pictures: readonly Grey[],
  scale: number,
): Promise<Reference> {
  return { pictures, read: await readLines(linesOf(scene.strips, pictures), scale) };
}

export async function measure(
  scene: Scene,
  shot: Shot,
  reference: Reference,
  scale: number,
): Promise<Measures> {
  const pictures = scene.strips.map(({ field }) => cut(shot, field));
  const read = await readLines(linesOf(scene.strips, pictures), scale);
  const part = (name: Part) => readingOf(name, scene.strips, { pictures, read }, reference);
  return {
    parts: { text: part('text'), panel: part('panel') },
    edge: Math.max(
      ...scene.strips.map((strip) => (strip.part === 'text' ? overhang(strip, shot) : 0)),
    ),
    side: Math.max(...scene.sides.map((cells) => drift(cells, shot))),
    stray: scene.blanks.filter((cells) => inkBox(waist(shot, cells))).length,
    turned: scene.brackets.filter(
      (bracket) => opening(onWhite(cut(shot, bracket))) !== bracket.opens,
    ).length,
  };
}

function readingOf(
  part: Part,
  strips: readonly Strip[],
  seen: Reference,
  reference: Reference,
): Reading {
  const own = strips.flatMap((strip, index) => (strip.part === part ? [{ strip, index }] : []));
  const rtl = own.filter(({ strip }) => strip.script === 'arabic');
  const readBy = (by: Reference, some: typeof own) => some.map(({ index }) => by.read[index]);
  const texts = (some: typeof own) => some.map(({ strip }) => strip.text);
  const count = (by: Reference) =>
    own.reduce((sum, { index }) => sum + pieces(onWhite(by.pictures[index])).length, 0);
  return {
    likeness: likeness(readBy(seen, own), texts(own)),
    ceiling: likeness(readBy(reference, own), texts(own)),
    reversed: likeness(readBy(seen, rtl), reversed(texts(rtl))),
    joins: count(seen) / count(reference),
  };
}

function linesOf(strips: readonly Strip[], pictures: readonly Grey[]): Line[] {
  return strips.map(({ script }, index) => ({ picture: pictures[index], script }));
}

function cut({ picture, grid }: Shot, cells: Cells): Grey {
  return crop(picture, boxOf(grid, cells));
}

/** Cells without the upper and the lower part of their row, into which letters of the rows around may reach. */
function waist(shot: Shot, cells: Cells): Grey {
  const picture = cut(shot, cells);
  const top = Math.round(WAIST.from * picture.height);
  const bottom = Math.round(WAIST.to * picture.height);
  return onWhite(crop(picture, { left: 0, right: picture.width, top, bottom }));
}

/** In cells; 0 for ink that begins in the first cell of the strip and ends in its last. */
function overhang({ cells, field }: Strip, shot: Shot): number {
  const ink = inkBox(waist(shot, field));
  if (!ink) return Number.POSITIVE_INFINITY;
  const { cellWidth } = shot.grid;
  const [left, right] = [field.from + ink.left / cellWidth, field.from + ink.right / cellWidth];
  return Math.max(outside(left, cells.from), outside(right, cells.to - 1));
}

/** How far a place is outside of a cell. */
function outside(place: number, cell: number): number {
  return Math.max(0, cell - place, place - (cell + 1));
}

/** How far the vertical line in a cell is from its middle, in cells. */
function drift(cells: Cells, shot: Shot): number {
  const middle = verticalLine(cut(shot, cells));
  if (middle === undefined) return Number.POSITIVE_INFINITY;
  return Math.abs(middle / shot.grid.cellWidth - 0.5);
}
