import { expect, it } from 'vitest';
import { articleListOf } from '../../../src/cli/testing.ts';

const BUNDLED = ['one', 'two'];

const cases: readonly (readonly [named: string[], names: string[], first: number])[] = [
  [[], ['one', 'two'], 0],
  [['two'], ['one', 'two'], 1],
  [['a.md'], ['a.md', 'one', 'two'], 0],
  [['a.md', 'two', 'b.txt'], ['a.md', 'two', 'b.txt'], 0],
];

it.each(cases)('the articles at hand for %j', (named, names, first) => {
  expect(articleListOf(named, BUNDLED)).toEqual({ names, first });
});
