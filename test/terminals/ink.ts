/** What can be measured on a picture without reading it: pieces of ink, and where ink begins and ends. */
import type { Box, Grey } from './picture.ts';

/** A connected piece of ink. */
export type Piece = Box & { readonly pixels: number };

/** Lighter than this is paper. The grey rim of a letter is ink: letters that join touch there. */
const PAPER = 215;

/** Smaller pieces are grains of the rim, and neither dots nor marks. */
const LEAST_PIXELS = 6;

/** Smaller pieces may be what is left of a letter's rim that stood in a cell before (urxvt). */
const LEAST_LETTER = 10;

/** Pixels by which the waist of a bracket stands out. */
const LEAST_BOW = 0.5;

/** The share of a height that a vertical line of a border must fill. */
const TALL = 0.6;

/** Pieces whose pixels touch, corners included. */
export function pieces(picture: Grey, least = LEAST_PIXELS): Piece[] {
  const { width, height } = picture;
  const isInk = inkOf(picture);
  const found: Piece[] = [];
  for (let start = 0; start < isInk.length; start++) {
    if (isInk[start] === 0) continue;
    const piece = { left: width, top: height, right: 0, bottom: 0, pixels: 0 };
    const waiting = [start];
    isInk[start] = 0;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      piece.pixels++;
      piece.left = Math.min(piece.left, x);
      piece.right = Math.max(piece.right, x + 1);
      piece.top = Math.min(piece.top, y);
      piece.bottom = Math.max(piece.bottom, y + 1);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (isInk[next] === 0) continue;
          isInk[next] = 0;
          waiting.push(next);
        }
      }
    }
    if (piece.pixels >= least) found.push(piece);
  }
  return found;
}

/** The box round all ink; undefined on a blank picture. */
export function inkBox(picture: Grey): Box | undefined {
  const all = pieces(picture, LEAST_LETTER);
  if (all.length === 0) return undefined;
  return {
    left: Math.min(...all.map((piece) => piece.left)),
    top: Math.min(...all.map((piece) => piece.top)),
    right: Math.max(...all.map((piece) => piece.right)),
    bottom: Math.max(...all.map((piece) => piece.bottom)),
  };
}

/** The middle, in pixels from the left, of the vertical line in the picture; undefined without one. */
export function verticalLine(picture: Grey): number | undefined {
  const { width, height } = picture;
  const isInk = inkOf(picture);
  const columns: number[] = [];
  for (let x = 0; x < width; x++) {
    let run = 0;
    let longest = 0;
    for (let y = 0; y < height; y++) {
      run = isInk[y * width + x] === 1 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    if (longest >= TALL * height) columns.push(x);
  }
  if (columns.length === 0) return undefined;
  return columns.reduce((sum, x) => sum + x, 0) / columns.length + 0.5;
}

/** To which side the piece of ink opens: `(` and `«` to the right. Undefined for ink that opens to neither. */
export function opening(picture: Grey): 'left' | 'right' | undefined {
  const box = inkBox(picture);
  if (!box) return undefined;
  const third = (box.bottom - box.top) / 3;
  const [upper, middle, lower] = [0, 1, 2].map((index) =>
    middleOfInk(
      picture,
      Math.round(box.top + index * third),
      Math.round(box.top + (index + 1) * third),
    ),
  );
  const bow = (upper + lower) / 2 - middle;
  if (Math.abs(bow) < LEAST_BOW) return undefined;
  return bow > 0 ? 'right' : 'left';
}

/** The mean place of ink, in pixels from the left, in the rows from `top` to before `bottom`. */
function middleOfInk(picture: Grey, top: number, bottom: number): number {
  const isInk = inkOf(picture);
  let [sum, count] = [0, 0];
  for (let at = top * picture.width; at < bottom * picture.width; at++) {
    sum += isInk[at] * ((at % picture.width) + 0.5);
    count += isInk[at];
  }
  return sum / count;
}

function inkOf({ light }: Grey): Uint8Array {
  return light.map((value) => (value < PAPER ? 1 : 0));
}
