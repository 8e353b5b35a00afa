/** What was measured, as tables, and how to read them. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Agreement } from './agreement.ts';
import type { Corpus } from './corpus.ts';
import type { FirstScreen } from './measures/first-screen.ts';
import type { InkRows } from './measures/ink-rows.ts';
import type { Growth } from './measures/long-paragraph.ts';
import type { StageRates } from './measures/stages.ts';
import { FRIBIDI_NAME, type Peer } from './peers.ts';
import { median, type Run } from './processes.ts';
import type { Table } from './table.ts';

export function introduction(): string {
  const today = new Date().toISOString().slice(0, 10);
  const { arch, platform, version } = process;
  return `# The engine and the reader beside their peers

\`npm run bench\` wrote this on ${today}: ${platform} ${arch}, ${availableParallelism()} cores, Node.js ${version}.

Two runs differ by some percent, two machines by much more: what counts is the ratio of two programs in one run.
The texts are made anew for each run by a seeded generator, the same ones everywhere.

A program reads a file and writes lines of 72 columns, joined and in visual order, to nobody; its time is that of the
whole process, its memory the largest resident set, its processor time that of all its threads. The rounds go from
program to program, so that a disturbed moment does not fall on one alone. Node.js has its start in every one of its
runs: the row of an empty program tells how much that is. Its compiler and its garbage collector work beside the
program: on a machine without a core to spare the processor time counts.

- **Sahifa**: \`test/bench/peers/sahifa.ts\`, in a stream, paragraph by paragraph.
- **FriBidi**: \`fribidi --nopad --clean --width 72\`, in C; without \`--clean\` it leaves a character in its lines for
  each alef of a lam-alef. It cuts lines inside of words, and does not look for places to break.
- **arabic-reshaper + bidi-js**: \`test/bench/peers/npm-pair.ts\`, as npm users do it today.
- **python3-arabic-reshaper + python3-bidi**: \`test/bench/peers/python-pair.py\`, one run.
`;
}

/** Said where it belongs: without it there is nothing to compare with. */
export const WITHOUT_FRIBIDI = `**FriBidi's command \`fribidi\` is not installed here**: nothing is compared with it (Debian's package is libfribidi-bin).
`;

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
        'a mark stands between them; HarfBuzz and fonts do, and so do we. (Hamza by itself counts as the same, be it the ' +
        'letter or its form.) Lines cannot be compared: the command ' +
        '`fribidi` cuts the reordered paragraph every 72 columns, inside of words, with its end first, where we look ' +
        'for the places to break (UAX#14) and reorder each line (UAX#9, L1 and L2).',
    ],
  };
}

/** The text that is measured. */
type Text = Pick<Corpus, 'name' | 'bytes'>;

/** Programs that make lines right, from standard input, one line for each. */
export function filters(text: Text, runs: ReadonlyMap<Peer, readonly Run[]>): Table {
  const table = processes(text, runs);
  return {
    ...table,
    title: `${table.title.replace(/:.*/, '')}: as a filter`,
    notes: [
      '`sahifa filter` and `fribidi --nopad --clean --nobreak`, the text on standard input. FriBidi takes colours for ' +
        'text: it neither keeps them on their letters nor joins letters across them. `cat` only copies.',
    ],
  };
}

/** Whole processes: from start to end, reading a file, writing to nobody. */
export function processes(corpus: Text, runs: ReadonlyMap<Peer, readonly Run[]>): Table {
  const megabytes = corpus.bytes / 1e6;
  const fribidi = [...runs].find(([{ name }]) => name === FRIBIDI_NAME)?.[1];
  const rows = [...runs].map(([{ name, isIdle }, of]) => {
    const middle = median(of.map(({ seconds }) => seconds));
    const others = fribidi && median(fribidi.map(({ seconds }) => seconds));
    return [
      name,
      String(of.length),
      milliseconds(middle),
      milliseconds(Math.min(...of.map(({ seconds }) => seconds))),
      milliseconds(knownMedian(of.map((run) => run.processorSeconds))),
      isIdle ? UNKNOWN : (megabytes / middle).toFixed(1),
      isIdle || !others ? UNKNOWN : (middle / others).toFixed(2),
      knownMedian(of.map((run) => run.megabytes))?.toFixed(0) ?? UNKNOWN,
    ];
  });
  return {
    title: `${corpus.name}, ${megabytes.toFixed(0)} MB: whole processes`,
    head: [
      'program',
      'runs',
      'median ms',
      'best ms',
      'processor ms',
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
        'on a width: levels, joined forms, cells, breaks. A screen needs `visualCells`, a pipe only `drawLine`.',
    ],
  };
}

export function inkRows(corpora: readonly Corpus[], rows: readonly InkRows[]): Table {
  return {
    title: 'A row of Ink through `bidiStream`, µs',
    head: ['text', 'engine', 'bidiStream', '× engine'],
    rows: corpora.map((corpus, index) => {
      const { engine, stream } = rows[index];
      return [corpus.name, engine.toFixed(1), stream.toFixed(1), (stream / engine).toFixed(1)];
    }),
    notes: [
      'Frames of 40 rows of at most 72 cells, each scrolled by a row, warm, best round. The engine analyses each row and ' +
        'gives its cells; `bidiStream` also reads the output of Ink, follows the cursor, and keeps the rows that it ' +
        'has turned.',
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

function knownMedian(values: readonly (number | undefined)[]): number | undefined {
  const numbers = values.filter((value) => value !== undefined);
  return numbers.length > 0 ? median(numbers) : undefined;
}

function milliseconds(seconds: number | undefined): string {
  return seconds === undefined ? UNKNOWN : (seconds * 1000).toFixed(0);
}

function grouped(count: number): string {
  return Math.round(count).toLocaleString('en');
}
