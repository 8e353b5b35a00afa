/** How fast each stage of the engine is by itself. Prints megabytes of UTF-8 a second for the file in its argument. */
import { readFileSync } from 'node:fs';
import { analyse, breakLines, shape, visualCells, visualText } from '../../../src/text/index.ts';

/** Megabytes a second, by the name of the stage. */
export type StageRates = Readonly<Record<string, number>>;

const WIDTH = 72; // cells

const ROUNDS = 15;

/** Of a longer file only its beginning is taken. UTF-16 units. */
const MOST = 600_000;

const text = readFileSync(process.argv[2], 'utf8').slice(0, MOST);
const megabytes = Buffer.byteLength(text) / 1e6;
const texts = text.split('\n').filter((line) => line !== '');
const paragraphs = texts.map((text) => analyse(text));
const lines = paragraphs.map((paragraph) => breakLines(paragraph, WIDTH));

const rates: StageRates = {
  shape: rate(() => texts.map(shape)),
  analyse: rate(() => texts.map((text) => analyse(text))),
  breakLines: rate(() => paragraphs.map((paragraph) => breakLines(paragraph, WIDTH))),
  visualText: rate(() => eachLine(visualText)),
  visualCells: rate(() => eachLine(visualCells)),
};
process.stdout.write(JSON.stringify(rates));

function eachLine(
  draw: (paragraph: (typeof paragraphs)[0], line: (typeof lines)[0][0]) => unknown,
) {
  return paragraphs.map((paragraph, index) => lines[index].map((line) => draw(paragraph, line)));
}

/** The best round counts: the others were disturbed. */
function rate(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return megabytes / (best / 1000);
}
