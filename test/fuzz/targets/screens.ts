/** The reader on any article, with any events: what reaches the terminal is the program's own, as wide as the screen. */
import { Box, Text } from 'ink';
import { createElement, type ReactNode } from 'react';
import { parseArticle } from '../../../src/article/parse.ts';
import { LANGUAGES } from '../../../src/languages/choose.ts';
import { readHtmlInMarkdown } from '../../../src/markup/in-markdown.ts';
import { parseGlossary } from '../../../src/names/glossary-yaml.ts';
import { layOut } from '../../../src/painter/light-layout.ts';
import { paintTree } from '../../../src/painter/paint-tree.ts';
import { dispatch } from '../../../src/reader/dispatch.ts';
import { commands, type Event } from '../../../src/reader/keymap.ts';
import { openReader } from '../../../src/reader/opening.ts';
import type { State } from '../../../src/reader/state.ts';
import { DIALECT_NAMES } from '../../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import { ScreenStream } from '../../../src/terminal/screen/screen-stream.ts';
import { catalogues } from '../../languages/catalogues.ts';
import { findable } from '../../reader/document.ts';
import { screenCells } from '../../screen/drawn.tsx';
import { StrictTerminal } from '../../terminal/strict-terminal.ts';
import { Paper } from '../../terminal/witness.ts';
import { hold } from '../held.ts';
import type { Target } from '../targets.ts';

const SIZES: readonly (readonly [columns: number, rows: number])[] = [
  ...([
    [80, 24],
    [100, 30],
    [40, 12],
    [20, 6],
  ] as const),
  ...([
    [1, 1],
    [1, 500],
    [500, 200],
    [0, 0],
    [33, 5],
    [19, 40],
    [120, 3],
  ] as const),
];

const NAMES = parseGlossary(
  '- names: [\u0628\u063a\u062f\u0627\u062f, b]\n  english: Baghdad\n  kind: place\n  about:\n    en: "c \u05d0"\n',
).glossary;

const document = (source: string) =>
  findable(parseArticle(source, { format: 'markdown', html: readHtmlInMarkdown }).article, NAMES);

/** `text`: what is typed, pasted, or said by somebody else. */
const EVENTS: readonly ((text: string) => Event)[] = [
  ...commands
    .filter(({ id }) => id !== 'quit')
    .flatMap(({ keys }) => keys)
    .map(
      (key) => (): Event =>
        [...key].length > 1 ? { type: 'key', name: key } : { type: 'typed', text: key },
    ),
  ...['Enter', 'Escape', 'Backspace', 'Delete', 'Left', 'Right', 'Home', 'End'].map(
    (name) => (): Event => ({ type: 'key', name }),
  ),
  ...SIZES.map(
    ([columns, rows]) =>
      (): Event => ({ type: 'resize', columns, rows }),
  ),
  (text) => ({ type: 'typed', text }),
  (text) => ({ type: 'pasted', text }),
  (text) => ({ type: 'say', message: { type: 'text', text } }),
  (text) => ({ type: 'open', document: document(text) }),
  (text) => ({ type: 'point', at: { type: 'item', item: text.length % 20 } }),
  (text) => ({
    type: 'point',
    at: { type: 'text', place: { block: 0, offset: text.length % 50 } },
  }),
  () => ({ type: 'wheel', by: 1 }),
  () => ({ type: 'wheel', by: -1 }),
  () => ({ type: 'work' }),
];

/** Draws what the reader shows, and reads what was sent. */
class Screens {
  readonly #paper = new Paper({ columns: 80, rows: 24 });
  readonly #stream: ScreenStream;
  readonly #terminal: StrictTerminal;
  readonly #isCellByCell: boolean;

  constructor(dialect: (typeof DIALECT_NAMES)[number]) {
    this.#isCellByCell = dialect === 'visual';
    this.#stream = new ScreenStream(this.#paper, {
      dialect: dialectOf(dialect),
      canScroll: true,
      hasLinks: true,
    });
    this.#terminal = new StrictTerminal(this.#paper, { isCellByCell: this.#isCellByCell });
    this.#stream.enter();
  }

  show(state: State, messages: (typeof catalogues)['en']): void {
    const { columns, rows } = state.frame;
    if (columns !== this.#paper.columns || rows !== this.#paper.rows) {
      this.#paper.resize({ columns, rows });
      this.#paper.take();
      this.#terminal.resize({ columns: this.#stream.columns, rows: this.#stream.rows });
    }
    this.#stream.show(screenCells(state, messages));
    this.#terminal.write(this.#paper.take());
  }

  /** What stands on the screen is what a fresh one would show. */
  check(): void {
    const { screen } = this.#terminal;
    this.#stream.redraw();
    this.#terminal.write(this.#paper.take());
    const again = this.#terminal.screen;
    if (!this.#isCellByCell) return;
    again.forEach((row, y) => {
      hold(
        row === screen[y],
        () => `row ${y}: ${JSON.stringify(screen[y])}, afresh ${JSON.stringify(row)}`,
      );
    });
  }

  close(): void {
    this.#stream.close();
  }
}

