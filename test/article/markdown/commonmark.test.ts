/**
 * Markdown is read as CommonMark's own parser reads it: any text of its signs gives the same blocks, texts and links. Left
 * out of the texts is what is ours or GitHub's: bare addresses, tables, tasks, `~`, lines of blanks, most named references.
 */
import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/article/markdown/blocks.ts';
import { readInline } from '../../../src/article/markdown/inline.ts';
import { sized } from '../../full-size.ts';

type Written = {
  kind: string;
  text: string;
  links: number[][];
  depth: number;
  isQuoted: boolean;
  level?: number;
  marker?: string;
};

const check = (source: string): void => {
  expect(ours(source), JSON.stringify(source)).toEqual(theirs(source));
};

const texts = (...signs: string[]) =>
  fc.array(fc.constantFrom(...signs), { maxLength: 16 }).map((pieces) => pieces.join(''));

test('blocks', () => {
  const source = texts(
    ...[
      'a',
      'b',
      '\n',
      '\n',
      '\n\n',
      ' ',
      '  ',
      '    ',
      '\t',
      '> ',
      '>',
      '- ',
      '-',
      '+ ',
      '* ',
      '*',
    ],
    ...[
      '1. ',
      '2) ',
      '10. ',
      '# ',
      '## ',
      '#',
      '##\n',
      '```',
      '```\n',
      '~~~',
      '===',
      '---',
      '***',
      '`',
    ],
    ...[
      '<div>',
      '</div>',
      '<pre>',
      '</pre>',
      '<b>',
      '<!--',
      '-->',
      '[a]: b',
      '[a]',
      '\n- ',
      '\n> ',
      '\n  ',
    ],
  );
  fc.assert(fc.property(source.filter(isComparable), check), { numRuns: sized(20_000) });
});

test('inside a block', () => {
  const source = texts(
    ...[
      '*',
      '**',
      '***',
      '_',
      '__',
      'a',
      'b ',
      ' ',
      '.',
      '\u00e9',
      '\u0643',
      '\u060c',
      '\ud801\udc00',
      '"',
    ],
    ...[
      '[',
      ']',
      '![',
      '!',
      '](',
      '](b)',
      '](<c>)',
      '](x://c "d")',
      ')',
      '(',
      '[a]',
      '[A]',
      '[]',
      '[b]',
    ],
    ...[
      '`',
      '``',
      '<',
      '>',
      '<b>',
      '<a ',
      '</b>',
      'c="d"',
      '<br>',
      '<!--',
      '-->',
      '<?',
      '?>',
      '<x:a>',
      "'",
    ],
    ...['\\', '\n', '  \n', '\\\n', '&amp;', '&#65;', '&', '=', '/'],
  ).map((text) => `[a]: http://d 'e'\n[b]: x://f\n\nx${text}`);
  fc.assert(fc.property(source, check), { numRuns: sized(20_000) });
});

describe('by hand', () => {
  test.each([
    'a\n===\nb\n---\n***\n- - -',
    '- a\n\n  b\n\n      c\n- d\n\n\ne',
    '1) a\n3) b\n1. c\n- d\n+ e\n-\n\n  f',
    '> a\nb\n> > c\nd\n>\n> - e\nf',
    '-\ta\n\n\tb\n-\t\tc\n >\td',
    '[a]:\nhttp://b\n"c\nd" \n[e]: <f> g\n\n[a] [e] [A]',
    '[a [b](http://c) d](x:e) ![f [g](http://h)](i)',
    '*a **b* c** ***d** e* _f_g_ *(h)* **i*j',
    '`` a ` b `` ```c``',
    '<!-- a\n   \nb -->\n\n```\nc\n \t\n```\n- ~~~\n      \n  d',
  ])('%j', check);
});

function ours(source: string): Written[] {
  const { leaves, definitions } = readBlocks(source);
  return leaves.flatMap((leaf) => {
    const { kind, depth, isQuoted, marker } = leaf;
    if (kind === 'table') throw new Error('a table');
    // Theirs have no text either.
    if (kind === 'rule') return [];
    const isText = kind === 'paragraph' || kind === 'heading';
    const { text, links } = isText ? readInline(leaf.text, definitions) : { ...leaf, links: [] };
    return {
      kind,
      text: text.trim(),
      links: links.map(({ from, to }) => [from, to]),
      depth,
      isQuoted,
      ...(kind === 'heading' ? { level: leaf.level } : {}),
      ...(marker === undefined ? {} : { marker }),
    };
  });
}

function theirs(source: string): Written[] {
  const written: Written[] = [];
  const block = (node: Node, depth: number, isQuoted: boolean): void => {
    const kind = KINDS[node.type];
    if (kind === undefined) {
      childrenOf(node).forEach((child, index) => {
        const before = written.length;
        block(child, depth + Number(node.type === 'list'), isQuoted || node.type === 'block_quote');
        const first = written.slice(before).find((one) => one.kind !== 'html');
        if (child.type !== 'item' || !first || first.marker) return;
        // An empty list has no start.
        first.marker = node.listType === 'bullet' ? '\u2022' : `${(node.listStart ?? 1) + index}.`;
      });
      return;
    }
    const { text, links } = kind === 'code' || kind === 'html' ? literalOf(node) : inlineOf(node);
    const level = kind === 'heading' ? { level: node.level } : {};
    written.push({ kind, text: text.trim(), links, depth, isQuoted, ...level });
  };
  block(new Parser().parse(source), 0, false);
  return written;
}

const KINDS: Readonly<Record<string, string | undefined>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  code_block: 'code',
  html_block: 'html',
};

function literalOf({ literal }: Node): { text: string; links: number[][] } {
  return { text: (literal ?? '').replace(/\n$/, ''), links: [] };
}

function inlineOf(node: Node): { text: string; links: number[][] } {
  let text = '';
  const links: number[][] = [];
  const read = (parent: Node): void => {
    for (const child of childrenOf(parent)) {
      const from = text.length;
      if (child.type === 'softbreak') text += ' ';
      else if (child.type === 'linebreak') text += '\n';
      else if (child.type === 'html_inline') text += child.literal === '<br>' ? '\n' : '';
      else text += child.literal ?? '';
      const known = links.length;
      read(child);
      if (child.type === 'image') links.length = known;
      const isLink = child.type === 'link' && /^https?:/.test(child.destination ?? '');
      if (isLink && text.length > from) links.push([from, text.length]);
    }
  };
  read(node);
  return { text, links };
}

function childrenOf({ firstChild }: Node): Node[] {
  const children: Node[] = [];
  for (let child = firstChild; child; child = child.next) children.push(child);
  return children;
}

/** Of their faults: a tab behind a definition, a line under one, blanks at the end of a line in a tag. */
function isComparable(source: string): boolean {
  return !/\]: .*\t|\]: .*\n[ \t>*+-]*-|\S[ \t]+$/m.test(source);
}
