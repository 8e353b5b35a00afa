/** The terminal changes its size under the reader, down to one that is too small to read on. */
import { afterEach, expect, it } from 'vitest';
import { openReader, PROMPT, paragraphs, startSahifa, TITLE, waitForSection } from './reader.ts';
import { findParagraph, shows } from './reading.ts';
import { closeTerminals } from './terminal.ts';

const TOLL = 'قصف وحصيلة';

afterEach(closeTerminals);

it('says that 18x5 is too small, and comes back at the same place', async () => {
  const terminal = await openReader(80, 24);
  terminal.type('3');
  const before = await waitForSection(terminal, 3, TOLL);
  terminal.resize(18, 5);
  const small = await terminal.waitFor((screen) => /20\D+6/.test(screen.rows.join(' ')), 'a word');
  expect(small.rows.filter(Boolean).length).toBeLessThanOrEqual(2);
  terminal.type('?'); // nothing that is open can be seen
  terminal.type('?');
  terminal.resize(80, 24);
  await waitForSection(terminal, 3, TOLL);
  expect((await terminal.settled()).rows).toEqual(before.rows);
});

it.each([
  [18, 24],
  [80, 5],
  [3, 2],
])('starts in %ix%i, and reads on when it grows', async (columns, rows) => {
  const terminal = startSahifa([], { columns, rows });
  await terminal.waitFor(
    ({ buffer, rows }) => buffer === 'alternate' && rows.join('').trim() !== '',
    'something on the alternate screen',
  );
  const small = await terminal.settled();
  expect(shows(small, TITLE)).toBe(false);
  terminal.resize(80, 24);
  await terminal.waitFor((screen) => shows(screen, TITLE), 'the title');
});

it('can be left where it is too small', async () => {
  const terminal = await openReader(80, 24);
  terminal.resize(18, 5);
  await terminal.waitFor((screen) => /20\D+6/.test(screen.rows.join(' ')), 'a word');
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expect(terminal.rows()[0]).toBe(PROMPT);
  expect(terminal.modes()).toEqual([]);
});

it.each([
  [20, 6],
  [33, 12],
  [200, 60],
])('reads on %ix%i', async (columns, rows) => {
  const terminal = await openReader(80, 24);
  terminal.resize(columns, rows);
  await terminal.waitFor((screen) => screen.columns === columns && shows(screen, TITLE), 'title');
  const [paragraph = ''] = paragraphs()[0] ?? [];
  let screen = await terminal.settled();
  const seen = screen.rows.slice(0, -1); // the last row is the status line
  for (let line = 0; line < 60; line++) {
    if (findParagraph({ ...screen, rows: seen }, paragraph, 'rtl')) return;
    const before = screen.rows.join('\n');
    terminal.type('j');
    screen = await terminal.waitFor((now) => now.rows.join('\n') !== before, 'the next line');
    seen.push(screen.rows.at(-2) ?? '');
  }
  throw new Error(`the first paragraph is not in what came by:\n${seen.join('\n')}`);
});

it('keeps up with a window that is dragged', async () => {
  const terminal = await openReader(100, 30);
  terminal.type('3');
  const before = await waitForSection(terminal, 3, TOLL);
  // No waiting in between: the program learns of some of these sizes, and of some too late.
  for (let columns = 96; columns >= 22; columns -= 4) terminal.resize(columns, (columns % 30) + 8);
  terminal.resize(64, 20);
  await waitForSection(terminal, 3, TOLL);
  terminal.resize(100, 30);
  await terminal.waitFor(({ rows }) => rows.join() === before.rows.join(), 'the screen as before');
});
