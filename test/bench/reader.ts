/** The reader as a person meets it: how soon it is there, and how soon it obeys. */
import type { Keys } from './measures/keys.ts';
import type { Start } from './measures/start.ts';
import { nodes, versionOf } from './nodes.ts';
import { median } from './processes.ts';
import { nodeReaders, otherReaders, type Reader, SAHIFA } from './readers.ts';
import type { Table } from './table.ts';

/** Runs a bundled measure with arguments, and reads the JSON it prints. */
export type Measure = (program: string, ...args: readonly string[]) => unknown;

const STARTS = 15;

export function startTables(folder: string, article: string, measure: Measure): Table[] {
  return nodes(folder).map((node, index) => {
    // What is no Node.js is beside the first one only.
    const readers = [...nodeReaders(folder, node), ...(index === 0 ? otherReaders(folder) : [])];
    const found = new Map(readers.map((reader): [Reader, Start[]] => [reader, []]));
    measure('warm', node, SAHIFA, article);
    for (let round = 0; round < STARTS; round += 1) {
      for (const [{ shown, command }, starts] of found) {
        const args = [shown ?? '', ...command(article)];
        starts.push(measure('start', ...args) as Start);
      }
    }
    return startTable(versionOf(node), found);
  });
}

/** The first of them is what the others are compared with. */
function startTable(version: string, found: ReadonlyMap<Reader, readonly Start[]>): Table {
  const [idle] = found.values();
  const alone = median(idle.map(({ screen }) => screen));
  return {
    title: `The start, on Node.js ${version}`,
    head: ['program', 'first screen ms', '× node', 'key answered ms', '× node'],
    rows: [...found].map(([{ name, shown }, starts]) => {
      const screen = median(starts.map(({ screen }) => screen));
      const answer = median(starts.map(({ answer }) => answer));
      const answered = shown ? [answer.toFixed(0), (answer / alone).toFixed(2)] : ['–', '–'];
      return [name, screen.toFixed(0), (screen / alone).toFixed(2), ...answered];
    }),
    notes: [
      `In a pseudo-terminal of 120 × 40, from the start of the process to the end of the first screen (to its own end, ` +
        `where it shows none), and to the end of the screen by which it answered a \`j\` typed then; medians of ${STARTS} ` +
        'rounds, after one reading. What is bundled was parsed by the build; its file is Markdown with front matter. What was compiled is kept from then on.',
    ],
  };
}

/** `files`: a title for each file. */
export function keysTable(
  folder: string,
  files: ReadonlyMap<string, string>,
  measure: Measure,
): Table {
  const rows = [...files].flatMap(([title, file]) => {
    const sahifa = [process.execPath, SAHIFA, file];
    const programs: readonly (readonly [name: string, first: string, readonly string[]])[] = [
      ['Sahifa', '', sahifa],
      ['Sahifa with the list of names', 'x', sahifa],
      ['Ink, and no more', '', [process.execPath, `${folder}/bare-ink.mjs`, file]],
      ['Ink with bidiStream', '', [process.execPath, `${folder}/bare-ink.mjs`, file, 'bidi']],
    ];
    return programs.map(([name, first, command]) => {
      const { times, megabytes } = measure('keys', first, ...command) as Keys;
      const sorted = [...times].sort((a, b) => a - b);
      return [
        `${name}, ${title}`,
        median(times).toFixed(1),
        sorted[Math.floor(times.length * 0.99)].toFixed(1),
        sorted[times.length - 1].toFixed(1),
        megabytes?.toFixed(0) ?? '–',
      ];
    });
  });
  return {
    title: 'Keys',
    head: ['program', 'median ms', '99 of 100 ms', 'slowest ms', 'memory MB'],
    rows,
    notes: [
      'In a pseudo-terminal of 120 × 40, from a key to the last byte that it made the program write, over 500 keys that ' +
        'move the text by lines and pages; memory is the largest resident set from the start on. The Ink program joins ' +
        'and reorders nothing, unless its output goes through `bidiStream`.',
    ],
  };
}
