/** The reader in real terminals, as a person sees it there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, keepTable } from './artefacts.ts';
import { expectedScenes, type Scene } from './expected.ts';
import { screenBox } from './grid.ts';
import { type Measures, measure, type Reference, referenceOf } from './measure.ts';
import { pangoRows } from './pango.ts';
import { cropPicture, greyOf } from './picture.ts';
import { Session } from './session.ts';
import { type Result, table } from './table.ts';
import { FONT, type Target, targets, versionOf } from './targets.ts';
import { faults, isDoubtful, isOfOrder } from './verdict.ts';

const LOOK = { columns: 110, rows: 32, font: FONT, points: 20 };

const READER = [process.execPath, 'bin/sahifa.js'];

/** How many times rows are enlarged for OCR: at first, and once more when it alone is not content. */
const SCALES = [3, 2] as const;

/** A scene, and the same as Pango draws it, read when it is first asked for in a size. */
type Page = { readonly scene: Scene; readonly referenceAt: (scale: number) => Promise<Reference> };

const pages: Page[] = [];
const results: Result[] = [];

beforeAll(async () => {
  for (const scene of await expectedScenes(LOOK)) {
    const texts = scene.strips.map(({ text }) => text);
    const pictures = await pangoRows(texts, `${FONT} ${LOOK.points}`);
    const read = new Map<number, Promise<Reference>>();
    const referenceAt = (scale: number) => {
      const reference = read.get(scale) ?? referenceOf(scene, pictures, scale);
      read.set(scale, reference);
      return reference;
    };
    pages.push({ scene, referenceAt });
  }
});

afterAll(() => keepTable(table(results)));

describe('the reader with glossary, outline and search reads right in', () => {
  it.each(targets(process.env.SAHIFA_TERMINALS))('$label', async (target) => {
    const result = await resultOf(target);
    results.push(result);
    expect(result.faults).toEqual([]);
  });
});

async function resultOf(target: Target): Promise<Result> {
  const { label, emulator } = target;
  const measures: Measures[] = [];
  const wrong: string[] = [];
  const notes: string[] = [];
  try {
    const session = await Session.open(emulator, LOOK, READER, target);
    try {
      for (const { scene, referenceAt } of pages) {
        await session.press(...scene.keys);
        const look = async (scale: number) => {
          const picture = session.picture();
          const box = screenBox(session.grid, LOOK);
          keepPicture(`${label} ${scene.name}`, cropPicture(picture, box));
          const shot = { picture: greyOf(picture), grid: session.grid };
          return measure(scene, shot, await referenceAt(scale), scale);
        };
        let measured = await look(SCALES[0]);
        if (faults(measured).length > 0 && (await session.hasMoved())) {
          measured = await look(SCALES[0]);
        }
        if (isDoubtful(measured)) {
          notes.push(`${scene.name}, read again: ${faults(measured).join(', ')}`);
          measured = await look(SCALES[1]);
        }
        measures.push(measured);
        const found = faults(measured).map((fault) => `${scene.name}: ${fault}`);
        const known = target.inTmux
          ? emulator.wrongInTmux?.get(scene.name)
          : emulator.crookedColumns;
        wrong.push(...found.filter((fault) => known === undefined || isOfOrder(fault)));
        if (found.length > 0 && known !== undefined) notes.push(`${scene.name}: ${known}`);
      }
    } finally {
      await session.close();
    }
  } catch (error) {
    wrong.push((error as Error).message);
  }
  return { label, version: versionOf(target), measures, faults: wrong, notes };
}
