/**
 * What a file or an answer is: by its bytes, then by the type that came with it, and by its name only where neither tells.
 * Servers send feeds as HTML and books as bytes, and people name pages as they like.
 */

export type DocumentKind =
  | 'book' // EPUB
  | 'feed' // RSS, Atom, RDF
  | 'subscriptions' // OPML
  | 'page' // HTML
  | 'openiti'
  | 'markdown'
  | 'plain';

/** What is no text. */
export type BinaryKind = 'pdf' | 'archive' | 'picture' | 'sound' | 'video';

/** Text whose marks are not read here. */
export type ForeignKind = 'wikitext' | 'asciidoc';

/** How the bytes of files that are no text begin, from an offset on. */
const SIGNATURES: readonly (readonly [kind: BinaryKind, at: number, bytes: string])[] = [
  ['pdf', 0, '%PDF-'],
  ['picture', 0, '\x89PNG'],
  ['picture', 0, 'GIF8'],
  ['picture', 0, '\xff\xd8\xff'],
  ['picture', 8, 'WEBP'],
  ['sound', 0, 'ID3'],
  ['sound', 0, 'OggS'],
  ['sound', 8, 'WAVE'],
  ['video', 4, 'ftyp'],
  ['video', 0, '\x1aE\xdf\xa3'],
  ['archive', 0, '\x1f\x8b'],
  ['archive', 0, '7z\xbc\xaf'],
  ['archive', 0, 'Rar!'],
];

/** A book says in its first file, which is not packed, that it is one (EPUB OCF 3.3, 4.2.5). */
const BOOK = 'mimetypeapplication/epub+zip';

/** Of bytes that are no text; undefined for all that may be one. */
export function binaryKind(bytes: Uint8Array): 'book' | BinaryKind | undefined {
  const begins = (at: number, sign: string) =>
    Array.from(sign, (letter) => letter.charCodeAt(0)).every(
      (code, index) => bytes[at + index] === code,
    );
  if (begins(0, 'PK\x03\x04')) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(30, 200));
    return head.includes(BOOK) || hasName(bytes, 'META-INF/container.xml') ? 'book' : 'archive';
  }
  return SIGNATURES.find(([, at, sign]) => begins(at, sign))?.[0];
}

/** In the directory at the end of an archive. */
function hasName(bytes: Uint8Array, name: string): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 64 * 1024));
  return new TextDecoder('latin1').decode(tail).includes(name);
}

/** Without its parameters, in lower case. */
const TYPES: Readonly<Record<string, DocumentKind>> = {
  'application/epub+zip': 'book',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/feed+json': 'feed',
  'text/x-opml': 'subscriptions',
  'text/html': 'page',
  'application/xhtml+xml': 'page',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
};

const KINDS: Readonly<Record<string, DocumentKind | ForeignKind>> = {
  markdown: 'markdown',
  md: 'markdown',
  mkd: 'markdown',
  text: 'plain',
  txt: 'plain',
  htm: 'page',
  html: 'page',
  xhtml: 'page',
  epub: 'book',
  atom: 'feed',
  rss: 'feed',
  opml: 'subscriptions',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  mediawiki: 'wikitext',
  wiki: 'wikitext',
};

/** Endings of the names of files that can be read. */
export const ENDINGS: readonly string[] = Object.keys(KINDS).map((ending) => `.${ending}`);

/** UTF-16 units of a text that are looked at. */
const HEAD = 4096;

/** Before the first element: declarations, comments, instructions. */
const PROLOGUE = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)+/;

const FEED = /^<(?:rss|feed|(?:\w+:)?RDF)[\s>]/;
const OPML = /^<opml[\s>]/i;

/** A page says so, or begins with what only pages have. */
const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/i;

const JSON_FEED = /^\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org/;
const OPENITI = /^######OpenITI#/;
const WIKITEXT = /^(?:\{\{[^{}<%]+\}\}|'''|==+[^=]+==+\s*$|\[\[[^\]]+\]\]|#REDIRECT)/im;
const ASCIIDOC = /^= \S.*\n(?:.*\n)?:[\w-]+:/;

/**
 * Of a text. `type`: the media type that came with it; `name`: of its file, or the last part of its address. Undefined
 * where none of them tells.
 */
export function textKind(
  text: string,
  about: { readonly type?: string; readonly name?: string } = {},
): DocumentKind | ForeignKind | undefined {
  const head = text.slice(0, HEAD).replace(/^\ufeff/, '');
  const ending = KINDS[/\.(\w+)$/.exec(about.name ?? '')?.[1].toLowerCase() ?? ''];
  const inside = contentKind(head);
  if (inside) return inside;
  const type = TYPES[about.type?.split(';')[0].trim().toLowerCase() ?? ''];
  return type ?? ending ?? markedKind(head);
}

/** What leaves no doubt. */
function contentKind(head: string): DocumentKind | undefined {
  if (OPENITI.test(head)) return 'openiti';
  if (JSON_FEED.test(head.trimStart())) return 'feed';
  const start = head.replace(PROLOGUE, '').replace(/^<!DOCTYPE\s+(?!html)[^>]*>\s*/i, '');
  if (FEED.test(start)) return 'feed';
  if (OPML.test(start)) return 'subscriptions';
  return PAGE.test(start) ? 'page' : undefined;
}

/** What looks like the marks of a form, where nothing else tells. */
function markedKind(head: string): ForeignKind | undefined {
  if (ASCIIDOC.test(head)) return 'asciidoc';
  const marks = head.match(new RegExp(WIKITEXT, 'gim'))?.length ?? 0;
  return marks >= 3 ? 'wikitext' : undefined;
}
