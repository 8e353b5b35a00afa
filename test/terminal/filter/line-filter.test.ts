import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visual } from '../../../src/terminal/dialects/dialect.ts';
import { LineFilter } from '../../../src/terminal/filter/line-filter.ts';
import type { LineOptions } from '../../../src/terminal/filter/styled-line.ts';
import { Utf8Buffer } from '../../../src/terminal/filter/utf8-buffer.ts';
import { sized } from '../../full-size.ts';
import { marked, written } from './styled.ts';

// Capitals are Hebrew letters, `<31>` is SGR 31 (see `styled.ts`).

const SETTING: LineOptions = { align: 'left', columns: 20, dialect: visual };

/** What is written after each piece that comes, and after the end; and the most that waited for the end of its line. */
function run(
  pieces: readonly (string | Buffer)[],
  setting: Partial<LineOptions> = {},
  longest?: number,
) {
  const buffer = new Utf8Buffer();
  const filter = new LineFilter({ ...SETTING, ...setting }, buffer, longest);
  let held = 0;
  const steps = [...pieces, undefined].map((piece) => {
    buffer.clear();
    if (piece === undefined) filter.end();
    else filter.take(typeof piece === 'string' ? Buffer.from(written(piece)) : piece);
    held = Math.max(held, filter.held);
    return marked(new TextDecoder().decode(buffer.encode()));
  });
  return { steps, held };
}

function check(pieces: readonly string[], expected: readonly string[]) {
  expect(run(pieces).steps).toEqual(expected);
}

test.each([
  ['whole lines', ['ABC\nabc\n', 'DE\n'], ['CBA\nabc\n', 'ED\n', '']],
  ['lines in pieces', ['AB', 'C\nD', 'E', '\n'], ['', 'CBA\n', '', 'ED\n', '']],
  ['no line feed at the end', ['AB\nCD'], ['BA\n', 'DC']],
  ['empty lines', ['\n\nA\n\n'], ['\n\nA\n\n', '']],
  ['nothing', [], ['']],
  ['CR LF', ['AB\r\nab\r', '\n'], ['BA\n', 'ab\n', '']],
  ['a sequence in pieces', ['\u001B[3', '1mAB\n'], ['', '<31>BA<>\n', '']],
  [
    'a style that goes on',
    ['<31>AB\nab\n', '\nC<>D\n'],
    ['<31>BA<>\n<31>ab<>\n', '\nD<31>C<>\n', ''],
  ],
  ['lines of several kinds', ['ab\nAB\ncd\nef\nC\tD\n'], ['ab\nBA\ncd\nef\nC       D\n', '']],
])('%s', (_, pieces, expected) => check(pieces, expected));

const line = fc
  .array(
    fc.constantFrom(
      'a',
      'b ',
      'A',
      'B',
      '1',
      '(',
      '<31>',
      '<>',
      '\t',
      'C D',
      '\u0628',
      '\u{1f600}',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('one line comes out for each that goes in, however they are cut', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.array(fc.nat(90), { maxLength: 8 }),
      (lines, cuts) => {
        const bytes = Buffer.from(written(lines.join('\n')));
        const { length } = bytes;
        const offsets = [0, ...cuts.map((cut) => Math.min(cut, length)), length].sort(
          (a, b) => a - b,
        );
        const pieces = offsets.slice(1).map((to, index) => bytes.subarray(offsets[index], to));
        const out = run(pieces).steps.join('');
        expect(out).toBe(run([bytes]).steps.join(''));
        expect(out.split('\n')).toHaveLength(Math.max(1, lines.length));
      },
    ),
    { numRuns: sized(2000) },
  );
});

test('each line is filtered as it is by itself', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const closed = lines.map((line) => `${line}<>`);
      const alone = closed.map((line) => run([line]).steps.join(''));
      expect(run([closed.join('\n')]).steps.join('')).toBe(alone.join('\n'));
    }),
    { numRuns: sized(2000) },
  );
});

test('a line without an end does not wait for it: pieces follow one another', () => {
  const { steps, held } = run(
    Array.from({ length: 100 }, () => 'abc def '),
    {},
    50,
  );
  expect(steps.join('')).toBe('abc def '.repeat(100));
  expect(steps.filter((step) => step !== '').length).toBeGreaterThan(10);
  expect(held).toBeLessThanOrEqual(50);
});

test('a piece is never cut in a character, nor in a sequence', () => {
  expect(run(['\u{1f600}'.repeat(9)], {}, 5).steps.join('')).toBe('\u{1f600}'.repeat(9));
  expect(run(['abcd<31>efgh<>ij'], {}, 8).steps.join('')).toBe('abcd<31>efg<><31>h<>ij');
});

test('a mark of byte order is dropped at the start, and only there', () => {
  const lines = Buffer.from('\ufeffa\n\ufeffb\n');
  expect(run([lines]).steps).toEqual(['a\n\ufeffb\n', '']);
  expect(run([lines.subarray(0, 2), lines.subarray(2)]).steps).toEqual(['', 'a\n\ufeffb\n', '']);
});

test('a sequence that a carriage return breaks off is text', () => {
  expect(run(['AB\u001B[3\r\n', 'CD\r\n']).steps).toEqual(['3]BA\n', 'DC\n', '']);
});

test('nothing is held but a line that has not ended', () => {
  const piece = 'ABC abc\n'.repeat(1000);
  const { steps, held } = run(Array.from({ length: 50 }, () => piece));
  expect(held).toBe(0);
  expect(new Set(steps.map(({ length }) => length))).toEqual(new Set([piece.length, 0]));
});

