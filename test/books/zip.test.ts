import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isZip } from '../../src/books/testing.ts';
import { openZip, type ZipDiagnostic, type ZipLimits } from '../../src/books/zip.ts';
import { describeReal, realBytes, realFiles } from '../realworld.ts';

const FILES = {
  mimetype: 'application/epub+zip',
  'a/b.txt': 'words '.repeat(100),
  'a/\u0643.txt': '',
};

const archive = (files: Record<string, string> = FILES, level: 0 | 9 = 9) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level,
  });

/** The archive with a number changed in the first record of a kind. */
function changed(
  bytes: Uint8Array,
  signature: number,
  offset: number,
  size: 2 | 4,
  value: number,
): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) !== signature) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
    return copy;
  }
  throw new Error('there is no such record');
}

const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;

const opened = (bytes: Uint8Array, limits?: Partial<ZipLimits>) => {
  const zip = openZip(bytes, limits);
  if ('diagnostic' in zip) throw new Error(zip.diagnostic.code);
  return zip;
};

describe('files', () => {
  test.each([[0 as const], [9 as const]])('packed at level %s', (level) => {
    const zip = opened(archive(FILES, level));
    expect(zip.names).toEqual(Object.keys(FILES));
    for (const [name, text] of Object.entries(FILES)) {
      expect(zip.read(name)).toEqual(expect.objectContaining({ length: Buffer.byteLength(text) }));
      expect(Buffer.from(zip.read(name) as Uint8Array).toString()).toBe(text);
    }
    expect(zip.read('no')).toBeUndefined();
    expect(isZip(archive())).toBe(true);
  });

  test('a comment that looks like an end is none', () => {
    const bytes = archive();
    const comment = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(30, 0x61)]);
    const whole = changed(Buffer.concat([bytes, comment]), END, 20, 2, comment.length);
    expect(opened(whole).names).toEqual(Object.keys(FILES));
  });
});

describe('what is refused', () => {
  const bomb = archive({ 'a.xhtml': '\0'.repeat(3_000_000) });
  test.each<[string, Uint8Array, Partial<ZipLimits>, ZipDiagnostic]>([
    ['no archive', Buffer.from('PK\x03\x04 but no more'), {}, { code: 'damaged-archive' }],
    ['nothing', new Uint8Array(), {}, { code: 'damaged-archive' }],
    ['cut off', archive().subarray(0, 60), {}, { code: 'damaged-archive' }],
    [
      'a directory outside of it',
      changed(archive(), END, 16, 4, 0x7fffffff),
      {},
      { code: 'damaged-archive' },
    ],
    ['encryption', changed(archive(), DIRECTORY, 8, 2, 1), {}, { code: 'encrypted-archive' }],
    ['parts', changed(archive(), END, 4, 2, 1), {}, { code: 'unknown-archive', form: 'parts' }],
    [
      'zip64',
      changed(archive(), END, 16, 4, 0xffffffff),
      {},
      { code: 'unknown-archive', form: 'zip64' },
    ],
    [
      'zip64 of a file',
      changed(archive(), DIRECTORY, 24, 4, 0xffffffff),
      {},
      { code: 'unknown-archive', form: 'zip64' },
    ],
    ['a name that climbs', archive({ '../a': '' }), {}, { code: 'climbing-name' }],
    ['a name from the root', archive({ '/etc/a': '' }), {}, { code: 'climbing-name' }],
    ['a name with other slashes', archive({ 'a\\..\\..\\b': '' }), {}, { code: 'climbing-name' }],
    ['a name with a drive', archive({ 'C:a': '' }), {}, { code: 'climbing-name' }],
    ['too many files', archive(), { entries: 2 }, { code: 'archive-too-large' }],
    ['too much in all', archive(), { total: 100 }, { code: 'archive-too-large' }],
    ['a bomb', bomb, { ratio: 100 }, { code: 'archive-too-large' }],
  ])('%s', (_, bytes, limits, diagnostic) =>
    expect(openZip(bytes, limits)).toEqual({ diagnostic }),
  );

  test.each<[string, Uint8Array, Partial<ZipLimits>, ZipDiagnostic]>([
    ['a file that is too large', archive(), { file: 10 }, { code: 'archive-too-large' }],
    // It says that it has ten bytes, and has more: no more than ten are unpacked.
    [
      'a file that lies about its size',
      changed(archive({ mimetype: 'x'.repeat(5000) }), DIRECTORY, 24, 4, 10),
      {},
      { code: 'damaged-archive' },
    ],
    [
      'a file that was changed',
      changed(archive(), DIRECTORY, 16, 4, 1),
      {},
      { code: 'damaged-archive' },
    ],
    [
      'a file that is packed otherwise',
      changed(archive(), DIRECTORY, 10, 2, 12),
      {},
      { code: 'unknown-archive', form: 'method' },
    ],
    [
      'a file that begins elsewhere',
      changed(archive(), LOCAL, 0, 4, 0),
      {},
      { code: 'damaged-archive' },
    ],
  ])('%s', (_, bytes, limits, diagnostic) => {
    expect(opened(bytes, limits).read('mimetype')).toEqual({ diagnostic });
  });
});

test('no archive is too odd', () => {
  const whole = archive();
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      const zip = openZip(bytes);
      if (!('diagnostic' in zip)) for (const name of zip.names) zip.read(name);
    }),
    { numRuns: 500 },
  );
});

describeReal('real books', () => {
  test.each(realFiles('epub'))('$file: fflate unpacks the same', ({ file }) => {
    const bytes = realBytes(file);
    const zip = opened(bytes);
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
    expect([...zip.names].sort()).toEqual(files.map(([name]) => name).sort());
    for (const [name, content] of files) {
      expect(Buffer.compare(zip.read(name) as Uint8Array, content), name).toBe(0);
    }
  });
});
