/** How long a reader waits for the first screen of the file in the argument: nothing is warm yet. Prints times. */
import { readFileSync } from 'node:fs';
import { parseArticle } from '../../../src/article/parse.ts';
import { createFlow, rowsFrom, START } from '../../../src/layout/flow.ts';

/** Milliseconds. */
export type FirstScreen = { readonly parse: number; readonly layOut: number };

const WIDTH = 72; // cells
const HEIGHT = 24;

const file = process.argv[2];
const source = readFileSync(file, 'utf8');

const start = performance.now();
const { article } = parseArticle(source, { format: file.endsWith('.md') ? 'markdown' : 'plain' });
const parsed = performance.now();
const rows = rowsFrom(createFlow(article, WIDTH), START, HEIGHT);
const laidOut = performance.now();

if (rows.length !== HEIGHT) throw new Error(`${file} does not fill a screen`);
const times: FirstScreen = { parse: parsed - start, layOut: laidOut - parsed };
process.stdout.write(JSON.stringify(times));