/** `[2k]` is CSI 2 K, `[e]` is ESC E. */
function carried(text: string): Buffer {
  const commands = written(text)
    .replace(/\[(\d*)([kg])\]/g, (_, count, final) => `\u001B[${count}${final.toUpperCase()}`)
    .replace('[e]', '\u001BE');
  return Buffer.from(commands);
}

test.each([
  ['its last state', ['A 1\rA 2\r', '\nB\n'], ['', '2 A\nB\n', '']],
  ['as programs erase it', ['[2k][1g]AB[2k][1g]CD\n'], ['DC\n', '']],
  ['overstrikes', ['n\bna\ba _\bh B\bB\n'], ['<1>na<> <4>h<> <1>B<>\n', '']],
  ['lines that another control ends', ['AB\u0085CD[e]', 'E\n'], ['BA\n', 'DC\nE\n', '']],
  ['line drawing that goes on', ['\u001B(0q\nq\n\u001B(aq\n'], ['\u2500\n\u2500\nq\n', '']],
  ['a background up to the edge', ['<41>a[k]<>\n'], [`<41>a${' '.repeat(19)}<>\n`, '']],
  ['and behind what is turned', ['<41>A[k]<>b\n'], [`b<41>A${' '.repeat(18)}<>\n`, '']],
])('what a terminal would show of a line: %s', (_, pieces, expected) => {
  expect(run(pieces.map(carried)).steps.join('')).toBe(expected.join(''));
});

test('a background goes on where the line does', () => {
  const filled = (line: string, setting: Partial<LineOptions>) =>
    run([carried(`<41>${line}[k]<>\n`)], setting).steps[0];
  expect(filled('AB', { align: 'right' })).toBe(`<41>${' '.repeat(18)}BA<>\n`);
  expect(filled('AB', { width: 4 })).toBe('<41>BA  <>\n');
  expect(filled('ab', { align: 'right', width: 4 })).toBe('  <41>ab<>\n');
});

describe('a line that has not ended', () => {
  const begin = (longest?: number) => {
    const buffer = new Utf8Buffer();
    const filter = new LineFilter(SETTING, buffer, longest);
    const textOf = (sink: Utf8Buffer) => {
      const text = marked(new TextDecoder().decode(sink.encode()));
      sink.clear();
      return text;
    };
    return {
      filter,
      take: (piece: string | Buffer) => {
        filter.take(typeof piece === 'string' ? Buffer.from(written(piece)) : piece);
        return textOf(buffer);
      },
      /** What it looks like; undefined if there is none. */
      look: () => {
        const frame = new Utf8Buffer();
        return filter.drawBegun(frame) ? textOf(frame) : undefined;
      },
      out: () => textOf(buffer),
      end: () => {
        filter.end();
        return textOf(buffer);
      },
    };
  };

  test('is seen as it stands, and written when it ends', () => {
    const { take, look } = begin();
    expect(take('x\nA')).toBe('x\n');
    expect(look()).toBe('A');
    expect(take('B')).toBe('');
    expect([look(), look()]).toEqual(['BA', 'BA']);
    expect(take('\rC')).toBe('');
    expect(look()).toBe('BC');
    expect(take('\ny')).toBe('BC\n');
    expect(look()).toBe('y');
  });

  test('has nothing in it that has only begun', () => {
    const { take, look } = begin();
    const [first, second] = Buffer.from(written('A'));
    take('b\u001B[31');
    expect(look()).toBe('b');
    take('m');
    take(Buffer.from([first]));
    expect(look()).toBe('b');
    take(Buffer.from([second]));
    expect(look()).toBe('b<31>A<>');
    expect(take('\nc')).toBe('b<31>A<>\n');
    expect(look()).toBe('<31>c<>');
  });

  test('may turn out to be several', () => {
    const { take, look, out } = begin();
    take('A\u0085B');
    expect(look()).toBe('B');
    expect(out()).toBe('A\n');
  });

  test('is written at the end of all', () => {
    const { take, look, end } = begin();
    take('AB');
    look();
    expect(end()).toBe('BA');
    expect(look()).toBeUndefined();
  });

  test('holds no more of a progress than what is to be seen', () => {
    const { filter, take, look, out } = begin(100);
    for (let percent = 0; percent < 1000; percent += 1) {
      take(`\rA ${percent}`);
      if (percent % 7 === 0) look();
    }
    expect(filter.held).toBeLessThan(50);
    expect(look()).toBe('999 A');
    expect(out()).toBe('');
  });
});

describe('the direction of most letters', () => {
  const outOf = (lines: readonly string[]) => {
    const buffer = new Utf8Buffer();
    const filter = new LineFilter({ ...SETTING, direction: 'majority' }, buffer);
    for (const line of lines) filter.take(Buffer.from(written(`${line}\n`)));
    return marked(new TextDecoder().decode(buffer.encode())).split('\n');
  };

  test('is that of all lines so far, and no line waits', () => {
    expect(outOf(['ABC', 'd E', 'fghi J', '1!'])).toEqual(['CBA', 'E d', 'fghi J', '1!', '']);
    expect(outOf(['ABC', '1!'])).toEqual(['CBA', '!1', '']);
  });

  test('sequences are no letters, and where there are as many it is the first', () => {
    expect(outOf(['<31;1>A<> b!'])).toEqual(['!b <1;31>A<>', '']);
  });

  test('is kept from the hundredth line on', () => {
    const lines = Array.from({ length: 100 }, () => 'A');
    const last = outOf([...lines, ...Array.from({ length: 300 }, () => 'abc D')]).at(-2);
    expect(last).toBe('D abc');
    expect(outOf([...lines.slice(1), 'x'.repeat(100), 'A b']).at(-2)).toBe('A b');
  });
});
