/** How fast each stage of the engine is by itself. Prints megabytes of UTF-8 a second for the file in its argument. */
import { readFileSync } from 'node:fs';
import {
  analyse,
  breakLines,
  drawLine,
  fold,
  type Line,
  type Paragraph,
  roomFor,
  shape,
  visualCells,
  visualText,
} from '../../../src/text/index.ts';

/** Megabytes a second, by the name of the stage. */
export type StageRates = Readonly<Record<string, number>>;

const WIDTH = 72; // cells

const ROUNDS = 25;

/** Of a longer file only its beginning is taken. UTF-16 units. */
const MOST = 600_000;

const text = readFileSync(process.argv[2], 'utf8').slice(0, MOST);
const megabytes = Buffer.byteLength(text) / 1e6;
const texts = text.split('\n').filter((line) => line !== '');
const paragraphs = texts.map((text) => analyse(text));
const lines = paragraphs.map((paragraph) => breakLines(paragraph, WIDTH));
const rooms = lines.flatMap((lines, at) => lines.map((line) => roomFor(line, paragraphs[at])));
const units = new Uint16Array(Math.max(...rooms));

const rates: StageRates = {
  shape: rate(() => each(texts, shape)),
  fold: rate(() => each(texts, fold)),
  analyse: rate(() => each(texts, (text) => analyse(text))),
  breakLines: rate(() => each(paragraphs, (paragraph) => breakLines(paragraph, WIDTH))),
  drawLine: rate(() => eachLine((paragraph, line) => drawLine(paragraph, line, units, 0))),
  visualText: rate(() => eachLine((paragraph, line) => visualText(paragraph, line))),
  visualCells: rate(() => eachLine((paragraph, line) => visualCells(paragraph, line))),
};
process.stdout.write(JSON.stringify(rates));

function each<Item>(items: readonly Item[], work: (item: Item) => unknown): void {
  for (const item of items) work(item);
}

function eachLine(draw: (paragraph: Paragraph, line: Line) => unknown): void {
  paragraphs.forEach((paragraph, index) => {
    for (const line of lines[index]) draw(paragraph, line);
  });
}

/** The best round counts: the others were disturbed. */
function rate(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return megabytes / (best / 1000);
}
