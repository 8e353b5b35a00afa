/**
 * The dialect `logical`: base letters in the order in which they are read, for a terminal that orders a row from the
 * left by UAX#9 and joins letters by itself, and for whoever wants the letters of a row.
 */
import { drawnForm, Form, formOf, LAM, lamAlefOf } from '../../unicode/joining.ts';
import type { Dialect, StyledGlyph } from './dialect.ts';
import { isBox } from './reordering.ts';

/** `ordered`: the dialect that puts a row into logical order, with joiners where letters do not join as they should. */
export function logical(ordered: Dialect): Dialect {
  return {
    name: 'logical',
    scope: 'row',
    order: (cells) => ordered.order(withoutLigatures(cells)).map(inBaseLetters),
  };
}

function inBaseLetters<Cell extends StyledGlyph>(cell: Cell): Cell {
  const code = cell.text.codePointAt(0) ?? 0;
  const letter = formOf(code)?.letter;
  return letter === undefined
    ? cell
    : { ...cell, text: String.fromCodePoint(letter) + cell.text.slice(1) };
}

/**
 * The row with two letters in place of each lam-alef. The second letter takes the place of a space near it, of at
 * least two, so that the row keeps its width. Without such a space the ligature stays.
 */
function withoutLigatures<Cell extends StyledGlyph>(cells: readonly Cell[]): readonly Cell[] {
  if (!cells.some(isLigature)) return cells;
  const row: (readonly Cell[])[] = cells.map((cell) => [cell]);
  const settle = (ligature: number, space: number) => {
    row[ligature] = apart(cells[ligature]);
    row[space] = [];
  };
  // Spaces to the left of the current cell that no ligature has taken, and ligatures without a space; up to a border.
  let spaces: number[] = [];
  let ligatures: number[] = [];
  cells.forEach((cell, at) => {
    if (isBox(cell.text)) {
      spaces = [];
      ligatures = [];
    } else if (isLigature(cell)) {
      const space = spaces.pop();
      if (space === undefined) ligatures.push(at);
      else settle(at, space);
    } else if (isSpare(cells, at)) {
      const ligature = ligatures.pop();
      if (ligature === undefined) spaces.push(at);
      else settle(ligature, at);
    }
  });
  return row.flat();
}

function isLigature({ text }: StyledGlyph): boolean {
  return text >= '\uFEF5' && text < '\uFEFD';
}

/** A space behind another one, or at the left edge. */
function isSpare(cells: readonly StyledGlyph[], at: number): boolean {
  return cells[at].text === ' ' && (at === 0 || cells[at - 1].text === ' ');
}

/** The alef and the lam of a ligature, from the left. Marks stay with the alef, which is the last letter. */
function apart<Cell extends StyledGlyph>(cell: Cell): readonly [Cell, Cell] {
  const { letter: alef, form } = lamAlefOf(cell.text.charCodeAt(0)) ?? { letter: 0, form: 0 };
  const lam = form === Form.FINAL ? Form.MEDIAL : Form.INITIAL;
  return [
    { ...cell, text: String.fromCodePoint(drawnForm(alef, Form.FINAL)) + cell.text.slice(1) },
    { ...cell, text: String.fromCodePoint(drawnForm(LAM, lam)) },
  ];
}
