/** Letters are written as escapes: «khabar» news, «shalom» peace. */
import { analyse as analyseByChardet } from 'chardet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DecodeOptions, decodeText, logicalText } from '../../src/encoding/decode.ts';
import { describeReal, realBytes, realFiles } from '../realworld.ts';
import { encode, seenLines } from './encode.ts';
import { heldOut } from './prose.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A whole sentence of Arabic, and one of Hebrew: enough letters to tell an encoding by. */
const ARABIC = heldOut('ar')[0];
const HEBREW = heldOut('he')[0];

type Expected = { encoding: string; evidence: string; diagnostics?: unknown[] };

const check = (
  bytes: Uint8Array,
  options: DecodeOptions,
  { diagnostics = [], ...expected }: Expected,
) => {
  const decoded = decodeText(bytes, options);
  expect(decoded).toMatchObject({ ...expected, diagnostics });
  return decoded as Extract<typeof decoded, { text: string }>;
};

describe('who is asked, and in which order', () => {
  const meta = '<meta charset=windows-1256>';
  const declared = Buffer.concat([latin1(meta), encode(ARABIC, 'windows-1256')]);

  test.each<[string, Uint8Array, DecodeOptions, Expected]>([
    [
      'a person',
      declared,
      { asked: 'cskoi8r', transport: 'utf-8' },
      { encoding: 'koi8-r', evidence: 'person' },
    ],
    [
      'a mark before the transport',
      utf8(`\ufeff${ARABIC}`),
      { transport: 'windows-1256' },
      { encoding: 'utf-8', evidence: 'mark' },
    ],
    [
      'UTF-16, little end first',
      utf16le(`\ufeff${ARABIC}`),
      {},
      { encoding: 'utf-16le', evidence: 'mark' },
    ],
    [
      'UTF-16, big end first',
      utf16be(`\ufeff${ARABIC}`),
      {},
      { encoding: 'utf-16be', evidence: 'mark' },
    ],
    [
      'the transport before the file',
      declared,
      { transport: 'koi8-r' },
      { encoding: 'koi8-r', evidence: 'transport' },
    ],
    [
      'the file before the letters',
      declared,
      {},
      { encoding: 'windows-1256', evidence: 'declaration' },
    ],
    ['UTF-8 by its form', utf8(ARABIC), {}, { encoding: 'utf-8', evidence: 'utf-8' }],
    ['ASCII', utf8('abc'), {}, { encoding: 'utf-8', evidence: 'utf-8' }],
    [
      'the letters',
      encode(ARABIC, 'windows-1256'),
      {},
      { encoding: 'windows-1256', evidence: 'letters' },
    ],
    ['UTF-16 without its mark', utf16le(ARABIC), {}, { encoding: 'utf-16le', evidence: 'letters' }],
    ['and big end first', utf16be(HEBREW), {}, { encoding: 'utf-16be', evidence: 'letters' }],
  ])('%s', (_, bytes, options, expected) => void check(bytes, options, expected));
});

