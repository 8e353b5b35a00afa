/**
 * mlterm lays out what it reads in one go by the last switch in it. So what prints and ends must not depend on a switch:
 * twenty runs of each command show one picture, and the text in it reads right.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepPicture } from './artefacts.ts';
import { boxOf, type Grid, screenBox } from './grid.ts';
import { likeness, reversed } from './likeness.ts';
import { readLines } from './ocr.ts';
import { crop, cropPicture, type Grey, greyOf } from './picture.ts';
import { newFolder } from './run.ts';
import { Session } from './session.ts';
import { FONT, targets } from './targets.ts';

const LOOK = { columns: 64, rows: 22, font: FONT, points: 20 };

const RUNS = 20;

const SAHIFA = `${process.execPath} bin/sahifa.js`;

/** Logical, one row of the screen. */
const TEXT =
  '\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 \u0625\u0646 \u0627\u0644\u0628\u0644\u062f \u0628\u062e\u064a\u0631 \u0627\u0644\u064a\u0648\u0645';

const [mlterm] = targets(process.env.SAHIFA_TERMINALS).filter(
  ({ emulator, inTmux }) => emulator.name === 'mlterm' && !inTmux,
);

describe.runIf(mlterm)('what prints and ends in mlterm reads the same in every run', () => {
  let session: Session;
  let folder: string;
  /** Runs of all commands. */
  let count = 0;
  const done = () => readFileSync(join(folder, 'done'), 'utf8').trim();

  beforeAll(async () => {
    folder = newFolder();
    writeFileSync(join(folder, 'news.md'), `${TEXT}\n`);
    // At a key the command, on a screen that was black, so that no rim of a letter is left; at the next key its number.
    const black = `printf '\\033[H\\033[7m%${LOOK.columns * LOOK.rows}s\\033[m' ''; clear`;
    const run = `${black}; sh ${join(folder, 'command')}; echo $n >${join(folder, 'done')}`;
    const tell = `read -r _; printf '\\033[${LOOK.rows};1H%s' $n`;
    const loop = `echo ready; n=0; while read -r _; do n=$((n + 1)); ${run}; ${tell}; done`;
    writeFileSync(join(folder, 'command'), 'true\n');
    writeFileSync(join(folder, 'done'), '');
    session = await Session.open(mlterm.emulator, LOOK, ['sh', '-c', loop]);
  });

  afterAll(() => session?.close());

  it.each<[string, string, string | undefined]>([
    ['print', `${SAHIFA} print FOLDER/news.md --width 60`, TEXT],
    ['filter', `${SAHIFA} filter --align right <FOLDER/news.md`, TEXT],
    ['help', `LANG=ar_EG.UTF-8 ${SAHIFA} completion --help`, undefined],
    ['errors', `LANG=ar_EG.UTF-8 ${SAHIFA} FOLDER/nothing.md`, undefined],
  ])('%s', async (name, command, text) => {
    writeFileSync(join(folder, 'command'), `${command.replaceAll('FOLDER', folder)}\n`);
    const pictures: Grey[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      count += 1;
      await session.press('Return');
      await vi.waitUntil(() => done() === `${count}`, { timeout: 20_000 });
      await session.press('Return');
      const picture = session.picture();
      if (run === 0)
        keepPicture(`mlterm ${name}`, cropPicture(picture, screenBox(session.grid, LOOK)));
      pictures.push(above(greyOf(picture), session.grid));
    }
    const others = pictures.filter((picture) => difference(picture, pictures[0]) > GRAINS);
    expect(others).toHaveLength(0);
    if (text === undefined) return;
    const [read] = await readLines(
      [{ picture: rowOf(greyOf(session.picture()), session.grid), script: 'arabic' }],
      3,
    );
    expect(likeness([read], [text])).toBeGreaterThan(0.8);
    expect(likeness([read], reversed([text]))).toBeLessThan(0.5);
  });
});

/** Share of the ink of a picture that may differ: the rims of letters. A row turned round differs in all of it. */
const GRAINS = 0.05;

/** Pixels that are dark in one picture and light in the other, as a share of the dark ones. */
function difference(one: Grey, other: Grey): number {
  const isInk = (light: number) => light < 128;
  let [ink, differing] = [0, 0];
  one.light.forEach((light, at) => {
    if (isInk(light)) ink += 1;
    if (isInk(light) !== isInk(other.light[at])) differing += 1;
  });
  return differing / Math.max(1, ink);
}

/** All rows but the last, which tells the runs apart. */
function above(picture: Grey, grid: Grid): Grey {
  const { left, right } = screenBox(grid, LOOK);
  const { top } = boxOf(grid, { row: 0, from: 0, to: 1 });
  const { bottom } = boxOf(grid, { row: LOOK.rows - 2, from: 0, to: 1 });
  return crop(picture, { left, right, top, bottom });
}

/** The first row. */
function rowOf(picture: Grey, grid: Grid): Grey {
  return crop(picture, boxOf(grid, { row: 0, from: 0, to: LOOK.columns }));
}
