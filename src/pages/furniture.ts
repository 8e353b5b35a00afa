/** Recognises parts that a page marks as not being its text: navigation, and parts excluded from printing. */
import type { MarkupElement } from '../markup/tree.ts';
import { textOf, wordsOf } from '../markup/walk.ts';

const ROLES = new Set(['navigation', 'menu', 'menubar', 'search', 'contentinfo', 'toolbar']);

/** Classes from print style sheets, MediaWiki's boxes at the end of a page, and edit links. */
const CLASSES = new Set([
  'noprint',
  'no-print',
  'd-print-none',
  'hidden-print',
  'print-hidden',
  'navbox',
  'catlinks',
  'printfooter',
  'mw-editsection',
  'mw-jump-link',
  'sistersitebox',
  'portalbox',
]);

/** An element with a larger share of the page's text is the main part, whatever its class is. */
const MOST = 1 / 3;

/** `whole`: UTF-16 units of text in the page. */
export function isFurniture(element: MarkupElement, whole: number): boolean {
  const { name, attribs } = element;
  const isSaid =
    name === 'nav' ||
    (attribs.role !== undefined && wordsOf(element, 'role').some((role) => ROLES.has(role))) ||
    (attribs.class !== undefined && wordsOf(element, 'class').some((word) => CLASSES.has(word)));
  return isSaid && textOf(element).length < MOST * whole;
}
