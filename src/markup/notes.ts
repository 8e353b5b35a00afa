/**
 * Footnotes of a document: a link inside it, in brackets or raised or named as such, leads to the block that is the
 * note. EPUB and ARIA have words for both (`noteref`, `doc-footnote`), other programs classes, many pages nothing.
 */
import type { MarkupElement } from './tree.ts';
import { collapsed, elementsIn, textOf, wordsOf } from './walk.ts';

export type Notes = {
  /** The name of the note that a block is, and what the first mark calls it. */
  readonly notes: ReadonlyMap<MarkupElement, { readonly name: string; readonly label: string }>;
  /** The name of the note that a link leads to. */
  readonly marks: ReadonlyMap<MarkupElement, string>;
  /** Links from a note back to where it was mentioned. */
  readonly returns: ReadonlySet<MarkupElement>;
};

/** What a note's number looks like, in brackets or without. */
const LABEL = /^[[(]?(?:[\d\u0660-\u0669\u06f0-\u06f9]{1,3}|[a-z*\u2020\u2021\u00a7])[\])]?$/iu;

/** Arrows, with or without a variation selector. */
const RETURN = /^(?:[\u2190-\u21ff\u2934\u2935^\s]|\ufe0e|\ufe0f)+$/u;

const NOTE_BLOCKS = new Set(['li', 'p', 'div', 'aside', 'section', 'dd', 'td', 'span']);

/**
 * The part of `href` that names a place: in `file` of a book, or, where a document does not know its own name, in any
 * that is relative to it.
 */
export function fragmentOf(href: string | undefined, file?: string): string | undefined {
  if (href === undefined) return undefined;
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1) return undefined;
  const document = href.slice(0, at);
  const isOwn = file === undefined ? !/^[a-z][a-z+.-]*:|^\/\//i.test(document) : document === file;
  if (at > 0 && !isOwn) return undefined;
  const name = href.slice(at + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function findNotes(root: MarkupElement, file?: string): Notes {
  const places = new Map<string, MarkupElement>();
  const links: { readonly link: MarkupElement; readonly isRaised: boolean }[] = [];
  const raised = new Set<MarkupElement>();
  for (const element of elementsIn(root)) {
    const { id, name } = element.attribs;
    if (id && !places.has(id)) places.set(id, element);
    if (element.name === 'a' && name && !places.has(name)) places.set(name, element);
    if (element.name === 'sup') for (const inside of elementsIn(element)) raised.add(inside);
    if (element.name === 'a') links.push({ link: element, isRaised: raised.has(element) });
  }
  const notes = new Map<MarkupElement, { name: string; label: string }>();
  const marks = new Map<MarkupElement, string>();
  const returns = new Set<MarkupElement>();
  for (const { link, isRaised } of links) {
    const name = fragmentOf(link.attribs.href, file);
    const text = collapsed(textOf(link));
    if (name === undefined) continue;
    const isReturn = isNamedReturn(link) || RETURN.test(text);
    if (isReturn) returns.add(link);
    const note = isReturn ? undefined : places.get(name);
    if (!note || !NOTE_BLOCKS.has(note.name)) continue;
    const isMark =
      isNamedMark(link) || ((isRaised || hasSup(link) || /^[[(]/.test(text)) && LABEL.test(text));
    if (!isMark) continue;
    marks.set(link, name);
    if (!notes.has(note)) notes.set(note, { name, label: text.replace(/^[[(]|[\])]$/g, '') });
  }
  return { notes, marks, returns };
}

function hasSup(link: MarkupElement): boolean {
  return link.nodes.some((node) => node.type === 'element' && node.name === 'sup');
}

function isNamedMark(link: MarkupElement): boolean {
  return (
    wordsOf(link, 'epub:type').includes('noteref') ||
    wordsOf(link, 'role').includes('doc-noteref') ||
    wordsOf(link, 'class').some((word) => /^(?:footnote|footnote-ref|noteref|fnref)$/.test(word))
  );
}

function isNamedReturn(link: MarkupElement): boolean {
  return (
    wordsOf(link, 'epub:type').includes('backlink') ||
    wordsOf(link, 'role').includes('doc-backlink') ||
    wordsOf(link, 'class').some((word) =>
      /^(?:reversefootnote|footnote-back(?:ref)?|data-footnote-backref)$/.test(word),
    )
  );
}
