/** What Tesseract reads, line by line: on a page it loses whole lines now and then. */
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inkBox } from './ink.ts';
import { crop, enlarged, type Grey, onWhite, pgm, stacked } from './picture.ts';
import { newFolder } from './run.ts';
import type { Script } from './script.ts';

/** A picture of one line of text. */
export type Line = { readonly picture: Grey; readonly script: Script };

const LANGUAGES: Readonly<Record<Script, string>> = { arabic: 'ara', latin: 'eng' };

/** White pixels round a line, in the size before it is enlarged. */
const MARGIN = 3;

const PATIENCE = 120_000;

const run = promisify(execFile);

/** The text of each line, which is first enlarged `scale` times; '' for a blank one. */
export async function readLines(lines: readonly Line[], scale: number): Promise<string[]> {
  const read = lines.map(() => '');
  for (const script of ['arabic', 'latin'] as const) {
    const shown = lines.flatMap(({ picture, script: own }, index) => {
      const ink = own === script ? trimmed(onWhite(picture)) : undefined;
      return ink ? [{ index, ink }] : [];
    });
    if (shown.length === 0) continue;
    const pictures = enlargedLines(
      shown.map(({ ink }) => ink),
      scale,
    );
    const texts = await tesseract(pictures, LANGUAGES[script]);
    for (const [place, { index }] of shown.entries()) read[index] = texts[place] ?? '';
  }
  return read;
}

/** As wide as its ink, as high as before: a short text on a long line is taken for dirt. */
function trimmed(picture: Grey): Grey | undefined {
  const box = inkBox(picture);
  return box && crop(picture, { ...box, top: 0, bottom: picture.height });
}

/** Enlarged all at once, on one sheet. The margin is put round afterwards: it must be white without a shadow of ink. */
function enlargedLines(pictures: readonly Grey[], scale: number): Grey[] {
  const { sheet, places } = stacked(pictures, MARGIN);
  const large = enlarged(sheet, scale);
  return places.map(({ left, top, right, bottom }) => {
    const box = {
      left: left * scale,
      top: top * scale,
      right: right * scale,
      bottom: bottom * scale,
    };
    return stacked([crop(large, box)], MARGIN * scale).sheet;
  });
}

/** Page segmentation mode 13: each picture is one line, whatever it looks like. */
async function tesseract(pictures: readonly Grey[], language: string): Promise<string[]> {
  const folder = newFolder();
  try {
    const files = pictures.map((picture, index) => {
      const file = join(folder, `${index}.pgm`);
      writeFileSync(file, pgm(picture));
      return file;
    });
    const list = join(folder, 'list');
    writeFileSync(list, `${files.join('\n')}\n`);
    const args = [list, '-', '-l', language, '--psm', '13', '--dpi', '300'];
    const { stdout } = await run('tesseract', args, {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      timeout: PATIENCE,
    });
    return stdout.split('\f').map((page) => page.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
