/** What goes between programs and the terminal: output that is filtered, input that is parted, rows in each dialect, strings. */
import {
  cellWidth,
  pad,
  slice,
  stripControls,
  truncate,
  visual,
  wrap,
} from '../../../src/strings/index.ts';
import { encodeAt } from '../../../src/terminal/dialects/dialect.ts';
import { DIALECT_NAMES } from '../../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../../src/terminal/dialects/dialects.ts';
import { type FilterSetting, LineFilter } from '../../../src/terminal/filter/line-filter.ts';
import { AnswerReader } from '../../../src/terminal/identify/answers.ts';
import { InputTokenizer } from '../../../src/terminal/input/input-tokenizer.ts';
import { PLAIN } from '../../../src/terminal/sgr/style.ts';
import { Tokenizer } from '../../../src/terminal/sgr/tokens.ts';
import { hold, holdClean } from '../held.ts';
import type { Target } from '../targets.ts';

const ESC = '\u001b';

const SEQUENCES = [
  ...[
    `${ESC}[31m`,
    `${ESC}[0m`,
    `${ESC}[38;5;1m`,
    `${ESC}[38:2::1:2:3m`,
    `${ESC}[2K`,
    `${ESC}[5D`,
    `${ESC}[3G`,
    `${ESC}[P`,
  ],
  ...[
    `${ESC}]8;;https://a${ESC}\\`,
    `${ESC}]8;;${ESC}\\`,
    `${ESC}]52;c;YQ==\u0007`,
    `${ESC}(0`,
    `${ESC}7`,
    `${ESC}8`,
  ],
  ...[
    '\b',
    '\r',
    '\t',
    '\u000e',
    '\u000f',
    '\u2502',
    '| ',
    '  ',
    '\u251c\u2500\u2500 ',
    '\u061c',
    `${ESC}[200~`,
    `${ESC}[201~`,
  ],
  ...[
    `${ESC}[<0;1;2M`,
    `${ESC}[M!!!`,
    `${ESC}P>|a(1)${ESC}\\`,
    `${ESC}[?62c`,
    `${ESC}[8;1$y`,
    `${ESC}[A`,
    `${ESC}OP`,
    `${ESC}[27u`,
  ],
];

/** All that a filter lets through beside text: colours, links, and the ends of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
const ALLOWED = /\x1b\[[\d;:]*m|\x1b\]8;[^\x00-\x1f\x7f-\x9f]*\x1b\\|[\n\t]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
const CONTROLS = /[\x00-\x1f\x7f-\x9f]/;

function holdFiltered(written: string): void {
  const rest = written.replace(ALLOWED, '');
  const found = CONTROLS.exec(rest);
  hold(!found, () => `let through: ${JSON.stringify(rest.slice(found?.index ?? 0).slice(0, 40))}`);
}

function filtered(chunks: readonly Buffer[], setting: FilterSetting, longest?: number): string {
  let written = '';
  const units = new Uint16Array(1 << 16);
  const sink = {
    text: (text: string) => {
      flush();
      written += text;
    },
    room: () => {
      flush();
      return units;
    },
    end: 0,
  };
  const flush = () => {
    written += String.fromCharCode(...units.subarray(0, sink.end));
    sink.end = 0;
  };
  const filter = new LineFilter(setting, sink, longest);
  for (const chunk of chunks) filter.take(chunk);
  filter.end();
  flush();
  return written;
}

/** In pieces whose lengths the input itself tells. */
function pieces(input: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < input.length; ) {
    const length = 1 + (input.charCodeAt(at) % 7);
    found.push(input.slice(at, at + length));
    at += length;
  }
  return found;
}

