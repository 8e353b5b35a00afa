/**
 * The whole road of a hostile text, from bytes to bytes: as title, text, address, name, file name and typed line, with every
 * panel open, in every theme and dialect. A terminal that obeys only what the program writes reads along, and throws for
 * anything else or for a row that is wider than the screen.
 */
import fc from 'fast-check';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { LANGUAGES } from '../../src/languages/choose.ts';
import { readDocument } from '../../src/library/read-document.ts';
import { parseGlossary } from '../../src/names/glossary-yaml.ts';
import { layOut } from '../../src/painter/light-layout.ts';
import { paintTree } from '../../src/painter/paint-tree.ts';
import { THEMES } from '../../src/reader/choices.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import type { Event } from '../../src/reader/keymap.ts';
import { openReader } from '../../src/reader/opening.ts';
import { themeOf } from '../../src/screen/parts/theme.ts';
import { Screen } from '../../src/screen/screen.tsx';
import { DIALECT_NAMES, type DialectName } from '../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../src/terminal/dialects/dialects.ts';
import { ScreenStream } from '../../src/terminal/screen/screen-stream.ts';
import { sampled, sized } from '../full-size.ts';
import { catalogues } from '../languages/catalogues.ts';
import { findable } from '../reader/document.ts';
import { StrictTerminal } from '../terminal/strict-terminal.ts';
import { Paper } from '../terminal/witness.ts';
import { COMMANDS, TEXTS } from './texts.ts';

/** Milliseconds, on a machine with much else to do. */
const LONG = 120_000;

const SIZE = { columns: 60, rows: 14 };

const typed = (text: string): Event => ({ type: 'typed', text });
const key = (name: string): Event => ({ type: 'key', name });

/** What leads to each panel and line; the text is pasted, said, searched for and filtered by. */
const ROADS: Readonly<Record<string, (text: string) => readonly Event[]>> = {
  'the article': () => [typed('jj'), key('PageDown')],
  'the outline': () => [typed('t'), key('Down'), key('Enter')],
  'the names': () => [typed('x'), key('Down'), key('Enter')],
  'a word': () => [typed('i'), typed('i')],
  'the help': () => [typed('?'), key('PageDown')],
  'a search': (text) => [typed('/'), { type: 'pasted', text }, key('Enter'), typed('n')],
  'a command': (text) => [typed(':'), { type: 'pasted', text }, key('Enter')],
  'the links': () => [typed('F')],
  'what is said': (text) => [{ type: 'say', message: { type: 'text', text } }],
  'a filter of the names': (text) => [typed('x/'), { type: 'pasted', text }],
};

type Setting = {
  readonly dialect: DialectName;
  readonly theme: (typeof THEMES)[number];
  readonly language: (typeof LANGUAGES)[number];
};

/** The same text wherever a text of others can stand. */
async function stateOf(text: string) {
  const source = [
    `---\ntitle: ${JSON.stringify(text.slice(0, 200))}\nauthor: |\n  ${text.slice(0, 50)}\n---\n`,
    `# ${text}\n\n${text} [${text}](https://a.b/${text})\n\n> ${text}\n\n- ${text}\n\n\u0628\u063a\u062f\u0627\u062f ${text}\n`,
  ].join('');
  const read = await readDocument(Buffer.from(source), { name: 'a.md' });
  // What looks like no text is refused; its text is tried all the same.
  const article =
    read.kind === 'article' ? read.article : parseArticle(source, { format: 'markdown' }).article;
  const { glossary } = parseGlossary(
    JSON.stringify([
      { names: ['\u0628\u063a\u062f\u0627\u062f', text], english: text, about: { en: text } },
    ]),
  );
  return openReader(findable(article, glossary), SIZE);
}

async function check(
  text: string,
  roads: readonly string[],
  { dialect, theme, language }: Setting,
) {
  const messages = catalogues[language];
  const first = { ...(await stateOf(text)), theme };
  const paper = new Paper(SIZE);
  const stream = new ScreenStream(paper, {
    dialect: dialectOf(dialect),
    canScroll: true,
    hasLinks: true,
  });
  const terminal = new StrictTerminal(SIZE, { isCellByCell: dialect === 'visual' });
  stream.enter();
  for (const road of roads) {
    let state = first;
    for (const event of ROADS[road](text)) {
      state = dispatch(state, event);
      const tree = createElement(Screen, { state, messages, theme: themeOf(state.theme, 24) });
      const rows = paintTree(layOut(tree));
      expect(rows).toHaveLength(SIZE.rows);
      for (const row of rows) {
        expect(
          row.reduce((sum, { width }) => sum + width, 0),
          road,
        ).toBe(SIZE.columns);
      }
      stream.show(rows);
      terminal.write(paper.take());
    }
  }
  stream.close();
  terminal.write(paper.take());
}

const ALL = Object.keys(ROADS);
const anySetting = fc.record({
  dialect: fc.constantFrom(...DIALECT_NAMES),
  theme: fc.constantFrom(...THEMES),
  language: fc.constantFrom(...LANGUAGES),
});

describe('a hostile text', () => {
  const texts = [
    ...Object.entries(TEXTS).map(([name, text]) => [name, text(300)]),
    ...Object.entries(COMMANDS),
  ];
  const chosen = sampled(texts, (_, at) => at % 12 === 0);

  test.each(chosen)('%s', async (_, text) => {
    await check(text, ALL, { dialect: 'visual', theme: 'auto', language: 'ar' });
  });
});

test.each(sampled(DIALECT_NAMES, (name) => name === 'words' || name === 'visual'))(
  'in the dialect %s, in every theme',
  async (dialect) => {
    const text = Object.values(COMMANDS).join(' a\u0628 ');
    for (const theme of THEMES) await check(text, ALL, { dialect, theme, language: 'en' });
  },
);

test(
  'any text',
  async () => {
    const piece = fc.oneof(
      fc.constantFrom(...Object.values(COMMANDS)),
      fc.constantFrom(...Object.values(TEXTS)).map((text) => text(20)),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        maxLength: 8,
      }),
    );
    const any = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(any, anySetting, fc.constantFrom(...ALL), (text, setting, road) =>
        check(text, [road], setting),
      ),
      { numRuns: sized(100), endOnFailure: true },
    );
  },
  LONG,
);

describe('the terminal that reads along', () => {
  test.each([
    '\u001b]0;a\u0007',
    '\u001b[6n',
    '\u001b]52;c;YQ==\u0007',
    '\u001bPa\u001b\\',
    '\u009b2J',
    '\u0007',
    '\u007f',
    '\u001b]8;;javascript:a\u001b\\',
    'a'.repeat(61),
    '\u001b[15;1H',
  ])('does not obey %j', (written) => {
    const terminal = new StrictTerminal(SIZE, { isCellByCell: true });
    expect(() => terminal.write(written)).toThrow();
  });
});
