import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedTables } from '../ucd/tables.ts';

for (const [name, text] of Object.entries(generatedTables())) {
  test(`${name} is what its inputs give`, () => {
    const file = new URL(`../../src/unicode/${name}`, import.meta.url);
    if (process.env.UPDATE) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
}
