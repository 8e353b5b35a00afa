/** What the reader writes when it scrolls by one line: counted in a pseudo-terminal, with the bundle. */
import { afterEach, expect, test } from 'vitest';
import { isThere, startSahifa } from '../../pty/reader.ts';
import { closeTerminals } from '../../pty/terminal.ts';

/** Bytes. Ink alone writes ten times as many. */
const MOST = 600;

const KEYS = ['j', 'j', 'j', 'j', 'j', 'k', 'k', 'j'];

afterEach(closeTerminals);

test.each(['visual', 'words', 'inverse-konsole'])('%s', async (dialect) => {
  const terminal = startSahifa(['--bidi', dialect], { columns: 120, rows: 40 });
  await terminal.waitFor(
    ({ buffer, rows }) => buffer === 'alternate' && rows[39] !== '',
    'a screen',
  );
  await isThere(terminal);
  for (const key of KEYS) {
    await terminal.settled();
    const before = terminal.bytesWritten();
    const shown = terminal.rows().join('\n');
    terminal.type(key);
    await terminal.waitFor(({ rows }) => rows.join('\n') !== shown, 'the next line');
    await terminal.settled();
    expect(terminal.bytesWritten() - before).toBeLessThan(MOST);
  }
});
