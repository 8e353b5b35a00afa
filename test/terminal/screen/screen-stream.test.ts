/** When the reader's screen reaches the terminal, and when it waits. */
import { expect, test } from 'vitest';
import { visual } from '../../../src/terminal/dialects/dialect.ts';
import { ScreenStream, type ShownRow } from '../../../src/terminal/screen/screen-stream.ts';
import { PLAIN } from '../../../src/terminal/sgr/style.ts';
import { Paper } from '../witness.ts';

const row = (text: string): ShownRow => [{ text, width: text.length, style: PLAIN }];

function open() {
  const paper = new Paper({ columns: 20, rows: 2 });
  const stream = new ScreenStream(paper, { dialect: visual, canScroll: false, hasLinks: false });
  return { paper, stream };
}

test('nothing is drawn over the screen of the shell', () => {
  const { paper, stream } = open();
  stream.show([row('before')]);
  expect(paper.take()).toBe('');
  stream.enter();
  stream.show([row('after')]);
  expect(paper.take()).toContain('after');
  stream.close();
  expect(paper.take()).toBe('\u001B[?25h\u001B[?1049l');
  stream.show([row('late')]);
  expect(paper.take()).toBe('');
});

test('what is to be shown while the shell has the terminal is shown when it is given back', () => {
  const { paper, stream } = open();
  stream.enter();
  stream.show([row('first')]);
  stream.suspend();
  paper.take();
  stream.show([row('second')]);
  stream.redraw();
  expect(paper.take()).toBe('');
  stream.resume();
  const written = paper.take();
  expect(written.startsWith('\u001B[?1049h\u001B[?25l')).toBe(true);
  expect(written).toContain('second');
  stream.close();
});

test('modes that are taken twice are sent once', () => {
  const { paper, stream } = open();
  stream.enter();
  paper.take();
  stream.write('\u001B[?1049h\u001B[?25l\u001B[?2004h');
  expect(paper.take()).toBe('\u001B[?2004h');
  stream.close();
});

test('no cell is a command to the terminal', () => {
  const { paper, stream } = open();
  stream.enter();
  paper.take();
  const texts = ['a\u001B[2J', '\u0007', '\u009B5n', '\r', 'b\u007F'];
  stream.show([texts.map((text) => ({ text, width: 1, style: PLAIN }))]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
  const written = paper.take().replace(/\u001B\[(?:\?2026[hl]|m|H|J|\d+;\d+H)/g, '');
  expect(written).not.toMatch(/\p{Cc}/u);
  expect(written).toContain('a[2J');
  stream.close();
});

test('a row that has been shown is not looked at again, wherever it stands', () => {
  const { paper, stream } = open();
  let looks = 0;
  const watched = (text: string): ShownRow =>
    new Proxy(row(text), {
      get(cells, key) {
        looks += 1;
        return Reflect.get(cells, key);
      },
    });
  const [one, two, three] = ['one', 'two', 'three'].map(watched);
  stream.enter();
  stream.show([one, two]);
  const first = looks;
  expect(first).toBeGreaterThan(0);
  stream.show([two, one]);
  stream.show([one, two]);
  expect(looks).toBe(first);
  stream.show([two, three]);
  expect(looks).toBeGreaterThan(first);
  paper.resize({ columns: 10, rows: 2 });
  stream.show([one, two]);
  paper.take();
  stream.redraw();
  expect(paper.take()).toContain('two');
  stream.close();
});
