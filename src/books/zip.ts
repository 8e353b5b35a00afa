/**
 * Reads a zip archive in memory by its central directory (APPNOTE 4.3.12), as far as books need it. Files are
 * unpacked on request, and never beyond their declared size and the limits.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export type ZipDiagnostic =
  /** Not a zip archive, or one that contradicts itself. */
  | { readonly code: 'damaged-archive' }
  | { readonly code: 'encrypted-archive' }
  /** A form that books never have: more than four gigabytes, several parts, or an unusual compression method. */
  | { readonly code: 'unknown-archive'; readonly form: 'zip64' | 'parts' | 'method' }
  /** More files or more text than any book has, or a compression ratio so high that it is an attack (zip bomb). */
  | { readonly code: 'archive-too-large' }
  /** A file with a path outside of the archive. */
  | { readonly code: 'climbing-name' };

export type ZipLimits = {
  readonly entries: number;
  /** Unpacked bytes of one file, and of all files. */
  readonly file: number;
  readonly total: number;
  /** Highest ratio of unpacked to packed size. */
  readonly ratio: number;
};

const LIMITS: ZipLimits = {
  entries: 20_000,
  file: 50 * 1024 * 1024,
  total: 1024 * 1024 * 1024,
  // Deflate reaches 1032; text reaches about 10, an empty table about 100.
  ratio: 300,
};

/** Bytes. Smaller files may have any ratio. */
const SMALL = 1024 * 1024;

type ZipEntry = {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly checksum: number;
  readonly offset: number;
};

export type Zip = {
  readonly names: readonly string[];
  /** The bytes of a file; `undefined` if there is no file with this name. */
  readonly read: (name: string) => Uint8Array | { readonly diagnostic: ZipDiagnostic } | undefined;
};

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

const UTF_8 = new TextDecoder();

const DAMAGED: { readonly diagnostic: ZipDiagnostic } = { diagnostic: { code: 'damaged-archive' } };

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Never throws. */
export function openZip(
  bytes: Uint8Array,
  changed: Partial<ZipLimits> = {},
): Zip | { readonly diagnostic: ZipDiagnostic } {
  const limits = { ...LIMITS, ...changed };
  try {
    return directoryOf(bytes, limits);
  } catch (error) {
    if (error instanceof RangeError) return DAMAGED;
    throw error;
  }
}

/** A `RangeError` means an offset outside of the archive. */
function directoryOf(
  bytes: Uint8Array,
  limits: ZipLimits,
): Zip | { readonly diagnostic: ZipDiagnostic } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return DAMAGED;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    return { diagnostic: { code: 'unknown-archive', form: 'parts' } };
  }
  const isLong = end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;
  if (isLong || count === 0xffff || start === 0xffffffff) {
    return { diagnostic: { code: 'unknown-archive', form: 'zip64' } };
  }
  if (count > limits.entries) return { diagnostic: { code: 'archive-too-large' } };

  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY) return DAMAGED;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (at + 46 + nameLength > bytes.length) return DAMAGED;
    const name = UTF_8.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1 || flags & 0x2000) return { diagnostic: { code: 'encrypted-archive' } };
    if (entry.size === 0xffffffff || entry.offset === 0xffffffff) {
      return { diagnostic: { code: 'unknown-archive', form: 'zip64' } };
    }
    if (climbs(name)) return { diagnostic: { code: 'climbing-name' } };
    total += entry.size;
    const isTrap = entry.size > SMALL && entry.size > limits.ratio * entry.packed;
    if (total > limits.total || isTrap) return { diagnostic: { code: 'archive-too-large' } };
    if (!name.endsWith('/') && !entries.has(name)) entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry && unpack(bytes, view, entry, limits);
    },
  };
}

/** Offset of the end record: the last match, because a comment may contain anything. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
}

/** Whether unpacking this name would write outside of the folder. */
function climbs(name: string): boolean {
  return (
    /^(?:[a-z]:|[\\/])/i.test(name) ||
    /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name) ||
    name.includes('\0')
  );
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  { method, packed, size, checksum, offset }: ZipEntry,
  limits: ZipLimits,
): Uint8Array | { readonly diagnostic: ZipDiagnostic } {
  if (size > limits.file) return { diagnostic: { code: 'archive-too-large' } };
  if (method !== 0 && method !== 8)
    return { diagnostic: { code: 'unknown-archive', form: 'method' } };
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return DAMAGED;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) return DAMAGED;
  try {
    // Unpacking stops when the output exceeds the declared size.
    const unpacked =
      method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    const isWhole = unpacked.length === size && crc32(unpacked) === checksum;
    return isWhole ? unpacked : DAMAGED;
  } catch {
    return DAMAGED;
  }
}
