/**
 * What a terminal sends without being a key: answers late, in halves, never, twice, in the wrong order, and such as nobody
 * asked for; and what begins and has no end. Keys before, between and after are obeyed; Escape and Ctrl-C always.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { sampled } from '../full-size.ts';
import {
  type Answering,
  backwards,
  halfOnly,
  inHalves,
  late,
  NOT_BEHIND_ESCAPE,
  never,
  slowly,
  twice,
} from './answering.ts';
import type { Screen } from './display.ts';
import { isInSection, isThere, openReader, startSahifa } from './reader.ts';
import { closeTerminals, KEY, type Terminal } from './terminal.ts';

afterEach(closeTerminals);

/** English text in the glossary of the bundled article. */
const GLOSSARY = 'Armenia';
const HELP = 'PgDn';
const FIELD = 'تطورات الميدان';

const SIZE = { columns: 100, rows: 30 };

/** Milliseconds: what has begun on the line and does not go on is over, whatever it is. */
const OVER = 1100;

const isShown = ({ rows }: Screen, text: string) => rows.some((row) => row.includes(text));

/** The keys open a panel that shows the text, and Escape closes it, without another key. */
async function obeys(terminal: Terminal, key = 'x', text = GLOSSARY): Promise<void> {
  terminal.type(key);
  await terminal.waitFor((screen) => isShown(screen, text), `the panel of ${key}`);
  terminal.type(KEY.escape);
  await terminal.waitFor((screen) => !isShown(screen, text), 'no panel after Escape');
}

async function leavesByCtrlC(terminal: Terminal): Promise<void> {
  terminal.type(KEY.ctrlC);
  expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
  expect(terminal.modes()).toEqual([]);
}

