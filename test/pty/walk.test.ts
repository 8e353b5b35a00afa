/** The main road through the program, as a person walks it on the bundled article. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Screen } from './display.ts';
import {
  inverted,
  leftEdge,
  openReader,
  PROMPT,
  paragraphs,
  rightEdge,
  statusLine,
  TITLE,
  textRows,
  waitForSection,
} from './reader.ts';
import { findParagraph, readRow, rowsShowing, shows, unshaped } from './reading.ts';
import { closeTerminals, KEY, type Terminal } from './terminal.ts';

const LEAD = paragraphs()[0] ?? [];
const DIPLOMACY = 'جهود ومساع';
const FIELD = 'تطورات الميدان';
const TOLL = 'قصف وحصيلة';

/** Words of the first screen, and how they must stand in cells, left cell first. */
const WORDS = [
  [
    'حرب قره باغ..', // initial, final and isolated forms
    '..\ufecd\ufe8e\ufe91 \ufee9\ufeae\ufed7 \ufe8f\ufeae\ufea3',
  ],
  [
    'وصل وزيرا', // letters that do not join to their left
    '\ufe8d\ufeae\ufef3\ufeaf\ufeed \ufede\ufebb\ufeed',
  ],
  [
    'الاتحاد', // lam-alef in one cell
    '\ufea9\ufe8e\ufea4\ufe97\ufefb\ufe8d',
  ],
  [
    'يتمّ', // shadda after its meem
    '\ufee2\u0651\ufe98\ufef3',
  ],
  [
    '(ناتو)،', // brackets turned
    '\u060c(\ufeee\ufe97\ufe8e\ufee7)',
  ],
] as const;

afterEach(closeTerminals);

describe('the first screen', () => {
  it('reads right: title, picture, caption and the lead, joined and in order', async () => {
    const terminal = await openReader(120, 40);
    const screen = await terminal.settled();
    const [title, ...lead] = [
      TITLE,
      'جندي أرميني في أحد الخنادق في محيط قره باغ (غيتي)',
      ...LEAD,
    ].map((text) => findParagraph(screen, text, 'rtl'));

    expect(title?.first).toBe(1); // under the header
    let after = title?.last ?? 0;
    for (const place of lead) {
      expect(place?.first).toBeGreaterThan(after);
      after = place?.last ?? 0;
    }
    expect(screen.rows.join('\n')).toContain('Nagorno-Karabakh Ceasefire Fails To Hold');
    expect(screen.rows.flatMap(unshaped)).toEqual([]);
    expect(statusLine(screen)).toMatch(/^ ░+█* \d+% .* Lead 0$/);
    expect(screen.cursor.visible).toBe(false);
  });

  it('puts each form into its cell', async () => {
    const terminal = await openReader(120, 40);
    const screen = await terminal.settled();
    const drawn = WORDS.filter(([, cells]) => screen.rows.some((row) => row.includes(cells)));
    expect(drawn).toEqual(WORDS);
  });

  it('sets the text right-aligned in a centred column of 72 cells', async () => {
    const terminal = await openReader(120, 40);
    const screen = await terminal.settled();
    const { first, last } = findParagraph(screen, LEAD[0] ?? '', 'rtl') ?? {};
    const rows = screen.rows.slice(first, (last ?? 0) + 1);
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map(rightEdge))).toEqual(new Set([96]));
    expect(Math.min(...rows.map(leftEdge))).toBeGreaterThanOrEqual(24);
  });
});

describe('the walk', () => {
  it('goes through sections, outline and names, grows and shrinks, and goes home', async () => {
    const terminal = await openReader(120, 40);

    await byNumber(terminal);
    await byNeighbour(terminal);
    await byOutline(terminal);
    await byName(terminal);
    await throughSizes(terminal);

    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    const screen = terminal.screen();
    expect(screen).toMatchObject({ buffer: 'normal', cursor: { visible: true } });
    expect(screen.rows.filter(Boolean)).toEqual([PROMPT]);
    expect(terminal.modes()).toEqual([]);
  }, 60_000);
});

async function byNumber(terminal: Terminal) {
  const sections = [
    [1, DIPLOMACY, 'Diplomatic efforts'],
    [2, FIELD, 'Field developments'],
    [3, TOLL, 'Shelling and toll'],
  ] as const;
  for (const [number, heading, label] of sections) {
    terminal.type(`${number}`);
    const screen = await waitForSection(terminal, number, heading);
    expect(textRows(screen)[0]).toContain(label);
    const places = paragraphs()[number]?.map((text) => findParagraph(screen, text, 'rtl'));
    expect(places).not.toContain(undefined);
  }
  expect(statusLine(terminal.screen())).toContain('100%');
}

