/** Which test files each command runs. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hardTests, unitTests } from './suites.ts';

test('test:unit starts no program, directly or by a helper, and reads no file of Unicode', () => {
  const unit = unitTests();
  expect(unit.every((file) => existsSync(file))).toBe(true);
  expect(unit).toContain('test/text/bidi/levels.test.ts');
  expect(unit).toContain('test/reader/reduce.test.ts');
  for (const file of [
    'test/pty/walk.test.ts',
    'test/cli/pipes.test.ts',
    'test/desktop/run-program.test.ts',
    'test/package/installed.test.ts',
    'test/text/bidi/conformance.test.ts',
    'test/unicode/tables.test.ts',
    'test/text/differential.hard.test.ts',
  ]) {
    expect(existsSync(file), file).toBe(true);
    expect(unit).not.toContain(file);
  }
});

test('test:hard runs what is hard alone, and what has a full size', () => {
  const hard = hardTests();
  expect(hard).toContain('test/text/differential.hard.test.ts');
  expect(hard).toContain('test/terminal/dialects/round-trip.test.ts');
  expect(hard).toContain('test/pty/ends.test.ts');
  expect(hard).not.toContain('test/text/bidi/levels.test.ts');
  expect(hard).not.toContain('test/suites.test.ts');
});
