/** Random trees from left to right, painted beside Ink as it is on npm. */
import fc from 'fast-check';
import { Box, Text, Transform } from 'ink';
import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { sized } from '../full-size.ts';
import { painted } from './painted.tsx';
import { COLUMNS, inScreen, runs, runsOf, stockInk } from './stock-ink.ts';
import { elementOf, type Tree } from './tree-spec.js';

vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '3'));

const colour = fc.constantFrom('red', 'blueBright', '#0af', 'ansi256(99)');
const optional = <Value,>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined, freq: 2 });

const look = fc.record(
  {
    color: optional(colour),
    backgroundColor: optional(colour),
    // Not bold as well: both end by the same sequence, and Ink's grid keeps one of them.
    dimColor: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    inverse: fc.boolean(),
  },
  { requiredKeys: [] },
);

const word = fc
  .array(fc.constantFrom('a', 'b', 'c', '-', '1', '\u00e9', '\u4e2d', '\u{1F600}'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((letters) => letters.join(''));

/** Words on one line. Where lines end, the two differ: Ink looks for spaces, we look at Unicode's rules. */
const text = fc
  .record({
    words: fc.array(fc.record({ word, look: optional(look) }), { minLength: 1, maxLength: 3 }),
    look,
    wrap: fc.constantFrom('truncate', 'truncate-middle', 'truncate-start'),
  })
  .map(({ words, look, wrap }): Tree => {
    // In the middle, the ellipsis of Ink has no style of the words around it; ours has that of the word before it.
    const isStyled = wrap !== 'truncate-middle';
    const parts = words.map(({ word, look }) => (look && isStyled ? ['Text', look, word] : word));
    return ['Text', { ...look, wrap }, ...parts.flatMap((part) => [part, ' '])];
  });

const size = fc.integer({ min: 0, max: 14 });
const edge = fc.integer({ min: 0, max: 2 });

const boxStyle = fc.record(
  {
    flexDirection: fc.constantFrom('row', 'column', 'row-reverse', 'column-reverse'),
    justifyContent: fc.constantFrom('flex-start', 'center', 'flex-end', 'space-between'),
    alignItems: fc.constantFrom('flex-start', 'center', 'flex-end', 'stretch'),
    width: size,
    height: fc.integer({ min: 0, max: 5 }),
    minWidth: size,
    flexGrow: edge,
    flexShrink: edge,
    gap: edge,
    paddingX: edge,
    paddingTop: edge,
    marginLeft: edge,
    marginY: edge,
    borderStyle: fc.constantFrom('single', 'round', 'double'),
    borderLeft: fc.boolean(),
    borderBottom: fc.boolean(),
    borderColor: colour,
    borderTopDimColor: fc.boolean(),
    backgroundColor: colour,
    overflow: fc.constantFrom('visible', 'hidden'),
    overflowX: fc.constantFrom('visible', 'hidden'),
    position: fc.constantFrom('relative', 'absolute'),
    display: fc.constantFrom('flex', 'flex', 'flex', 'none'),
    contentOffsetX: edge,
    contentOffsetY: edge,
  },
  { requiredKeys: [] },
);

const { tree } = fc.letrec<{ tree: Tree; box: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, text, tie('box')),
  box: fc
    .record({ style: boxStyle, children: fc.array(tie('tree'), { maxLength: 4 }) })
    .map(({ style, children }): Tree => ['Box', style, ...children]),
}));

test('are painted as Ink draws them', () => {
  const trees = fc.sample(tree, { numRuns: sized(300), seed: 15 });
  const drawn = stockInk(trees);
  trees.forEach((tree, at) => {
    const element = elementOf(inScreen(tree), { Box, Text, Transform, createElement });
    const found = runs(painted(element, { columns: COLUMNS })).join('\n');
    expect(found, JSON.stringify(tree)).toBe(runsOf(drawn[at]).join('\n'));
  });
}, 120_000);
