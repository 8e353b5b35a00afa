/** Random rows with a panel beside the text, laid out by the engine: what the reader shows. In visual order. */
import fc from 'fast-check';
import { analyse, breakLines, cellWidth, visualCells } from '../../../src/text/index.ts';

/** Letters in their isolated forms would do for order alone; whole words bring joined forms, marks and lam-alef. */
const word = fc.constantFrom(
  ...['\u0633\u0644\u0627\u0645', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
  ...['\u0643\u064E\u062A\u064E\u0628\u064E', '\u05E9\u05DC\u05D5\u05DD', '\u0622', '\u0648'],
  ...[
    'latin',
    'WHO',
    'x',
    '2020',
    '12.5',
    '3',
    '\u06F1\u06F3\u06F9\u06F9',
    '\u0662\u0660',
    '\u0663',
  ],
  ...['10:30', '5%', '$7', '-1', '1/2', '\u0662\u066B\u0665', 'F-16', '\u0627\u0644\u2011x'],
);
const brackets = fc.constantFrom(
  ...([
    ['', ''],
    ['', ''],
    ['', ''],
    ['(', ')'],
    ['[', ']'],
    ['\u00AB', '\u00BB'],
    ['"', '"'],
  ] as const),
);
const stop = fc.constantFrom('', '', '', '.', '...', '\u060C', '\u061F', ':', '!');
/** Some words, in brackets now and then, which a line may break. */
const phrase = fc
  .tuple(brackets, fc.array(word, { minLength: 1, maxLength: 4 }), stop)
  .map(([[open, close], words, end]) => `${open}${words.join(' ')}${close}${end}`);
const text = fc.array(phrase, { maxLength: 5 }).map((phrases) => phrases.join(' '));
const direction = fc.constantFrom('rtl', 'rtl', 'ltr') as fc.Arbitrary<'rtl' | 'ltr'>;

/** A row of a column, as wide as the column, at the side where its text begins. */
const column = (width: number) =>
  fc.tuple(text, direction, fc.nat(3)).map(([source, side, wanted]) => {
    const paragraph = analyse(source, { direction: side });
    const lines = breakLines(paragraph, width);
    const line = visualCells(paragraph, lines[wanted % lines.length]);
    const drawn = line.map((cell) => cell.text).join('');
    const space = ' '.repeat(Math.max(0, width - cellWidth(drawn)));
    return side === 'rtl' ? space + drawn : drawn + space;
  });

/** A blank margin, text, and a panel with a border at one side or the other. */
export const row = fc
  .tuple(column(40), column(22), fc.constantFrom('left', 'right', 'none'))
  .map(([body, panel, side]) => {
    if (side === 'none') return ` ${body} `;
    const framed = `\u2502${panel}\u2502`;
    return side === 'left' ? `${framed} ${body} ` : ` ${body} ${framed}`;
  });
