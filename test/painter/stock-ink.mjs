/** Ink as it is on npm draws trees from standard input: a list of `{ tree, columns }`; a list of strings comes out. */
import { text } from 'node:stream/consumers';
import { Box, renderToString, Text, Transform } from 'ink';
import { createElement } from 'react';
import { elementOf } from './tree-spec.js';

const cases = JSON.parse(await text(process.stdin));
const drawn = cases.map(({ tree, columns }) =>
  renderToString(elementOf(tree, { Box, Text, Transform, createElement }), { columns }),
);
process.stdout.write(JSON.stringify(drawn));
