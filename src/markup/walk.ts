/** Going through a tree. None of it recurses: a tree may be as deep as its limit. */
import type { MarkupElement, MarkupNode } from './tree.ts';

/** All elements inside, in the order of the document; those that `isLeft` are not entered, but they are among them. */
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

/** Its text as it is written, blanks and all. */
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

/** The words of an attribute that is a list: `class`, `epub:type`, `role`. */
export function wordsOf({ attribs }: MarkupElement, attribute: string): readonly string[] {
  return (attribs[attribute] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

/** Blanks of markup: runs of them are one (HTML's ASCII whitespace; a no-break space is a letter). */
export function collapsed(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
}
