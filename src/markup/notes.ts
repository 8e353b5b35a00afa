/**
 * Finds the footnotes of a document. A reference is a link in brackets, raised, or named as a reference; its target
 * is the block of the note. EPUB and ARIA have names for both (`noteref`, `doc-footnote`), other programs use
 * classes, and many pages use nothing.
 */
import type { MarkupElement } from './tree.ts';
import { collapsed, elementsIn, textOf, wordsOf } from './walk.ts';

export type Notes = {
  /** For each block that is a note: its name, and its label in the first reference. */
  readonly notes: ReadonlyMap<MarkupElement, { readonly name: string; readonly label: string }>;
  /** For each link to a note: the name of the note. */
  readonly marks: ReadonlyMap<MarkupElement, string>;
  /** Links to notes in other files of a book. */
  readonly outer: ReadonlySet<MarkupElement>;
  /** Links from a note back to its reference. */
  readonly returns: ReadonlySet<MarkupElement>;
};

/** The number or sign of a note, with or without brackets. */
const LABEL = /^[[(]?(?:[\d\u0660-\u0669\u06f0-\u06f9]{1,3}|[a-z*\u2020\u2021\u00a7])[\])]?$/iu;

/** Arrows, with or without a variation selector. */
const RETURN = /^(?:[\u2190-\u21ff\u2934\u2935^\s]|\ufe0e|\ufe0f)+$/u;

const NOTE_BLOCKS = new Set(['li', 'p', 'div', 'aside', 'section', 'dd', 'td', 'span']);

/**
 * The fragment of `href`, if the link leads into `file` of a book. If a document does not know its own name, any
 * relative link counts.
 */
function fragmentOf(href: string | undefined, file?: string): string | undefined {
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
  const outer = new Set<MarkupElement>();
  for (const { link, isRaised } of links) {
    const name = fragmentOf(link.attribs.href, file);
    const text = collapsed(textOf(link));
    const isMark =
      isNamedMark(link) || ((isRaised || hasSup(link) || /^[[(]/.test(text)) && LABEL.test(text));
    if (name === undefined) {
      if (isMark) outer.add(link);
      continue;
    }
    const isReturn = isNamedReturn(link) || RETURN.test(text);
    if (isReturn) returns.add(link);
    const note = isReturn ? undefined : places.get(name);
    if (!note || !NOTE_BLOCKS.has(note.name) || !isMark) continue;
    marks.set(link, name);
    if (!notes.has(note)) notes.set(note, { name, label: text.replace(/^[[(]|[\])]$/g, '') });
  }
  return { notes, marks, outer, returns };
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