export const STREAMS: readonly Target[] = [
  {
    name: 'filter',
    units: 'bytes',
    words: SEQUENCES,
    seeds: [
      'a \u05d0\u05d1 | c\n',
      `${ESC}[31m\u0628\u0628${ESC}[0m a\r\u0628\n\u2502 \u05d0 \u2502 b\n`,
    ].map((text) => Buffer.from(text).toString('latin1')),
    run: (input) => {
      const [head, body] = [input.charCodeAt(0) || 0, input.slice(1)];
      const setting: FilterSetting = {
        dialect: dialectOf(DIALECT_NAMES[head % DIALECT_NAMES.length]),
        columns: 40,
        align: head & 1 ? 'auto' : 'left',
        ...(head & 2 && { width: 20 }),
        ...(head & 4 && { direction: 'majority' as const }),
        ...(head & 8 && { direction: 'rtl' as const }),
        ...(head & 16 && { isLogical: true }),
      };
      const bytes = Buffer.from(body, 'latin1');
      const whole = filtered([bytes], setting);
      holdFiltered(whole);
      const parted = filtered(
        pieces(body).map((piece) => Buffer.from(piece, 'latin1')),
        setting,
      );
      hold(
        parted === whole,
        () => `in one piece ${JSON.stringify(whole)}, in many ${JSON.stringify(parted)}`,
      );
      holdFiltered(filtered([bytes], setting, 16));
    },
  },
  {
    name: 'input',
    units: 'bytes',
    words: SEQUENCES,
    seeds: [`a${ESC}[A${ESC}[200~b${ESC}[201~${ESC}[<0;1;2M${ESC}P>|a${ESC}\\\u0003${ESC}`],
    run: (input) => {
      const whole = new InputTokenizer();
      const parted = new InputTokenizer();
      const tokens = [...whole.read(input), ...whole.end()];
      const again = [...pieces(input).flatMap((piece) => parted.read(piece)), ...parted.end()];
      const said = (all: readonly unknown[]) => JSON.stringify(joined(all));
      hold(
        said(tokens) === said(again),
        () => `in one piece ${said(tokens)}, in many ${said(again)}`,
      );
      const resting = new InputTokenizer();
      for (const piece of pieces(input)) {
        resting.read(piece);
        for (let time = 0; resting.patience !== undefined; time += 1) {
          resting.rest();
          hold(time < 5, () => 'it waits for ever');
        }
      }
      new AnswerReader().read(input);
      const tokenizer = new Tokenizer();
      pieces(input).map((piece) => tokenizer.read(piece));
    },
  },
  {
    name: 'dialects',
    units: 'text',
    // Some look for the order that a terminal turns into the row.
    workAtLeast: 30_000_000,
    seeds: ['a \u05d0\u05d1 (1) \ufe91\ufe8e', '\u2502\u0628\u0651\u4e2d\u{1f600}'],
    run: (input) => {
      const cells = Array.from(
        stripControls(input).replace(/[\n\t]|\p{Surrogate}/gu, ''),
        (text, at) => ({
          text,
          width: Math.max(1, cellWidth(text)),
          style: at % 5 === 4 ? { sgr: '1', link: '' } : PLAIN,
        }),
      ).slice(0, 300);
      const width = cells.reduce((sum, cell) => sum + cell.width, 0);
      for (const name of DIALECT_NAMES) {
        const written = dialectOf(name).order(cells);
        const sum = written.reduce((sum, cell) => sum + cell.width, 0);
        hold(sum === width, () => `${name}: ${sum} of ${width} cells`);
        holdClean(written.map(({ text }) => text));
        encodeAt(written, 3);
      }
    },
  },
  {
    name: 'strings',
    units: 'text',
    words: SEQUENCES,
    seeds: [
      `a \u05d0\u05d1 c ${ESC}[31m\u0628\u0628\u0628${ESC}[0m`,
      '\u2067\u0644\u0627\u2069 (b)',
    ],
    run: (input) => {
      const clean = stripControls(input);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
      hold(!/[\x00-\x08\x0b-\x1f\x7f-\x9f]/.test(clean), () => JSON.stringify(clean));
      holdFiltered(visual(input));
      for (const width of [1, 2, 7, 40]) {
        for (const row of wrap(input, width).split('\n')) {
          const cells = cellWidth(row);
          hold(
            cells <= Math.max(2, width) || !/[ \t]/.test(row.trim()),
            () => `${cells} of ${width}: ${JSON.stringify(row)}`,
          );
        }
        const line = input.replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ');
        for (const row of truncate(line, width).split('\n')) {
          hold(cellWidth(row) <= width, () => `cut to ${cellWidth(row)} of ${width}`);
        }
        slice(line, 1, width);
        pad(line, width);
      }
    },
  },
];

/** Typed text comes in one token or in several. */
function joined(tokens: readonly unknown[]): unknown[] {
  const found: { type?: string; text?: string }[] = [];
  for (const token of tokens as { type?: string; text?: string }[]) {
    const last = found.at(-1);
    if (token.type === 'text' && last?.type === 'text')
      found[found.length - 1] = { ...last, text: `${last.text}${token.text}` };
    else found.push(token);
  }
  return found;
}
