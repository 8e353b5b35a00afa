/** Byte order marks (Unicode 23.8). */

export type ByteOrderMark = {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  /** In bytes. */
  readonly length: number;
};

/** Longer marks come before their own prefixes. */
const MARKS: readonly {
  readonly bytes: readonly number[];
  readonly encoding: ByteOrderMark['encoding'];
}[] = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
];

export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | undefined {
  const mark = MARKS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  return mark && { encoding: mark.encoding, length: mark.bytes.length };
}
