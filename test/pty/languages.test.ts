/** The program in a right-to-left language, on the keyboard of that language. */
import { afterEach, describe, expect, it } from 'vitest';
import { startSahifa, statusLine, TITLE } from './reader.ts';
import { readRow, shows, unshaped } from './reading.ts';
import { closeTerminals } from './terminal.ts';

afterEach(closeTerminals);

const SIZE = { columns: 100, rows: 30 };

/** Keys of the Arabic layout by what they are on a Latin one, as escapes: the last is a question mark. */
const ARABIC_KEY = { q: '\u0636', t: '\u0641', j: '\u062A', '?': '\u061F' } as const;

const KEYS = 'المفاتيح';
const SECTIONS = 'الأقسام';
const LEAD = 'المقدمة';
const HELP = 'مساعدة';

describe('an Arabic interface', () => {
  it('is mirrored, joined, and obeys the Arabic keyboard', async () => {
    const terminal = startSahifa([], { ...SIZE, env: { LC_ALL: 'ar_EG.UTF-8' } });
    await terminal.waitFor(
      (screen) => screen.buffer === 'alternate' && shows(screen, TITLE),
      'the article',
    );
    // A key takes away what was said at first.
    terminal.type(ARABIC_KEY.j);
    const status = new RegExp(`^0 ${LEAD} .*${HELP}`);
    await terminal.waitFor((screen) => status.test(readRow(statusLine(screen))), 'the status line');

    terminal.type(ARABIC_KEY['?']);
    const help = await terminal.waitFor((screen) => shows(screen, KEYS), 'help');
    // Keys stand in a column at the right, the first of them rightmost.
    expect(help.rows.some((row) => row.endsWith(' ↓ j│'))).toBe(true);
    expect(help.rows.flatMap(unshaped)).toEqual([]);

    terminal.type(ARABIC_KEY.q);
    await terminal.waitFor((screen) => !shows(screen, KEYS), 'the article again');
    terminal.type(ARABIC_KEY.t);
    const outline = await terminal.waitFor((screen) => shows(screen, SECTIONS), 'the outline');
    expect(outline.rows.flatMap(unshaped)).toEqual([]);

    terminal.type(ARABIC_KEY.q);
    terminal.type(ARABIC_KEY.q);
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  });
});

describe('the command line on a terminal', () => {
  it('complains from the right, in words as the eye sees them', async () => {
    const terminal = startSahifa(['nowhere.md'], { ...SIZE, env: { LC_ALL: 'he_IL.UTF-8' } });
    expect((await terminal.exit()).code).toBe(1);
    const row = terminal.rows().find((text) => text.includes('nowhere.md')) ?? '';
    // «sahifa: no file», alef-yod-nun and qof-vav-bet-final tsadi, from the right edge.
    expect(row).toMatch(/"nowhere\.md" \u05E5\u05D1\u05D5\u05E7 \u05DF\u05D9\u05D0 :sahifa$/);
    expect(row).toHaveLength(SIZE.columns);
  });

  it('helps in the language asked for', async () => {
    const terminal = startSahifa(['--lang', 'fa', '--help'], { columns: 100, rows: 50 });
    expect((await terminal.exit()).code).toBe(0);
    const rows = terminal.rows();
    expect(rows.some((row) => / -h, --help$/.test(row))).toBe(true);
    expect(rows.flatMap(unshaped)).toEqual([]);
    expect(shows(terminal.screen(), 'نشان دادن همین راهنما')).toBe(true);
  });
});
