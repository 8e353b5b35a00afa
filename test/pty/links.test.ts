/** Links as the terminal is told of them (OSC 8), and colours by how many it has: what the reader wrote is looked at. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startSahifa } from './reader.ts';
import { closeTerminals } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'sahifa-links-'));
const file = join(folder, 'linked.md');
// "word [word word](address) word" in Arabic, and a heading.
const WORD = '\u0643\u0644\u0645\u0629';
writeFileSync(
  file,
  `# ${WORD}\n\n## ${WORD}\n\n${WORD} [${WORD} ${WORD}](https://example.org/\u0645) ${WORD}\n`,
);

afterEach(closeTerminals);
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything written until the screen stands still. */
async function written(name: string, env: Readonly<Record<string, string>> = {}) {
  const terminal = startSahifa([file], { columns: 60, rows: 12, name, env });
  await terminal.waitFor(
    ({ buffer, rows }) => buffer === 'alternate' && rows[0] !== '',
    'a screen',
  );
  await terminal.settled();
  return terminal.output();
}

/** What the terminal is told of links: the address, and the text until the link's end. */
function links(output: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
  const link = /\x1B\]8;id=[^;]*;([^\x1B]+)\x1B\\(.*?)\x1B\]8;;\x1B\\/g;
  return [...output.matchAll(link)].map(([, url, text]) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
    const letters = text.replace(/\x1B\[[\d;]*[Hm]/g, '').normalize('NFKC');
    return `${url} ${[...letters].reverse().join('')}`;
  });
}

describe('links', () => {
  it('are told to a terminal that knows them, on their own letters', async () => {
    expect(links(await written('foot'))).toEqual([`https://example.org/%D9%85 ${WORD} ${WORD}`]);
  });

  it('are not told to one that does not, or behind a multiplexer that keeps them', async () => {
    expect(await written('rxvt')).not.toContain('\x1B]8;');
    const env = { VTE_VERSION: '7006', TMUX: '/none,1,0', TERM_PROGRAM: 'tmux' };
    expect(await written('tmux', { ...env, TERM_PROGRAM_VERSION: '3.3a' })).not.toContain(
      '\x1B]8;',
    );
    expect(await written('tmux', { ...env, TERM_PROGRAM_VERSION: '3.4' })).toContain('\x1B]8;');
  });
});

describe('colours', () => {
  const cases = [
    ['a terminal of sixteen', 'xterm', '', '\x1B[1;36m'],
    ['one of 256', 'xterm-256color', '', '\x1B[1;38;5;117m'],
    ['one of all', 'xterm-256color', 'truecolor', '\x1B[1;38;2;124;196;255m'],
  ] as const;
  it.each(cases)('for %s', async (_, name, COLORTERM, heading) => {
    expect(await written(name, { COLORTERM, SAHIFA_THEME: 'dark' })).toContain(heading);
  });

  it('are left out where they are not wanted', async () => {
    const output = await written('xterm-256color', { COLORTERM: 'truecolor', NO_COLOR: '1' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
    expect(output).not.toMatch(/\x1B\[(?:\d+;)*(?:[34]\d|9[0-7]|10[0-7])(?:;\d+)*m/);
  });
});
