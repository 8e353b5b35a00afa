/** What leaves the program by copying: the source's own letters, by whichever way the terminal takes them. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paragraphs, startSahifa, statusLine, TITLE } from './reader.ts';
import { shows } from './reading.ts';
import { closeTerminals, type Terminal } from './terminal.ts';

const FIRST = paragraphs()[1]?.[0] ?? '';

const OSC_52 = '\u001b]52;c;';
const TMUX_OSC_52 = `\u001bPtmux;\u001b${OSC_52}`;

/** The only place where programs are looked for. */
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sahifa-copying-'));
});
afterEach(async () => {
  await closeTerminals();
  rmSync(folder, { recursive: true });
});

async function open(env: Record<string, string>): Promise<Terminal> {
  const terminal = startSahifa(['karabakh-2020'], {
    columns: 100,
    rows: 30,
    env: { SAHIFA_BIDI: 'visual', PATH: folder, ...env },
  });
  await terminal.waitFor((screen) => shows(screen, TITLE), 'the title');
  terminal.type('1');
  await terminal.settled();
  // The heading is above it.
  terminal.type('jj');
  await terminal.settled();
  return terminal;
}

/** What was sent behind the last of these beginnings, out of base64. */
function sent(terminal: Terminal, beginning: string): string {
  const [base64 = ''] = /^[\w+/=]*/.exec(terminal.output().split(beginning).at(-1) ?? '') ?? [];
  return Buffer.from(base64, 'base64').toString();
}

async function copied(terminal: Terminal, key: string, said: string): Promise<void> {
  terminal.type(key);
  await terminal.waitFor((screen) => statusLine(screen).includes(said), said);
}

describe('a copy', () => {
  it.each([
    ['as OSC 52', {}, OSC_52],
    ['through tmux', { TMUX: '/tmp/tmux-0/default,1,0' }, TMUX_OSC_52],
  ] as const)('goes %s, in the letters of the source', async (_, env, beginning) => {
    const terminal = await open(env);
    await copied(terminal, 'y', 'Sent the paragraph');
    expect(sent(terminal, beginning)).toBe(FIRST);
    await copied(terminal, 'c', 'Sent the quotation');
    const quotation = sent(terminal, beginning);
    expect(quotation).toContain(FIRST);
    expect(quotation).toContain(TITLE);
    await copied(terminal, 'Y', 'Sent the article');
    const article = sent(terminal, beginning);
    for (const paragraph of paragraphs().flat().slice(1)) expect(article).toContain(paragraph);
    expect(`${quotation}${article}`).not.toMatch(/[\ufb50-\ufdff\ufe70-\ufeff\u2066-\u2069]/);
  });

  it('goes to a program of the clipboard where there is one', async () => {
    const taken = join(folder, 'taken');
    const program = join(folder, 'wl-copy');
    writeFileSync(program, `#!/bin/sh\n/bin/cat > "${taken}"\n`);
    chmodSync(program, 0o755);
    const terminal = await open({ WAYLAND_DISPLAY: 'wayland-0' });
    await copied(terminal, 'y', 'Copied the paragraph (wl-copy)');
    expect(readFileSync(taken, 'utf8')).toBe(FIRST);
  });
});
