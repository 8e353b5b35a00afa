/** Pages and books: what it costs to print one and to open one, beside the bundled article and other programs. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { PagesCost } from './measures/pages.ts';
import type { Start } from './measures/start.ts';
import { nodes, versionOf } from './nodes.ts';
import { type Command, createRunner, isInstalled, median } from './processes.ts';
import type { Measure } from './reader.ts';
import { FRAME, SAHIFA } from './readers.ts';
import type { Table } from './table.ts';

/** Real pages beside the checkout. */
const PAGES = path.resolve('../shared/realworld/html');

/** Of 600 kB. */
const LARGE_PAGE = path.join(PAGES, 'ar-bbc.html');

const ROUNDS = 9;

/** Bytes. */
const BOOK = 5_000_000;

/** Of a book. */
const CHAPTERS = 100;

/** `text`: a file of prose. */
export function* documentTables(
  folder: string,
  text: string,
  measure: Measure,
): Generator<Table, void> {
  if (!existsSync(LARGE_PAGE)) return;
  const book = writeBook(folder, text);
  for (const [index, node] of nodes(folder).entries()) {
    const version = versionOf(node);
    yield printTable(folder, version, [
      ['Sahifa, what is bundled', [node, SAHIFA, 'print']],
      ['Sahifa, a page of 600 kB', [node, SAHIFA, 'print', LARGE_PAGE]],
      ...(index === 0 ? others() : []),
    ]);
    if (index === 0) yield pagesTable(measure);
    yield openTable(version, measure, [
      ['what is bundled', [node, SAHIFA]],
      ['a page of 600 kB', [node, SAHIFA, LARGE_PAGE]],
      ['an EPUB of 5 MB', [node, SAHIFA, book]],
    ]);
  }
}

type Named = readonly [name: string, command: Command];

function others(): Named[] {
  const all: Named[] = [
    ['w3m', ['w3m', '-dump', LARGE_PAGE]],
    ['lynx', ['lynx', '-dump', LARGE_PAGE]],
    ['readability-cli', ['readable', LARGE_PAGE]],
  ];
  return all.filter(([, [program]]) => isInstalled(['which', program]));
}

function printTable(folder: string, version: string, commands: readonly Named[]): Table {
  const run = createRunner(folder);
  const times = inRounds(commands, (command) => run(command).seconds * 1000);
  return {
    title: `A page, printed, on Node.js ${version}`,
    head: ['program', 'ms', '× bundled'],
    rows: rowsOf(times),
    notes: [`Whole processes by the clock, medians of ${ROUNDS} rounds.`],
  };
}

function openTable(version: string, measure: Measure, commands: readonly Named[]): Table {
  const times = inRounds(
    commands,
    (command) => (measure('start', FRAME, ...command) as Start).screen,
  );
  return {
    title: `The first screen of a page and a book, on Node.js ${version}`,
    head: ['what is opened', 'ms', '× bundled'],
    rows: rowsOf(times),
    notes: [
      `In a pseudo-terminal of 120 × 40, medians of ${ROUNDS} rounds. The book has 5 MB of prose in ${CHAPTERS} chapters, ` +
        'packed, and a picture that brings its file to 5 MB.',
    ],
  };
}

function pagesTable(measure: Measure): Table {
  const files = readdirSync(PAGES).map((file) => path.join(PAGES, file));
  const costs = Array.from(
    { length: ROUNDS },
    () => (measure('pages', ...files) as PagesCost).processor,
  );
  return {
    title: 'Pages, from bytes to blocks',
    head: ['pages', 'processor ms'],
    rows: [[`${files.length} real ones in one process`, median(costs).toFixed(0)]],
  };
}

/** Milliseconds by name. Round by round, so that a disturbed moment does not fall on one alone. */
function inRounds(
  commands: readonly Named[],
  time: (command: Command) => number,
): Map<string, number[]> {
  const times = new Map(commands.map(([name]): [string, number[]] => [name, []]));
  for (const [, command] of commands) time(command); // what is compiled is kept from then on
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, command] of commands) times.get(name)?.push(time(command));
  }
  return times;
}

/** The first of them is what the others are compared with. */
function rowsOf(times: ReadonlyMap<string, readonly number[]>): string[][] {
  const [first = []] = times.values();
  return [...times].map(([name, all]) => [
    name,
    median(all).toFixed(0),
    (median(all) / median(first)).toFixed(2),
  ]);
}

function writeBook(folder: string, text: string): string {
  const lines = readFileSync(text, 'utf8').split('\n');
  const size = Math.ceil(lines.length / CHAPTERS);
  const chapters = Array.from({ length: CHAPTERS }, (_, index) =>
    lines
      .slice(index * size, (index + 1) * size)
      .map((line) => `<p>${line.replace(/[<&]/g, ' ')}</p>`)
      .join('\n'),
  );
  const names = chapters.map((_, index) => `c${index}`);
  const files: Record<string, Uint8Array> = {
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    ),
    'book.opf': strToU8(
      `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>T</dc:title></metadata><manifest>${names
        .map(
          (name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`,
        )
        .join(
          '',
        )}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ),
    ...Object.fromEntries(
      chapters.map((body, index) => [
        `c${index}.xhtml`,
        strToU8(
          `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>${index + 1}</h1>${body}</body></html>`,
        ),
      ]),
    ),
  };
  const mimetype: [Uint8Array, { level: 0 }] = [strToU8('application/epub+zip'), { level: 0 }];
  const packed = zipSync({ mimetype, ...files });
  const picture = randomBytes(Math.max(0, BOOK - packed.length));
  const file = path.join(folder, 'five-megabytes.epub');
  writeFileSync(file, zipSync({ mimetype, ...files, 'picture.jpg': [picture, { level: 0 }] }));
  return file;
}
