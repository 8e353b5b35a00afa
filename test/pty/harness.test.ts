import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readRow, shows } from './reading.ts';
import { closeTerminals, openTerminal, type Terminal } from './terminal.ts';

const FIXTURE = fileURLToPath(new URL('fixture.js', import.meta.url));
const FORMS = '\ufecd\ufe8e\ufe91 \ufee9\ufeae\ufed7 \ufe8f\ufeae\u064e\ufea3';

afterEach(closeTerminals);

describe('a program in a pseudo-terminal', () => {
  it('is drawn on the alternate screen, its row cell by cell', async () => {
    const terminal = openFixture();
    const screen = await drawn(terminal);
    expect(screen.buffer).toBe('alternate');
    expect(screen.cursor.visible).toBe(false);
    expect(screen.rows).toHaveLength(10);
    expect(screen.rows[0]).toBe(FORMS.padStart(41));
    expect(readRow(screen.rows[0] ?? '', 'kept')).toBe('\u062d\u0631\u064e\u0628 قره باغ');
    expect(shows(screen, 'حرب قره باغ')).toBe(true);
    expect(terminal.modes()).toEqual(['bracketedPasteMode', 'cursorHidden', 'alternateBuffer']);
  });

  it('shows where the look of a row changes', async () => {
    const terminal = openFixture();
    await drawn(terminal);
    expect(terminal.runs(1).map(({ text, style }) => [text.trimEnd(), style])).toEqual([
      ['bold', 'bold'],
      [' plain', ''],
      ['\ufead', 'inverse'],
      ['', ''],
    ]);
  });

  it('gets keys, many in one write', async () => {
    const terminal = openFixture();
    await drawn(terminal);
    terminal.type('jjj');
    await terminal.waitFor(({ rows }) => rows.includes('typed "jjj"'), 'three keys');
    terminal.type('\u062a');
    await terminal.waitFor(({ rows }) => rows.includes('typed "jjj\u062a"'), 'an Arabic key');
  });

  it('hears of a resize', async () => {
    const terminal = openFixture();
    await drawn(terminal);
    terminal.resize(30, 6);
    const screen = await terminal.waitFor(({ rows }) => rows.includes('size 30x6'), 'new size');
    expect(screen.columns).toBe(30);
    expect(screen.rows).toHaveLength(6);
    expect(screen.rows[0]).toBe(FORMS.padStart(31));
  });

  it('ends and leaves the main screen as it was', async () => {
    const terminal = openFixture();
    await drawn(terminal);
    terminal.type('q');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.screen()).toMatchObject({ buffer: 'normal', cursor: { visible: true } });
    expect(terminal.rows().filter(Boolean)).toEqual(['$ fixture']);
    expect(terminal.modes()).toEqual([]);
    expect(terminal.bytesWritten()).toBe(Buffer.byteLength(terminal.output()));
    expect(terminal.output()).toContain('\x1b[?1049l');
  });

  it('gets signals', async () => {
    const terminal = openFixture();
    await drawn(terminal);
    terminal.signal('SIGTERM');
    expect(await terminal.exit()).toEqual({ code: 143, signal: 0 });
    expect(terminal.modes()).toEqual([]);
  });
});

describe('waiting', () => {
  it('fails with the label and the screen', async () => {
    const terminal = openFixture();
    await drawn(terminal);
    const waiting = terminal.waitFor(() => false, 'what never comes', { timeout: 50 });
    await expect(waiting).rejects.toThrow(
      /^50 ms went by, waiting for what never comes\n40x10, alternate buffer, cursor hidden .*\n[\s\S]*\|size 40x10\n/,
    );
  });

  it('ends when the program does', async () => {
    const terminal = openFixture();
    await drawn(terminal);
    terminal.type('q');
    const waiting = terminal.waitFor(() => false, 'what never comes');
    await expect(waiting).rejects.toThrow('the program ended with {"code":0,"signal":0}, waiting');
  });

  it('passes on what the predicate throws', async () => {
    const terminal = openFixture();
    const waiting = terminal.waitFor((screen) => shows(screen, '27'), 'a number');
    await expect(waiting).rejects.toThrow('not purely right-to-left');
  });

  it('does not look at a half-drawn frame', async () => {
    const terminal = openFixture();
    await drawn(terminal);
    terminal.type('s');
    await vi.waitFor(() => expect(terminal.rows()[0]).toBe('first half'), 10_000);
    const half = terminal.waitFor(({ rows }) => rows[0] === 'first half', 'half', { timeout: 100 });
    await expect(half).rejects.toThrow('in mid-frame\n');
    terminal.type('.');
    await terminal.waitFor(({ rows }) => rows[0] === 'first half, second half', 'the whole frame');
  });

  it('settles when the screen rests', async () => {
    const script =
      'let n = 0; const t = setInterval(() => { console.log(++n); if (n === 5) clearInterval(t) }, 20); setTimeout(() => {}, 60_000);';
    const terminal = openTerminal([process.execPath, '-e', script], { columns: 20, rows: 8 });
    await terminal.waitFor(({ rows }) => rows.includes('1'), 'the first line');
    expect((await terminal.settled(500)).rows.filter(Boolean)).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('the environment', () => {
  it('has nothing of ours: no CI, and a home of its own which is gone at the end', async () => {
    const script =
      'console.log(Object.keys(process.env).sort().join(" ")); console.log(process.env.TERM, process.env.LANG, process.env.EXTRA); console.log("home", process.env.HOME);';
    vi.stubEnv('CI', 'true');
    const terminal = openTerminal([process.execPath, '-e', script], {
      columns: 200,
      rows: 5,
      env: { EXTRA: 'yes' },
    });
    vi.unstubAllEnvs();
    await terminal.exit();
    const [names = '', values, home = ''] = terminal.rows();
    expect(names.split(' ')).not.toContain('CI');
    expect(names.split(' ')).toEqual(expect.arrayContaining(['EXTRA', 'HOME', 'PATH', 'TERM']));
    expect(values).toBe('xterm-256color C.UTF-8 yes');
    const folder = home.replace('home ', '');
    expect(existsSync(folder)).toBe(true);
    await closeTerminals();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('closeTerminals', () => {
  it('kills what is still running', async () => {
    const script =
      'process.on("SIGTERM", () => {}); console.log("pid", process.pid); setInterval(() => {}, 1000);';
    const terminal = openTerminal([process.execPath, '-e', script], { columns: 40, rows: 5 });
    const screen = await terminal.waitFor(({ rows }) => /^pid \d+$/.test(rows[0] ?? ''), 'a pid');
    const pid = Number(screen.rows[0]?.slice(4));
    expect(isRunning(pid)).toBe(true);
    await closeTerminals();
    expect(isRunning(pid)).toBe(false);
  });
});

function openFixture(): Terminal {
  return openTerminal([process.execPath, FIXTURE], {
    columns: 40,
    rows: 10,
    prompt: '$ fixture\r\n',
  });
}

function drawn(terminal: Terminal) {
  return terminal.waitFor(({ rows }) => rows.includes('size 40x10'), 'the fixture');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
