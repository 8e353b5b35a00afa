/** A picture of a scene measured against what should be there and against Pango's picture of the same text. */
import type { Part, Scene, Strip } from './expected.ts';
import { boxOf, type Cells, type Grid } from './grid.ts';
import { inkBox, opening, pieces, verticalLine } from './ink.ts';
import { lettersOf, likeness, reversed } from './likeness.ts';
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
  /** How far, in cells, the ink of a row of the article begins or ends from where Pango's does. */
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
const WAIST = { from: 0.2, to: 0.9 };

/** OCR misreads some letters even in Pango's picture: of fewer than these, it says nothing. */
const LEAST_LETTERS = 40;

/** Of a part with so few letters. */
export const NOT_READ: Reading = { likeness: 1, ceiling: 1, reversed: 0, joins: 1 };

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
  const pictures = scene.strips.map((strip) => cut(shot, readIn(strip)));
  const read = await readLines(linesOf(scene.strips, pictures), scale);
  const part = (name: Part) => readingOf(name, scene.strips, { pictures, read }, reference);
  return {
    parts: { text: part('text'), panel: part('panel') },
    edge: Math.max(...edgesOf(scene, shot, reference)),
    side: Math.max(...scene.sides.map((cells) => drift(cells, shot))),
    stray: scene.blanks.filter((cells) => inkBox(waist(cut(shot, cells)))).length,
    turned: scene.brackets.filter(
      (bracket) => opening(onWhite(cut(shot, bracket))) !== bracket.opens,
    ).length,
  };
}

/** The cells in which a strip is read. In a panel, a bar of another colour may end in its field. */
function readIn({ part, cells, field }: Strip): Cells {
  if (part === 'text') return field;
  const [from, to] = [Math.max(field.from, cells.from - 1), Math.min(field.to, cells.to + 1)];
  return { ...field, from, to };
}

function readingOf(
  part: Part,
  strips: readonly Strip[],
  seen: Reference,
  reference: Reference,
): Reading {
  const own = strips.flatMap((strip, index) => (strip.part === part ? [{ strip, index }] : []));
  const letters = own.reduce((sum, { strip }) => sum + lettersOf(strip.text).length, 0);
  if (letters < LEAST_LETTERS) return NOT_READ;
  const rtl = own.filter(({ strip }) => strip.script === 'arabic');
  const readBy = (by: Reference, some: typeof own) => some.map(({ index }) => by.read[index]);
  const texts = (some: typeof own) => some.map(({ strip }) => strip.text);
  const count = (by: Reference) =>
    own.reduce((sum, { index }) => sum + pieces(onWhite(by.pictures[index])).length, 0);
  return {
    likeness: likeness(readBy(seen, own), texts(own)),
    ceiling: likeness(readBy(reference, own), texts(own)),
    reversed: rtl.length === 0 ? 0 : likeness(readBy(seen, rtl), reversed(texts(rtl))),
    joins: count(seen) / count(reference),
  };
}

function linesOf(strips: readonly Strip[], pictures: readonly Grey[]): Line[] {
  return strips.map(({ script }, index) => ({ picture: pictures[index], script }));
}

function cut({ picture, grid }: Shot, cells: Cells): Grey {
  return crop(picture, boxOf(grid, cells));
}

/** For the rows of the article; infinite for one without ink. Pango sets its rows flush right. */
function edgesOf({ strips }: Scene, shot: Shot, reference: Reference): number[] {
  const widest = Math.max(...strips.map(({ cells }) => cells.to - cells.from));
  const advance = Math.max(...reference.pictures.map(({ width }) => width)) / widest;
  return strips.flatMap(({ part, cells, field }, index) => {
    if (part !== 'text') return [];
    const seen = inkBox(waist(cut(shot, field)));
    const wanted = inkBox(waist(reference.pictures[index]));
    if (!seen || !wanted) return Number.POSITIVE_INFINITY;
    const end = reference.pictures[index].width;
    const place = (pixel: number) => cells.to - (end - pixel) / advance;
    const shown = (pixel: number) => field.from + pixel / shot.grid.cellWidth;
    return [
      Math.abs(shown(seen.left) - place(wanted.left)),
      Math.abs(shown(seen.right) - place(wanted.right)),
    ];
  });
}

/** A row without its upper and its lower part, into which letters of the rows around may reach. */
function waist(row: Grey): Grey {
  const top = Math.round(WAIST.from * row.height);
  const bottom = Math.round(WAIST.to * row.height);
  return onWhite(crop(row, { left: 0, right: row.width, top, bottom }));
}

/** How far the vertical line in a cell is from its middle, in cells. */
function drift(cells: Cells, shot: Shot): number {
  const middle = verticalLine(cut(shot, cells));
  if (middle === undefined) return Number.POSITIVE_INFINITY;
  return Math.abs(middle / shot.grid.cellWidth - 0.5);
}