describe('what a file says of itself', () => {
  const body = encode(HEBREW, 'windows-1255');
  const after = (head: string) => Buffer.concat([latin1(head), body]);

  test.each<[string, string]>([
    ['<?xml version="1.0" encoding="windows-1255"?><a>', 'windows-1255'],
    ["<?xml version='1.0' encoding='ISO-8859-8-I' standalone='yes'?>", 'iso-8859-8-i'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=WINDOWS-1255">', 'windows-1255'],
    ['<meta name=a content=b><meta charset = "iso-8859-8-i" />', 'iso-8859-8-i'],
    ['<!-- <meta charset=koi8-r> --><meta charset=windows-1255>', 'windows-1255'],
  ])('%s', (head, encoding) => {
    const { text } = check(after(head), {}, { encoding, evidence: 'declaration' });
    expect(text.endsWith(HEBREW)).toBe(true);
  });
});

describe('nobody is believed whom the bytes contradict', () => {
  const arabic = encode(ARABIC, 'windows-1256');
  test.each<[string, Uint8Array, string, Expected]>([
    [
      'UTF-8 that is not',
      arabic,
      'utf-8',
      {
        encoding: 'windows-1256',
        evidence: 'letters',
        diagnostics: [{ code: 'wrong-encoding', label: 'utf-8', encoding: 'windows-1256' }],
      },
    ],
    [
      'one byte a letter that is UTF-8',
      utf8(ARABIC),
      'windows-1256',
      {
        encoding: 'utf-8',
        evidence: 'utf-8',
        diagnostics: [{ code: 'wrong-encoding', label: 'windows-1256', encoding: 'utf-8' }],
      },
    ],
    [
      "a server's ISO-8859-1",
      arabic,
      'iso-8859-1',
      {
        encoding: 'windows-1256',
        evidence: 'letters',
        diagnostics: [{ code: 'wrong-encoding', label: 'iso-8859-1', encoding: 'windows-1256' }],
      },
    ],
    [
      'no encoding',
      utf8(ARABIC),
      'klingon',
      {
        encoding: 'utf-8',
        evidence: 'utf-8',
        diagnostics: [{ code: 'unknown-encoding', label: 'klingon', by: 'transport' }],
      },
    ],
    [
      'UTF-16 that can be read as it is',
      utf8('<p>abc'),
      'utf-16',
      { encoding: 'utf-8', evidence: 'transport' },
    ],
  ])('%s', (_, bytes, transport, expected) => void check(bytes, { transport }, expected));

  test('but a person is', () => {
    const { text } = check(
      encode(HEBREW, 'windows-1255'),
      { asked: 'windows-1256' },
      { encoding: 'windows-1256', evidence: 'person' },
    );
    expect(text).not.toBe(HEBREW);
  });
});

describe('what cannot be read', () => {
  test('single bytes are marked and counted', () => {
    const bytes = Buffer.concat([utf8(ARABIC), Buffer.of(0xff), utf8(ARABIC)]);
    const { text } = check(
      bytes,
      {},
      {
        encoding: 'utf-8',
        evidence: 'utf-8',
        diagnostics: [{ code: 'damaged-text', encoding: 'utf-8', count: 1 }],
      },
    );
    expect(text).toBe(`${ARABIC}\ufffd${ARABIC}`);
  });

  test('a text that was cut off', () => {
    check(
      utf8('\u062e\u0628\u0631').subarray(0, 5),
      {},
      {
        encoding: 'utf-8',
        evidence: 'utf-8',
        diagnostics: [{ code: 'damaged-text', encoding: 'utf-8', count: 1 }],
      },
    );
  });

  test.each<[string, Uint8Array, DecodeOptions, object]>([
    ['nothing', utf8(''), {}, { code: 'empty' }],
    ['a mark alone', utf8('\ufeff'), {}, { code: 'empty' }],
    ['blanks', utf8(' \n\u00a0'), {}, { code: 'empty' }],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), {}, { code: 'binary' }],
    [
      'UTF-32',
      Buffer.from('fffe000061000000', 'hex'),
      {},
      { code: 'utf-32', encoding: 'UTF-32LE' },
    ],
    [
      'an encoding nobody knows',
      utf8('a'),
      { asked: 'x y' },
      { code: 'no-encoding', label: 'x y' },
    ],
  ])('%s', (_, bytes, options, diagnostic) =>
    expect(decodeText(bytes, options)).toEqual({ diagnostic }),
  );
});

describe('typographic quotes of windows-1252, on every Node', () => {
  test.each([['windows-1252'], ['iso-8859-1']])('%s', (asked) => {
    const { text } = check(
      Buffer.of(0x93, 0x61, 0x94, 0x80),
      { asked },
      { encoding: 'windows-1252', evidence: 'person' },
    );
    expect(text).toBe('\u201ca\u201d\u20ac');
  });

  test('French is not Arabic', () => {
    const text =
      'L\u2019\u00e9t\u00e9 dernier, No\u00ebl approchait d\u00e9j\u00e0; o\u00f9 \u00e9tait-il all\u00e9, ce gar\u00e7on?';
    check(encode(text, 'windows-1252'), {}, { encoding: 'windows-1252', evidence: 'letters' });
  });
});

describe('lines that were stored as they are seen', () => {
  // «shalom» and «olam», mem first: as they are seen from the left.
  const SEEN = '\u05dd\u05dc\u05d5\u05e2 \u05dd\u05d5\u05dc\u05e9';
  const READ = '\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd';

  test.each<[string, DecodeOptions]>([
    ['by its label', { transport: 'iso-8859-8' }],
    ['by its letters', {}],
  ])('Hebrew, %s', (_, options) => {
    const decoded = check(encode(`${SEEN}\n${SEEN}`, 'iso-8859-8'), options, {
      encoding: 'iso-8859-8',
      evidence: options.transport ? 'transport' : 'letters',
    });
    expect(decoded.isVisual).toBe(true);
    expect(logicalText(decoded)).toBe(`${READ}\n${READ}`);
  });

  test.each(['iso-8859-8', 'iso-8859-8-i', 'windows-1255'])(
    '%s in the order it is read stays so',
    (transport) => {
      const decoded = check(
        encode(HEBREW, 'windows-1255'),
        { transport },
        { encoding: transport, evidence: 'transport' },
      );
      expect(logicalText(decoded)).toBe(HEBREW);
    },
  );
});

