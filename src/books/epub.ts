/**
 * Opens EPUB 2 and 3 (EPUB Open Container Format 3.3, EPUB 3.3 §5; OPF 2.0.1, NCX): order of chapters, table of
 * contents, and metadata. Chapters are read on request.
 */
import type { Article } from '../article/article.ts';
import { cleanLine } from '../article/clean.ts';
import { decodeText } from '../encoding/decode.ts';
import { type MarkupDiagnostic, type MarkupElement, parseMarkup } from '../markup/tree.ts';
import { elementsIn, findElement, textOf, wordsOf } from '../markup/walk.ts';
import { type NavigationEntry, readNavigation } from './navigation.ts';
import { resolvePath } from './paths.ts';
import { openZip, type Zip, type ZipDiagnostic, type ZipLimits } from './zip.ts';

export type BookDiagnostic =
  | ZipDiagnostic
  /** Not an EPUB: it has no package document. */
  | { readonly code: 'no-book' }
  /** The text is encrypted (DRM). */
  | { readonly code: 'locked-book' };

export type Chapter = {
  /** Path in the archive. */
  readonly path: string;
  /** Reads the body each time it is called; the caller caches the result. */
  readonly read: () => {
    readonly body: MarkupElement;
    readonly diagnostics: readonly ChapterDiagnostic[];
  };
};

export type ChapterDiagnostic =
  | MarkupDiagnostic
  | { readonly code: 'unread-chapter'; readonly path: string };

export type Epub = {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  /** ISO 8601, as precise as in the book: a day, or a year. */
  readonly date?: string;
  readonly rights?: string;
  /** As declared; often wrong. */
  readonly language?: string;
  /** The declared page progression, if any. */
  readonly progression?: Article['direction'];
  /** In reading order. */
  readonly chapters: readonly Chapter[];
  /** In reading order; `path` is that of a chapter. */
  readonly navigation: readonly NavigationEntry[];
};

export type EpubOpened = { readonly book: Epub } | { readonly diagnostic: BookDiagnostic };

