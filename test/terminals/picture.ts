/** Pictures as rows of pixels, and their way through ImageMagick to files and back. */
import { spawnSync } from 'node:child_process';

/** `rgb` holds three bytes a pixel, row by row from the top. */
export type Picture = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

/** `light` holds one byte a pixel, row by row from the top: 0 is black, 255 white. */
export type Grey = { readonly width: number; readonly height: number; readonly light: Uint8Array };

/** In pixels; `right` and `bottom` lie outside. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The luminance of ITU-R BT.601. */
export function greyOf({ width, height, rgb }: Picture): Grey {
  const light = new Uint8Array(width * height);
  for (let at = 0; at < light.length; at++) {
    light[at] = Math.round(0.299 * rgb[3 * at] + 0.587 * rgb[3 * at + 1] + 0.114 * rgb[3 * at + 2]);
  }
  return { width, height, light };
}

/** White for black. */
export function negative({ rgb, ...size }: Picture): Picture {
  return { ...size, rgb: rgb.map((value) => 255 - value) };
}

export function cropPicture(picture: Picture, box: Box): Picture {
  const { rgb, ...size } = picture;
  return { ...sizeOf(box), rgb: cut(rgb, size.width, box, 3) };
}

export function crop(picture: Grey, box: Box): Grey {
  return { ...sizeOf(box), light: cut(picture.light, picture.width, box, 1) };
}

/** Whether all of it has one shade. */
export function isBlank({ light }: Grey): boolean {
  return light.every((value) => value === light[0]);
}

/** Black on white: a picture that is darker than light on the whole is turned round. */
export function onWhite(picture: Grey): Grey {
  const sum = picture.light.reduce((total, light) => total + light, 0);
  if (sum >= 127.5 * picture.light.length) return picture;
  return { ...picture, light: picture.light.map((light) => 255 - light) };
}

/** `factor` times as large, a whole number. Sharper filters draw shadows round letters, and OCR reads those. */
export function enlarged(picture: Grey, factor: number): Grey {
  const resize = ['-filter', 'Cubic', '-resize', `${100 * factor}%`];
  return readPgm(magick(['pgm:-', ...resize, '-depth', '8', 'pgm:-'], pgm(picture)));
}

/** Pictures one under the other on a white sheet, each with a white margin of `margin` pixels, and where they are. */
export function stacked(pictures: readonly Grey[], margin: number): { sheet: Grey; places: Box[] } {
  const places: Box[] = [];
  let end = 0;
  for (const { width, height } of pictures) {
    const top = end + margin;
    places.push({ left: margin, top, right: margin + width, bottom: top + height });
    end = top + height + margin;
  }
  const width = Math.max(...places.map(({ right }) => right)) + margin;
  const light = new Uint8Array(width * end).fill(255);
  pictures.forEach((picture, index) => {
    for (let y = 0; y < picture.height; y++) {
      const row = picture.light.subarray(y * picture.width, (y + 1) * picture.width);
      light.set(row, (places[index].top + y) * width + margin);
    }
  });
  return { sheet: { width, height: end, light }, places };
}

export function readPicture(file: string): Grey {
  const flat = ['-background', 'white', '-alpha', 'remove', '-colorspace', 'gray'];
  return readPgm(magick([file, ...flat, '-depth', '8', 'pgm:-']));
}

/** Writes a file of the kind that its name ends in; `options` are ImageMagick's. */
export function writePicture(picture: Picture, file: string, options: readonly string[] = []) {
  const raw = ['-size', `${picture.width}x${picture.height}`, '-depth', '8', 'rgb:-'];
  magick([...raw, ...options, '-strip', file], picture.rgb);
}

/** Portable grey map, the form that every tool reads. */
export function pgm({ width, height, light }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), light]);
}

function readPgm(bytes: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('ImageMagick gave no PGM of 8 bits');
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), light: bytes.subarray(all.length) };
}

function magick(args: readonly string[], input?: Uint8Array): Buffer {
  const { status, stdout, stderr, error } = spawnSync('convert', args, {
    input,
    maxBuffer: 2 ** 28,
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`convert: ${error?.message ?? stderr.toString().trim()}`);
  return stdout;
}

function sizeOf(box: Box) {
  return { width: box.right - box.left, height: box.bottom - box.top };
}

function cut(bytes: Uint8Array, width: number, box: Box, size: number): Uint8Array {
  const row = (box.right - box.left) * size;
  const kept = new Uint8Array(row * (box.bottom - box.top));
  for (let y = box.top; y < box.bottom; y++) {
    const from = (y * width + box.left) * size;
    kept.set(bytes.subarray(from, from + row), (y - box.top) * row);
  }
  return kept;
}
