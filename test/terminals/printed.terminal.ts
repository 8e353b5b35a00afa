/**
 * mlterm lays out what it reads in one go by the last switch in it. So what prints and ends must not depend on a switch:
 * twenty runs of each command show one picture, and the text in it reads right.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture } from './artefacts.ts';
import { boxOf, type Grid, screenBox } from './grid.ts';
import { likeness, reversed } from './likeness.ts';
import { readLines } from './ocr.ts';
import { crop, cropPicture, type Grey, greyOf } from './picture.ts';
import { newFolder } from './run.ts';
import { Session } from './session.ts';
import { FONT, targets } from './targets.ts';

const LOOK = { columns: 64, rows: 12, font: FONT, points: 20 };

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

  beforeAll(async () => {
    folder = newFolder();
    writeFileSync(join(folder, 'news.md'), `${TEXT}\n`);
    // At each key the command of the file, on an empty screen whose first row tells the runs apart.
    const loop = `echo ready; n=0; while read -r _; do n=$((n + 1)); clear; echo $n; sh ${join(folder, 'command')}; done`;
    writeFileSync(join(folder, 'command'), 'true\n');
    session = await Session.open(mlterm.emulator, LOOK, ['sh', '-c', loop]);
  });

  afterAll(() => session?.close());

  it.each<[string, string, string | undefined]>([
    ['print', `${SAHIFA} print FOLDER/news.md --width 60`, TEXT],
    ['filter', `${SAHIFA} filter --align right <FOLDER/news.md`, TEXT],
    [
      'help',
      `LANG=ar_EG.UTF-8 ${SAHIFA} outline --help | cat >/dev/null; LANG=ar_EG.UTF-8 ${SAHIFA} outline --help`,
      undefined,
    ],
    ['errors', `LANG=ar_EG.UTF-8 ${SAHIFA} FOLDER/nothing.md`, undefined],
  ])('%s', async (name, command, text) => {
    writeFileSync(join(folder, 'command'), `${command.replaceAll('FOLDER', folder)}\n`);
    const pictures: Grey[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await session.press('Return');
      const picture = session.picture();
      if (run === 0)
        keepPicture(`mlterm ${name}`, cropPicture(picture, screenBox(session.grid, LOOK)));
      pictures.push(below(greyOf(picture), session.grid));
    }
    const others = pictures.filter(({ light }) => !Buffer.from(light).equals(pictures[0].light));
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

/** All rows but the first. */
function below(picture: Grey, grid: Grid): Grey {
  const { left, right } = screenBox(grid, LOOK);
  const { top } = boxOf(grid, { row: 1, from: 0, to: 1 });
  const { bottom } = boxOf(grid, { row: LOOK.rows - 1, from: 0, to: 1 });
  return crop(picture, { left, right, top, bottom });
}

/** The second row. */
function rowOf(picture: Grey, grid: Grid): Grey {
  return crop(picture, boxOf(grid, { row: 1, from: 0, to: LOOK.columns }));
}
