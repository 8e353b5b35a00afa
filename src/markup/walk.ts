/** Iterates over a tree. Nothing here is recursive, because a tree may be as deep as its limit. */
import type { MarkupElement, MarkupNode } from './tree.ts';

/**
 * All elements inside, in document order. Elements for which `isLeft` is true are included, but their contents are
 * not.
 */
export function* elementsIn(
  root: MarkupElement,
  isLeft: (element: MarkupElement) => boolean = () => false,
): Generator<MarkupElement> {
  const rest: MarkupNode[] = [...root.nodes].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text') continue;
    yield node;
    if (isLeft(node)) continue;
    for (let at = node.nodes.length - 1; at >= 0; at -= 1) rest.push(node.nodes[at]);
  }
}

export function findElement(root: MarkupElement, name: string): MarkupElement | undefined {
  for (const element of elementsIn(root)) if (element.name === name) return element;
  return undefined;
}

/** The text of a node, with all its spaces. */
export function textOf(root: MarkupNode): string {
  if (root.type === 'text') return root.text;
  let text = '';
  const rest: MarkupNode[] = [...root.nodes].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text') text += node.text;
    else for (let at = node.nodes.length - 1; at >= 0; at -= 1) rest.push(node.nodes[at]);
  }
  return text;
}

/** The words of an attribute that holds a list: `class`, `epub:type`, `role`. */
export function wordsOf({ attribs }: MarkupElement, attribute: string): readonly string[] {
  return (attribs[attribute] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

/** Joins sequences of spaces to one (HTML's ASCII whitespace; a no-break space counts as a letter). */
export function collapsed(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
}