describe('forms of letters', () => {
  // seen, lam, alef with kasra of «salaam»: initial, medial, ligature.
  const STORED = '\ufeb3\ufefc\ufee1 \ufeb3\ufefc\ufee1 \ufeb3\ufefc\ufee1';
  const LETTERS = '\u0633\u0644\u0627\u0645 \u0633\u0644\u0627\u0645 \u0633\u0644\u0627\u0645';

  test('are letters again', () => {
    const decoded = check(utf8(STORED), {}, { encoding: 'utf-8', evidence: 'utf-8' });
    expect(logicalText(decoded)).toBe(LETTERS);
  });

  test('and are turned where they were stored as they are seen', () => {
    const decoded = check(utf8(seenLines(STORED)), {}, { encoding: 'utf-8', evidence: 'utf-8' });
    expect(decoded.isVisual).toBe(true);
    expect(logicalText(decoded)).toBe(LETTERS);
  });

  test('where they do not agree it is said', () => {
    const mixed = `${STORED}\n${seenLines(STORED)}`;
    const decoded = check(
      utf8(mixed),
      {},
      { encoding: 'utf-8', evidence: 'utf-8', diagnostics: [{ code: 'doubtful-order' }] },
    );
    expect(logicalText(decoded)).not.toMatch(/[\ufe70-\ufefc]/);
  });

  test('a word that is one sign stays one', () => {
    const { text } = check(
      utf8('\ufdfa \ufd3ea\ufd3f \ufdf2'),
      {},
      { encoding: 'utf-8', evidence: 'utf-8' },
    );
    expect(text).toBe('\ufdfa \ufd3ea\ufd3f \ufdf2');
  });

  test('Hebrew letters with points are letters and points', () => {
    const { text } = check(utf8('\ufb2a\ufb4b'), {}, { encoding: 'utf-8', evidence: 'utf-8' });
    expect(text).toBe('\u05e9\u05c1\u05d5\u05b9');
  });
});

describe('forty bytes tell the encoding', () => {
  test.each([
    ['ar', 'windows-1256'],
    ['fa', 'windows-1256'],
    ['ur', 'windows-1256'],
    ['he', 'windows-1255'],
    ['ar', 'iso-8859-6'],
  ])('%s in %s', (language, encoding) => {
    const samples = heldOut(language).map((text) => encode(text, encoding));
    const wrong = samples.filter((bytes) => {
      const decoded = decodeText(bytes);
      return !('text' in decoded) || decoded.encoding !== encoding;
    });
    expect(samples.length).toBeGreaterThanOrEqual(20);
    expect(wrong.map((bytes) => new TextDecoder(encoding).decode(bytes))).toEqual([]);
  });

  test('and so does chardet for Arabic, where both see the same', () => {
    const bytes = encode(heldOut('ar').join(' '), 'windows-1256');
    expect(analyseByChardet(bytes)[0].name).toBe('windows-1256');
    check(bytes, {}, { encoding: 'windows-1256', evidence: 'letters' });
  });
});

describeReal('real files', () => {
  test.each(realFiles('enc'))('$file', ({ file, encoding }) => {
    const bytes = realBytes(file);
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ isVisual: false });
    expect('text' in decoded && decoded.text).toBe(new TextDecoder(encoding).decode(bytes));
  });
});

test('no bytes are too odd', () => {
  const some = fc.uint8Array({ maxLength: 200 });
  const label = fc.constantFrom(undefined, 'utf-8', 'windows-1256', 'iso-8859-8', 'utf-16', 'x');
  fc.assert(
    fc.property(some, label, label, (bytes, asked, transport) => {
      const decoded = decodeText(bytes, {
        ...(asked && { asked }),
        ...(transport && { transport }),
      });
      if ('text' in decoded) logicalText(decoded);
    }),
    { numRuns: 500 },
  );
});