export const SCREENS: readonly Target[] = [
  {
    name: 'reader',
    units: 'text',
    // Up to forty screens, of up to 100,000 cells each.
    workAtLeast: 500_000_000,
    words: [
      '/',
      ':',
      '\n',
      '# ',
      '- ',
      '[a](https://b)',
      '\u0628\u063a\u062f\u0627\u062f ',
      '> ',
      '| a | b |\n|---|---|\n',
    ],
    seeds: [
      '000jjxtq/?ab\n# a\n\n\u0628\u063a\u062f\u0627\u062f b [c](https://d)\n\n- e\n',
      '123x    \n\u05d0\u05d1 \u05d2',
    ],
    run: (input) => {
      const unit = (at: number) => input.charCodeAt(at) || 0;
      const end = input.indexOf('\n', 3);
      const events = end < 0 ? input.slice(3) : input.slice(3, end);
      const source = end < 0 ? '' : input.slice(end + 1);
      const messages = catalogues[LANGUAGES[unit(0) % LANGUAGES.length]];
      const [columns, rows] = SIZES[unit(1) % SIZES.length];
      const screens = new Screens(DIALECT_NAMES[unit(2) % DIALECT_NAMES.length]);
      try {
        let state = openReader(document(source), {
          columns: Math.max(1, columns),
          rows: Math.max(1, rows),
        });
        screens.show(state, messages);
        for (let at = 0; at < Math.min(40, events.length) && !state.isDone; at += 1) {
          const code = events.charCodeAt(at);
          state = dispatch(
            state,
            EVENTS[code % EVENTS.length](events.slice(at, at + 1 + (code % 60))),
          );
          state = dispatch(state, { type: 'taken', count: state.requests.length });
          screens.show(state, messages);
        }
        screens.check();
      } finally {
        screens.close();
      }
    },
  },
  {
    name: 'painter',
    units: 'text',
    seeds: ['[r5a[c\u05d0\u05d1(w3d]e]', '[bf[rtg h\u4e2d]]'],
    run: (input) => {
      const tree = treeOf(input);
      for (const width of [1, 7, 30]) {
        const box = createElement(
          Box,
          { width, height: 6, flexDirection: 'column' as const },
          tree,
        );
        const rows = paintTree(layOut(box));
        hold(rows.length === 6, () => `${rows.length} rows`);
        for (const row of rows) {
          const cells = row.reduce((sum, cell) => sum + cell.width, 0);
          hold(cells === width, () => `${cells} cells of ${width}`);
        }
      }
    },
  },
];

/** Brackets are boxes, with styles by the letter after them; all else is text. */
function treeOf(input: string): ReactNode[] {
  const stack: ReactNode[][] = [[]];
  const styles: object[] = [];
  const close = () => {
    const children = stack.pop() ?? [];
    stack.at(-1)?.push(createElement(Box, styles.pop(), ...children));
  };
  for (let at = 0; at < input.length && at < 300; at += 1) {
    if (input[at] === '[' && stack.length < 12) {
      styles.push(boxStyle(input.charCodeAt(at + 1) || 0));
      stack.push([]);
      at += 1;
    } else if (input[at] === ']' && stack.length > 1) close();
    else {
      const end = /[[\]]|$/g;
      end.lastIndex = at + 1;
      const to = end.exec(input)?.index ?? input.length;
      const wrap = (['wrap', 'truncate', 'truncate-middle', 'truncate-start'] as const)[
        input.charCodeAt(at) % 4
      ];
      stack.at(-1)?.push(createElement(Text, { wrap, bold: to % 2 === 0 }, input.slice(at, to)));
      at = to - 1;
    }
  }
  while (stack.length > 1) close();
  return stack[0];
}

function boxStyle(code: number): object {
  return {
    flexDirection: (['row', 'column', 'row-reverse'] as const)[code % 3],
    ...(code % 5 === 0 && { width: code % 23 }),
    ...(code % 7 === 0 && { height: code % 4 }),
    ...(code % 4 === 0 && { borderStyle: 'single' as const }),
    ...(code % 6 === 0 && { paddingX: 1, gap: 1 }),
    ...(code % 2 === 0 && { flexGrow: 1 }),
  };
}
