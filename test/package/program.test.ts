/** What somebody tries first. Run on the installed package as well, by every Node that is promised (`SAHIFA_BIN`). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../cli/program.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The first words of the bundled article's title, and how they stand in cells. */
const TITLE = '\u062d\u0631\u0628 \u0642\u0631\u0647 \u0628\u0627\u063a';
const TITLE_IN_CELLS = '\ufecd\ufe8e\ufe91 \ufee9\ufeae\ufed7 \ufe8f\ufeae\ufea3';

describe('the program', () => {
  const check = async (args: string[], input: string | undefined, expected: RegExp) => {
    const { code, stdout, stderr } = await run(args, { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(expected);
  };

  test.each<[string[], string | undefined, RegExp]>([
    [['--version'], undefined, new RegExp(`^${version}\n$`)],
    [['--help'], undefined, /^Usage: sahifa/m],
    [['print'], undefined, new RegExp(TITLE)],
    [['print', '--bidi', 'visual', '--width', '60'], undefined, new RegExp(TITLE_IN_CELLS)],
    [['-'], '# \u0628\u0644\u0627\n', /^\u0628\u0644\u0627\n$/],
    [['print', '-', '--bidi', 'visual'], '\u0628\u0644\u0627\n', /^ *\ufefc\ufe91\n$/],
    [['outline'], undefined, /Diplomatic efforts/],
    [['glossary', '--json'], undefined, /"Armen Sarkissian"/],
  ])('%j %j', check);
});
