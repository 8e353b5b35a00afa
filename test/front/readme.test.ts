/** The table of keys in the README is the one of the code. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyTable } from '../../src/front/testing.ts';
import { englishFront } from '../../src/languages/front/en.ts';
import { keyLabels } from '../../src/screen/key-labels.ts';

it('has the keys of every place', () => {
  const keysOf = (keys: readonly string[]) =>
    keyLabels(keys, 'Space')
      .map((key) => `\`${key}\``)
      .join(' ');
  const rows = keyTable().map(({ id, list, panel, article }) =>
    ['', keysOf(list), keysOf(panel), keysOf(article), englishFront.keys[id], '']
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | ')
      .replace(/ +/g, ' ')
      .trim(),
  );
  const readme = readFileSync('README.md', 'utf8').split('\n');
  const first = readme.findIndex((line) => line.startsWith('| front page |'));
  expect(readme.slice(first + 2, first + 2 + rows.length)).toEqual(rows);
});
