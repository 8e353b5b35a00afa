/** What was measured, as tables, and how to read them. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Agreement } from './agreement.ts';
import type { Corpus } from './corpus.ts';
import type { FirstScreen } from './measures/first-screen.ts';
import type { Growth } from './measures/long-paragraph.ts';
import type { StageRates } from './measures/stages.ts';
import { FRIBIDI_NAME, type Peer } from './peers.ts';
import { median, type Run } from './processes.ts';
import type { Table } from './table.ts';

export function introduction(): string {
  const today = new Date().toISOString().slice(0, 10);
  const { arch, platform, version } = process;
  return `# The text engine beside its peers

\`npm run bench\` wrote this on ${today}: ${platform} ${arch}, ${availableParallelism()} cores, Node.js ${version}.

Two runs differ by some percent, two machines by much more: what counts is the ratio of two programs in one run.
The texts are made anew for each run by a seeded generator, the same ones everywhere.
`;
}

export function texts(corpora: readonly Corpus[]): Table {
  return {
    title: 'The texts',
    head: ['text', 'MB', 'characters', 'paragraphs', 'words', 'different words'],
    rows: corpora.map((corpus) => [
      corpus.name,
      (corpus.bytes / 1e6).toFixed(1),
      grouped(corpus.characters),
      grouped(corpus.paragraphs),
      grouped(corpus.words),
      grouped(corpus.differentWords),
    ]),
    notes: [
      'Words are made of the letters of real ones and are as frequent as real ones are (Zipf, Mandelbrot), so a cache ' +
        'of words is not what is measured. Punctuation, numbers and lengths of sentences are those of the article.',
    ],
  };
}

export function agreements(found: readonly (readonly [Corpus, Agreement])[]): Table {
  return {
    title: 'Do both draw the same?',
    head: ['text', 'paragraphs', 'as FriBidi', 'lam-alef across a mark', 'otherwise different'],
    rows: found.map(([corpus, agreement]) => [
      corpus.name,
      grouped(agreement.paragraphs),
      grouped(agreement.same),
      grouped(agreement.ligatures),
      grouped(agreement.different),
    ]),
    notes: [
      'Whole paragraphs, as `fribidi --nopad --clean --nobreak` writes them. FriBidi does not join lam and alef when ' +
        'a mark stands between them; HarfBuzz and fonts do, and so do we. Lines cannot be compared: the command ' +
        '`fribidi` cuts the reordered paragraph every 72 columns, inside of words, with its end first, where we look ' +
        'for the places to break (UAX#14) and reorder each line (UAX#9, L1 and L2).',
    ],
  };
}

/** Whole processes: from start to end, reading a file, writing to nobody. */
export function processes(corpus: Corpus, runs: ReadonlyMap<Peer, readonly Run[]>): Table {
  const megabytes = corpus.bytes / 1e6;
  const seconds = (of: readonly Run[]) => of.map((run) => run.seconds);
  const fribidi = [...runs].find(([{ name }]) => name === FRIBIDI_NAME)?.[1];
  const rows = [...runs].map(([{ name }, of]) => [
    name,
    String(of.length),
    median(seconds(of)).toFixed(2),
    Math.min(...seconds(of)).toFixed(2),
    middle(
      of.map((run) => run.processorSeconds),
      2,
    ),
    (megabytes / median(seconds(of))).toFixed(1),
    fribidi ? (median(seconds(of)) / median(seconds(fribidi))).toFixed(2) : UNKNOWN,
    middle(
      of.map((run) => run.megabytes),
      0,
    ),
  ]);
  return {
    title: `${corpus.name}, ${megabytes.toFixed(0)} MB: whole processes`,
    head: [
      'program',
      'runs',
      'median s',
      'best s',
      'processor s',
      'MB/s',
      '× FriBidi',
      'memory MB',
    ],
    rows,
  };
}

export function stages(corpora: readonly Corpus[], rates: readonly StageRates[]): Table {
  const names = Object.keys(rates[0]);
  return {
    title: 'Stages of the engine in one process, MB/s',
    head: ['text', ...names],
    rows: corpora.map((corpus, index) => [
      corpus.name,
      ...names.map((name) => rates[index][name].toFixed(0)),
    ]),
    notes: [
      'Megabytes of UTF-8 a second, about 1 MB of each text, warm, best round. `analyse` is all that does not depend ' +
        'on a width: levels, joined forms, cells, breaks. A screen needs `visualCells`, a pipe only `visualText`.',
    ],
  };
}

export function firstScreens(
  files: readonly string[],
  screens: readonly (readonly FirstScreen[])[],
): Table {
  return {
    title: 'The first screen, cold',
    head: ['text', 'kB', 'parse ms', 'lay out ms'],
    rows: files.map((file, index) => [
      file.endsWith('.md') ? 'the bundled article' : 'a long text',
      grouped(statSync(file).size / 1000),
      median(screens[index].map(({ parse }) => parse)).toFixed(1),
      median(screens[index].map(({ layOut }) => layOut)).toFixed(1),
    ]),
    notes: [
      `72 × 24 cells, median of ${screens[0].length} processes. Only what is shown is analysed; parsing into blocks ` +
        'reads the whole text.',
    ],
  };
}

export function growth(growths: readonly Growth[]): Table {
  const sizes = growths[0].kilobytes;
  return {
    title: 'One paragraph without a line break, ms',
    head: ['of', ...sizes.map((size) => `${size} kB`), 'growth'],
    rows: growths.map(({ kind, times }) => [
      kind,
      ...times.map((time) => time.toFixed(0)),
      `× ${((times.at(-1) ?? 0) / times[0]).toFixed(1)}`,
    ]),
    notes: [
      'To analyse it, to break it into lines of 72 cells and to draw every line. Four times the text may take four ' +
        'times as long; quadratic would be 16 times.',
    ],
  };
}

const UNKNOWN = '–';

function middle(values: readonly (number | undefined)[], digits: number): string {
  const numbers = values.filter((value) => value !== undefined);
  return numbers.length > 0 ? median(numbers).toFixed(digits) : UNKNOWN;
}

function grouped(count: number): string {
  return Math.round(count).toLocaleString('en');
}
