/** The benchmark: what is measured, and in which order. Nothing in it fails for being slow. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareWithFribidi } from './agreement.ts';
import { type Corpus, writeCorpora } from './corpus.ts';
import { documentTables } from './documents.ts';
import { feedTables } from './feeds.ts';
import { filteredTexts } from './git-log.ts';
import type { FirstScreen } from './measures/first-screen.ts';
import type { InkRows } from './measures/ink-rows.ts';
import type { Growth } from './measures/long-paragraph.ts';
import type { StageRates } from './measures/stages.ts';
import { FRIBIDI, installedFilters, installedPeers, type Peer } from './peers.ts';
import { createRunner, isInstalled, outputOf, type Run } from './processes.ts';
import { keysTable, startTables } from './reader.ts';
import * as results from './results.ts';
import { markdown, type Table } from './table.ts';

const RESULTS = 'test/bench/RESULTS.md';

const ARTICLE = 'articles/karabakh-2020.md';

/** Characters (UTF-16 units) that are about 5 MB of Arabic in UTF-8. */
const LONG_TEXT = 2_750_000;

/** Processes that draw a first screen, each of them cold. */
const SCREENS = 9;

/** Parts that can be measured alone. */
export const PARTS = ['engine', 'reader', 'documents', 'feeds'] as const;

export type Part = (typeof PARTS)[number];

/** Shows each table as soon as it is full; where everything is measured, it is written to `RESULTS`. */
export function bench(folder: string, parts: readonly Part[] = PARTS): void {
  const pages = [results.introduction()];
  const tell = (table: Table) => {
    pages.push(markdown(table));
    process.stdout.write(`${pages.at(-1)}\n`);
  };
  const measure = (program: string, ...args: readonly string[]) =>
    JSON.parse(outputOf([process.execPath, path.join(folder, `${program}.cjs`), ...args]));

  const corpora = writeCorpora(folder);
  const long = longText(folder, corpora[0]);
  if (parts.includes('engine')) {
    if (!isInstalled([FRIBIDI, '--version'])) {
      pages.push(results.WITHOUT_FRIBIDI);
      process.stdout.write(`${results.WITHOUT_FRIBIDI}\n`);
    }
    benchEngine(folder, corpora, long, measure, tell);
  }
  if (parts.includes('reader')) {
    for (const table of startTables(folder, ARTICLE, measure)) tell(table);
    const files = new Map([
      ['the article', ARTICLE],
      ['5 MB', long],
    ]);
    tell(keysTable(folder, files, measure));
  }
  if (parts.includes('documents')) {
    for (const table of documentTables(folder, long, measure)) tell(table);
  }
  if (parts.includes('feeds')) {
    for (const table of feedTables(folder, measure)) tell(table);
  }
  if (parts.length === PARTS.length) writeFileSync(RESULTS, pages.join('\n'));
}

function benchEngine(
  folder: string,
  corpora: readonly Corpus[],
  long: string,
  // biome-ignore lint/suspicious/noExplicitAny: what a measure prints is known by the measure alone.
  measure: (program: string, ...args: readonly string[]) => any,
  tell: (table: Table) => void,
): void {
  tell(results.texts(corpora));
  if (isInstalled([FRIBIDI, '--version'])) {
    tell(results.agreements(corpora.map((corpus) => [corpus, compareWithFribidi(corpus)])));
  }

  const peers = installedPeers(folder);
  const run = createRunner(folder);
  for (const corpus of corpora) {
    tell(
      results.processes(
        corpus,
        runAll(peers, (peer) => run(peer.command(corpus.file))),
      ),
    );
  }
  const filters = installedFilters();
  for (const text of filteredTexts(folder, corpora)) {
    tell(
      results.filters(
        text,
        runAll(filters, (peer) => run(peer.command(text.file), text.file)),
      ),
    );
  }

  const rates = corpora.map((corpus): StageRates => measure('stages', corpus.file));
  tell(results.stages(corpora, rates));
  const rows = corpora.map((corpus): InkRows => measure('ink-rows', corpus.file));
  tell(results.inkRows(corpora, rows));

  const files = [ARTICLE, long];
  const screens = files.map((file) =>
    Array.from({ length: SCREENS }, (): FirstScreen => measure('first-screen', file)),
  );
  tell(results.firstScreens(files, screens));

  const growths: Growth[] = measure('long-paragraph', ...corpora.map(({ file }) => file));
  tell(results.growth(growths));
}

/** Round by round, so that a disturbed moment does not fall on one program alone. */
function runAll(peers: readonly Peer[], run: (peer: Peer) => Run): Map<Peer, Run[]> {
  const runs = new Map(peers.map((peer): [Peer, Run[]] => [peer, []]));
  const rounds = Math.max(...peers.map((peer) => peer.runs));
  for (let round = 0; round < rounds; round += 1) {
    for (const [peer, done] of runs) {
      if (round < peer.runs) done.push(run(peer));
    }
  }
  return runs;
}

function longText(folder: string, corpus: Corpus): string {
  const file = path.join(folder, 'five-megabytes.txt');
  writeFileSync(file, readFileSync(corpus.file, 'utf8').slice(0, LONG_TEXT));
  return file;
}