function silence(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** Of the bundled article, in a terminal that has to be asked. */
function started(answering: Answering): Terminal {
  return startSahifa([], { ...SIZE, answering });
}

const MODELS: readonly (readonly [title: string, model: () => Answering])[] = [
  ['late', late],
  ['never', () => never],
  ['twice', twice],
  ['in the wrong order', backwards],
  ['byte by byte', slowly],
  ['half, and the rest late', () => inHalves(6)],
  ['all but the last byte, and that late', () => inHalves(-1)],
  ['half, and no more', () => halfOnly(6)],
  ['all but the last byte, and no more', () => halfOnly(-1)],
];

describe('a terminal that answers', () => {
  it.each(sampled(MODELS, (_, at) => at % 3 === 0))('%s', async (_, model) => {
    const terminal = started(model());
    // Before anything is asked: what is typed now waits in the terminal.
    terminal.type(']]');
    await terminal.waitFor((screen) => isInSection(screen, 2, FIELD), 'section 2');
    await isThere(terminal);
    // Until the last of the answers has come, or will never come.
    await silence(OVER);
    expect(isInSection(await terminal.settled(), 2, FIELD)).toBe(true);
    await obeys(terminal);
    terminal.type('[[0');
    await terminal.waitFor((screen) => isInSection(screen, 0, ''), 'the start');
    await obeys(terminal, '?', HELP);
    await leavesByCtrlC(terminal);
  });

  const unanswered = (name: string) => name === 'never' || name === 'half, and no more';

  it.each(sampled(MODELS, ([name]) => unanswered(name)))(
    '%s, and Ctrl-C is typed meanwhile',
    async (_, model) => {
      const terminal = started(model());
      await terminal.waitFor(({ buffer }) => buffer === 'alternate', 'the first screen');
      await leavesByCtrlC(terminal);
    },
  );

  it('late, and Escape and a letter are two keys for the whole session', async () => {
    const terminal = started(never);
    await isThere(terminal);
    for (let time = 0; time < 2; time += 1) {
      await obeys(terminal);
      terminal.type('?');
      await terminal.waitFor((screen) => isShown(screen, HELP), 'help');
      terminal.type(KEY.escape);
      await terminal.waitFor((screen) => !isShown(screen, HELP), 'no help');
    }
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });
});

const ANSWERS = [
  '\u001b]11;rgb:0000/0000/0000\u001b\\',
  '\u001b]11;rgb:0000/0000/0000\u0007',
  '\u001b_Gi=1;OK\u001b\\',
  '\u001bP>|XTerm(379)\u001b\\'.repeat(2),
  '\u001bP1$r0m\u001b\\',
  '\u009d11;rgb:0000/0000/0000\u009c',
  '\u001b[?62;22c',
  '\u001b[6c',
  '\u001b[>41;379;0c',
  '\u001b[8;1$y\u001b[?2026;2$y',
  '\u001b[24;80R\u001b[1;5R',
  '\u001b[I\u001b[O',
  '\u001b[?1u',
  '\u001b[8;30;100t',
  '\u001b[M#*%', // a button that was let go, in the oldest form
];

it('answers that nobody asked for are no keys', async () => {
  const terminal = await openReader(SIZE.columns, SIZE.rows);
  const before = await terminal.settled();
  for (const answer of ANSWERS) {
    terminal.type(`${answer}x${answer}`);
    await terminal.waitFor((screen) => isShown(screen, GLOSSARY), JSON.stringify(answer));
    // Behind an Escape that comes alone for 50 ms the rest would be keys.
    for (const piece of answer.split(NOT_BEHIND_ESCAPE)) terminal.type(piece);
    terminal.type(`q${answer}`);
    await terminal.waitFor(({ rows }) => rows.join() === before.rows.join(), 'what was before');
  }
  expect((await terminal.settled()).rows).toEqual(before.rows);
  terminal.type('q');
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
});

/** A string, a paste, reports of the mouse, a sequence, a letter. */
const BEGUN = [
  '\u001bP',
  '\u001b]',
  '\u001b_',
  '\u001b^',
  '\u001bX',
  '\u001b]52;c;jjj',
  '\u001b[200~jjj',
  '\u001b[200~jjj\u001b[20',
  '\u001b[<0;1',
  '\u001b[M ',
  '\u001b[',
  '\u001bO',
];

describe('what begins and has no end', () => {
  it.each(['\u001bP', '\u001b]52;c;jjj', '\u001b[200~jjj', '\u001b[<0;1'])(
    '%j takes no Ctrl-C',
    async (begun) => {
      const terminal = await openReader(SIZE.columns, SIZE.rows);
      terminal.type(begun);
      terminal.type('q');
      await leavesByCtrlC(terminal);
    },
  );

  it('takes no Escape, and no key after its rest', async () => {
    const terminal = await openReader(SIZE.columns, SIZE.rows);
    for (const begun of sampled(BEGUN, (_, at) => at % 3 === 0)) {
      terminal.type('x');
      await terminal.waitFor((screen) => isShown(screen, GLOSSARY), 'the glossary');
      terminal.type(begun);
      terminal.type(KEY.escape);
      await terminal.waitFor((screen) => !isShown(screen, GLOSSARY), JSON.stringify(begun));
      await silence(OVER);
    }
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  }, 60_000);

  it('is a paste of any length, of which a line takes the beginning', async () => {
    const terminal = await openReader(SIZE.columns, SIZE.rows);
    terminal.type('/');
    terminal.type(`\u001b[200~needle${'z'.repeat(200_000)}`);
    terminal.type('\u001b[201~');
    await terminal.waitFor(({ rows }) => /z{20}/.test(rows.at(-1) ?? ''), 'what was pasted');
    terminal.type(KEY.escape);
    await terminal.waitFor(({ rows }) => !/z{20}/.test(rows.at(-1) ?? ''), 'no line');
    await obeys(terminal);
  });
});

it('letters come byte by byte', async () => {
  const terminal = await openReader(SIZE.columns, SIZE.rows);
  terminal.type('/');
  const bytes = Buffer.from('a\u65e5\u672c\u{1F600}b');
  for (const byte of bytes) terminal.type(Buffer.of(byte));
  await terminal.waitFor(
    // Behind a sign on whose width terminals differ the column is kept, whatever this one thinks.
    ({ rows }) => rows.at(-1)?.replaceAll(' ', '').startsWith('/a\u65e5\u672c\u{1F600}b') ?? false,
    'the letters',
  );
});
