/** Pango's picture of a text: bidi and joining by FriBidi and HarfBuzz, which is what a terminal is measured by. */
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crop, type Grey, readPicture } from './picture.ts';
import { newFolder } from './run.ts';
import { DPI } from './x-server.ts';

const PATIENCE = 60_000;

const run = promisify(execFile);

/** One picture a line, each line for itself in a right-to-left paragraph, in a font such as `DejaVu Sans Mono 20`. */
export async function pangoRows(lines: readonly string[], font: string): Promise<Grey[]> {
  const folder = newFolder();
  try {
    const [text, image] = [join(folder, 'text'), join(folder, 'image.png')];
    writeFileSync(text, lines.join('\n'));
    const look = [`--font=${font}`, `--dpi=${DPI}`, '--rtl', '--no-auto-dir', '--margin=0'];
    await run('pango-view', ['--no-display', ...look, `--output=${image}`, text], {
      timeout: PATIENCE,
    });
    return cutRows(readPicture(image), lines.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines of one font are equally high. */
function cutRows(picture: Grey, count: number): Grey[] {
  const height = picture.height / count;
  if (!Number.isInteger(height)) {
    throw new Error(
      `Pango's ${count} lines are ${picture.height} pixels high: another font came in`,
    );
  }
  return Array.from({ length: count }, (_, row) =>
    crop(picture, { left: 0, right: picture.width, top: row * height, bottom: (row + 1) * height }),
  );
}
