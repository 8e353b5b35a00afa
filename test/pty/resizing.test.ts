/**
 * A terminal that changes its size again and again: after each change it shows what a full rewrite would, no cell of
 * another size among it, and the word that was read is still there.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import { openReader } from '../../src/reader/opening.ts';
import type { State } from '../../src/reader/state.ts';
import { findable } from '../reader/document.ts';
import { screenRows } from '../screen/drawn.tsx';
import type { Screen, Size } from './display.ts';
import { startSahifa, textRows } from './reader.ts';
import { readRow } from './reading.ts';
import { closeTerminals } from './terminal.ts';

const SEED = 20_201_110;
const SIZES = 200;

/** So many sizes apart the program is asked for a full rewrite. */
const REWRITE = 25;

/** Goes by lines, so that the place is the first word on the screen. */
const DOWN = 'j'.repeat(60);

const CTRL_L = '\u000c';

/** One in ten is too small for anything but saying so. */
const size: fc.Arbitrary<Size> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      columns: fc.integer({ min: 20, max: 160 }),
      rows: fc.integer({ min: 6, max: 50 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      columns: fc.integer({ min: 2, max: 30 }),
      rows: fc.integer({ min: 2, max: 7 }),
    }),
  },
);

/** Hebrew letters that have no final form: a number is a word, and no word is there twice. */
const LETTERS = [...'אבגדהוזחטילסעקרשת'];

function wordOf(number: number): string {
  const digits = Array.from({ length: 4 }, (_, place) =>
    Math.floor(number / LETTERS.length ** place),
  );
  return digits.map((digit) => LETTERS[digit % LETTERS.length]).join('');
}

const WORDS_OF_PARAGRAPH = 45;

const PARAGRAPHS = Array.from({ length: 30 }, (_, paragraph) =>
  Array.from({ length: WORDS_OF_PARAGRAPH }, (_, word) =>
    wordOf(paragraph * WORDS_OF_PARAGRAPH + word),
  ).join(' '),
);

/** Three letters that read the same from both sides. */
const TITLE = 'אבא';

const STORY = [`# ${TITLE}`, ...PARAGRAPHS].join('\n\n');

let folder = '';
afterEach(async () => {
  await closeTerminals();
  rmSync(folder, { recursive: true });
});

it(`shows all and nothing else at ${SIZES} random sizes, and keeps its place`, async () => {
  folder = mkdtempSync(join(tmpdir(), 'sahifa-resizing-'));
  const file = join(folder, 'story.md');
  writeFileSync(file, STORY);
  const first = { columns: 80, rows: 24 };
  const terminal = startSahifa([file], first);
  const isAsWanted = (state: State) => {
    const wanted = screenRows(state).join('\n');
    return ({ rows }: Screen) => rows.join('\n') === wanted;
  };

  const { article } = parseArticle(STORY, { format: 'markdown' });
  let state = openReader(findable(article), first);
  await terminal.waitFor(({ rows }) => rows.join().includes(TITLE), 'the title');
  terminal.type(DOWN);
  state = dispatch(state, { type: 'typed', text: DOWN });
  const before = await terminal.waitFor(isAsWanted(state), 'the middle');
  const [anchor = ''] = readRow(textRows(before).find(Boolean) ?? '').split(' ');
  expect(STORY.split(/\s+/)).toContain(anchor);

  for (const [index, next] of fc.sample(size, { seed: SEED, numRuns: SIZES }).entries()) {
    terminal.resize(next.columns, next.rows);
    state = dispatch(state, { type: 'resize', ...next });
    const label = `size ${index}, ${next.columns}x${next.rows}`;
    const screen = await terminal.waitFor(isAsWanted(state), label);
    if (!state.frame.isTooSmall) {
      const words = screen.rows.flatMap((row) => readRow(row).split(' '));
      expect(words, label).toContain(anchor);
    }
    if (index % REWRITE === 0) {
      terminal.type(CTRL_L);
      expect((await terminal.settled()).rows, label).toEqual(screen.rows);
    }
  }
}, 120_000);
