import { describe, expect, it } from 'vitest';
import { sourcesOnly } from '../../src/cli/sources-only.ts';
import { COMMANDS, createProgram } from '../../src/cli/testing.ts';
import { english } from '../../src/languages/cli/en.ts';

describe('sources alone', () => {
  const cases: readonly (readonly [args: readonly string[], isSo: boolean])[] = [
    [[], true],
    [['story.md'], true],
    [['a.md', 'b.md', '-'], true],
    [['-'], true],
    [['./print'], true],
    [['story.md', 'print'], true],
    [['print'], false],
    [['help'], false],
    [['--plain'], false],
    [['story.md', '--lang', 'ar'], false],
    [['--', 'story.md'], false],
  ];
  it.each(cases)('%j: %j', (args, isSo) => {
    expect(sourcesOnly(args)).toEqual(isSo ? args : undefined);
  });

  it('are told from every command', () => {
    const { commands } = createProgram(english);
    expect([...COMMANDS].sort()).toEqual(['help', ...commands.map((one) => one.name())].sort());
  });
});