/** Fonts may be obfuscated (EPUB 3.3 §4.4) in a book that is not encrypted. */
const DISGUISED = /\/(?:2008\/embedding|pdf\/enc#RC)$/;

/** Never throws. */
export function openEpub(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): EpubOpened {
  const zip = openZip(bytes, limits);
  if ('diagnostic' in zip) return zip;
  if (isLocked(zip)) return { diagnostic: { code: 'locked-book' } };
  const container = readXml(zip, 'META-INF/container.xml');
  const packagePath = container && findElement(container, 'rootfile')?.attribs['full-path'];
  if (!packagePath) return { diagnostic: { code: 'no-book' } };
  const raw = zip.read(packagePath);
  if (raw && 'diagnostic' in raw) return raw;
  const opf = readXml(zip, packagePath);
  const items = opf ? itemsOf(opf, packagePath) : new Map<string, ManifestItem>();
  const chapters = opf ? chaptersOf(opf, items, zip) : [];
  if (!opf || chapters.length === 0) return { diagnostic: { code: 'no-book' } };
  return {
    book: {
      ...metadataOf(opf),
      chapters,
      navigation: navigationOf(opf, items, zip, chapters),
    },
  };
}

function isLocked(zip: Zip): boolean {
  const encryption = readXml(zip, 'META-INF/encryption.xml');
  if (!encryption) return false;
  for (const element of elementsIn(encryption)) {
    if (local(element) !== 'EncryptionMethod') continue;
    if (!DISGUISED.test(element.attribs.Algorithm ?? '')) return true;
  }
  return false;
}

function readXml(zip: Zip, path: string): MarkupElement | undefined {
  const bytes = zip.read(path);
  if (!bytes || 'diagnostic' in bytes) return undefined;
  const decoded = decodeText(bytes);
  return 'text' in decoded ? parseMarkup(decoded.text, { isXml: true }).root : undefined;
}

type ManifestItem = {
  readonly path: string;
  readonly type: string;
  readonly properties: readonly string[];
};

function itemsOf(opf: MarkupElement, packagePath: string): Map<string, ManifestItem> {
  const items = new Map<string, ManifestItem>();
  for (const element of elementsIn(opf)) {
    const { id, href, 'media-type': type = '' } = element.attribs;
    const path =
      local(element) === 'item' && id && href ? resolvePath(href, packagePath) : undefined;
    if (id && path) items.set(id, { path, type, properties: wordsOf(element, 'properties') });
  }
  return items;
}

const TEXT_TYPES = new Set([
  'application/xhtml+xml',
  'text/html',
  'application/x-dtbook+xml',
  'text/x-oeb1-document',
]);

/** Parts outside of the main order (`linear="no"`), such as notes and answers, are kept in their place. */
function chaptersOf(
  opf: MarkupElement,
  items: ReadonlyMap<string, ManifestItem>,
  zip: Zip,
): Chapter[] {
  const chapters: Chapter[] = [];
  for (const element of elementsIn(opf)) {
    const item = local(element) === 'itemref' ? items.get(element.attribs.idref ?? '') : undefined;
    // The table of contents is read as navigation, not as a chapter.
    if (!item || !TEXT_TYPES.has(item.type) || item.properties.includes('nav')) continue;
    const { path } = item;
    chapters.push({ path, read: () => readChapter(zip, path) });
  }
  return chapters;
}

function readChapter(zip: Zip, path: string): ReturnType<Chapter['read']> {
  const bytes = zip.read(path);
  const decoded = bytes && !('diagnostic' in bytes) ? decodeText(bytes) : undefined;
  if (!decoded || !('text' in decoded)) {
    const isEmpty = decoded && 'diagnostic' in decoded && decoded.diagnostic.code === 'empty';
    const diagnostics: ChapterDiagnostic[] = isEmpty ? [] : [{ code: 'unread-chapter', path }];
    return { body: EMPTY, diagnostics };
  }
  const { root, diagnostics } = parseMarkup(decoded.text, { isXhtml: true });
  return { body: findElement(root, 'body') ?? root, diagnostics };
}

const EMPTY: MarkupElement = { type: 'element', name: 'body', attribs: {}, nodes: [] };

function navigationOf(
  opf: MarkupElement,
  items: ReadonlyMap<string, ManifestItem>,
  zip: Zip,
  chapters: readonly Chapter[],
): NavigationEntry[] {
  const spine = [...elementsIn(opf)].find((element) => local(element) === 'spine');
  const nav = [...items.values()].find(({ properties }) => properties.includes('nav'));
  const ncx =
    items.get(spine?.attribs.toc ?? '') ??
    [...items.values()].find(({ type }) => type === 'application/x-dtbncx+xml');
  const paths = new Set(chapters.map(({ path }) => path));
  for (const item of [nav, ncx]) {
    const root = item && readXml(zip, item.path);
    const entries = root ? readNavigation(root, item.path) : [];
    const known = entries.filter(({ path }) => path === undefined || paths.has(path));
    if (known.length > 0) return known;
  }
  return [];
}

function metadataOf(opf: MarkupElement): Omit<Epub, 'chapters' | 'navigation'> {
  const elements = [...elementsIn(opf)];
  const named = (name: string) =>
    elements.filter((element) => local(element) === name && element.name !== 'meta');
  const refined = (element: MarkupElement, property: string) =>
    elements.filter(
      ({ attribs }) =>
        attribs.refines === `#${element.attribs.id}` && attribs.property === property,
    );
  const [language] = named('language').map(lineOf).filter(Boolean);
  // If the book gives a name in several scripts, the one in its own script is used.
  const lineIn = (element: MarkupElement) => {
    const other = refined(element, 'alternate-script').find(
      ({ attribs }) => attribs['xml:lang']?.split('-')[0] === language?.split('-')[0],
    );
    return other ? lineOf(other) : lineOf(element);
  };
  const authors = named('creator').filter((element) => {
    const roles = [
      ...refined(element, 'role').map(lineOf),
      element.attribs['opf:role'] ?? '',
    ].filter(Boolean);
    return roles.length === 0 || roles.includes('aut');
  });
  const [title] = named('title').map(lineIn).filter(Boolean);
  const [publisher] = named('publisher').map(lineOf).filter(Boolean);
  const [rights] = named('rights').map(lineOf).filter(Boolean);
  const dates = named('date').filter(({ attribs }) => attribs['opf:event'] !== 'modification');
  const date = dates
    .map(lineOf)
    .map((line) => /^\d{4}(?:-\d{2}-\d{2})?/.exec(line)?.[0])
    .find(Boolean);
  const spine = elements.find((element) => local(element) === 'spine');
  const progression = spine?.attribs['page-progression-direction'];
  return {
    title: title ?? '',
    authors: authors.map(lineIn).filter(Boolean),
    ...(publisher && { publisher }),
    ...(date && { date }),
    ...(rights && { rights }),
    ...(language && { language }),
    ...((progression === 'rtl' || progression === 'ltr') && { progression }),
  };
}

function lineOf(element: MarkupElement): string {
  return cleanLine(textOf(element));
}

/** The name without its prefix, because packages may use any prefix. */
function local({ name }: MarkupElement): string {
  return name.slice(name.indexOf(':') + 1);
}