async function byNeighbour(terminal: Terminal) {
  terminal.type('[');
  await waitForSection(terminal, 2, FIELD);
  terminal.type('[');
  await waitForSection(terminal, 1, DIPLOMACY);
  terminal.type(']');
  await waitForSection(terminal, 2, FIELD);
  terminal.type('0');
  await terminal.waitFor(
    (screen) => readRow(textRows(screen)[0] ?? '').startsWith('حرب'),
    'the lead',
  );
  terminal.type(']');
  await waitForSection(terminal, 1, DIPLOMACY);
}

async function byOutline(terminal: Terminal) {
  terminal.type('t');
  const panel = await terminal.waitFor(
    ({ rows }) => rows.some((row) => /│.*Shelling and toll.*│/.test(row)),
    'the outline',
  );
  for (const heading of [DIPLOMACY, FIELD, TOLL]) expect(shows(panel, heading)).toBe(true);
  await choose(terminal, 'j', 'Field developments');
  terminal.type(KEY.enter);
  const screen = await waitForSection(terminal, 2, FIELD);
  expect(screen.rows.join('')).not.toContain('│'); // the panel is closed
}

async function byName(terminal: Terminal) {
  terminal.type('x');
  await terminal.waitFor((screen) => screen.rows.some((row) => row.includes('×')), 'the names');
  const panel = await choose(terminal, 'j', 'Armen Sarkissian');
  expect(shows(panel, 'أرمين سركيسيان')).toBe(true);
  expect(panel.rows.some((row) => row.includes('person'))).toBe(true);

  terminal.type(KEY.enter);
  await terminal.waitFor((screen) => statusLine(screen).includes('1/2'), 'mention 1 of 2');
  expect(here(terminal)).toContain('أرمين سركيسيان');
  const [first = -1] = rowsShowing(terminal.screen(), 'رئيس أرمينيا أرمين سركيسيان');
  terminal.type(KEY.enter);
  await terminal.waitFor((screen) => statusLine(screen).includes('2/2'), 'mention 2 of 2');
  expect(here(terminal)).toContain('سركيسيان');
  const [second = -1] = rowsShowing(terminal.screen(), 'وأضاف أن سركيسيان');
  expect(second).toBeGreaterThan(first);
  expect(first).toBeGreaterThanOrEqual(0);

  terminal.type('q');
  await terminal.waitFor((screen) => !screen.rows.some((row) => row.includes('×')), 'no panel');
}

async function throughSizes(terminal: Terminal) {
  const [, , third = '', fourth = ''] = paragraphs()[1] ?? [];
  terminal.type('1');
  const section = await waitForSection(terminal, 1, DIPLOMACY);
  const second = (findParagraph(section, third, 'rtl')?.first ?? Number.NaN) + 1;
  terminal.type('j'.repeat(second - 1)); // a row in the middle of a paragraph
  const wide = await terminal.waitFor(
    (now) => textRows(now)[0] === section.rows[second],
    'that row',
  );
  const words = readRow(textRows(wide)[0] ?? '')
    .split(' ')
    .slice(0, 2)
    .join(' ');

  for (const [columns, rows] of [
    [60, 20],
    [100, 30],
    [120, 40],
  ] as const) {
    terminal.resize(columns, rows);
    const screen = await terminal.waitFor(
      (now) => rightEdge(statusLine(now)) === columns - 1 && isAtTop(now, words),
      `«${words}» at the top at ${columns}x${rows}`,
    );
    expect(screen.rows).toHaveLength(rows);
    expect(findParagraph(screen, fourth, 'rtl')).toBeDefined();
    expect(screen.rows.flatMap(unshaped)).toEqual([]);
  }
  expect((await terminal.settled()).rows).toEqual(wide.rows);
}

/** Presses `key` until the selected item of the panel holds the text. */
async function choose(terminal: Terminal, key: string, text: string): Promise<Screen> {
  for (let presses = 0; presses < 40; presses++) {
    const before = inverted(terminal).join('\n');
    if (before.includes(text)) return terminal.screen();
    terminal.type(key);
    await terminal.waitFor(
      () => inverted(terminal).join('\n') !== before,
      `another selection than ${JSON.stringify(before)}`,
    );
  }
  throw new Error(`${text} is nowhere in the list\n${terminal.dump()}`);
}

/** The mentions that are marked as the one gone to, read from the right. */
function here(terminal: Terminal): string[] {
  return inverted(terminal).map((text) => readRow(text));
}

/** The first row that is shown holds the words; they may go on in the second. */
function isAtTop(screen: Screen, words: string): boolean {
  const [first = '', second = ''] = textRows(screen);
  return (
    shows({ ...screen, rows: [first] }, words.split(' ')[0] ?? '') &&
    shows({ ...screen, rows: [first, second] }, words)
  );
}
